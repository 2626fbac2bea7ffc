"""By-laws, notice, one member one vote, quorum, majority, elections, minutes."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, connection, transaction

from outcrop.assemblies import calling, counting, problems, voting
from outcrop.assemblies.bodies import leaders
from outcrop.assemblies.keeping import keep_minutes
from outcrop.assemblies.models import Bylaws, MotionKind, Result
from outcrop.assemblies.rules import rules_on, tenth_of
from outcrop.assemblies.tests.world import Hill, browser, open_today
from outcrop.commons.accounts.api import give_mandate
from outcrop.commons.policies import NotAllowed
from outcrop.registry import api as registry
from outcrop.registry.services.enterprises import leave

RULES = {"quorum_percent": 75, "majority_percent": 60, "bylaws_percent": 66, "notice_days": 0, "vote_days": 1}


@pytest.mark.parametrize(
    ("votes", "quorate", "carried"),
    [
        ("yyyynn", True, True),
        ("yyynnn", True, False),  # half is not more than half
        ("yaaaaa", True, True),  # whoever abstains counts for the quorum, not for the majority
        ("yyyyy", False, False),  # five of twelve: too few, however clear
        ("aaaaaa", True, False),
    ],
)
def test_quorum_and_majority_are_those_of_the_rule(twelve: Hill, votes: str, quorate: bool, carried: bool) -> None:
    motion = twelve.called()
    twelve.votes(motion, votes)
    result = twelve.counted(motion)
    assert (result.quorate, result.carried, result.needed) == (quorate, carried, 6)


def test_by_laws_are_adopted_by_vote_and_change_the_rule_from_the_next_day(twelve: Hill) -> None:
    assert rules_on(twelve.body.id, twelve.today).bylaws is None
    motion = twelve.called(MotionKind.BYLAWS, text="1. One vote each.", rules=RULES)
    twelve.votes(motion, "yyyyyyyynnn")
    assert twelve.counted(motion).carried  # 8 of 11 is more than 66 %
    counted_on = twelve.today + timedelta(days=5)
    assert rules_on(twelve.body.id, counted_on).bylaws is None
    now = rules_on(twelve.body.id, counted_on + timedelta(days=1))
    assert now.bylaws is not None and now.bylaws.version == 1 and now.rules.quorum_percent == 75
    # An assembly of the days before is still counted by the rule of its day.
    late = twelve.called()
    twelve.votes(late, "yyyynn")
    assert twelve.counted(late, days=30).needed == 6


def test_by_laws_need_the_larger_majority(twelve: Hill) -> None:
    motion = twelve.called(MotionKind.BYLAWS, text="1. The leader decides.", rules=RULES)
    twelve.votes(motion, "yyyyyyynnnn")  # 7 of 11 is 64 %
    assert not twelve.counted(motion).carried and not Bylaws.objects.exists()


def test_by_laws_and_votes_can_never_be_changed(twelve: Hill) -> None:
    motion = twelve.called(MotionKind.BYLAWS, text="1. One vote each.", rules=RULES, secret=False)
    twelve.votes(motion, "yyyyyyyyyyyy")
    twelve.counted(motion)
    for table in ("motion", "assembly", "turnout", "openvote", "result", "bylaws"):
        for order in ("UPDATE assemblies_{} SET id = id", "DELETE FROM assemblies_{}"):
            with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
                cursor.execute(order.format(table))


def test_one_member_has_one_vote_and_the_end_is_the_end(twelve: Hill) -> None:
    motion = twelve.called()
    with pytest.raises(problems.VoteNotOpen):
        twelve.vote(motion, 1, "yes", days=2)
    twelve.vote(motion, 1, "yes")
    with pytest.raises(problems.AlreadyVoted):
        twelve.vote(motion, 1, "no", days=4)
    with pytest.raises(problems.VoteGoesOn):
        twelve.counted(motion, days=4)
    with pytest.raises(problems.VoteEnded):
        twelve.vote(motion, 2, "no", days=5)
    first = twelve.counted(motion)
    assert counting.count(motion=motion, act=twelve.act(3, days=6)).id == first.id and Result.objects.count() == 1
    assert motion.turnout.count() == 1


def test_when_all_have_voted_it_is_counted_and_nobody_can_add_a_vote(twelve: Hill) -> None:
    motion = twelve.called()
    twelve.votes(motion, "yyyyyyyyyyyn")
    assert twelve.counted(motion, days=3).counts == {"yes": 11, "no": 1, "abstain": 0}
    with pytest.raises(problems.VoteEnded):
        twelve.vote(motion, 2, "no")


def test_an_agent_votes_for_nobody_and_a_stranger_not_at_all(twelve: Hill) -> None:
    motion = twelve.called()
    mandate = give_mandate(
        principal=twelve.people[3].id, agent=twelve.people[4].id, verbs=["assemblies.vote"], how_given="own-phone",
        until=None, act=twelve.act(3),
    )  # fmt: skip
    agent = twelve.act(4, days=3, mandate=mandate.id)
    with pytest.raises(problems.NotInPerson):
        voting.vote(motion=motion, member=twelve.people[3].id, choice="yes", word=voting.fresh_word(), act=agent)
    with pytest.raises(problems.NotAVoter):  # nor by naming her, from one's own account
        voting.vote(
            motion=motion, member=twelve.people[3].id, choice="yes", word=voting.fresh_word(),
            act=twelve.act(4, days=3),
        )  # fmt: skip
    leave(enterprise=registry_row(twelve), act=twelve.act(5))
    with pytest.raises(NotAllowed):
        twelve.vote(motion, 5, "yes")
    assert not motion.turnout.exists()


def registry_row(twelve: Hill) -> Any:
    from outcrop.registry.models import Enterprise

    return Enterprise.objects.get(id=twelve.body.id)


@pytest.mark.parametrize(("choice", "word", "fault"), [
    ("perhaps", "abcd-efgh-ijkl-mnop", problems.ChoiceUnknown),
    ("yes", "", problems.WordUnfit),
    ("yes", "my name is Bela", problems.WordUnfit),
])  # fmt: skip
def test_what_cannot_be_is_refused_and_leaves_no_turnout(twelve: Hill, choice: str, word: str, fault: type) -> None:
    motion = twelve.called()
    with pytest.raises(fault):
        voting.vote(motion=motion, member=twelve.people[1].id, choice=choice, word=word, act=twelve.act(1, days=3))
    assert not motion.turnout.exists() and not motion.box.exists()


def test_members_are_told_so_many_days_before_as_the_rule_wants(twelve: Hill) -> None:
    agenda = [calling.Agenda(MotionKind.DECISION, "Pump?")]
    told = {"body": twelve.body, "purpose": "Water", "agenda": agenda}
    with pytest.raises(problems.NoticeTooShort):
        calling.call_assembly(on=twelve.today + timedelta(days=2), act=twelve.act(0), **told)
    with pytest.raises(NotAllowed):
        calling.call_assembly(on=twelve.today + timedelta(days=3), act=twelve.act(1), **told)


@pytest.mark.parametrize(("members", "tenth"), [(1, 1), (5, 1), (10, 1), (11, 2), (20, 2), (21, 3), (300, 30)])
def test_a_tenth_is_rounded_up(members: int, tenth: int) -> None:
    assert tenth_of(members) == tenth


def test_members_elect_who_leads_and_the_register_follows(twelve: Hill) -> None:
    motion = twelve.called(MotionKind.ELECTION, seats=1)
    for who in (0, 4):
        voting.stand(motion=motion, act=twelve.act(who))
    with pytest.raises(problems.StandsAlready):
        voting.stand(motion=motion, act=twelve.act(4))
    old, new = str(twelve.people[0].id), str(twelve.people[4].id)
    for who, choice in enumerate([old, old, new, new, new, new, "abstain"]):
        twelve.vote(motion, who, choice)
    with pytest.raises(problems.NotStanding):
        voting.stand(motion=motion, act=twelve.act(6, days=3))
    assert leaders(twelve.body, twelve.today) == (twelve.people[0].id,)
    result = twelve.counted(motion)
    assert result.elected == [twelve.people[4].id]
    day = twelve.today + timedelta(days=5)
    assert registry.leaders(twelve.body.id, day) == (twelve.people[4].id,)
    assert registry.leaders(twelve.body.id, day - timedelta(days=1)) == (twelve.people[0].id,)


def test_nobody_is_elected_by_a_tie_or_without_a_quorum(twelve: Hill) -> None:
    for votes in ("0044", "00004444"):
        motion = twelve.called(MotionKind.ELECTION, seats=1)
        for who in (0, 4):
            voting.stand(motion=motion, act=twelve.act(who))
        for who, sign in enumerate(votes):
            twelve.vote(motion, who, str(twelve.people[int(sign)].id))
        result = twelve.counted(motion)
        assert not result.carried and result.elected == []
    assert leaders(twelve.body, twelve.today) == (twelve.people[0].id,)


def test_minutes_stand_beside_their_correction_and_only_members_were_there(twelve: Hill) -> None:
    motion = open_today(twelve)
    stranger = twelve.body.id
    for text in ("We spoke of the pump.", "We spoke of two pumps."):
        keep_minutes(assembly=motion.assembly, text=text, attended=[twelve.people[1].id, stranger], act=twelve.act(0))
    page = browser(twelve, 6).get(f"/assemblies/{motion.assembly.number}").content.decode()
    assert "We spoke of the pump." in page and "We spoke of two pumps." in page and "Bela" in page
    assert motion.assembly.minutes.latest("at").attended == [twelve.people[1].id]
    with pytest.raises(problems.MinutesEmpty):
        keep_minutes(assembly=motion.assembly, text=" ", attended=[], act=twelve.act(0))
    with pytest.raises(NotAllowed):
        keep_minutes(assembly=motion.assembly, text="I was not there.", attended=[], act=twelve.act(1))


def test_nobody_outside_sees_that_an_enterprise_votes(twelve: Hill) -> None:
    motion = open_today(twelve)
    leave(enterprise=registry_row(twelve), act=twelve.act(9))
    for path in (
        f"/bodies/{twelve.body.address}",
        f"/bodies/{twelve.body.address}/by-laws",
        f"/assemblies/{motion.assembly.number}",
        f"/assemblies/{motion.assembly.number}/motions/1",
    ):
        assert browser(twelve, 9).get(path).status_code in (403, 404)
        assert browser(twelve, 8).get(path).status_code == 200


def test_a_leader_calls_an_assembly_in_the_browser_and_bad_input_keeps_what_was_typed(twelve: Hill) -> None:
    from outcrop.kernel.ids import new_id

    path = f"/bodies/{twelve.body.address}/assemblies/new"
    day = twelve.today + timedelta(days=4)
    told = {
        "purpose": "A pump", "on_day": day.day, "on_month": day.month, "on_year": day.year, "kind": "decision",
        "question": "Shall we?", "secret": "on", "submission": str(new_id()),
    }  # fmt: skip
    wrong = browser(twelve, 0).post(path, told | {"on_year": "", "readers": "nobody"})
    assert wrong.status_code == 422 and "A pump" in wrong.content.decode()
    made = browser(twelve, 0).post(path, told)
    assert made.status_code == 302
    page = browser(twelve, 5).get(made["Location"]).content.decode()
    assert "A pump" in page and "Shall we?" in page
    assert browser(twelve, 5).get(path).status_code in (403, 404)
