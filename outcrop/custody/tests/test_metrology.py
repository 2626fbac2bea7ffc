"""The error of a reading, against figures reckoned by hand."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcrop.custody.metrology import Checked, Verified, contained, expanded, shown, stored, varying

D = Decimal
SCALE = Verified(u_abs=D("0.02"), repeat_abs=D("0.01"))
ASSAY = Verified(u_abs=D(4), repeat_abs=D(2))
SPOT_ON = Checked(nominal=D(100), read=D(100))


def close(found: Decimal, wanted: str) -> bool:
    return abs(found - D(wanted)) < D("0.0000005")


@pytest.mark.parametrize(
    ("value", "verified", "resolution", "checked", "by_hand"),
    [
        # 2·√(0.01² + 0.01²/12) = 2·√0.000108333
        ("38.42", SCALE, "0.01", SPOT_ON, "0.020816660"),
        # the same, and 0.01 g that today's check found
        ("38.42", SCALE, "0.01", Checked(nominal=D(100), read=D("100.01")), "0.030816660"),
        # at twelve times the check weight the deviation may be a slope: 12 × 0.01 g
        ("1200", SCALE, "0.01", Checked(nominal=D(100), read=D("99.99")), "0.140816660"),
        # 2·√(2² + 1/12)
        ("853", ASSAY, "1", Checked(nominal=D(917), read=D(917)), "4.041451884"),
        # 0.01 g and 0.1 % of 200 g: 0.21 g, so 2·√(0.105² + 0.1²/12)
        ("200", Verified(u_abs=D("0.01"), u_rel=D("0.001")), "0.1", SPOT_ON, "0.217791950"),
    ],
)
def test_the_error_of_a_reading_is_what_the_formula_says(
    value: str, verified: Verified, resolution: str, checked: Checked, by_hand: str
) -> None:
    found = expanded(value=D(value), verified=verified, resolution=D(resolution), checked=checked)
    assert close(found, by_hand)


def test_contained_metal_combines_both_errors() -> None:
    grams, u = contained(D("38.42"), D(853), u_mass=D("0.020816660"), u_fineness=D("4.041451884"))
    assert grams == D("32.77226")
    # √((853 × 0.020816660)² + (38.42 × 4.041451884)²) / 1000
    assert close(u, "0.156284509")


def test_what_is_common_and_what_varies_make_up_the_whole() -> None:
    own = varying(value=D(50), verified=SCALE, resolution=D("0.01"))
    whole = expanded(value=D(50), verified=SCALE, resolution=D("0.01"), checked=SPOT_ON)
    assert abs(own**2 + SCALE.common_abs**2 - whole**2) < D("1e-15")


def test_where_nobody_said_what_repeats_the_whole_counts_on_both_sides() -> None:
    unsaid = Verified(u_abs=D("0.02"), u_rel=D("0.001"))
    assert (unsaid.repeat_at(D(100)), unsaid.common_abs, unsaid.common_rel) == (D("0.12"), D("0.02"), D("0.001"))


def test_people_read_two_digits_of_an_error_and_never_less_than_it_is() -> None:
    assert shown(D("32.77226"), D("0.156284509")) == (D("32.77"), D("0.16"))
    assert shown(D("1204.6123"), D("1.9017")) == (D("1204.6"), D("2.0"))
    assert shown(D("1204.6123"), D("23.4")) == (D("1205"), D("24"))
    assert shown(D(5), D(0)) == (D(5), D(0))


@given(st.decimals(min_value=0, max_value=10**6, places=12, allow_nan=False))
def test_a_stored_error_is_never_smaller_than_it_was(u: Decimal) -> None:
    assert stored(u) >= u


@given(
    value=st.decimals(min_value="0.01", max_value=10_000, places=2),
    u_abs=st.decimals(min_value="0.001", max_value=1, places=3),
    off=st.decimals(min_value=-1, max_value=1, places=3),
)
def test_a_check_that_is_off_never_makes_a_reading_better(value: Decimal, u_abs: Decimal, off: Decimal) -> None:
    verified = Verified(u_abs=u_abs)
    without = expanded(value=value, verified=verified, resolution=D("0.01"), checked=SPOT_ON)
    with_it = expanded(
        value=value, verified=verified, resolution=D("0.01"), checked=Checked(nominal=D(100), read=100 + off)
    )
    assert with_it >= without + abs(off)
