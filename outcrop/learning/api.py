"""The door to learning."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from outcrop.commons.packs.api import Pack
from outcrop.kernel.acts import Act
from outcrop.learning import selectors
from outcrop.learning.duties import courses_for, trained, trained_among
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
    "trained_among",
    "trained_people",
    "trained_since",
]


def courses() -> tuple[Course, ...]:
    """Return every course of the country."""
    return selectors.section().courses


def trained_people(people: Iterable[UUID], *, on: date) -> list[date]:
    """
    Return for each of some persons who holds a certificate on a day the day since which she holds it, earliest first.

    Certificates of courses that serve a step of the road count.
    """
    keys = [course.key for course in courses() if course.steps]
    held = (selectors.live_certificate(Learner(person=each), keys, on=on) for each in people)
    return sorted(each.start for each in held if each is not None)


def trained_since(days: list[date], people: int) -> date | None:
    """Return since when so many trained members of so many are enough by the pack's share; None where they are not."""
    needed = -(-selectors.section().enough.per_cent * people // 100)
    return days[needed - 1] if 0 < needed <= len(days) else None


def sync_pack(pack: Pack, *, act: Act) -> None:
    """Make room in the hub for each language of the country."""
    set_up(pack)
