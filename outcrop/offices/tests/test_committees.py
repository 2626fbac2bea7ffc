"""One table at each level: minutes, decisions with owner and day, and what became of them."""

import json
from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.test import Client

from outcrop.commons.accounts.api import issue_token
from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotAllowed
from outcrop.commons.posts import api as posts
from outcrop.kernel.ids import new_id
from outcrop.kernel.strictyaml import read_yaml
from outcrop.offices import problems
from outcrop.offices.briefing import briefing
from outcrop.offices.committees import selectors, services
from outcrop.offices.committees.section import CommitteesSection, cross_check
from outcrop.offices.committees.services import Decided
from outcrop.offices.models import Became, Decision, Meeting
from outcrop.offices.selectors import described_post
from outcrop.offices.waiting import waiting
from tests.world import World

#: What the demonstration has decided is of another table.
_HERE = Decision.objects.filter(meeting__committee="district-table")
SEATS = ("governor", "miners", "women")


def _met(world: World, *, who: str = "assembly", owner: posts.Post | None = None, **more: Any) -> Meeting:
    act = world.act(who)
    table = selectors.committee_of("district-table", "AMBER")
    decided = Decided(
        what="Mark the corners of the spring",
        owner=owner or described_post("district-office@AMBER", "environment-officer"),
        due_on=more.pop("due_on", act.on + timedelta(days=30)),
    )
    told: dict[str, Any] = {"on": act.on, "present": SEATS, "minutes": "The spring must stay clean.", **more}
    return services.keep_minutes(committee=table[0], area=table[1], decisions=[decided], act=act, **told)


def test_a_decision_lies_with_its_owner_until_it_is_told_what_became_of_it(world: World) -> None:
    _met(world)
    owner, today = described_post("district-office@AMBER", "environment-officer"), world.act().on
    (owed,) = selectors.owed_by(owner.id)
    assert owed.became is None and not owed.late(today) and owed.late(today + timedelta(days=31))
    assert [(w.count, w.late) for w in waiting(owner.id, on=today + timedelta(days=31))][1] == (1, 1)
    district = owed.decision.meeting.area_path
    begun = briefing(areas.within(district)[0], on=today + timedelta(days=31))
    assert "1 decision of a committee is past its day. Ask its owner." in begun.first_things
    assert [(each.decision.what, late) for each, late in begun.owed] == [("Mark the corners of the spring", True)]
    services.tell_news(decision=owed.decision, became=Became.GOING, words="Two of four.", act=world.act("environment"))
    assert [each.became for each in selectors.owed_by(owner.id)] == [Became.GOING]
    services.tell_news(decision=owed.decision, became=Became.DONE, words="All four.", act=world.act("assembly"))
    assert selectors.owed_by(owner.id) == []
    page = Client().get("/committees/district-table/AMBER").content.decode()
    assert all(words in page for words in ("Mark the corners of the spring", "Two of four.", "All four."))


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"present": ("governor", "miners")}, problems.TooFewSeats),
        ({"present": ("governor", "miners", "buyer")}, problems.SeatUnknown),
        ({"due_on": "before"}, problems.DueBeforeMeeting),
        ({"on": "tomorrow"}, problems.MeetingAhead),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_kept(world: World, more: dict[str, Any], fault: type) -> None:
    today = world.act().on
    days = {"before": today - timedelta(days=1), "tomorrow": today + timedelta(days=1)}
    with pytest.raises(fault):
        _met(
            world, **{name: days.get(value, value) if isinstance(value, str) else value for name, value in more.items()}
        )
    assert not _HERE.all().exists() and not Meeting.objects.filter(committee="district-table").exists()


@pytest.mark.parametrize(
    ("agency", "key"),
    [("buying-centre@AMBER", "clerk"), ("district-office@CLAY", "governor"), ("auditor", "auditor")],
)
def test_only_the_state_and_the_miners_of_the_area_own_a_decision(world: World, agency: str, key: str) -> None:
    with pytest.raises(problems.OwnerElsewhere):
        _met(world, owner=described_post(agency, key))
    assert not _HERE.all().exists()


def test_the_database_takes_no_decision_that_a_buyer_or_partner_owns(world: World) -> None:
    meeting = _met(world)
    for agency, key in (("buying-centre@AMBER", "clerk"), ("friends-of-testland", "adviser"), ("police", "inspector")):
        told = {"number": "CD-1", "meeting": meeting, "what": "Mark it.", "due_on": meeting.on}
        with pytest.raises(IntegrityError), transaction.atomic():
            Decision.objects.create(owner=posts.Post.objects.get(agency=agency, key=key), **told)


def test_only_its_secretary_keeps_minutes_and_only_its_owner_tells(world: World) -> None:
    for who in ("assembly-elsewhere", "governor", "leader", "adviser", "police"):
        if who in world.users:
            with pytest.raises(NotAllowed):
                _met(world, who=who)
    _met(world)
    decision = _HERE.all().get()
    for who in ("governor", "clerk", "leader", "adviser"):
        with pytest.raises(NotAllowed):
            services.tell_news(decision=decision, became=Became.DONE, words="Done.", act=world.act(who))


def test_minutes_are_never_changed(world: World) -> None:
    _met(world)
    for table in ("offices_meeting", "offices_decision"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {table}")


def test_the_secretary_writes_on_the_page_and_an_owner_is_asked_for(world: World, browse: Any) -> None:
    client, address = browse("assembly"), "/committees/district-table/AMBER/minutes"
    on, due = world.act().on, world.act().on + timedelta(days=10)
    sheet = {
        "submission": str(new_id()), "on_day": on.day, "on_month": on.month, "on_year": on.year,
        "present": list(SEATS), "minutes": "We spoke of the spring.", "what_1": "Fence the spring",
    }  # fmt: skip
    wrong = client.post(address, sheet)
    page = wrong.content.decode()
    assert wrong.status_code == 422 and "Say who answers for it." in page and "Fence the spring" in page
    owner = str(described_post("district-office@AMBER", "environment-officer").id)
    sheet |= {"owner_1": owner, "due_1_day": due.day, "due_1_month": due.month, "due_1_year": due.year}
    assert (
        client.post(address, {**sheet, "submission": str(new_id())})["Location"] == "/committees/district-table/AMBER"
    )
    number = _HERE.all().get().number
    told = {"submission": str(new_id()), "became": "done", "words": "Fenced."}
    assert browse("environment").post(f"/decisions/{number}", told).status_code == 302
    assert browse("clerk").get(f"/decisions/{number}").status_code in (403, 404)
    assert Client().get("/committees/district-table/TL").status_code == 404
    table = "/committees/district-table/AMBER"
    assert "Fenced." in Client().get(table).content.decode()
    tells = {who: f"/decisions/{number}" in browse(who).get(table).content.decode() for who in ("environment", "clerk")}
    assert tells == {"environment": True, "clerk": False}


def test_a_table_without_miners_or_with_a_buyers_seat_is_a_fault_of_the_pack(altered: Any) -> None:
    told = read_yaml((packs.current().root / "committees.yaml").read_text())
    told["committees"][0]["seats"] = [s for s in told["committees"][0]["seats"] if s["speaks_for"] != "miners"]
    told["committees"][0]["owns"] = ["fly-to-the-moon"]

    said = " ".join(str(fault) for fault in cross_check(altered("committees.yaml", told)))
    assert "Nobody speaks for 'miners'" in said and "'fly-to-the-moon' is no step" in said
    told["committees"][0]["seats"][0]["speaks_for"] = "buyers"
    with pytest.raises(ValueError, match="speaks_for"):
        CommitteesSection.model_validate(told)


def test_the_same_through_the_api(world: World) -> None:
    def call(who: str, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        token = issue_token(user=world.users[who], label="tests", at=world.act().at)
        headers = {"authorization": f"Bearer {token}", "submission-id": str(new_id())}
        return Client().generic(method, f"/api/v1{path}", json.dumps(body or {}), "application/json", headers=headers)

    today = world.act().on
    told = {
        "on": today.isoformat(), "present": list(SEATS), "minutes": "We spoke.",
        "decisions": [{
            "what": "Fence it", "owner_agency": "district-office@AMBER", "owner_post": "environment-officer",
            "due_on": today.isoformat(),
        }],
    }  # fmt: skip
    path = "/committees/district-table/AMBER"
    assert call("governor", "POST", f"{path}/minutes", told).status_code == 403
    empty = call("assembly", "POST", f"{path}/minutes", {**told, "minutes": "   "})
    assert (empty.status_code, empty.json()["code"]) == (422, "input.invalid")
    made = call("assembly", "POST", f"{path}/minutes", told).json()
    news = {"became": "done", "words": "Fenced."}
    assert call("environment", "POST", f"/decisions/{made['decisions'][0]}/news", news).status_code == 201
    shown = next(d for d in call("leader", "GET", path).json()["decisions"] if d["number"] == made["decisions"][0])
    assert (shown["became"], shown["late"]) == ("done", False)
