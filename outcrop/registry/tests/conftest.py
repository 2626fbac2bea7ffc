"""A district with an office, a village head, a federation, and people who join."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.ids import new_id
from outcrop.registry.answers import Answers, CardShown
from outcrop.registry.models import Enterprise, Membership, Person
from outcrop.registry.record.proof import PROVED
from outcrop.registry.services.enterprises import confirm_membership, found_enterprise, invite
from outcrop.registry.services.joining import Joined, join

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 22)
CARD = "AB12345678"


def act(by: Actor | None = None, *, on: date = TODAY, submission: UUID | None = None) -> Act:
    """Return an act of today."""
    return Act(
        by=by or Actor.nobody(), at=datetime(on.year, on.month, on.day, 9, tzinfo=UTC), on=on, submission=submission
    )


def answers(**told: Any) -> Answers:
    """Return what most people tell."""
    return Answers(**{"given_name": "Ano", "area": "AMBER", "roles": ("digger",), "birth_year": 1990, **told})


def actor_of(person: Person, *, on: date = TODAY, mandate: UUID | None = None) -> Actor:
    """Return a person as an actor."""
    return actor_for(User.objects.get(person=person.id), on=on, mandate=mandate)


@pytest.fixture
def country(db: None, settings: Any) -> None:
    """Testland's areas and posts."""
    pack = packs.current()
    areas.sync(pack.root / "areas.csv")
    posts.sync(pack)
    settings.OUTCROP_CLOCK = FixedClock(NOW)


@pytest.fixture
def holder(country: None) -> Callable[[str, str], Actor]:
    """Return a user who holds a post, as an actor: ``holder("district-office@AMBER", "mining-officer")``."""

    def appoint(agency: str, post: str) -> Actor:
        user = User.objects.create_user(f"holder-{new_id()}", display_name=post)
        posts.appoint(post=posts.Post.objects.get(agency_id=agency, key=post), user=user.id, start=date(2026, 1, 1))
        return actor_for(user, on=TODAY)

    return appoint


@pytest.fixture
def officer(holder: Callable[[str, str], Actor]) -> Actor:
    """The mining officer of Amber Hills."""
    return holder("district-office@AMBER", "mining-officer")


@pytest.fixture
def village_head(holder: Callable[[str, str], Actor]) -> Actor:
    """The village head of Amber Hills."""
    return holder("village@AMBER", "village-head")


@pytest.fixture
def joined(country: None) -> Callable[..., Joined]:
    """Somebody joins by herself: ``joined("Mira", roles=("panner",))``."""

    def come(name: str = "Ano", **told: Any) -> Joined:
        return join(answers=answers(given_name=name, **told), act=act(submission=new_id()))

    return come


@pytest.fixture
def person(joined: Callable[..., Joined]) -> Callable[..., Person]:
    """A person who told of a card: ``person("Mira")``; ``level=`` puts her at another level of identity."""
    count = iter(range(10_000_000, 99_999_999))

    def make(name: str = "Ano", *, level: str = "", **told: Any) -> Person:
        card = CardShown(kind="citizen", number=f"ZZ{next(count)}")
        made = joined(name, **{"card": card, **told}).person
        if level:
            Person.objects.filter(id=made.id).update(identity_level=level)
            made.refresh_from_db()
        return made

    return make


@pytest.fixture
def enterprise(person: Callable[..., Person]) -> Callable[..., Enterprise]:
    """An enterprise led by a person, with so many others who confirmed: ``enterprise(leader, others=[…])``."""

    def make(leader: Person, others: tuple[Person, ...] = (), form: str = "partnership") -> Enterprise:
        made = found_enterprise(name="Amber Hill", form=form, area="AMBER", act=act(actor_of(leader)))
        for other in others:
            membership = invite(enterprise=made, number=other.number, act=act(actor_of(leader)))
            confirm_membership(membership=membership, act=act(actor_of(other)))
        made.refresh_from_db()
        return made

    return make


def invited(enterprise: Enterprise, leader: Person, other: Person) -> Membership:
    """Invite somebody."""
    return invite(enterprise=enterprise, number=other.number, act=act(actor_of(leader)))


def proved(client: Client, user: User, *, at: datetime = NOW) -> None:
    """Let a browser's user have just typed her secret code."""
    session = client.session
    session[PROVED] = {"user": str(user.pk), "at": at.isoformat()}
    session.save()


__all__ = ["CARD", "NOW", "TODAY", "act", "actor_of", "answers", "invited", "proved", "replace"]
