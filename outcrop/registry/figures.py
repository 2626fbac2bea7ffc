"""Counts for public pages: of the whole country or of a district, and none so small that somebody could be meant."""

from collections import Counter
from collections.abc import Collection
from datetime import date
from uuid import UUID

from outcrop.commons.areas import api as areas
from outcrop.registry.models import Enterprise, Membership, Person

#: Below this a count is not told. A default of ours where a pack names none.
LEAST = 10


def people_joined(on: date, area_path: str = "") -> int | None:
    """
    Return how many people had joined by a day, in an area if one is named.

    :returns: None while they are too few to count without pointing at somebody
    """
    return _told(Person.objects.filter(areas.inside(area_path), joined_on__lte=on).count())


def enterprises_formed(on: date, area_path: str = "") -> int:
    """Return how many enterprises stand on a day, in an area if one is named."""
    formed = Enterprise.objects.filter(areas.inside(area_path), status=Enterprise.FORMED, formed_on__lte=on)
    return formed.count()


def formation_days(on: date) -> dict[UUID, date]:
    """Return the enterprises that stand, with the day on which each was formed; for figures, never for a list."""
    rows = Enterprise.objects.filter(status=Enterprise.FORMED, formed_on__lte=on)
    return {row: day for row, day in rows.values_list("id", "formed_on") if day is not None}


def members_confirmed(on: date) -> int | None:
    """Return how many people had confirmed a membership that holds on a day; None while too few."""
    held = Membership.objects.filter(state="confirmed", since__lte=on)
    return _told(held.values("person").distinct().count())


def sexes_of(people: Collection[UUID]) -> dict[str, int]:
    """
    Count people by sex as each told it: ``woman``, ``man``, empty where she did not say.

    Of few people it points at somebody: whoever asks decides whom it is shown to.
    """
    return dict(Counter(Person.objects.filter(id__in=people).values_list("sex", flat=True)))


def _told(count: int) -> int | None:
    return count if count >= LEAST else None
