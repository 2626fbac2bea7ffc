"""The sum: exact to the last minor unit, and honest about what the law that we hold does not say."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from outcrop.kernel.money import Money
from outcrop.market.ladder import section
from outcrop.market.problems import NothingLeft
from outcrop.market.royalties import told
from outcrop.market.sums import Sum, reckon, value_of

DAY = date(2026, 11, 21)


def sold(rung: str = "own-right", *, ug: int = 9_000_000, per_gram: int = 100_000, on: date = DAY, **law: str) -> Sum:
    """Return the sum of 9 g at 1,000.00, for a holder at a counter unless told otherwise."""
    found = section().rung(rung)
    assert found is not None
    return reckon(contained_ug=ug, per_gram=Money(per_gram, "XTS"), rung=found.model_copy(update=law), on=on)


def lines(total: Sum) -> dict[str, int]:
    return {line.key: line.minor for line in total.lines}


def half_up(exact: Decimal) -> int:
    return int(exact.quantize(Decimal(1), rounding=ROUND_HALF_UP))


@given(ug=st.integers(1, 10**11), per_gram=st.integers(1, 10**9))
@settings(max_examples=300, deadline=None)
def test_the_value_is_price_times_grams_rounded_once(ug: int, per_gram: int) -> None:
    exact = Decimal(per_gram) * Decimal(ug) / Decimal(1_000_000)
    assert value_of(ug, Money(per_gram, "XTS")).minor == half_up(exact)


@given(ug=st.integers(1, 10**10), per_gram=st.integers(1, 10**7), rung=st.sampled_from(section().ladder))
@settings(max_examples=120, deadline=None)
def test_every_sum_is_what_decimal_arithmetic_says_to_the_cent(ug: int, per_gram: int, rung: Any) -> None:
    value = half_up(Decimal(per_gram) * ug / 1_000_000)
    refining = half_up(Decimal(value) * 6_000 / 1_000_000)
    rate = 35_000 if value >= 100_000_000 else 25_000
    owes = rung.seller_kind in ("holder", "member", "trader")
    royalty = half_up(Decimal(value) * rate / 1_000_000) if owes else 0
    if value - refining - royalty <= 0:
        with pytest.raises(NothingLeft):
            sold(rung.key, ug=ug, per_gram=per_gram)
        return
    total = sold(rung.key, ug=ug, per_gram=per_gram)
    assert (total.value.minor, total.royalty, total.net.minor) == (
        value,
        Money(royalty, "XTS"),
        value - refining - royalty,
    )
    assert sum(line.minor for line in total.lines if line.key != "net") == total.net.minor


def test_the_rate_of_the_day_of_the_sale_counts() -> None:
    before, after = sold(on=date(2024, 3, 14)), sold(on=date(2024, 3, 15))
    assert (lines(before)["royalty"], lines(after)["royalty"]) == (-27_000, -36_000)


def test_who_owes_nothing_sees_no_line_and_hears_so() -> None:
    total = sold("origin-certificate")
    assert "royalty" not in lines(total)
    assert told(total.law.written(), "XTS").sentences[0] == "No royalty is owed on this sale."


def test_what_the_payer_pays_in_is_not_taken_off_and_is_told() -> None:
    total = sold(channel="other")
    assert "royalty" not in lines(total) and total.royalty == Money(54_000, "XTS")
    assert total.net.minor == 900_000 - 5_400
    said = told(total.law.written(), "XTS")
    assert said.beside == Money(54_000, "XTS")
    assert said.sentences == ["A royalty of 540.00\xa0¤ is owed. It is not taken off: whoever owes it pays it in."]


def test_what_is_unverified_is_said() -> None:
    said = told(sold().law.written(), "XTS")
    assert said.unverified
    assert said.sentences == ["A rule behind this royalty has not been checked against the text of the law."]


def test_a_royalty_that_may_be_more_says_up_to_how_much_and_why() -> None:
    total = sold(on=date(2021, 5, 1), ug=1_000_000_000)
    said = told(total.law.written(), "XTS")
    assert (said.due, said.highest) == (Money(3_000_000, "XTS"), Money(5_000_000, "XTS"))
    assert "Up to 50\u202f000.00\xa0¤ may be owed: The surtax of those years is lost." in said.sentences


def answer(**values: Any) -> dict[str, Any]:
    """The law's answer of today with other values."""
    written = sold().law.written()
    return {**written, "values": {**written["values"], **values}}


def test_where_nobody_knows_who_collects_nothing_is_taken_off_and_it_is_said() -> None:
    said = told(answer(royalty_withheld_by=None), "XTS")
    assert not said.kept_back
    assert said.sentences[0].startswith("A royalty of 225.00\xa0¤ is owed. Who collects it is not known to us")


def test_where_the_law_does_not_say_how_much_it_is_said() -> None:
    said = told(answer(royalty_due=None), "XTS")
    assert said.due is None and "not known" in said.sentences[0]
