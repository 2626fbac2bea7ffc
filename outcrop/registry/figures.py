"""Counts for public pages: of the whole country only, and none so small that somebody could be meant."""

from datetime import date
from uuid import UUID

from outcrop.registry.models import Enterprise, Membership, Person

#: Below this a count is not told. A default of ours where a pack names none.
LEAST = 10


def people_joined(on: date) -> int | None:
    """Return how many people had joined by a day; None while they are too few to count without pointing at somebody."""
    return _told(Person.objects.filter(joined_on__lte=on).count())


def enterprises_formed(on: date) -> int:
    """Return how many enterprises stand on a day."""
    formed = Enterprise.objects.filter(status=Enterprise.FORMED, formed_on__lte=on)
    return formed.count()


def formed_enterprises(on: date) -> dict[UUID, date]:
    """Return the enterprises that stand, with the day on which each was formed; for figures, never for a list."""
    rows = Enterprise.objects.filter(status=Enterprise.FORMED, formed_on__lte=on)
    return {row: day for row, day in rows.values_list("id", "formed_on") if day is not None}


def members_confirmed(on: date) -> int | None:
    """Return how many people had confirmed a membership that holds on a day; None while too few."""
    held = Membership.objects.filter(state="confirmed", since__lte=on)
    return _told(held.values("person").distinct().count())


def _told(count: int) -> int | None:
    return count if count >= LEAST else None
