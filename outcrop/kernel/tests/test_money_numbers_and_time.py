"""Money adds up, numbers find slips of the pen, working days are counted by the calendar."""

from datetime import UTC, date, datetime
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcrop.kernel import numbers
from outcrop.kernel.calendar import WorkingCalendar
from outcrop.kernel.clock import civil_date
from outcrop.kernel.ids import new_id, parse_id
from outcrop.kernel.money import Money, Rounding, share
from outcrop.kernel.period import Period, in_force
from outcrop.kernel.problems import Problem
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text

DECIMAL = {
    Rounding.HALF_UP: ROUND_HALF_UP,
    Rounding.HALF_EVEN: ROUND_HALF_EVEN,
    Rounding.DOWN: ROUND_DOWN,
    Rounding.UP: ROUND_UP,
}
amounts = st.integers(-(10**17), 10**17)


@given(amounts, st.integers(0, 3_000_000), st.sampled_from(list(Rounding)), st.sampled_from([1, 5, 100]))
def test_a_share_is_exact_to_the_minor_unit(amount: int, ppm: int, rule: Rounding, step: int) -> None:
    exact = Decimal(amount) * ppm / 1_000_000 / step
    assert share(amount, ppm, rule=rule, step=step) == int(exact.quantize(Decimal(1), DECIMAL[rule])) * step


@given(amounts, st.lists(st.integers(0, 10**6), min_size=1, max_size=9).filter(any))
def test_the_parts_of_a_sum_are_the_sum_and_each_is_off_by_less_than_one(amount: int, weights: list[int]) -> None:
    parts = Money(amount, "XTS").split(weights)
    assert sum(part.minor for part in parts) == amount
    for part, weight in zip(parts, weights, strict=True):
        assert abs(part.minor - Decimal(amount) * weight / sum(weights)) < 1


def test_two_currencies_do_not_add_and_a_float_is_no_money() -> None:
    with pytest.raises(ValueError, match="cannot be added"):
        Money(1, "XTS") + Money(1, "XXX")
    with pytest.raises(TypeError, match="whole minor units"):
        Money(1.0, "XTS")  # type: ignore[arg-type]


@given(st.integers(1, 10**6), st.data())
def test_one_wrong_sign_in_a_number_is_found(count: int, data: st.DataObject) -> None:
    number = numbers.compose(kind="AP", office="KHA12", year=2026, count=count)
    assert numbers.check(number)
    places = [n for n, sign in enumerate(number) if sign.isdigit()]
    place = data.draw(st.sampled_from(places))
    other = data.draw(st.sampled_from([d for d in "0123456789" if d != number[place]]))
    assert not numbers.check(number[:place] + other + number[place + 1 :])


def test_a_number_is_read_however_it_was_typed() -> None:
    number = numbers.compose(kind="AP", office="KHA", year=2026, count=17)
    assert numbers.check(f" {number.lower().replace('-', ' – ')} ")


def test_a_period_holds_its_first_day_and_not_its_end() -> None:
    year = Period(date(2026, 1, 1), date(2027, 1, 1))
    assert date(2026, 1, 1) in year
    assert date(2027, 1, 1) not in year
    assert not year.overlaps(Period(date(2027, 1, 1)))
    assert in_force([(year, "then"), (Period(date(2027, 1, 1)), "now")], on=date(2027, 5, 1)) == "now"
    with pytest.raises(ValueError, match="cannot end"):
        Period(date(2027, 1, 1), date(2026, 1, 1))


def test_a_deadline_skips_weekends_and_holidays() -> None:
    calendar = WorkingCalendar(holidays=frozenset({date(2026, 12, 25)}))
    assert calendar.add_working_days(date(2026, 12, 23), 2) == date(2026, 12, 28)
    assert calendar.working_days_between(date(2026, 12, 23), date(2026, 12, 28)) == 2


@given(st.dates(date(2020, 1, 1), date(2030, 1, 1)), st.integers(0, 60))
def test_counting_working_days_forth_and_back_agrees(day: date, count: int) -> None:
    calendar = WorkingCalendar(week=frozenset({0, 2, 5}), holidays=frozenset({date(2025, 6, 2)}))
    assert calendar.working_days_between(day, calendar.add_working_days(day, count)) == count


def test_the_day_is_the_one_of_the_countrys_zone() -> None:
    late = datetime(2026, 11, 21, 17, 30, tzinfo=UTC)
    assert civil_date(late, "Etc/GMT-8") == date(2026, 11, 22)
    assert civil_date(late, "UTC") == date(2026, 11, 21)


def test_later_ids_sort_after_earlier_ones_and_nonsense_is_no_id() -> None:
    ids = [new_id() for _ in range(200)]
    assert ids == sorted(ids)
    assert {each.version for each in ids} == {7}
    assert parse_id("nonsense") is None


def test_a_ref_reads_back_what_it_wrote() -> None:
    ref = Ref("cadastre.right", new_id())
    assert Ref.parse(str(ref)) == ref
    with pytest.raises(ValueError, match="badly formed"):
        Ref.parse("nonsense")


def test_a_text_falls_back_and_remembers_what_nobody_checked() -> None:
    text = Text.read({"en": "right", "eo": "rajto", "unreviewed": ["eo"]})
    assert (text.into("eo-XX"), text.into("fr"), text.into("fr", "eo")) == ("rajto", "right", "rajto")
    assert Text.read(text.written()) == text
    with pytest.raises(ValueError, match="language"):
        Text.read({"en": " "})


@pytest.mark.parametrize("value", ["NaN", "Infinity"])
def test_a_quantity_is_a_number(value: str) -> None:
    with pytest.raises(ValueError, match="Not a quantity"):
        Quantity(Decimal(value), "g")


def test_a_problem_says_what_happened_and_what_to_do() -> None:
    class TooDeep(Problem):
        code = "test.too-deep"
        message = "The shaft is %(metres)s m deep."
        remedy = "Fill it to %(most)s m."

    assert str(TooDeep(metres=12, most=10)) == "The shaft is 12 m deep. Fill it to 10 m."
