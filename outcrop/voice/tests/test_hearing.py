"""Who hears a case, when it moves on, and how it ends."""

from uuid import UUID

import pytest

from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound
from outcrop.commons.posts.api import Holding
from outcrop.credentials.api import sealing
from outcrop.kernel.ids import new_id
from outcrop.voice import cases, codes, desks, postkeys, reading
from outcrop.voice.cases import Grievance
from outcrop.voice.models import Case, Lock, PersonalKey
from outcrop.voice.problems import (
    ChoiceNotOpen,
    CodeUnknown,
    NobodyListens,
    NoOneAbove,
    NotYoursNow,
    PassphraseRefused,
    WordsMissing,
)
from outcrop.voice.routing import Accused
from outcrop.voice.tests.world import PLACES, WORDS

DEPARTMENT = Accused("department", "national-department")


def heard_by(land, case):
    ids = {land.post(key): key for key in PLACES}
    return [ids.get(each) for each in map(UUID, case.head["stages"])]


def answer(land, case, key, words="It was wrong.", remedy="Two sacks are paid back."):
    cases.answer(case=case, by=land.post(key), words=words, remedy=remedy, step=new_id(), act=land.act(key))


def test_what_names_a_local_officer_is_heard_next_door_then_nationally_then_outside(land):
    case, _ = land.complains()
    assert heard_by(land, case) == ["assembly", "labour-inspector", "commissioner"]


def test_what_names_a_post_above_the_local_level_is_heard_outside_only(land):
    case, _ = land.complains(accused=DEPARTMENT)
    assert heard_by(land, case) == ["commissioner", "ombudsperson"]


def test_nobody_hears_a_case_about_her_own_agency_nor_about_one_above_or_below_it(land):
    for accused in (Accused("district-assembly@AMBER"), DEPARTMENT, Accused("human-rights-commission", "commissioner")):
        case, _ = land.complains(accused=accused)
        assert accused.agency not in {PLACES[key][0] for key in heard_by(land, case)}


def test_who_holds_the_accused_post_besides_does_not_hear_it_at_another(land):
    land.appoint("officer", place="assembly")
    case, _ = land.complains()
    assert heard_by(land, case)[0] != "assembly"


def test_who_comes_to_hold_a_hearing_post_later_cannot_open_a_case_about_herself(land):
    case, _ = land.complains()
    land.chooses("officer")
    land.appoint("officer", place="assembly")
    act = land.act("assembly")
    postkeys.hand_over(desk=land.desk("assembly"), post=land.post("assembly"), to=land.users["officer"].id, act=act)
    assert land.reads("officer") == []
    assert [held.case.row.id for held in land.reads("assembly")] == [case.row.id]


def test_what_is_about_pay_goes_to_the_labour_inspector(land):
    case, _ = land.complains(accused=Accused("buying-centre@AMBER", "clerk"), kind="pay")
    assert heard_by(land, case) == ["assembly", "labour-inspector", "commissioner"]
    case, _ = land.complains(accused=Accused("buying-centre@AMBER", "clerk"))
    assert heard_by(land, case) == ["assembly", "department", "commissioner"]


def test_without_anybody_who_could_open_it_nothing_is_kept(land):
    PersonalKey.objects.all().delete()
    with pytest.raises(NobodyListens):
        land.complains()
    assert not Case.objects.exists()


def test_each_hearing_post_opens_what_has_come_to_it_and_nobody_else(land):
    case, _ = land.complains()
    assert [held.case.head["words"] for held in land.reads("assembly")] == [WORDS]
    for key in ("department", "commissioner", "labour-inspector", "union"):
        assert land.reads(key) == []
        with pytest.raises(NotFound):
            act = land.act(key)
            reading.case_of(land.desk(key), case.row.id, actor=act.by, on=act.on)


def test_when_the_clock_runs_out_it_moves_on_by_itself_and_again(land):
    case, code = land.complains()
    days = packs.current().section("voice").grievances.days.to_answer
    first = packs.current().calendar.working().add_working_days(land.act().on, days[0])
    assert case.due == first
    late = (first - land.act().on).days + 1
    assert land.reads("labour-inspector", days=late - 1) == []
    assert len(land.reads("labour-inspector", days=late)) == 1
    assert land.reads("commissioner", days=late) == []
    assert len(land.reads("commissioner", days=200)) == 1
    hers = cases.by_code(code, act=land.act(days=late))
    assert hers.stage == 1 and hers.due > first
    with pytest.raises(NotYoursNow):
        answer(land, hers, "assembly")


def test_an_answer_is_accepted_and_the_case_ends(land):
    case, code = land.complains()
    answer(land, case, "assembly")
    hers = cases.by_code(code, act=land.act())
    assert hers.answered and hers.steps[-1]["remedy"] == "Two sacks are paid back."
    cases.accept(case=hers, step=new_id(), act=land.act())
    ended = cases.by_code(code, act=land.act(days=300))
    assert ended.ended and ended.due is None and ended.stage == 0
    with pytest.raises(ChoiceNotOpen):
        cases.accept(case=ended, step=new_id(), act=land.act())


def test_an_appeal_is_heard_by_the_next_and_the_last_word_leads_to_a_court(land):
    code = land.complains()[1]
    for key in ("assembly", "labour-inspector", "commissioner"):
        hers = cases.by_code(code, act=land.act())
        answer(land, hers, key)
        hers = cases.by_code(code, act=land.act())
        if hers.can_appeal:
            cases.appeal(case=hers, words="That is not all.", step=new_id(), act=land.act())
    with pytest.raises(NoOneAbove):
        cases.appeal(case=hers, words="", step=new_id(), act=land.act())


def test_she_adds_words_and_no_deadline_moves(land):
    case, code = land.complains()
    cases.add(case=case, words="There was a witness.", step=new_id(), act=land.act(days=3))
    again = cases.by_code(code, act=land.act(days=3))
    assert again.due == case.due and again.steps[-1]["words"] == "There was a witness."
    with pytest.raises(WordsMissing):
        cases.add(case=again, words="  ", step=new_id(), act=land.act())


def test_sent_twice_it_is_one_case_and_one_step(land):
    submission, step = new_id(), new_id()
    said = Grievance(words=WORDS, kind="other")
    first, again = (cases.complain(grievance=said, code=codes.drawn_from(submission), act=land.act()) for _ in range(2))
    assert first.row.id == again.row.id and Case.objects.count() == 1
    for _ in range(2):
        cases.add(case=first, words="more", step=step, act=land.act())
    assert first.row.steps.count() == 2


@pytest.mark.parametrize("typed", ["", "12", "1" * 20, "abc", "9" * 400, "²²²²"])
def test_a_code_that_is_none_says_so(land, typed):
    with pytest.raises(CodeUnknown):
        cases.by_code(typed, act=land.act())


def test_a_slip_of_one_figure_is_found_before_anything_is_tried(land):
    _, code = land.complains()
    wrong = code[:5] + str((int(code[5]) + 1) % 10) + code[6:]
    with pytest.raises(CodeUnknown):
        codes.read(wrong)
    assert codes.read(codes.said(code).replace(" ", " - ")) == code


def test_each_case_has_the_same_number_of_locks_and_slips_and_the_same_sizes(land):
    short, _ = land.complains(accused=DEPARTMENT, words="Short.")
    long, _ = land.complains(words="A word. " * 300, watched=(new_id(),))
    for one in (short, long):
        assert Lock.objects.filter(case=one.row).count() == 3
        assert one.row.slips.count() == 3
    assert [len(step.body) for step in short.row.steps.all()] == [len(step.body) for step in long.row.steps.all()]


def test_an_old_holder_opens_nothing_new_and_a_new_one_opens_what_was_handed_over(land):
    land.complains(words="before")
    today = land.act().on
    land.appoint("heir", place="assembly")
    land.chooses("heir")
    assert land.reads("heir") == []
    act = land.act("assembly")
    assert postkeys.hand_over(desk=land.desk("assembly"), post=land.post("assembly"), to=land.users["heir"].id, act=act)
    Holding.objects.filter(user=land.users["assembly"].id).update(end=today)
    land.complains(words="after")
    assert {held.case.head["words"] for held in land.reads("heir")} == {"before", "after"}
    assert land.reads("assembly") == []


def test_who_left_cannot_open_what_came_since_with_any_key_she_ever_had(land):
    land.complains(words="before")
    desk = land.desk("assembly")
    known = postkeys.opened(desk, actor=land.act("assembly").by)[land.post("assembly")]
    land.appoint("heir", place="assembly")
    land.chooses("heir")
    Holding.objects.filter(user=land.users["assembly"].id).update(end=land.act().on)
    after, _ = land.complains(words="after")
    locks = Lock.objects.filter(case=after.row)
    assert not [1 for lock in locks for key in known if sealing.open_with(key, lock.sealed)]
    assert [held.case.head["words"] for held in land.reads("heir")] == ["after"]
    # She who has left may still hand over what she had, and then has nothing.
    act = land.act("assembly")
    postkeys.hand_over(desk=desk, post=land.post("assembly"), to=land.users["heir"].id, act=act)
    assert {held.case.head["words"] for held in land.reads("heir")} == {"before", "after"}
    assert not postkeys.waiting(desk, on=land.act().on)


def test_the_written_code_opens_a_desk_whose_passphrase_was_forgotten(land):
    land.appoint("heir", place="assembly")
    code = land.chooses("heir")
    desks.recover(code=code, passphrase="another long passphrase", act=land.act("heir"))
    assert desks.unlock(passphrase="another long passphrase", act=land.act("heir"))
    for wrong in ("heir over seven hills", ""):
        with pytest.raises(PassphraseRefused):
            desks.unlock(passphrase=wrong, act=land.act("heir"))
    with pytest.raises(PassphraseRefused):
        desks.recover(code="1" * 20, passphrase="another long passphrase", act=land.act("heir"))
