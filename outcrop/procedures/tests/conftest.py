"""The cast: two districts of Testland, their posts and holders, and verbs that remember what they were asked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

import pytest

from outcrop.commons.accounts import actors
from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor, Capacity
from outcrop.kernel.ids import new_id
from outcrop.kernel.problems import Problem
from outcrop.kernel.refs import Ref
from outcrop.procedures import api, verbs

TODAY = date(2026, 11, 20)  # a Friday
AREAS = [
    {"code": "TN", "parent": "", "level": "region", "name_en": "North"},
    {"code": "TNKH", "parent": "TN", "level": "district", "name_en": "Khar Uul"},
    {"code": "TNTA", "parent": "TN", "level": "district", "name_en": "Tal"},
]
KHAR_UUL, TAL = "tn.tnkh", "tn.tnta"
REASONS = "All conditions of article 12 are met."


def act(by: Actor, on: date = TODAY) -> Act:
    """An act at nine in the morning of a day."""
    return Act(by=by, at=datetime(on.year, on.month, on.day, 9, tzinfo=UTC), on=on)


def miner(person: UUID, *capacities: Capacity) -> Actor:
    """Somebody with a person in the register and no post."""
    return Actor(user=new_id(), person=person, capacities=frozenset(capacities))


@dataclass
class Verbs:
    """The two verbs of the diagram, made to answer as a test wishes."""

    free: bool = True
    refusal: Problem | None = None
    granted: list[tuple[Ref, Mapping[str, Any]]] = field(default_factory=list)
    allotted: list[Ref] = field(default_factory=list)
    refused: list[Ref] = field(default_factory=list)
    rechecks: int = 0

    def recheck(self, subject: Ref, facts: Mapping[str, Any], act: Act) -> Mapping[str, Any]:
        """Look at the register."""
        self.rechecks += 1
        return {"ground_free": self.free}

    def allot(self, subject: Ref, facts: Mapping[str, Any], act: Act) -> None:
        """Put the ground aside for it."""
        self.allotted.append(subject)

    def refuse(self, subject: Ref, facts: Mapping[str, Any], act: Act) -> None:
        """Note that it was refused."""
        self.refused.append(subject)

    def grant(self, subject: Ref, facts: Mapping[str, Any], act: Act) -> Mapping[str, Any]:
        """Enter the right, or refuse."""
        if self.refusal:
            raise self.refusal
        self.granted.append((subject, facts))
        return {}


@pytest.fixture
def register(monkeypatch: pytest.MonkeyPatch) -> Verbs:
    """Plug verbs of our own instead of the cadastre's."""
    made = Verbs()
    monkeypatch.setattr(verbs, "_plugged", {})
    verbs.plug_verb("cadastre.recheck", made.recheck, gives=("ground_free",))
    verbs.plug_verb("cadastre.allot", made.allot)
    verbs.plug_verb("cadastre.grant-right", made.grant)
    verbs.plug_verb("cadastre.refuse", made.refuse)
    return made


@pytest.fixture
def country(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Areas and posts of Testland, and nothing of the contexts above."""
    monkeypatch.setattr(actors, "_sources", [])
    areas.sync(AREAS)
    posts.sync(packs.current())


@pytest.fixture
def holder(country: None) -> Callable[..., Actor]:
    """Appoint somebody to a post: ``holder("governor")``; an agency where two have a post of that key."""

    def appoint(
        key: str,
        area: str = KHAR_UUL,
        *,
        agency: str = "",
        start: date = date(2020, 1, 1),
        person: UUID | None = None,
    ) -> Actor:
        named = {"agency": agency} if agency else {}
        post = posts.Post.objects.get(key=key, area_path__in=[area, ""], **named)
        user = User.objects.filter(username=f"{key}@{area}").first()
        user = user or User.objects.create_user(f"{key}@{area}", person=person)
        posts.appoint(post=post, user=user.id, start=start)
        return actor_for(user, on=max(TODAY, start))

    return appoint


@pytest.fixture
def open_ground(country: None, register: Verbs) -> Callable[..., api.Case]:
    """Open a case of the ground procedure."""

    def opened(*, on: date = TODAY, area: str = KHAR_UUL, parties: tuple[UUID, ...] = (), **facts: Any) -> api.Case:
        return api.open_case(
            procedure="ground",
            subject=Ref("cadastre.application", new_id()),
            applicant=Ref("registry.enterprise", new_id()),
            parties=parties,
            area_path=area,
            facts={"people_work_here": False, **facts},
            act=act(miner(new_id()), on),
        )

    return opened


def waiting(case: api.Case) -> list[str]:
    """The steps that wait, by name."""
    return sorted(case.tasks.filter(state="open").values_list("element", flat=True))


@pytest.fixture
def decide(holder: Callable[..., Actor]) -> Callable[..., api.Task]:
    """Decide a step as the holder of its post: ``decide(case, "environment", "favourable")``."""

    def decided(case: api.Case, element: str, outcome: str, *, on: date = TODAY, **rest: Any) -> api.Task:
        task = case.tasks.get(element=element, state="open")
        actor = rest.pop("by", None) or holder(task.post.key, case.area)
        reasons = rest.pop("reasons", REASONS)
        return api.decide(task=task.id, outcome=outcome, reasons=reasons, answers=rest, act=act(actor, on))

    return decided
