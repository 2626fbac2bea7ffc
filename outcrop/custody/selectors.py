"""Questions about what is in custody."""

from collections.abc import Iterable
from decimal import Decimal

from django.db.models import Count, Max, QuerySet, Sum

from outcrop.custody.balance import ZERO, Imbalance
from outcrop.custody.balance import Influence as Effect
from outcrop.custody.models import Influence, Lot, Place, Reading, Review, Transformation
from outcrop.custody.origins import Mark, weakest_first

_READINGS = (
    "mass__instrument",
    "mass__verification",
    "mass__check_of_day",
    "fineness__instrument",
    "fineness__verification",
    "fineness__check_of_day",
)


def with_readings(lots: QuerySet[Lot]) -> QuerySet[Lot]:
    """Return lots with what the balance needs of them."""
    return lots.select_related("place", "origin_row", "made_by", *_READINGS)


def stock(place: Place) -> QuerySet[Lot]:
    """Return what lies at a place, newest first."""
    return with_readings(Lot.objects.filter(place=place).exclude(state=Lot.State.CONSUMED)).order_by("-id")


def marks_of(lots: Iterable[Lot]) -> list[Mark]:
    """Return the marks of every rung that is in the lots, the weakest first."""
    return weakest_first(mark for lot in lots for mark in marks_in(lot))


def marks_in(lot: Lot) -> list[Mark]:
    """Return the marks of the rungs that are in one lot."""
    if lot.made_by is not None:
        return [Mark.read(told) for told in lot.made_by.marks]
    origin = lot.origin_row
    return [Mark(origin.rung, origin.rank, origin.mark)]


def readings_of(place: Place) -> QuerySet[Reading]:
    """Return the readings taken at a place, with what the balance needs of them."""
    return Reading.objects.filter(instrument__place=place).select_related("instrument", "verification", "check_of_day")


def last_step(place: Place) -> Transformation | None:
    """Return the place's last transformation."""
    return Transformation.objects.filter(place=place).order_by("-turn").first()


def running_sum(place: Place) -> tuple[Decimal, int]:
    """Return the place's running sum, and after which turn it began anew."""
    since = Review.objects.filter(place=place).aggregate(turn=Max("after_turn"))["turn"] or 0
    last = last_step(place)
    return (last.running if last and last.turn > since else ZERO), since


def steps_since(place: Place, *, turn: int, at_most: int) -> tuple[Imbalance, int]:
    """Return the sum of a place's last steps after a turn, and how many they are."""
    last = last_step(place)
    first = max(turn, (last.turn if last else 0) - at_most)
    steps = Transformation.objects.filter(place=place, turn__gt=first)
    sums = steps.aggregate(n=Count("id"), v=Sum("varying2"), o=Sum("bias_offset"), s=Sum("bias_slope"))
    rows = (
        Influence.objects.filter(transformation__in=steps)
        .values("verification_id")
        .annotate(o=Sum("offset"), s=Sum("slope"), a=Max("common_abs"), r=Max("common_rel"))
    )
    influences = {row["verification_id"]: Effect(row["o"], row["s"], row["a"], row["r"]) for row in rows}
    window = Imbalance(
        varying2=sums["v"] or ZERO, influences=influences, bias_offset=sums["o"] or ZERO, bias_slope=sums["s"] or ZERO
    )
    return window, sums["n"]
