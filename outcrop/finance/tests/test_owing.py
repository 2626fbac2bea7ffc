"""What is owed and saved: both sides speak, sums add up, each group's book is its members' alone."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from outcrop.commons.accounts.api import issue_token
from outcrop.commons.documents import api as documents
from outcrop.commons.policies import NotAllowed
from outcrop.finance import paying, plans, problems, saving, season
from outcrop.finance.deciding import Terms, answer_terms, decide
from outcrop.finance.enrolling import Shown, enrol_by_hand
from outcrop.finance.evidence import found_for
from outcrop.finance.models import Agreement, Kind, Payment, SavingsLine, What
from outcrop.finance.tests.test_releasing import asked, browser, fresh, later, offered
from outcrop.kernel.ids import new_id
from tests.world import World


def agreed(world: World, *, who: str = "crusher") -> Agreement:
    """Return a loan of 600,000 over six months."""
    request = asked(world, offered(world), by=who)
    terms = Terms(accepted=True, reasons="Yes.", lent=600_000, yearly_ppm=120_000, months=6, seasonal=False)
    decide(request=request, terms=terms, act=world.act("bank"))
    made = answer_terms(request=fresh(request), taken=True, act=world.act(who))
    assert made is not None
    return made


def test_a_payment_counts_when_the_bank_says_so_and_each_side_can_contradict(world: World) -> None:
    loan = agreed(world)
    owed = paying.standing(loan, on=world.act().on)
    assert owed.left == owed.total and owed.total.minor == sum(each.money.minor for each in owed.dues) > 600_000
    desk, her = world.act("bank"), world.act("crusher")
    written = paying.write_payment(agreement=loan, on=desk.on, minor=50_000, act=desk)
    paying.answer_payment(payment=written, agrees=False, words="I paid 60,000.", act=her)
    told = paying.write_payment(agreement=loan, on=her.on, minor=60_000, act=her)
    assert paying.standing(loan, on=her.on).paid.minor == 50_000 and paying.standing(loan, on=her.on).disputed == 1
    paying.answer_payment(payment=told, agrees=True, act=desk)
    paying.take_payment_back(payment=written, words="Wrong sum", act=desk)
    assert paying.standing(loan, on=her.on).paid.minor == 60_000
    for wrong in (
        lambda: paying.take_payment_back(payment=written, words="Again", act=desk),
        lambda: paying.answer_payment(payment=told, agrees=True, act=desk),
        lambda: paying.write_payment(agreement=loan, on=her.on, minor=owed.total.minor, act=desk),
        lambda: paying.write_payment(agreement=loan, on=her.on + timedelta(days=1), minor=1, act=desk),
        lambda: paying.answer_payment(payment=told, agrees=False, act=her),
    ):
        with pytest.raises((problems.LineTakenBack, problems.PaymentAnswered, problems.PaymentUnfit)):
            wrong()
    with pytest.raises(NotAllowed):
        paying.write_payment(agreement=loan, on=her.on, minor=1, act=world.act("insurer"))
    with pytest.raises(DatabaseError), transaction.atomic():
        Payment.objects.filter(id=told.id).update(minor=1)
    late = paying.standing(loan, on=later(world, "bank", 70).on)
    assert late.late.minor == sum(each.minor for each in loan.instalments.order_by("place")[:2]) - 60_000
    plan = plans.owed(loan.person_id, None, start=her.on, on=her.on)
    assert sum(plan.values()) == owed.total.minor - 60_000
    page = browser(world, "crusher").get(f"/money/agreements/{loan.number}").content.decode()
    assert (
        "I paid 60,000." in page and browser(world, "miner").get(f"/money/agreements/{loan.number}").status_code == 404
    )


def test_a_book_of_savers_is_read_by_all_of_them_and_by_nobody_else(world: World) -> None:
    keeper, firm = world.act("leader"), world.enterprise("Amber Hill")
    group = saving.found_group(name="Tuesday box", rule="50 a week", enterprise=firm.id, act=keeper)
    keeper = world.act("leader")
    member = saving.ask_in(group=group, number=world.person("crusher").number, act=keeper)
    line: dict[str, Any] = {"group": group, "round": 1, "on": keeper.on, "act": keeper}
    with pytest.raises(problems.GroupUnfit):  # nobody saves who has not said so herself
        saving.write_line(member=member.id, what=What.IN, minor=5_000, **line)
    saving.answer_group(group=group, joins=True, act=world.act("crusher"))
    first = saving.write_line(member=member.id, what=What.IN, minor=5_000, **line)
    saving.write_line(member=member.id, what=What.OUT, minor=3_000, **line)
    with pytest.raises(problems.SavedTooLittle):
        saving.write_line(member=member.id, what=What.OUT, minor=2_001, **line)
    with pytest.raises(problems.SavedTooLittle):
        saving.take_line_back(line=first, words="Not so", act=keeper)
    assert saving.balance(group).minor == 2_000 == saving.lines_of(group)[0].after.minor
    with pytest.raises(DatabaseError), transaction.atomic():
        SavingsLine.objects.filter(id=first.id).delete()
    address = f"/money/savings/{group.number}"
    assert "Ruta" in browser(world, "crusher").get(address).content.decode()
    for other in ("carrier", "bank", "officer", "department", "auditor", "agent"):
        assert browser(world, other).get(address).status_code in (403, 404)
    with pytest.raises(NotAllowed):
        saving.write_line(member=member.id, what=What.IN, minor=1, **(line | {"act": world.act("crusher")}))
    on = keeper.on
    assert found_for(firm.id, (Kind.SAVINGS,), on).done and not found_for(firm.id, (Kind.LOAN,), on).done


def test_what_is_a_members_own_is_no_evidence_for_the_road_and_fills_her_own_plan(world: World) -> None:
    act, firm = world.act("leader"), world.enterprise("Amber Hill")
    paper = documents.store(b"%PDF-1.4 policy", media_type="application/pdf", name="policy.pdf", act=act)
    shown = {
        "kind": Kind.HEALTH,
        "provider": "Fund",
        "policy": "H-1",
        "start": act.on,
        "premium": 700,
        "document": paper,
    }
    enrol_by_hand(shown=Shown(**shown), act=act)
    assert not found_for(firm.id, (Kind.HEALTH,), act.on).done
    assert set(plans.owed(act.by.person, None, start=act.on, on=act.on).values()) == {700}  # type: ignore[arg-type]
    enrol_by_hand(shown=Shown(enterprise=firm.id, **shown), act=act)
    assert found_for(firm.id, (Kind.HEALTH,), act.on).done
    for wrong in ({"document": None}, {"kind": Kind.LOAN}, {"policy": " "}, {"last_day": act.on - timedelta(days=1)}):
        with pytest.raises(problems.EnrolmentUnfit):
            enrol_by_hand(shown=Shown(**(shown | wrong)), act=act)
    months = [season.Month(None, None, 100)] * 12
    plans.make_plan(start=act.on, opening=0, months=months, enterprise=None, act=act)
    pdf = browser(world, "leader").get("/money/plan.pdf")
    assert pdf.content.startswith(b"%PDF") and browser(world, "crusher").get("/money/plan.pdf").status_code == 404
    assert browser(world, "clay-leader").get(f"/money/plan?for={firm.number}").status_code == 404


def _call(world: World, who: str, method: str, path: str, told: Any = None) -> Any:
    token = issue_token(user=world.users[who], label="tests", at=world.act().at)
    heads = {"Authorization": f"Bearer {token}", "Submission-Id": str(new_id())}
    body = json.dumps(told) if told is not None else ""
    return Client().generic(method, f"/api/v1/finance{path}", body, "application/json", headers=heads)


def test_a_program_asks_previews_takes_and_tests(world: World) -> None:
    offer, on = offered(world), world.act().on
    listed = Client().get("/api/v1/finance/offers").json()
    assert listed[0]["effective_ppm"] > 120_000 and listed[0]["provider"] == "Valley Bank (sample)"
    told = {"parts": ["sales", "slips"], "last_day": str(on), "wish": 100_000, "months": 3}
    path = f"/offers/{offer.number}"
    seen = _call(world, "crusher", "POST", f"{path}/preview", told).json()
    assert len(seen["file"]["sales"]) == 12 and set(seen["file"]) == {"on", "name", "number", "sales"}
    assert (
        _call(world, "crusher", "POST", f"{path}/requests", told | {"seen": "x"}).json()["code"]
        == "finance.not-as-seen"
    )
    made = _call(world, "crusher", "POST", f"{path}/requests", told | {"seen": seen["mark"]}).json()
    assert _call(world, "bank", "GET", f"/desk/requests/{made['number']}").json()["file"] == seen["file"]
    assert _call(world, "insurer", "GET", f"/desk/requests/{made['number']}").status_code == 404
    _call(world, "crusher", "POST", f"/requests/{made['number']}/take-back")
    shut = _call(world, "bank", "GET", f"/desk/requests/{made['number']}")
    assert shut.json()["code"] == "finance.file-closed" and "Ruta" not in shut.content.decode()
    figure = {"feed": {"value": "1000", "u": "20"}, "grade": {"value": "10", "u": "1"}, "fineness": {"value": "900"}}
    test = {"method": "Sluice", "product": {"value": "5"}} | figure
    found = _call(world, "crusher", "POST", "/recovery-tests", test).json()
    assert [round(float(each), 3) for each in found["recovery"]] == [0.404, 0.496]
    assert found["others"][0]["confidence"] == "fictional" and float(found["others"][0]["more_g"][1]) > 0
    refused = _call(world, "crusher", "POST", "/recovery-tests", test | {"product": {"value": "20"}})
    assert refused.json()["code"] == "finance.more-out-than-in"


def test_a_program_founds_a_group_asks_joins_writes_and_takes_back(world: World) -> None:
    told = {"name": "Tuesday box", "rule": "50 a week"}
    assert _call(world, "leader", "POST", "/savings", told | {"enterprise": str(new_id())}).status_code == 422
    group = _call(world, "leader", "POST", "/savings", told).json()
    path = f"/savings/{group['number']}"
    asked = {"number": world.person("crusher").number}
    assert _call(world, "crusher", "POST", f"{path}/members", asked).status_code in (403, 404)
    member = _call(world, "leader", "POST", f"{path}/members", asked).json()
    assert member["since"] is None
    assert _call(world, "carrier", "POST", f"{path}/answer", {"joins": True}).status_code == 404
    assert _call(world, "crusher", "POST", f"{path}/answer", {"joins": True}).json()["since"]
    line = {"member": member["id"], "what": "in", "round": 1, "minor": 5_000, "on": str(world.act().on)}
    written = _call(world, "leader", "POST", f"{path}/lines", line).json()
    back = f"{path}/lines/{written['number']}/take-back"
    assert _call(world, "crusher", "POST", back, {"words": "Wrong."}).status_code in (403, 404)
    assert _call(world, "leader", "POST", back, {"words": "Wrong."}).json()["balance"] == 0
    assert _call(world, "crusher", "POST", f"{path}/answer", {"joins": False}).json()["until"]
