"""Plans: a finding, an answer, an owner who is here, and a measure that tells whether it worked."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client

from outcrop.assurance.subjects import subject_of
from outcrop.assurance.tests import world as visits
from outcrop.commons.policies import NotAllowed, NotFound
from outcrop.pathway import problems
from outcrop.pathway.models import Plan, PlanItem
from outcrop.pathway.plans import selectors, services
from outcrop.pathway.plans.services import Intervention
from outcrop.pathway.tests import world
from outcrop.pathway.tests.test_support import agreed
from outcrop.pathway.tests.world import TODAY
from outcrop.registry.models import Enterprise

TOLD = Intervention(
    what="A course on shafts", step="safety", finding="Two walls fell in spring.", owner="district-office", start=TODAY,
    due=TODAY + timedelta(days=30), indicator="Accidents a year", baseline=Decimal(4), target=Decimal(1),
    measured_by=TODAY + timedelta(days=365),
)  # fmt: skip


def plan_for(made: Enterprise | None = None) -> Plan:
    view = world.view_of(made) if made else None
    act = world.as_post("officer")
    return services.make_plan(title="Safer shafts", area_path="tl.north.amber", enterprise=view, act=act)


def item_of(plan: Plan, **told) -> PlanItem:
    return services.add_item(plan=plan, told=replace(TOLD, **told), act=world.as_post("officer"))


@pytest.mark.parametrize("owner", ["friends-of-testland", "buying-centre", "buying-centre@AMBER", "police", "no-such"])
def test_no_partner_buyer_or_stranger_owns_an_intervention(amber: Enterprise, owner: str) -> None:
    with pytest.raises(problems.OwnerNotLocal):
        item_of(plan_for(amber), owner=owner)


@pytest.mark.parametrize("owner", ["friends-of-testland", "buying-centre", "no-such"])
@pytest.mark.parametrize("kind", ["state", "miners", "partner", "market"])
def test_not_even_when_written_past_the_service(amber: Enterprise, owner: str, kind: str) -> None:
    row = item_of(plan_for(amber))
    row.pk, row.owner_agency, row.owner_kind = None, owner, kind
    with pytest.raises(IntegrityError), transaction.atomic():
        row.save(force_insert=True)


def test_the_page_offers_no_partner_and_takes_none(amber: Enterprise) -> None:
    plan = plan_for(amber)
    client = world.browser(world.holder("officer"))
    assert "Friends of Testland" not in client.get(f"/plans/{plan.number}").content.decode()
    told = {key: str(value) for key, value in vars_of(TOLD).items()} | {"owner": "friends-of-testland"}
    assert client.post(f"/plans/{plan.number}/items", world.sheet(**told)).status_code == 422
    assert not PlanItem.objects.exists()


def vars_of(told: Intervention) -> dict:
    days = {
        f"{name}_{part}": getattr(getattr(told, name), part)
        for name in ("start", "due", "measured_by") for part in ("day", "month", "year")
    }  # fmt: skip
    return days | {name: getattr(told, name) for name in ("what", "step", "finding", "indicator", "target", "baseline")}


def test_the_enterprise_itself_can_own_an_intervention(amber: Enterprise) -> None:
    row = item_of(plan_for(amber), owner="")
    assert selectors.owner_name(row) == amber.name
    with pytest.raises(problems.OwnerNotLocal):
        item_of(plan_for(), owner="")


def test_a_plan_is_made_filled_and_measured_in_the_browser(amber: Enterprise) -> None:
    officer, leader = world.browser(world.holder("officer")), world.browser(world.leader(amber).by)
    made = officer.post("/plans/new", world.sheet(title="Shafts", area="tl.north.amber", enterprise=amber.number)).url
    told = world.sheet(**vars_of(TOLD), owner="district-office")
    assert officer.post(f"{made}/items", told).status_code == 302
    row = PlanItem.objects.get()
    assert leader.post(f"{made}/items/{row.id}/measure", world.sheet(value="1", how="Counted")).status_code == 302
    page = world.text(leader.get(made))
    assert "Two walls fell in spring." in page and "reached" in page and "Add an intervention" not in page
    assert leader.post(f"{made}/items/{row.id}/move", world.sheet(move="done")).status_code == 403


def test_whether_it_worked_is_read_from_the_baselines_side(amber: Enterprise) -> None:
    plan = plan_for(amber)
    fall, rise = item_of(plan), item_of(plan, baseline=Decimal(1), target=Decimal(9))
    for row, value, reached in ((fall, 2, False), (fall, 1, True), (rise, 5, False), (rise, 12, True)):
        services.measure(item=row, value=Decimal(value), how="Counted", act=world.leader(amber))
        assert PlanItem.objects.get(id=row.id).reached is reached


def test_history_is_only_added_to(amber: Enterprise) -> None:
    row = item_of(plan_for(amber))
    services.move_item(item=row, move="begun", words="", act=world.as_post("officer"))
    with pytest.raises(problems.ReasonsWanted):
        services.move_item(item=row, move="dropped", words="", act=world.as_post("officer"))
    for change in (row.delete, row.moves.all().delete, lambda: row.moves.update(move="done")):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_who_supports_the_step_stands_beside_the_intervention(amber: Enterprise) -> None:
    plan = plan_for(amber)
    row = item_of(plan)
    support = agreed(amber)
    assert selectors.supporters_of(plan, row, on=TODAY) == [support]
    assert selectors.supporters_of(plan, row, on=support.end) == []


def test_an_enterprises_plan_is_for_those_whom_it_concerns_a_communitys_for_all(amber: Enterprise) -> None:
    own, common = plan_for(amber), plan_for()
    assert Client().get(f"/plans/{common.number}").status_code == 200
    assert Client().get(f"/plans/{own.number}").status_code == 404
    for who, status in (("department", 200), ("officer", 200), ("officer-clay", 404), ("adviser", 404), ("clerk", 404)):
        assert world.browser(world.holder(who)).get(f"/plans/{own.number}").status_code == status, who
    public = Client().get("/plans/public").content.decode()
    assert common.number in public and own.number not in public


def test_only_a_post_that_answers_for_steps_makes_a_plan(amber: Enterprise) -> None:
    for who in ("adviser", "clerk", "police", "auditor"):
        with pytest.raises(NotAllowed):
            services.make_plan(title="Ours", area_path="tl.north.amber", act=world.as_post(who))


@pytest.mark.parametrize("days", [{"due": TODAY - timedelta(days=1)}, {"measured_by": TODAY - timedelta(days=1)}])
def test_days_that_cannot_be_are_told(amber: Enterprise, days: dict) -> None:
    with pytest.raises(problems.PlanDaysNotFit):
        item_of(plan_for(amber), **days)


def test_a_plan_for_a_site_answers_a_finding_there_and_names_the_site_to_those_who_may_read_it(
    country: None,
) -> None:
    place = visits.site("Old washing place")
    child = visits.child_finding(subject_of("site", str(place.id), on=TODAY))
    seen = visits.inspected(subject_of("site", str(place.id), on=TODAY), visits.found(visits.SHAFTS)).findings.get()
    elsewhere = visits.inspected(visits.enterprise()[1], visits.found(visits.SHAFTS)).findings.get()
    officer = world.browser(world.holder("officer"))
    sent = {"title": "Safer shafts", "area": "tl.north.amber", "enterprise": "", "site": str(place.id)}
    address = officer.post("/plans/new", world.sheet(**sent))["Location"]
    plan = Plan.objects.get(site=place.id)
    assert plan.area_path == place.area_path and not plan.public
    item_of(plan, finding_number=seen.number)
    for number in (elsewhere.number, child.number, "FI-0-2026-99999-X"):
        with pytest.raises(problems.FindingNotHere):
            item_of(plan, finding_number=number)
    page = officer.get(address).content.decode()
    assert "Old washing place" in page and seen.number in page
    assert Client().get(address).status_code == 404
    agent = world.holder("agent")
    assert "Old washing place" not in world.browser(agent).get("/plans/new").content.decode()
    with pytest.raises((NotAllowed, NotFound)):
        services.make_plan(title="Mine", area_path="tl.north.amber", site=place.id, act=world.act_of(agent))
    with pytest.raises(problems.PlanForOneThing):
        services.make_plan(
            title="Both", area_path="", site=place.id, enterprise=world.view_of(visits.enterprise("Red")[0]),
            act=world.as_post("officer"),
        )  # fmt: skip
