"""
Mercury used, sent to the air and released to ground and water, from practice and metal: ranges, never one figure.

use = metal x ratio of the practice; air = use x share to the air; the rest goes to ground and water or is caught. The
ratios and shares are data of ``standards/mercury.yaml``, each with its source and mark. No ratio is taken for a subject
of which nobody has told how it treats its ore: it is counted as not told.
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from uuid import UUID

from outcrop.assurance.catalogue import Practice, catalogue
from outcrop.assurance.models import PracticeTold, Subject

MILLI = Decimal(1000)
NOTHING = Decimal(0)


@dataclass(frozen=True, slots=True)
class Span:
    """From low to high, in grams. Sums add the ends: wider than chance would have it, and never too narrow."""

    low: Decimal
    high: Decimal

    def __add__(self, other: "Span") -> "Span":
        return Span(self.low + other.low, self.high + other.high)


@dataclass(frozen=True, slots=True)
class Reckoned:
    """
    What a practice means for mercury.

    :ivar practices: whose factors were taken, for their sources and marks
    :ivar told: how many subjects told both practice and metal
    :ivar not_told: how many did not
    """

    year: int
    use: Span
    air: Span
    ground: Span
    practices: tuple[Practice, ...]
    told: int
    not_told: int

    @property
    def unverified(self) -> bool:
        """Whether a factor that nobody has checked went in."""
        return any(practice.unverified for practice in self.practices)


def of_one(practice: Practice, grams: Decimal) -> tuple[Span, Span, Span]:
    """Return use, air and ground for so much metal; where no share to the air is known, it may be nothing or all."""
    use = Span(grams * practice.ratio.low, grams * practice.ratio.high)
    if practice.air is None:
        whole = Span(NOTHING, use.high)
        return use, whole, whole
    air = Span(use.low * practice.air.low, use.high * practice.air.high)
    return use, air, Span(use.low * (1 - practice.air.high), use.high * (1 - practice.air.low))


def reckon(subjects: Iterable[Subject], *, year: int) -> Reckoned:
    """Return what is reckoned for subjects in a year, from the last word on each practice."""
    wanted = {each.id for each in subjects}
    rows = PracticeTold.objects.filter(year=year, subject_id__in=wanted).order_by("at", "id")
    last = {(row.subject_id, row.practice): row for row in rows}
    use = air = ground = Span(NOTHING, NOTHING)
    taken: dict[str, Practice] = {}
    told = set()
    for row in last.values():
        practice = catalogue().practice(row.practice)
        if practice is None or row.metal_mg is None:
            continue
        one = of_one(practice, Decimal(row.metal_mg) / MILLI)
        use, air, ground = use + one[0], air + one[1], ground + one[2]
        taken[practice.key] = practice
        told.add(row.subject_id)
    return Reckoned(year, use, air, ground, tuple(taken.values()), len(told), len(wanted) - len(told))


def mercury_used(enterprises: Collection[UUID], start: date, end: date) -> Mapping[UUID, float]:
    """Say of each that told of the year in which some days end whether it worked with mercury: 1 or 0."""
    year = (end - timedelta(days=1)).year
    rows = PracticeTold.objects.filter(year=year, subject__ref__in=enterprises).values_list("subject__ref", "practice")
    told: dict[UUID, float] = {}
    for enterprise, key in rows:
        practice = catalogue().practice(key)
        used = practice is None or practice.uses_mercury
        told[enterprise] = max(told.get(enterprise, 0.0), float(used))
    return told
