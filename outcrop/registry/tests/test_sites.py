"""Where people work."""

from datetime import timedelta

import pytest
from shapely import box

from outcrop.commons.accounts.problems import SignInNeeded
from outcrop.commons.journal.models import Entry
from outcrop.kernel.acts import Actor
from outcrop.kernel.problems import InvalidInput
from outcrop.registry import api
from outcrop.registry.services.sites import report_site

from .conftest import TODAY, act, actor_of

MACHINE = Actor.machine("test")


def reported(lon=20.5, lat=1.5, **told):
    told = {"name": "Red Ravine", "known_since": TODAY, "activities": ("digger",), **told}
    return report_site(lon=lon, lat=lat, act=told.pop("act", act(MACHINE)), **told)


def square(lon, lat, half=0.001):
    return box(lon - half, lat - half, lon + half, lat + half)


def test_a_site_inside_is_at_no_distance_and_one_beside_at_its_metres(country):
    inside, beside = reported(), reported(20.5 + 0.001 + 0.002, 1.5, name="Beside")
    found = api.sites_near(square(20.5, 1.5))
    assert [site.id for site in found] == [inside.id, beside.id]
    assert found[0].metres == 0
    assert found[1].metres == pytest.approx(222.6, abs=1)


def test_the_pack_says_how_near_counts(country):
    reported(20.5 + 0.001 + 0.0025, 1.5)  # 278 m from the edge; Testland says 250
    assert api.sites_near(square(20.5, 1.5)) == ()
    assert len(api.sites_near(square(20.5, 1.5), 300)) == 1
    assert api.sites_near(square(20.5, 1.5), 0) == ()


def test_a_wrong_report_is_told_at_its_fields(country):
    with pytest.raises(InvalidInput) as told:
        reported(1.5, 20.5, name="", known_since=TODAY + timedelta(days=1), activities=("king",))
    assert set(told.value.faults) == {"name", "place", "known_since", "activities"}


def test_nobody_reports_a_site_without_being_known_and_a_miner_may(person):
    with pytest.raises(SignInNeeded):
        reported(act=act(Actor.nobody()))
    assert reported(act=act(actor_of(person()))).reported_by


def test_the_journal_does_not_tell_the_place(country):
    reported(20.123456, 1.654321)
    line = Entry.objects.get(type="registry.site-reported").content
    assert "20.123456" not in line
    assert "1.654321" not in line
    assert "Ravine" not in line
