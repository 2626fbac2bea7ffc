"""Who read a person's record and why, as she sees it."""

from dataclasses import dataclass
from datetime import date, timedelta
from itertools import groupby
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from outcrop.commons.posts import api as posts
from outcrop.kernel.text import Text
from outcrop.registry import names
from outcrop.registry.models import Demand, Person, Reader, Reading
from outcrop.registry.record.noting import NAME, RECORD, STANDING
from outcrop.registry.section import section

#: How many days one page goes back.
DAYS = 90

PART_WORDS = {
    NAME: _("your name"),
    STANDING: _("what you may sell or ask for"),
    RECORD: _("your record"),
}


@dataclass(frozen=True, slots=True)
class Read:
    """
    What one post, agent or person read for one purpose on one day.

    :ivar who: a post and its office; an agent's name; nobody's name otherwise
    :ivar times: how often on that day
    """

    on: date
    who: Any
    office: Text | None
    mandate: str
    parts: list[Any]
    why: Any
    times: int


def known_to_her(on: date) -> Q:
    """Rows that the person may know of on a day: a secrecy that ends on a day has ended on that day (half open)."""
    return Q(shown_from=None) | Q(shown_from__lte=on)


def readings_of(person: UUID, *, on: date, days: int = DAYS) -> list[Read]:
    """Return who read a person's record in the last days, newest first, grouped by day, reader and purpose."""
    return _grouped(_rows(person, on).filter(on__gt=on - timedelta(days=days)))


def latest_readings(person: UUID, *, on: date, count: int = 3) -> list[Read]:
    """Return the last few, for a glance."""
    return _grouped(_rows(person, on)[:200])[:count]


def demands_known(person: UUID, *, on: date) -> "QuerySet[Demand]":
    """Return the demands for her record that a person may know of on a day, newest first."""
    told = Q(secret_until=None) | Q(secret_until__lte=on)
    return Demand.objects.filter(told, person=person, refused=False).order_by("-at")


def _rows(person: UUID, on: date) -> "QuerySet[Reading]":
    return Reading.objects.filter(known_to_her(on), person=person).order_by("-at", "-id")


def _grouped(rows: "QuerySet[Reading]") -> list[Read]:
    found = sorted(rows, key=_group, reverse=True)
    offices = {post.id: post for post in posts.Post.objects.filter(id__in={row.post for row in found if row.post})
               .select_related("agency")}  # fmt: skip
    agents = {row.id: row for row in Person.objects.filter(id__in={row.agent for row in found if row.agent})}
    return [_read(list(group), offices, agents) for _key, group in groupby(found, key=_group)]


def _group(row: Reading) -> tuple[Any, ...]:
    return (row.on, row.reader, str(row.post), str(row.agent), row.mandate, row.verb)


def _read(rows: list[Reading], offices: dict[UUID, posts.Post], agents: dict[UUID, Person]) -> Read:
    first = rows[0]
    office = offices.get(first.post) if first.post else None
    return Read(
        on=first.on,
        who=_who(first, office, agents),
        office=office.agency.name if office else None,
        mandate=first.mandate,
        parts=[words for part, words in PART_WORDS.items() if any(row.part == part for row in rows)],
        why=section().record.why(first.verb) or _("Work of this office"),
        times=len(rows),
    )


def _who(row: Reading, office: posts.Post | None, agents: dict[UUID, Person]) -> Any:
    if row.reader == Reader.AGENT and row.agent in agents:
        return names.told(agents[row.agent])
    if row.reader == Reader.POST:
        return office.title if office else _("A post that is no more")
    return _("A person of the register")
