"""Sums add up, rates are honest, balances refuse what cannot be: whatever is typed."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outcrop.finance import balance, problems, recovery, season
from outcrop.finance.balance import Weighed
from outcrop.finance.measures import recovered
from outcrop.finance.rates import cost, effective_ppm, month_after, schedule
from outcrop.finance.section import Method
from outcrop.kernel.money import Money
from outcrop.kernel.quantity import Quantity
from outcrop.learning.effects.measures import measures
from tests.world import World

START = date(2026, 3, 31)
MONEY = st.integers(min_value=1, max_value=10**12)
CLOSED = st.sets(st.integers(min_value=1, max_value=12), max_size=11)


@settings(max_examples=60, deadline=None)
@given(MONEY, st.integers(0, 2_000_000), st.integers(12, 60), CLOSED, st.sampled_from((1, 100)))
def test_instalments_are_equal_to_the_unit_add_up_and_spare_closed_months(
    lent: int, yearly: int, months: int, closed: set[int], step: int
) -> None:
    parts = schedule(Money(lent, "XTS"), yearly_ppm=yearly, months=months, start=START, closed=closed, step=step)
    minors = [part.money.minor for part in parts]
    assert max(minors) - min(minors) < 2 * step and all(minor % step == 0 for minor in minors[:-1])
    assert not {part.due.month for part in parts} & closed
    assert sum(minors) >= lent
    if not yearly:
        assert sum(minors) - lent < step


def test_a_loan_whose_months_are_all_closed_is_refused() -> None:
    with pytest.raises(problems.NeverPaidBack):
        schedule(Money(1000, "XTS"), yearly_ppm=0, months=2, start=date(2026, 10, 5), closed=(11, 12))


def test_the_effective_rate_is_that_of_the_directive() -> None:
    # Directive 2008/48/EC counts compound years: 1 % a month is 12.68 % a year, whatever the sum.
    parts = [(12, 1_126_825)]
    assert effective_ppm(1_000_000, parts) == 126_825
    found = cost(Money(1_000_000, "XTS"), fee=Money(0, "XTS"), yearly_ppm=120_000, months=12, start=START)
    assert found.effective_ppm == 127_000
    with_fee = cost(Money(1_000_000, "XTS"), fee=Money(20_000, "XTS"), yearly_ppm=120_000, months=12, start=START)
    assert with_fee.effective_ppm > found.effective_ppm + 35_000
    assert with_fee.price == found.price + Money(20_000, "XTS")


def test_days_of_paying_lie_in_every_month() -> None:
    assert [month_after(START, n) for n in (1, 11)] == [date(2026, 4, 28), date(2027, 2, 28)]


def _q(value: str, u: str, unit: str = "g") -> Quantity:
    return Quantity(Decimal(value), unit, Decimal(u))


def _decimal(low: str, high: str) -> Any:
    return st.decimals(min_value=Decimal(low), max_value=Decimal(high), places=3)


@st.composite
def weighings(draw: Any) -> Weighed:
    """Weights and assays as people type them, also such as cannot be."""
    rel = st.decimals(min_value=Decimal(0), max_value=Decimal("0.6"), places=3)
    values = [
        draw(_decimal(low, high)) for low, high in (("1", "5000"), ("0.1", "80"), ("0.01", "90"), ("100", "1000"))
    ]
    return Weighed(*(Quantity(value, "g", value * draw(rel)) for value in values))


@settings(max_examples=150, deadline=None)
@given(weighings(), st.integers(2, 1000))
def test_recovery_is_never_beyond_all_holds_its_point_and_does_not_ask_for_the_unit(told: Weighed, times: int) -> None:
    try:
        found = balance.loss(told)
    except problems.MoreOutThanIn:
        assert told.product.value * told.fineness.value > told.feed.value * told.grade.value
        return
    span = found.recovery
    assert span.point is not None and found.lost.point is not None
    assert 0 <= span.low <= span.point <= span.high <= 1
    assert 0 <= found.lost.low <= found.lost.point <= found.lost.high
    scaled = Weighed(
        Quantity(told.feed.value * times, "g", told.feed.u * times), told.grade,
        Quantity(told.product.value * times, "g", told.product.u * times), told.fineness,
    )  # fmt: skip
    assert abs(balance.loss(scaled).recovery.high - span.high) < Decimal("1e-15")


def test_more_out_than_in_is_refused_and_within_the_errors_counts_as_all() -> None:
    ore, grade, fine = _q("1000", "10", "kg"), _q("10", "1", "g/t"), _q("900", "5", "[ppth]")
    with pytest.raises(problems.MoreOutThanIn) as refused:
        balance.loss(Weighed(ore, grade, _q("20", "0.1"), fine))
    assert "18 ± " in str(refused.value) and "10 ± " in str(refused.value)
    near = balance.loss(Weighed(ore, grade, _q("11.5", "0.1"), fine))
    assert near.capped and near.recovery.point == 1 == near.recovery.high
    with pytest.raises(problems.MoreOutThanIn):
        balance.loss(Weighed(ore, grade, _q("5", "0.1"), fine, tailings=_q("9.5", "0.3", "g/t")))


def test_the_next_method_is_a_range_that_may_also_be_less() -> None:
    found = balance.loss(Weighed(_q("1000", "0", "kg"), _q("10", "0", "g/t"), _q("5", "0"), _q("1000", "0", "[ppth]")))
    method = Method.model_validate({
        "key": "gravity", "percent": {"low": "40", "high": "70"}, "per_tonne": {"low": "100", "high": "200"},
        "equipment": {"low": "1000", "high": "3000"}, "source": {"en": "x"}, "confidence": "U",
    })  # fmt: skip
    told = balance.next_method(found, method, feed_kg=Decimal(1000), price=1000)
    assert told.more == balance.Span(Decimal(-1), Decimal(2))
    assert told.worth == balance.Span(Decimal(-1000), Decimal(2000))
    assert told.tonnes == (Decimal(1000) / Decimal(1900), None)


def test_a_plan_takes_past_months_as_a_range_fills_in_what_is_owed_and_finds_the_lowest() -> None:
    sold = {date(2025, month, 1): 100 * month for month in (4, 5, 6)}
    told = [season.Month(None, None, 50)] * 2 + [season.Month(10, 20, 50)] + [season.Month(None, None, 50)] * 9
    found = season.plan(
        start=date(2026, 5, 1), before=date(2026, 5, 1), opening=0, told=told, sold=sold, owed={date(2026, 6, 1): 700},
        closed=(12,),
    )  # fmt: skip
    may, june, july = found.months[:3]
    assert (may.income_low, may.income_high, may.from_sales) == (400, 600, True)
    assert june.owed == 700 and june.lean and (june.low, june.high) == (400 - 50 + 0 - 750, 600 - 50 + 600 - 750)
    assert (july.income_low, july.income_high) == (10, 20)
    december = next(each for each in found.months if each.month.month == 12)
    assert december.closed and december.income_high == 0 and not december.unknown
    assert found.lowest == found.months[-1] and not any(each.unknown for each in found.months)
    assert all(each.low <= each.high for each in found.months)
    told = [season.Month(None, None, 50)] * 12
    bare = season.plan(start=START, before=START, opening=100, told=told, sold={}, owed={}, closed=(12,))
    assert [each.month.month for each in bare.months if not each.unknown] == [12]
    assert bare.lowest.low == 100 - 12 * 50 and len(bare.lean) == 12


def test_a_course_is_compared_by_what_a_team_recovered_in_its_own_tests(world: World) -> None:
    act, hill = world.act("leader"), world.enterprise("Amber Hill")
    for product in ("5", "6", "7"):
        told = {"feed": ["1000", "10"], "grade": ["10", "1"], "product": [product, "0.1"], "fineness": ["1000", "5"]}
        recovery.keep_test(method="Sluice", told=balance.weighed(told), enterprise=hill.id, act=act)
    clay = world.enterprise("Red Clay")
    days = (act.on, act.on + timedelta(days=1))
    assert recovered([hill.id, clay.id], *days) == {hill.id: pytest.approx(60)}
    assert recovered([hill.id], act.on - timedelta(days=9), act.on) == {}
    assert "finance.recovery" in {measure.key for measure in measures()}
