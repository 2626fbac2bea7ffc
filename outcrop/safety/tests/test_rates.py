"""Rates: Garwood's interval, days that count once, and what the public is told."""

from collections import Counter
from datetime import date

import pytest
from scipy.stats import poisson

from outcrop.commons.disclosure.api import Tier
from outcrop.registry.models import How, Person, RoleHeld
from outcrop.safety import handling, rates
from outcrop.safety.handling import Found
from outcrop.safety.tests.world import NOW

KNOWN = [(0, 0.0, 3.689), (1, 0.025, 5.572), (5, 1.623, 11.668), (10, 4.795, 18.390), (100, 81.364, 121.627)]


@pytest.mark.parametrize(("count", "low", "high"), KNOWN)
def test_the_interval_is_the_one_that_is_printed_in_tables(count, low, high):
    assert rates.interval(count) == (pytest.approx(low, abs=5e-4), pytest.approx(high, abs=5e-4))


@pytest.mark.parametrize("count", [*range(0, 40, 3), 250])
def test_at_either_end_what_was_seen_is_as_rare_as_the_level_says(count):
    low, high = rates.interval(count)
    assert 1 - poisson.sf(count, high) == pytest.approx(0.025)
    if count:
        assert poisson.sf(count - 1, low) == pytest.approx(0.025)
    assert low <= count <= high


def test_a_rate_is_cases_by_a_thousand_miner_years():
    told = rates.rate(5, 2500.0)
    assert told == (pytest.approx(2.0), pytest.approx(0.649, abs=1e-3), pytest.approx(4.667, abs=1e-3))
    assert rates.rate(5, 0.0) is None


def person(n, area="tl.north.amber"):
    return Person.objects.create(
        number=f"PE-T-2026-{n:05d}-0", given_name="P", sort_key=str(n), language="en", area_path=area,
        identity_level="none", joined_on=date(2025, 1, 1), joined_at=NOW, joined_how=How.values[0],
    )  # fmt: skip


@pytest.mark.django_db
def test_a_day_counts_once_for_a_person_with_two_roles(land):
    one = person(1)
    RoleHeld.objects.create(person=one, role="digger", since=date(2024, 6, 1), until=date(2025, 3, 1))
    RoleHeld.objects.create(person=one, role="panner", since=date(2025, 2, 1), until=date(2025, 5, 1))
    RoleHeld.objects.create(person=one, role="trader", since=date(2025, 1, 1))
    years, people = rates.miner_years(2025, on=land.today)
    assert years == {"tl.north": pytest.approx(120 / 365.25)} and people == Counter({"tl.north": 1})


@pytest.mark.django_db
def test_the_public_is_told_late_and_no_count_under_the_least_one(land):
    for n in range(12):
        RoleHeld.objects.create(person=person(n), role="digger", since=date(2025, 1, 1))
    day = date(2025, 7, 1)
    for area, deaths in (("AMBER", 11), ("CLAY", 2)):
        found = Found(happened_on=day, cause="gas", deaths=deaths, last_death_on=day)
        handling.find(accident=land.accident(happened_on=day, area=area), found=found, act=land.act("labour"))
    early = rates.year_figures(2025, to=Tier.PUBLIC, on=date(2026, 3, 30))
    assert not early.told and early.rows == ()
    shown = rates.year_figures(2025, to=Tier.PUBLIC, on=date(2026, 3, 31))
    # Were the country's count told beside North's, South's two could be worked out.
    assert shown.told and [row.cases["deaths"].count for row in shown.rows].count(None) >= 1
    told = [*[row.cases["deaths"].count for row in shown.rows], shown.country.cases["deaths"].count]
    assert 2 not in told and not (told[0] == 11 and told[-1] == 13)
    inside = rates.year_figures(2025, to=Tier.HANDLER, on=land.today)
    assert inside.country.cases["deaths"].count == 13
    assert inside.rows[0].cases["deaths"].per[0] == pytest.approx(11 / (12 * 365 / 365.25) * 1000)


@pytest.mark.django_db
def test_the_page_and_the_call_warn_of_what_is_not_in_it(land):
    page = land.browser().get("/safety/figures?year=2024").content.decode()
    assert "not in the register" in page
    assert "nobody reported" in land.browser().get("/api/v1/safety/figures/2024").json()["not_in_it"]
    for year in ("0", "1999", "9999", "x"):
        assert land.browser().get(f"/safety/figures?year={year}").status_code == 200
