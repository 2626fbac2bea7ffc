"""What an enterprise sold in some days, for comparisons of before and after."""

from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

from django.db.models import Count, Sum

from outcrop.commons.packs import api as packs
from outcrop.market.models import Purchase

UG_PER_GRAM = 1_000_000


def sales(enterprises: Collection[UUID], start: date, end: date) -> Mapping[UUID, float]:
    """Return how many lots each sold from ``start`` up to but not including ``end``; none sold is 0."""
    counted = _bought(enterprises, start, end).annotate(of=Count("id")).values_list("enterprise", "of")
    return dict.fromkeys(enterprises, 0.0) | {each: float(count) for each, count in counted}


def contained_grams(enterprises: Collection[UUID], start: date, end: date) -> Mapping[UUID, float]:
    """Return the fine metal that each sold in these days, in grams; none sold is 0."""
    summed = _bought(enterprises, start, end).annotate(of=Sum("contained_ug")).values_list("enterprise", "of")
    return dict.fromkeys(enterprises, 0.0) | {each: mass / UG_PER_GRAM for each, mass in summed}


def paid(enterprises: Collection[UUID], start: date, end: date) -> Mapping[UUID, float]:
    """Return what each was paid over counters in these days, in whole units of money; none sold is 0."""
    summed = _bought(enterprises, start, end).annotate(of=Sum("net")).values_list("enterprise", "of")
    whole = 10 ** packs.current().country.money.exponent
    return dict.fromkeys(enterprises, 0.0) | {each: net / whole for each, net in summed}


def _bought(enterprises: Collection[UUID], start: date, end: date):  # type: ignore[no-untyped-def]
    rows = Purchase.objects.filter(enterprise__in=enterprises, bought_on__gte=start, bought_on__lt=end)
    return rows.values("enterprise")
