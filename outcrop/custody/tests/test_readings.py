"""Readings: their error is the instrument's, and where it is not known there is no reading."""

import inspect
from datetime import timedelta
from decimal import Decimal

import pytest

from outcrop.custody import api as custody
from outcrop.custody import problems
from outcrop.kernel.problems import Problem

from .conftest import House, instrument


def test_a_reading_has_the_error_of_its_instrument(house: House) -> None:
    reading = house.read(house.scale, "38.42")
    assert abs(reading.u - Decimal("0.020816660")) < Decimal("0.00000001")
    assert str(reading.quantity).startswith("38.42 ±") and reading.quantity.unit == "g"


def test_nobody_can_type_an_error(house: House) -> None:
    assert set(inspect.signature(custody.take_reading).parameters) == {"instrument", "value", "act"}


def test_a_scale_that_shows_kilograms_is_kept_in_grams(house: House) -> None:
    heavy = instrument(
        house.place, "scale", unit="kg", resolution="0.001", nominal="1", capacity="30", u_abs="0.001", act=house.act
    )
    reading = house.read(heavy, "1.234")
    assert reading.quantity.value == 1234
    assert abs(reading.u - Decimal("1.154700539")) < Decimal("0.00000001")  # 2·√(0.5² + 1/12) g


def test_without_a_check_today_there_is_no_reading(house: House) -> None:
    house.later(days=1)
    with pytest.raises(problems.NotChecked) as refusal:
        house.read(house.scale, 10)
    assert "check piece 1" in str(refusal.value)
    house.check()
    assert house.read(house.scale, 10)


def test_a_check_outside_the_verified_error_closes_the_instrument_until_one_passes(house: House) -> None:
    failed = custody.check_instrument(instrument=house.scale, read=Decimal("100.03"), act=house.act)
    assert not failed.passed
    with pytest.raises(problems.CheckFailed) as refusal:
        house.read(house.scale, 10)
    assert "100.03 for 100" in str(refusal.value) and "0.02" in str(refusal.value)
    house.later(minutes=5)
    house.check()
    assert house.read(house.scale, 10)


def test_what_todays_check_found_is_added_to_the_error(house: House) -> None:
    before = house.read(house.scale, 10).u
    house.later(minutes=1)
    custody.check_instrument(instrument=house.scale, read=Decimal("99.99"), act=house.act)
    assert house.read(house.scale, 10).u == before + Decimal("0.01")


def test_a_verification_that_lapsed_closes_the_instrument(house: House) -> None:
    house.later(days=336)
    with pytest.raises(problems.VerificationLapsed) as refusal:
        house.check()
    assert "2027-10-21" in str(refusal.value)


def test_a_new_verification_asks_for_a_new_check(house: House) -> None:
    custody.verify_instrument(
        instrument=house.scale,
        by="Metrology office",
        certificate="C-2",
        verified_on=house.act.on,
        valid_until=house.act.on + timedelta(days=365),
        u_abs=Decimal("0.05"),
        u_rel_ppm=0,
        repeat_abs=Decimal("0.01"),
        repeat_rel_ppm=0,
        act=house.act,
    )
    with pytest.raises(problems.NotChecked):
        house.read(house.scale, 10)


@pytest.mark.parametrize(
    ("which", "value", "code", "said"),
    [
        ("assay", "1200", "custody.fineness-out-of-range", "1200 per mille is not possible"),
        ("assay", "-1", "custody.fineness-out-of-range", "between 0 and 1000"),
        ("scale", "-0.01", "custody.reading-refused", "less than nothing"),
        ("scale", "0", "custody.reading-refused", "nothing on it"),
        ("scale", "38.423", "custody.reading-refused", "steps of 0.01"),
        ("scale", "20000.01", "custody.reading-refused", "goes up to 20000"),
        ("scale", "NaN", "custody.reading-refused", "no display"),
        ("scale", "Infinity", "custody.reading-refused", "no display"),
        ("scale", "1e300", "custody.reading-refused", "no display"),
        ("assay", "1e999999", "custody.reading-refused", "no display"),
        ("scale", "1e-300", "custody.reading-refused", "no display"),
    ],
)
def test_what_an_instrument_cannot_show_gets_a_sentence(
    house: House, which: str, value: str, code: str, said: str
) -> None:
    with pytest.raises(Problem) as refusal:
        house.read(getattr(house, which), value)
    assert refusal.value.code == code
    assert said in str(refusal.value)


def test_an_instrument_out_of_use_is_not_read(house: House) -> None:
    custody.retire_instrument(instrument=house.scale, act=house.act)
    house.scale.refresh_from_db()
    with pytest.raises(problems.InstrumentRetired):
        house.read(house.scale, 10)


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"verified_on": timedelta(days=1)}, "in the future"),
        ({"valid_until": timedelta(days=-31)}, "before it begins"),
        ({"u_abs": "0"}, "without error"),
        ({"u_abs": "0.0000000001"}, "without error"),
        ({"u_abs": "-1"}, "impossible"),
        ({"u_abs": "NaN"}, "no number"),
        ({"repeat_abs": "0.5"}, "larger than the whole"),
    ],
)
def test_a_verification_that_cannot_be_gets_a_sentence(house: House, changed: dict[str, object], said: str) -> None:
    told: dict[str, object] = {
        "verified_on": timedelta(days=-30),
        "valid_until": timedelta(days=300),
        "u_abs": "0.02",
        "repeat_abs": "0",
    }
    told |= changed
    days = {key: house.act.on + value for key, value in told.items() if isinstance(value, timedelta)}
    figures = {key: Decimal(value) for key, value in told.items() if isinstance(value, str)}
    with pytest.raises(problems.VerificationRefused) as refusal:
        custody.verify_instrument(
            instrument=house.scale,
            by="Office",
            certificate="C",
            u_rel_ppm=0,
            repeat_rel_ppm=0,
            act=house.act,
            **days,
            **figures,
        )
    assert said in str(refusal.value)


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"kind": "divining-rod"}, "custody.instrument-refused"),
        ({"unit": "[ppth]"}, "custody.instrument-refused"),
        ({"resolution": "0"}, "custody.instrument-refused"),
        ({"nominal": "30000"}, "custody.instrument-refused"),
        ({"capacity": "NaN"}, "custody.instrument-refused"),
        ({"serial": "same"}, "custody.instrument-known"),
    ],
)
def test_an_instrument_that_cannot_be_is_not_registered(house: House, changed: dict[str, str], code: str) -> None:
    told = {"kind": "scale", "unit": "g", "resolution": "0.01", "nominal": "100", "capacity": "20000", "u_abs": "1"}
    instrument(house.place, act=house.act, serial="same", **told)
    with pytest.raises(Problem) as refusal:
        instrument(house.place, act=house.act, **(told | changed))
    assert refusal.value.code == code


def test_the_morning_shows_what_each_instrument_still_needs(house: House) -> None:
    fresh = instrument(
        house.place,
        "fire-assay",
        unit="[ppth]",
        resolution="1",
        nominal="999",
        capacity="1000",
        u_abs="1",
        act=house.act,
        checked=False,
    )
    states = {each.instrument.id: each.state for each in custody.instruments_at(house.place, on=house.act.on)}
    assert states == {house.scale.id: "ready", house.assay.id: "ready", fresh.id: "unchecked"}
    tomorrow = {each.state for each in custody.instruments_at(house.place, on=house.act.on + timedelta(days=1))}
    assert tomorrow == {"unchecked"}
