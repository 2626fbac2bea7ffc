"""Plans: drawn by lot and by risk, sealed before the visits, hidden from the district until the day."""

import json
from datetime import timedelta

import pytest
from django.db import connection

from outcrop.assurance import problems
from outcrop.assurance.models import Visit
from outcrop.assurance.routes import nearest_next
from outcrop.assurance.sampling import draw, risk, wilson
from outcrop.assurance.services.inspecting import record_inspection
from outcrop.assurance.services.planning import make_plan, opened, rate_of_failures, seal_holds, visits_shown
from outcrop.assurance.subjects import for_site, section
from outcrop.assurance.tests import world
from outcrop.assurance.tests.world import SHAFTS, TODAY
from outcrop.commons.journal.models import Entry
from outcrop.commons.policies import NotAllowed
from outcrop.registry import api as registry

MONDAY = TODAY + timedelta(days=2)


@pytest.fixture
def plan(country):
    """A plan of two days for six sites."""
    for n in range(8):
        world.site(f"Site {n}", lon=20.3 + n / 50, lat=1.4 + n / 60)
    return make_plan(area="NORTH", first_day=MONDAY, days=2, act=world.act_of(world.department()))


def test_a_district_officer_cannot_see_tomorrows_visits_and_sees_todays(plan):
    officer, inspector = world.officer(), world.inspector()
    assert not visits_shown(officer, on=MONDAY - timedelta(days=1)).exists()
    today = visits_shown(officer, on=MONDAY)
    assert today.count() == 3 and set(today.values_list("day", flat=True)) == {MONDAY}
    assert visits_shown(inspector, on=TODAY).count() == 6


def test_no_page_or_call_tells_the_district_before_the_day(plan, browse):
    names = [f"Site {n}" for n in range(8)]
    browser = browse(world.officer())
    for url in ("/inspections", "/api/v1/inspections/visits"):
        assert not any(name in browser.get(url).content.decode() for name in names)
    for url in ("/inspection-plans", f"/inspection-plans/{plan.number}"):
        assert browser.get(url).status_code == 403


def test_the_office_sees_todays_visit_on_its_page(plan, browse, settings):
    settings.OUTCROP_CLOCK = type(settings.OUTCROP_CLOCK)(world.later(world.NOW, 2))
    page = world.text(browse(world.officer()).get("/inspections"))
    assert page.count("Site ") == 3


def test_the_journal_holds_a_commitment_and_nothing_of_the_plan(plan):
    (line,) = Entry.objects.filter(type="assurance.plan-sealed")
    assert plan.commitment in line.content and plan.salt not in line.content
    assert not any(str(visit.subject.ref) in line.content for visit in plan.visits.all())


def test_the_seal_opens_to_the_same_content_and_not_before_the_last_day(plan):
    from outcrop.assurance.services.planning import commitment

    assert opened(plan, on=plan.last_day - timedelta(days=1)) is None
    told = opened(plan, on=plan.last_day)
    assert commitment(told["salt"], json.loads(json.dumps(told["content"]))) == plan.commitment
    assert seal_holds(plan) and len(told["content"]["visits"]) == 6


def test_a_plan_that_was_changed_breaks_its_seal(plan, as_owner):
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE assurance_visit DISABLE TRIGGER USER")
        cursor.execute("UPDATE assurance_visit SET place_in_day = 4 - place_in_day WHERE day = %s", [MONDAY])
        cursor.execute("ALTER TABLE assurance_visit ENABLE TRIGGER USER")
    assert not seal_holds(plan)


def test_only_the_department_plans_and_only_ahead(country):
    world.site()
    with pytest.raises(NotAllowed):
        make_plan(area="", first_day=MONDAY, days=1, act=world.act_of(world.officer()))
    act = world.act_of(world.department())
    for first, days in ((TODAY, 1), (MONDAY, 0), (MONDAY, 31), (TODAY + timedelta(days=400), 1)):
        with pytest.raises(problems.PlanImpossible):
            make_plan(area="", first_day=first, days=days, act=act)
    with pytest.raises(problems.AreaUnknown):
        make_plan(area="NOWHERE", first_day=MONDAY, days=1, act=act)
    with pytest.raises(problems.NothingToPlan):
        make_plan(area="SOUTH", first_day=MONDAY, days=1, act=act)


def test_a_share_is_drawn_by_lot_and_the_rest_goes_where_the_score_is_highest(plan):
    by_lot = plan.visits.filter(drawn=Visit.LOT)
    assert (by_lot.count(), plan.visits.filter(drawn=Visit.RISK).count()) == (2, 4)
    assert all(visit.score == sum(visit.parts.values()) for visit in plan.visits.all())


def test_every_place_has_the_same_chance_by_lot_whatever_its_risk():
    frame = list(range(10))
    counts = [0] * 10
    for n in range(4000):
        for each in draw(frame, 3, salt=f"{n * 2654435761 % 2**64:016x}"):
            counts[each] += 1
    assert all(1080 < count < 1320 for count in counts)  # 1,200 expected; four standard deviations are 116
    assert draw(frame, 3, salt="ab") == draw(frame, 3, salt="ab")


def test_the_interval_is_wilsons():
    low, high = wilson(2, 10)  # Wilson's score interval for 2 of 10: 0.0567 to 0.5098
    assert (round(low, 4), round(high, 4)) == (0.0567, 0.5098)
    assert wilson(0, 0) == (0.0, 1.0)
    low, high = wilson(0, 20)
    assert low == 0 and round(high, 4) == 0.1611


def test_the_rate_counts_what_was_drawn_by_lot_and_nothing_else(plan):
    inspector = world.inspector()
    for visit in plan.visits.select_related("subject"):
        missed = visit.drawn == Visit.RISK
        record_inspection(
            subject=visit.subject, visit=visit, answers=[world.found(SHAFTS, "fail" if missed else "pass")],
            act=world.act_of(inspector, days=(visit.day - TODAY).days),
        )  # fmt: skip
    rate = rate_of_failures(since=TODAY, on=plan.last_day)
    assert (rate.found, rate.visited, rate.missing) == (0, 2, 0)


def test_the_score_shows_its_parts_and_coming_forward_is_none_of_them(amber):
    _made, subject = amber
    weights = section().planning.risk
    assert risk(subject, weights, on=TODAY) == {"never_inspected": 10}
    world.inspected(subject, world.found(SHAFTS), world.found(world.CHILD, age_band="unknown"))
    parts = risk(subject, weights, on=TODAY + timedelta(days=92))
    assert parts == {"month_since_inspection": 3, "open_failure": 5, "needs_protection": 20, "overdue_action": 8}


def test_the_road_goes_to_the_nearest_next():
    from shapely.geometry import Point

    at = {"far": Point(3, 0), "near": Point(1, 0), "first": Point(0, -1), "mid": Point(2, 0), "nowhere": None}
    assert nearest_next(list(at), at.get) == ["first", "near", "mid", "far", "nowhere"]


def test_a_visit_of_another_day_is_not_made_today(plan):
    visit = plan.visits.order_by("-day").first()
    inspector = world.inspector()
    with pytest.raises(problems.VisitNotToday):
        record_inspection(
            subject=visit.subject, visit=visit, answers=[world.found(SHAFTS, "pass")], act=world.act_of(inspector)
        )
    subject = for_site(registry.site(visit.subject.ref), on=TODAY)
    assert subject == visit.subject
