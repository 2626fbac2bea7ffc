"""The door to learning."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from outcrop.commons.packs.api import Pack
from outcrop.kernel.acts import Act
from outcrop.learning import selectors
from outcrop.learning.duties import courses_for, trained
from outcrop.learning.effects.measures import Measure, plug_measure
from outcrop.learning.fragments import articles_for
from outcrop.learning.hub.library import set_up
from outcrop.learning.section import Course
from outcrop.learning.who import Learner

__all__ = [
    "Course",
    "Measure",
    "articles_for",
    "courses",
    "courses_for",
    "plug_measure",
    "sync_pack",
    "trained",
    "trained_enough",
    "trained_people",
]


def courses() -> tuple[Course, ...]:
    """Return every course of the country."""
    return selectors.section().courses


def trained_people(people: Iterable[UUID], *, on: date) -> int:
    """Count those of some persons who hold, on a day, a certificate of a course that serves a step of the road."""
    keys = [course.key for course in courses() if course.steps]
    return sum(selectors.live_certificate(Learner(person=each), keys, on=on) is not None for each in people)


def trained_enough(trained: int, people: int) -> bool:
    """Say whether so many trained members of so many count as a trained enterprise, by the pack's share."""
    return people > 0 and trained * 100 >= selectors.section().enough.per_cent * people


def sync_pack(pack: Pack, *, act: Act) -> None:
    """Make room in the hub for each language of the country."""
    set_up(pack)
