"""No gram from nowhere: the model of one step and of the running sum."""

import random
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcrop.custody.balance import Content, Imbalance, Weighed, alarm, imbalance, running

D = Decimal
SCALE_1, SCALE_2, ASSAY = UUID(int=1), UUID(int=2), UUID(int=3)
HORIZON = 1000


def weighed(
    value: object, *, by: UUID = SCALE_1, varying: str = "0", common: str = "0", slope: str = "0", off: str = "0"
) -> Weighed:
    return Weighed(
        value=D(str(value)),
        varying=D(varying),
        verification=by,
        common_abs=D(common),
        common_rel=D(slope),
        deviation=D(off),
        nominal=D(100),
    )


def lot_of_100_g(grams: object = 100) -> Content:
    """A lot whose mass and fineness were each read with an error of 1 % that changes from reading to reading."""
    mass = weighed(grams, varying=str(D(str(grams)) / 100))
    return Content.of(mass, weighed(1000, by=ASSAY, varying="10"))


def test_a_step_out_of_a_lot_of_100_g_may_be_off_by_2_g() -> None:
    step = imbalance(into=[lot_of_100_g()], out=[lot_of_100_g()])
    # four readings, each worth 1 % of 100 g: √(4 × 1 g²)
    assert step.allowed() == D(2)


def test_a_thousand_steps_within_their_error_would_hide_2000_g_and_the_running_sum_stops_them_at_63_g() -> None:
    """The field's own warning: 1,000 lots of 100 g each, all inside tolerance, hide 2 kg; the running sum does not."""
    step = imbalance(into=[lot_of_100_g()], out=[lot_of_100_g()])
    within_tolerance = step.allowed() * 1000
    assert within_tolerance == 2000

    total, now, window = D(0), D(0), Imbalance()
    for n in range(1, 1001):
        window += step
        limit = alarm(window, steps=n, over=HORIZON)
        assert abs(limit - D("63.2456")) < D("0.001")  # 2 g · √1000, from the first step on
        if running(now, D(2)) > limit:
            break
        now, total = running(now, D(2)), total + 2
    assert (n, total) == (32, 62)


def test_the_same_scale_on_both_sides_hides_nothing_by_its_own_error() -> None:
    before, after = weighed(1000, slope="0.01"), weighed(1020, slope="0.01")
    step = imbalance(into=[Content.of_mass(before)], out=[Content.of_mass(after)])
    # both readings are off by the same 1 %, so the difference is off by 1 % of 20 g and not of 1,000 g
    assert step.allowed() == D("0.2")


def test_two_scales_explain_a_difference_by_both_their_errors() -> None:
    before, after = weighed(1000, slope="0.01"), weighed(1000, by=SCALE_2, slope="0.01")
    step = imbalance(into=[Content.of_mass(before)], out=[Content.of_mass(after)])
    assert abs(step.allowed() - D("14.1421")) < D("0.0001")  # √(10² + 10²)


def test_the_error_of_an_instrument_does_not_average_out_over_lots() -> None:
    sides = [imbalance(into=[Content.of_mass(weighed(100, common="1"))], out=()) for _ in range(1000)]
    assert sum(sides, Imbalance()).allowed() == 1000
    varied = [imbalance(into=[Content.of_mass(weighed(100, varying="1"))], out=()) for _ in range(1000)]
    assert abs(sum(varied, Imbalance()).allowed() - D("31.6228")) < D("0.001")


def test_what_the_checks_found_counts_in_full_unless_it_cancels() -> None:
    into = [Content.of_mass(weighed(50, off="0.3")), Content.of_mass(weighed(50, off="0.3"))]
    # two weighings in and one out: as an offset one of them stays, as a slope all of it cancels
    assert imbalance(into=into, out=[Content.of_mass(weighed(100, off="0.3"))]).allowed() == D("0.3")


def test_an_estimate_never_widens_what_is_allowed() -> None:
    step = imbalance(into=[lot_of_100_g()], out=[lot_of_100_g(50)], stated=D(40))
    assert step.excess == -10
    assert step.allowed() == imbalance(into=[lot_of_100_g()], out=[lot_of_100_g(50)]).allowed()


@given(st.lists(st.decimals(min_value=-5, max_value=5, places=3), max_size=60))
def test_what_was_short_yesterday_cannot_pay_for_what_is_too_much_today(steps: list[Decimal]) -> None:
    now = D(0)
    for excess in steps:
        now = running(now, excess)
    assert now >= max((sum(steps[k:], D(0)) for k in range(len(steps) + 1)), default=D(0))
    assert now >= 0


@pytest.mark.slow
def test_an_honest_place_meets_a_false_alarm_about_once_in_ten_horizons() -> None:
    """The rate that docs/explanation/mass-balance.md publishes: P(sup |W| > 2) on a unit interval is some 9 %."""
    chance = random.Random(20261120)
    limit, alarms, horizons = 2 * HORIZON**0.5, 0, 1000
    for _ in range(horizons):
        now = 0.0
        for _ in range(HORIZON):
            now = max(0.0, now + chance.gauss(0, 1))  # U = 2 g means a standard deviation of 1 g
            if now > limit:
                alarms += 1
                break
    assert 0.05 < alarms / horizons < 0.11
