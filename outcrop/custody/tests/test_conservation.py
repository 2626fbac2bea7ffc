"""Whatever is tried, in whatever order: no sequence of pours makes metal."""

from contextlib import suppress
from decimal import Decimal

import pytest
from django.db.models import Sum
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outcrop.custody import api as custody
from outcrop.custody.models import Bar, Lot, LotOrigin, Transformation
from outcrop.kernel.problems import Problem

from .conftest import House, check_constraints_now

GRAMS = st.decimals(min_value=1, max_value=300, places=2)
FINENESS = st.integers(1, 1000)
SHARE = st.sampled_from(["0.5", "0.97", "0.999", "1", "1.0001", "1.01", "1.5"])
TRIES = st.lists(
    st.tuples(st.lists(st.tuples(GRAMS, FINENESS), max_size=3), SHARE, FINENESS, st.booleans(), st.booleans()),
    max_size=5,
)


def one_try(
    house: House, brought: list[tuple[Decimal, int]], share: str, fineness: int, *, honest: bool, again: bool
) -> None:
    """Bring lots and pour them, perhaps with a bar that is there; state the loss that is seen, or none."""
    lots = [house.lot(grams, pure) for grams, pure in brought]
    if again and (bar := Bar.objects.filter(lot__state="open").order_by("-id").first()):
        lots.append(bar.lot)
    metal = sum((custody.lot(lot.id).contained_grams for lot in lots), Decimal(0)) * Decimal(share)
    grams = max(Decimal("0.01"), (metal * 1000 / fineness).quantize(Decimal("0.01")))
    loss = max(Decimal(0), metal / Decimal(share) - metal) if honest else Decimal(0)
    with suppress(Problem):  # what is refused leaves everything as it was
        house.pour(
            lots, min(grams, Decimal(20_000)), fineness, loss=loss.quantize(Decimal("0.001")), loss_reason="as seen"
        )


def total(rows, column: str) -> Decimal:
    return rows.aggregate(sum=Sum(column))["sum"] or Decimal(0)


@pytest.mark.slow
@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(tries=TRIES)
def test_no_sequence_of_pours_makes_metal(house: House, tries: list) -> None:
    for brought, share, fineness, honest, again in tries:
        one_try(house, brought, share, fineness, honest=honest, again=again)
    check_constraints_now()
    received = total(Lot.objects.filter(origin_row__isnull=False), "contained_grams")
    there = total(Lot.objects.exclude(state="consumed"), "contained_grams")
    lost, explained = total(Transformation.objects, "loss"), total(Transformation.objects, "allowed")
    assert there + lost <= received + explained
    now, _ = custody.running_sum(house.place)
    last = Transformation.objects.order_by("-turn").first()
    assert last is None or now <= last.running_limit
    assert LotOrigin.objects.count() == Lot.objects.filter(made_by=None).count()
