"""After an election a post passes on in one act: queue, files and deadlines stay in it."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction
from django.test import Client

from outcrop.commons.accounts.api import actor_for, issue_token
from outcrop.commons.journal import api as journal
from outcrop.commons.policies import NotAllowed
from outcrop.commons.posts import api as posts
from outcrop.kernel.ids import new_id
from outcrop.offices import problems, services
from outcrop.offices.models import HandOver, Occasion, Receipt
from outcrop.offices.selectors import described_post
from outcrop.procedures import api as procedures
from tests.world import AMBER_GROUND, World, square

GOVERNOR = ("district-office@AMBER", "governor")


def _handed(world: World, *, to: str = "next-governor", days: int = 0, who: str = "department") -> HandOver:
    act = world.act(who)
    return services.hand_over(
        post=described_post(*GOVERNOR), to=world.users[to], on=act.on + timedelta(days=days),
        occasion=Occasion.ELECTION, instrument="12/2026", words="The third file is hurried by somebody.", act=act,
    )  # fmt: skip


def _sheet(world: World, **more: Any) -> dict[str, Any]:
    on = more.pop("on", world.act().on)
    return {
        "submission": str(new_id()), "to": "sample-next-governor",
        "on_day": on.day, "on_month": on.month, "on_year": on.year,
        "occasion": "election", "instrument": "12/2026", **more,
    }  # fmt: skip


def test_the_queue_stays_in_the_post_and_the_old_holder_decides_nothing_more(world: World) -> None:
    application = world.asked("leader", "Amber Hill", square(AMBER_GROUND))
    world.decide(application, until="governor")
    task = world.open_task(application)
    made = _handed(world)
    assert made.waiting[0] == {"what": "Steps of cases to decide", "count": 1, "late": 0}
    with pytest.raises(NotAllowed):
        procedures.decide(
            task=task.id, outcome="conclude", reasons="All that the law asks is here.", answers={},
            act=world.act("governor"),
        )  # fmt: skip
    decided = procedures.decide(
        task=task.id, outcome="conclude", reasons="All that the law asks is here.", answers={},
        act=world.act("next-governor"),
    )  # fmt: skip
    assert decided.decided_by_id == world.users["next-governor"].id


def test_a_day_ahead_changes_nothing_before_it(world: World) -> None:
    made = _handed(world, days=10)
    today = world.act().on
    assert made.left_by == [world.users["governor"].id]
    for on, holder in ((today, "governor"), (today + timedelta(days=9), "governor"), (made.on, "next-governor")):
        assert posts.holders_of(described_post(*GOVERNOR).id, on=on) == [world.users[holder].id]
        assert bool(actor_for(world.users["governor"], on=on).posts) is (holder == "governor")
    with pytest.raises(problems.HandOverAhead):
        _handed(world, to="officer", days=20)


@pytest.mark.parametrize(
    ("more", "fault"),
    [
        ({"to": "leader"}, problems.NotAnOfficial),
        ({"to": "governor"}, problems.AlreadyHeld),
        ({"days": -1}, problems.DayPassed),
        ({"days": 400}, problems.DayTooFar),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_changes(world: World, more: dict[str, Any], fault: type) -> None:
    with pytest.raises(fault):
        if more.get("to") == "leader":
            services.official(world.users["leader"].username)
        _handed(world, **more)
    assert posts.holders_of(described_post(*GOVERNOR).id, on=world.act().on) == [world.users["governor"].id]
    assert not HandOver.objects.exists()


def test_nobody_appoints_herself_nor_without_the_duty(world: World) -> None:
    with pytest.raises(problems.NotYourself):
        _handed(world, to="department")
    for who in ("governor", "officer", "leader", "police", "adviser", "auditor"):
        with pytest.raises(NotAllowed):
            _handed(world, who=who)


def test_a_hand_over_is_never_changed_and_stands_in_the_journal(world: World) -> None:
    made = _handed(world)
    for change in ("UPDATE offices_handover SET instrument='1'", "DELETE FROM offices_handover"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(change)
    line = journal.lines_about(made.ref)[0]
    assert (line["type"], line["verb"]) == ("offices.post-handed-over", "offices.appoint")
    assert "hurried" not in str(line)


def test_the_new_holder_reads_and_receives_it_once(world: World, browse: Any) -> None:
    _handed(world)
    client = browse("next-governor")
    assert "You take over: District governor" in client.get("/my-post").content.decode()
    address = f"/hand-overs/{HandOver.objects.get().number}"
    page = client.get(address).content.decode()
    assert "The third file is hurried" in page and "not received yet" in page
    for _ in range(2):
        client.post(address, {"submission": str(new_id()), "words": "Two files were not in the drawer."})
    assert Receipt.objects.get().words == "Two files were not in the drawer."
    assert "Two files were not in the drawer." in browse("department").get(address).content.decode()
    for stranger in ("governor", "governor-elsewhere", "leader", "police"):
        assert browse(stranger).get(address).status_code in (403, 404)


def test_the_department_hands_over_on_the_page_and_a_fault_keeps_what_was_typed(world: World, browse: Any) -> None:
    client, address = browse("department"), "/posts/district-office@AMBER/governor/next-holder"
    wrong = client.post(address, _sheet(world, to="nobody-here", words="Read the third file."))
    assert wrong.status_code == 422
    assert "No official has the account" in wrong.content.decode() and "Read the third file." in wrong.content.decode()
    past = client.post(address, _sheet(world, on=world.act().on - timedelta(days=1)))
    assert past.status_code == 422 and "That day is over" in past.content.decode()
    assert client.post(address, _sheet(world))["Location"].startswith("/hand-overs/HO-AMBER-")
    assert browse("officer").get(address).status_code == 403


def test_two_who_appoint_at_once_leave_one_holder(world: World) -> None:
    _handed(world)
    _handed(world, to="officer")
    assert posts.holders_of(described_post(*GOVERNOR).id, on=world.act().on) == [world.users["officer"].id]


def test_a_receipt_said_again_adds_no_line_and_a_decision_of_white_space_is_none(world: World) -> None:
    made = _handed(world)
    first, again = (
        services.receive(hand_over=made, words=words, act=world.act("next-governor")) for words in ("", "x")
    )
    assert first == again
    assert [line["type"] for line in journal.lines_about(made.ref)].count("offices.hand-over-received") == 1
    token = issue_token(user=world.users["department"], label="tests", at=world.act().at)
    told = {"to": "sample-officer", "on": world.act().on.isoformat(), "occasion": "acting", "instrument": "   "}
    answer = Client().post(
        "/api/v1/posts/district-office@AMBER/governor/next-holder", told, "application/json",
        headers={"authorization": f"Bearer {token}", "submission-id": str(new_id())},
    )  # fmt: skip
    assert (answer.status_code, answer.json()["code"]) == (422, "input.invalid")
