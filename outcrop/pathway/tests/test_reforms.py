"""Law reform as it is made, tied to the dated figures of the law, and promises with what became of them."""

from datetime import date, timedelta

import pytest
from django.db import DatabaseError, IntegrityError, transaction
from django.test import Client

from outcrop.commons.policies import NotAllowed
from outcrop.law import api as law
from outcrop.pathway import problems
from outcrop.pathway.models import Commitment, Reform, ReformStage
from outcrop.pathway.reforms import selectors, services
from outcrop.pathway.tests import world
from outcrop.pathway.tests.world import TODAY

RATE = "royalty.rate_ppm"


def reform(**told) -> Reform:
    told = {
        "title": "A lower rate for small sellers", "what": "Half.", "parameters": [next(iter(law.parameters()))],
        "owner": "department", "stage": "draft", "on": date(2026, 3, 1), "source": "Gazette 12",
    } | told  # fmt: skip
    return services.enter_reform(**told, act=world.as_post("department"))


def test_a_reform_goes_from_draft_to_force_and_each_stage_stays(country: None) -> None:
    made = reform()
    for stage, on in (("consulted", date(2026, 5, 1)), ("adopted", date(2026, 7, 1)), ("in-force", date(2027, 1, 1))):
        services.reach_stage(reform=made, stage=stage, on=on, source="Gazette", act=world.as_post("department"))
    (shown,) = selectors.reforms()
    assert [row.stage for row in shown.stages] == ["draft", "consulted", "adopted", "in-force"]
    for change in (lambda: ReformStage.objects.update(stage="draft"), made.delete):
        with pytest.raises(DatabaseError), transaction.atomic():
            change()


def test_it_is_tied_to_the_dated_figures_that_it_changes(country: None) -> None:
    name, parameter = next(iter(law.parameters().items()))
    reform(parameters=[name])
    page = Client().get("/reforms").content.decode()
    assert parameter.description.into("en") in page
    for row in parameter.rows:
        assert str(row.start.year) in page
    with pytest.raises(problems.UnknownParameter):
        reform(parameters=["royalty.of-the-moon"])


@pytest.mark.parametrize("owner", ["friends-of-testland", "police", "no-such"])
def test_no_partner_owns_a_reform_or_a_promise(country: None, owner: str) -> None:
    with pytest.raises(problems.OwnerNotLocal):
        reform(owner=owner)
    with pytest.raises(problems.OwnerNotLocal):
        promise(owner=owner)
    with pytest.raises(IntegrityError), transaction.atomic():
        Commitment.objects.create(
            number="x",
            what="x",
            owner_agency=owner,
            owner_kind="state",
            promised_on=TODAY,
            due=TODAY,
            entered_at=world.NOW,
        )


def promise(**told) -> Commitment:
    told = {
        "what": "A counter in each district", "owner": "central-bank", "promised_on": date(2026, 1, 1),
        "due": TODAY - timedelta(days=1), "source": "Speech",
    } | told  # fmt: skip
    return services.enter_commitment(**told, act=world.as_post("department"))


def test_a_promise_past_its_day_is_late_until_something_became_of_it(country: None) -> None:
    made = promise()
    assert selectors.commitments(TODAY)[0].late
    services.move_commitment(
        commitment=made, fate="postponed", words="Next year.", new_due=TODAY + timedelta(days=90),
        act=world.as_post("department"),
    )  # fmt: skip
    assert not selectors.commitments(TODAY)[0].late
    assert selectors.commitments(TODAY + timedelta(days=91))[0].late
    services.move_commitment(commitment=made, fate="kept", words="Opened.", act=world.as_post("department"))
    assert not selectors.commitments(TODAY + timedelta(days=91))[0].late
    with pytest.raises(problems.PlanDaysNotFit):
        services.move_commitment(commitment=made, fate="postponed", words="Again.", act=world.as_post("department"))


def test_only_the_department_enters(country: None) -> None:
    for who in ("officer", "adviser", "agent", "auditor"):
        with pytest.raises(NotAllowed):
            services.enter_commitment(
                what="x", owner="department", promised_on=TODAY, due=TODAY, source="x", act=world.as_post(who)
            )
        assert world.browser(world.holder(who)).post("/reforms/new", world.sheet()).status_code == 403


def test_it_is_entered_in_the_browser_and_what_was_typed_is_kept(country: None) -> None:
    client = world.browser(world.holder("department"))
    told = {"what": "A counter", "owner": "central-bank", "source": "Speech"}
    wrong = client.post("/commitments/new", world.sheet(**told))
    assert wrong.status_code == 422 and "Speech" in wrong.content.decode()
    days = {f"{n}_{p}": v for n in ("promised_on", "due") for p, v in (("day", "1"), ("month", "6"), ("year", "2026"))}
    assert client.post("/commitments/new", world.sheet(**told, **days)).status_code == 302
    assert "A counter" in Client().get("/reforms").content.decode()
    assert Client().get("/api/v1/commitments").json()[0]["what"] == "A counter"
