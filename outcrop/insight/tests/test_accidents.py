"""Accidents by the ground on which they happened: each once, none without a place, none held against an enterprise."""

from datetime import date, timedelta

import pytest

from outcrop.cadastre import granting, keeping
from outcrop.cadastre.models import MiningRight
from outcrop.cadastre.tests import world as ground
from outcrop.insight.accidents import NEAR_METRES, accidents_at
from outcrop.kernel.clock import FixedClock
from outcrop.learning.effects.measures import measures
from outcrop.registry.models import Enterprise
from outcrop.safety import handling
from outcrop.safety.api import places
from outcrop.safety.tests import world as accidents

GRANTED, START, END = date(2026, 1, 20), date(2026, 2, 1), date(2026, 3, 3)


@pytest.fixture
def land(db, settings):
    """Testland with those who rescue, on a Monday."""
    settings.OUTCROP_CLOCK = FixedClock(accidents.NOW)
    ground.build()
    return accidents.build(settings.OUTCROP_CLOCK)


@pytest.fixture
def sites(land):
    """Two enterprises whose grounds lie two kilometres apart, and one without ground."""
    near, far, without = (ground.enterprise(name) for name in ("Near", "Far", "Without"))
    for made, north in ((near, 0), (far, 2000)):
        application = ground.submitted(made, ground.square(0, north))
        granting.allot(application=application, act=ground.act(on=GRANTED))
        granting.grant_right(application=application, act=ground.act(on=GRANTED))
    return near.id, far.id, without.id


def at(north: float) -> dict[str, tuple[float, float]]:
    """Return a place so many metres from the corner of the first ground."""
    metre = ground._METRE
    return {"point": (ground.LON + 100 * metre, ground.LAT + north * metre)}


def told(sites, start=START, end=END):
    return dict(accidents_at(sites, start, end))


def test_an_accident_counts_where_it_happened_and_nothing_is_known_without_ground(land, sites):
    near, far, _without = sites
    land.reported(**at(100))
    land.reported(**at(2000 - NEAR_METRES + 20), kind="injury")
    assert told(sites) == {near: 1, far: 1}
    assert places(START, END) == [[at(100)["point"]], [at(2000 - NEAR_METRES + 20)["point"]]]  # and nothing else
    land.reported(**at(1000))  # between the two
    land.reported()  # nobody said where
    land.reported(**at(100), kind="near-miss")
    assert told(sites) == {near: 1, far: 1}


def test_several_reports_of_one_accident_count_once(land, sites):
    near, far, _without = sites
    first, second = land.accident(**at(100)), land.accident(**at(120))
    assert told(sites)[near] == 2
    handling.join(accident=first, into=second, why="The same fall, told twice.", act=land.act("labour"))
    assert told(sites) == {near: 1, far: 0}


def test_only_the_days_asked_for_count_and_only_who_held_the_ground_throughout_them(land, sites):
    near, far, _without = sites
    land.reported(**at(100), happened_on=END - timedelta(days=2))
    assert told(sites, START, END - timedelta(days=2))[near] == 0
    assert told(sites, START, END - timedelta(days=1))[near] == 1
    ended = END - timedelta(days=5)
    leader = ground.leader_of(Enterprise.objects.get(id=far))
    keeping.hand_back(
        right=MiningRight.objects.get(holder=far), reasons="The hill is empty.", act=ground.act(leader, on=ended)
    )
    assert set(told(sites)) == {near}
    assert told(sites, GRANTED - timedelta(days=1), END) == {}


def test_every_course_is_compared_by_it_and_fewer_are_hoped_for(land):
    (measure,) = [each for each in measures() if each.key == "safety.accidents"]
    assert measure.values is accidents_at and measure.hoped == "less" and measure.note


def test_many_enterprises_are_three_questions_to_the_database(land, sites, django_assert_num_queries):
    with django_assert_num_queries(3):  # reports, rights, and what was decided about them
        assert len(told(sites)) == 2
