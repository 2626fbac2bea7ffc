"""Whoever is shown a person's name leaves a reading that she sees: every address and call, tried as every role."""

import json
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pypdfium2
import pytest
from django.db import transaction
from django.test import Client

from outcrop.commons.accounts.api import issue_token
from outcrop.learning.models import Session
from outcrop.registry import names
from outcrop.registry.models import Person, Reading
from tests.permissions.test_every_address import expected
from tests.permissions.things import filled, things
from tests.permissions.trying import ROLES, TARGETS, Address, addresses, calls, client_of, hurried, user_of
from tests.walks import walked
from tests.world import World

OK = 200
#: In the demonstration, and only there, a visitor chooses whom to be; a message holds what its sender herself told.
OWN_WORDS = {"enter-as", "enter", "notices:messages"}


def shown(answer: Any) -> str:
    """Return the words of an answer, of a PDF too."""
    kind = answer.headers.get("Content-Type", "")
    if kind.startswith("application/pdf"):
        with pypdfium2.PdfDocument(answer.content) as paper:
            return "\n".join(page.get_textpage().get_text_range() for page in paper)
    body: str = answer.content.decode("utf-8", "replace")
    return json.dumps(json.loads(body), ensure_ascii=False) if "json" in kind else body


def unread(
    client: Client, own: UUID | None, people: dict[UUID, str], path: str, more: dict[str, str], before: set[UUID]
) -> Iterator[str]:
    """Yield the people whose names an answer shows to another without a reading."""
    answer = client.get(path, headers=more)
    if answer.status_code != 200 or answer.streaming:
        return
    noted: list[UUID] = list(Reading.objects.exclude(id__in=before).values_list("person", flat=True))
    words = shown(answer)
    for person, name in people.items():
        if person != own and name in words and person not in noted:
            yield f"shows {name} and leaves no reading"
    if len(noted) != len(set(noted)):
        yield "leaves more than one reading of a person"


def answered(table: Any, address: Address) -> Iterator[tuple[str, str]]:
    """Yield the targets and roles for which the table says that an address answers: only an answer shows names."""
    rows = table.get(address.name, {}).get("GET", {})
    for target in TARGETS[:2] if address.parameters else TARGETS[:1]:
        for role in ROLES[1:]:
            if rows.get(target, {}).get(role, OK) == OK:
                yield target, role


@pytest.mark.parametrize("part", ["pages", "calls"])
def test_every_name_that_is_shown_to_another_leaves_one_reading(world: World, part: str) -> None:
    table = expected()
    filling, now = things(world), world.act().at
    users = {role: world.users[user_of(role)] for role in ROLES[1:]}
    tokens = {role: issue_token(user=user, label="tests", at=now) for role, user in users.items()}
    headers = {role: {"authorization": f"Bearer {token}"} for role, token in tokens.items()}
    headers["agent-for-washer"]["mandate"] = str(world.things["mandate"].id)
    clients = {role: client_of(world, role) for role in users}
    # Who leads a day of a course is named as the office wrote it, like on a poster; it points at nobody's record.
    trainers = set(Session.objects.values_list("trainer", flat=True))
    people = {row.id: names.said(row) for row in Person.objects.all()}
    others = {row: said for row, said in people.items() if said not in trainers}
    before = set(Reading.objects.values_list("id", flat=True))
    complaints, read = [], 0
    tried = addresses() if part == "pages" else [call for call in calls() if call.methods == ("GET",)]
    with hurried(frames_too=False):  # whose agent she is stands in it, and is read
        for address in (each for each in tried if each.name not in OWN_WORDS):
            for target, role in answered(table, address):
                if not walked(address.name, target, role, one_in=5):
                    continue
                path = address.path(filled(filling, address.name, address.parameters, target))
                more = headers[role] if part == "calls" else {}
                with transaction.atomic():
                    asked_of = others if "learning" in address.name else people
                    found = unread(clients[role], users[role].person, asked_of, path, more, before)
                    complaints += [f"{path} as {role} {each}" for each in found]
                    read += Reading.objects.count() - len(before)
                    transaction.set_rollback(True)
    assert read > 10, "hardly anything was read: the walk did not reach what shows names"
    assert not complaints, "\n".join(complaints[:60])
