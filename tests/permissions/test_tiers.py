"""What nobody-in-particular can see holds no name, number, gram, sum or place that makes somebody a target."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from outcrop.cadastre.models import MiningRight
from outcrop.commons.packs import api as packs
from outcrop.credentials.models import Credential
from outcrop.custody.models import Lot
from outcrop.market.models import Purchase
from outcrop.registry.models import Enterprise, Person, Site
from tests import world as testland
from tests.permissions.things import filled, things
from tests.permissions.trying import TARGETS, Call, addresses, calls

#: In the demonstration, and only there, a visitor chooses whom to be among named sample people.
CHOOSING = {"enter-as", "enter"}


def secrets(world: testland.World) -> Iterator[tuple[str, str]]:
    """Yield what must never be public, and what it is."""
    for person in Person.objects.all():
        yield f"{person.given_name} {person.family_name}".strip(), "a person's name"
        yield person.number, "a person's number"
        if person.phone:
            yield person.phone, "a phone number"
    for purchase in Purchase.objects.all():
        yield purchase.number, "a seller's slip"
        yield f"{purchase.net:,}"[:-3], "what a seller was paid"
    for lot in Lot.objects.all():
        yield f"{lot.contained_grams.normalize():f}", "grams"
    for site in Site.objects.all():
        yield site.name, "a site"
    yield world.things["bar-key"], "a bar's key"


def exact_places(world: testland.World) -> Iterator[str]:
    """Yield how the place of a small right is written, where the pack makes it coarser than that."""
    right: MiningRight = world.things["right"]
    rule = packs.current().section("publication").records["cadastre.right"]
    if "shape" not in rule or rule["shape"].tier > 0:
        yield f"{right.parcel.shape.bounds[0]:.4f}"


def public_answers(world: testland.World) -> Iterator[tuple[str, str]]:
    """Yield every page, file and API answer that is given to nobody in particular."""
    client, filling = Client(raise_request_exception=False), things(world)
    for address in [*addresses(), *(call for call in calls() if call.methods == ("GET",))]:
        if address.name in CHOOSING:
            continue
        for target in TARGETS[:2]:
            path = address.path(filled(filling, address.name, address.parameters, target))
            answer = client.get(path, headers={"accept": "application/json"} if isinstance(address, Call) else {})
            if answer.status_code == 200:
                body = b"".join(answer.streaming_content) if answer.streaming else answer.content
                yield path, body.decode("utf-8", "replace")


@pytest.fixture(scope="module")
def told_to_all(_house: tuple[testland.World, Any]) -> list[tuple[str, str]]:
    """Every public answer, asked once for all of these tests."""
    with transaction.atomic():
        seen = list(public_answers(_house[0]))
        transaction.set_rollback(True)
    return seen


def test_no_public_page_file_or_answer_holds_what_makes_somebody_a_target_nor_an_exact_place(
    told_to_all: list[tuple[str, str]], world: testland.World
) -> None:
    hidden = [(words, what) for words, what in secrets(world) if len(words) > 3]
    hidden += [(words, "where exactly a small right lies") for words in exact_places(world)]
    told = [f"{path} tells {what}: {words!r}" for path, body in told_to_all for words, what in hidden if words in body]
    assert len(told_to_all) > 15, "the public pages were not reached at all"
    assert not told, "\n".join(sorted(set(told))[:40])


def test_the_open_layer_of_a_paper_holds_no_person_and_no_gram(world: testland.World) -> None:
    bar = world.things["bar"]
    open_layer = Credential.objects.get(id=bar.paper)
    hidden = [(words, what) for words, what in secrets(world) if len(words) > 3]
    assert not [what for words, what in hidden if words in open_layer.token or words in str(open_layer.claims)]


def test_a_members_list_is_for_members(world: testland.World) -> None:
    other = Enterprise.objects.get(name__startswith="Red Clay")
    client = Client()
    client.force_login(world.users["leader"])
    assert client.get(f"/enterprises/{other.number}").status_code in (403, 404)
