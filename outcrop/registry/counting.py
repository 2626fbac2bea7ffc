"""People as others may count them: when they came, where, and what they do; never who they are."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from outcrop.registry.models import Enterprise, Membership, Person, RoleHeld


@dataclass(frozen=True, slots=True)
class Counted:
    """
    A person without a name or number, for figures only.

    :ivar sex: ``woman``, ``man``, or empty where she would rather not say
    :ivar mineral: what her enterprise digs, the last one if she left; empty where she is in none or it did not say
    :ivar belonged: enterprise, first day and end of each membership that she confirmed
    """

    sex: str
    area_path: str
    roles: tuple[str, ...]
    joined_on: date
    belonged: tuple[tuple[UUID, date, date | None], ...]
    mineral: str = ""


def people_counted(on: date) -> list[Counted]:
    """Return everybody who had joined by a day, for counting."""
    belonged: dict[UUID, list[tuple[UUID, date, date | None]]] = defaultdict(list)
    held = Membership.objects.filter(state__in=(Membership.CONFIRMED, Membership.LEFT), since__lte=on)
    for person, enterprise, since, until in held.values_list("person", "enterprise", "since", "until"):
        if since is not None:
            belonged[person].append((enterprise, since, until))
    roles: dict[UUID, list[str]] = defaultdict(list)
    for person, role in RoleHeld.objects.filter(since__lte=on).order_by("since", "role").values_list("person", "role"):
        roles[person].append(role)
    dug = dict(Enterprise.objects.exclude(mineral="").values_list("id", "mineral"))
    people = Person.objects.filter(joined_on__lte=on).values_list("id", "sex", "area_path", "joined_on")
    return [
        Counted(sex, area, tuple(roles[p]), joined, tuple(belonged[p]), _mineral(belonged[p], dug))
        for p, sex, area, joined in people
    ]


def _mineral(belonged: list[tuple[UUID, date, date | None]], dug: dict[UUID, str]) -> str:
    last = max(belonged, key=lambda each: (each[2] is None, each[1]), default=None)
    return dug.get(last[0], "") if last else ""


def days_worked(roles: Collection[str], start: date, end: date) -> list[tuple[str, int]]:
    """
    Return for each person who had one of these roles in a period her area and on how many of its days.

    :param end: the day after the last; a day on which she had two of the roles counts once
    """
    held: dict[UUID, list[tuple[date, date]]] = defaultdict(list)
    rows = RoleHeld.objects.filter(role__in=roles, since__lt=end).exclude(until__lte=start).order_by("since", "id")
    for person, since, until in rows.values_list("person", "since", "until"):
        held[person].append((max(since, start), min(until or end, end)))
    areas = dict(Person.objects.filter(id__in=held).values_list("id", "area_path"))
    return [(areas[person], _days(spans)) for person, spans in held.items()]


def _days(spans: list[tuple[date, date]]) -> int:
    """Count the days in spans that may overlap; each is from its first day up to its end, by first day."""
    total, reached = 0, date.min
    for first, end in spans:
        total += max((end - max(first, reached)).days, 0)
        reached = max(reached, end)
    return total
