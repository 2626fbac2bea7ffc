"""The life of a case: opened, decided step by step, closed; and every way in which a decision is refused."""

from datetime import date

import pytest

from outcrop.commons.journal.models import Entry
from outcrop.commons.notices import api as notices
from outcrop.commons.policies import NotAllowed
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Actor, Capacity
from outcrop.kernel.ids import new_id
from outcrop.kernel.problems import InvalidInput, Problem
from outcrop.kernel.refs import Ref
from outcrop.procedures import api, problems
from outcrop.procedures.models import Case, Definition, Task
from outcrop.procedures.tests.conftest import KHAR_UUL, REASONS, TAL, TODAY, act, miner, waiting


class AnotherRightCameFirst(Problem):
    """What a cadastre says when somebody was quicker."""

    code, status = "test.another-right", 409
    message = "Another right came first."


def test_a_case_goes_side_by_side_then_to_the_assembly_then_to_the_governor(open_ground, decide, register):
    case = open_ground()
    assert waiting(case) == ["cadastre", "environment"]
    decide(case, "cadastre", "free")
    assert waiting(case) == ["environment"]
    decide(case, "environment", "favourable")
    assert waiting(case) == ["assembly"]
    decide(case, "assembly", "allot", resolution_number="28")
    assert waiting(case) == ["governor"]
    assert register.rechecks == 1
    decide(case, "governor", "conclude")
    case.refresh_from_db()
    assert (case.status, case.outcome, case.ended_at, case.closed_on) == ("closed", "granted", "granted", TODAY)
    subject, facts = register.granted[0]
    assert subject == case.subject
    assert (register.allotted, register.refused) == ([case.subject], [])
    assert facts["assembly"] == {"outcome": "allot", "resolution_number": "28"}


def test_where_people_work_already_they_are_heard_before_anybody_else(open_ground, decide):
    case = open_ground(people_work_here=True)
    assert waiting(case) == ["hearing"]
    decide(case, "hearing", "settled")
    assert waiting(case) == ["cadastre", "environment"]


def test_the_parties_are_told_when_their_case_has_ended(open_ground, decide):
    party = new_id()
    case = open_ground(parties=(party,), people_work_here=True)
    decide(case, "hearing", "unsettled")
    (notice,) = notices.for_person(party)
    assert (notice.values_shown, notice.link) == ({"number": case.number}, f"/cases/{case.number}")


def test_an_objection_of_those_who_work_there_ends_the_case_with_a_next_door(open_ground, decide):
    case = open_ground(people_work_here=True)
    decide(case, "hearing", "unsettled")
    case.refresh_from_db()
    assert (case.outcome, case.ended_at) == ("refused", "not_settled")
    assert "mediator" in str(api.definition_of(case).elements["not_settled"].door)


def test_one_opinion_against_it_lets_the_other_be_given_and_then_refuses(open_ground, decide):
    case = open_ground()
    decide(case, "environment", "unfavourable")
    assert waiting(case) == ["cadastre"]
    decide(case, "cadastre", "free")
    case.refresh_from_db()
    assert (case.outcome, case.ended_at) == ("refused", "refused_on_opinions")


def test_when_the_ground_is_no_longer_free_after_the_resolution_the_case_ends(open_ground, decide, register):
    case = to_the_assembly(open_ground, decide)
    register.free = False
    decide(case, "assembly", "allot", resolution_number="28")
    case.refresh_from_db()
    assert (case.outcome, case.ended_at) == ("refused", "overtaken")
    assert (register.allotted, register.refused) == ([], [case.subject])


def test_a_verb_that_refuses_takes_the_whole_decision_back(open_ground, decide, register):
    case = to_the_assembly(open_ground, decide)
    decide(case, "assembly", "allot", resolution_number="28")
    lines = Entry.objects.count()
    register.refusal = AnotherRightCameFirst()
    with pytest.raises(AnotherRightCameFirst):
        decide(case, "governor", "conclude")
    case.refresh_from_db()
    task = case.tasks.get(element="governor")
    assert (task.state, task.outcome, task.decided_on, case.status) == ("open", "", None, "open")
    assert Entry.objects.count() == lines
    register.refusal = None
    decide(case, "governor", "conclude")
    case.refresh_from_db()
    assert case.outcome == "granted"


def test_the_journal_tells_the_life_of_a_case_without_its_reasons(open_ground, decide):
    party = new_id()
    case = open_ground(parties=(party,))
    decide(case, "environment", "unfavourable", reasons="Bataa's tailings reach the well.")
    lines = Entry.objects.filter(subjects__contains=[str(case.ref)]).order_by("recorded_at", "id")
    assert [line.type for line in lines] == [
        "procedures.case-opened", "procedures.task-opened", "procedures.task-opened", "procedures.task-decided",
    ]  # fmt: skip
    assert not any("Bataa" in line.content for line in lines)
    assert '"commitment"' in lines[3].content


def test_without_a_party_the_journal_keeps_a_digest_of_the_reasons(open_ground, decide):
    case = open_ground()
    decide(case, "environment", "unfavourable", reasons="Bataa's tailings reach the well.")
    assert "Bataa" not in Entry.objects.get(type="procedures.task-decided").content


def test_a_deadline_is_counted_in_working_days_and_skips_holidays(open_ground):
    tasks = {task.element: task.due_on for task in open_ground(on=date(2026, 12, 18)).tasks.all()}
    # Ten working days from Friday 18 December; Midwinter (25th) and New Year (1st) are days off.
    assert tasks["cadastre"] == date(2027, 1, 5)


def test_a_deadline_in_calendar_days_counts_every_day(open_ground, decide):
    case = to_the_assembly(open_ground, decide)
    assert case.tasks.get(element="assembly").due_on == date(2026, 12, 20)


def test_who_holds_no_post_with_the_duty_is_refused(open_ground, decide, holder):
    case = open_ground()
    with pytest.raises(NotAllowed):
        decide(case, "environment", "favourable", by=holder("governor"))
    with pytest.raises(NotAllowed):
        decide(case, "environment", "favourable", by=miner(new_id()))
    with pytest.raises(NotAllowed):
        decide(case, "environment", "favourable", by=Actor.nobody())


def test_the_same_post_of_another_district_is_refused(open_ground, decide, holder):
    with pytest.raises(NotAllowed):
        decide(open_ground(), "environment", "favourable", by=holder("environment-officer", TAL))


def test_an_officer_does_not_decide_a_case_in_which_she_is_a_party(open_ground, decide, holder):
    herself = new_id()
    case = open_ground(parties=(herself,))
    with pytest.raises(problems.ConflictOfInterest):
        decide(case, "environment", "favourable", by=holder("environment-officer", person=herself))


def test_an_officer_does_not_decide_for_the_enterprise_that_she_joined_later(open_ground, decide, holder):
    case = open_ground()
    officer = holder("environment-officer", person=new_id())
    member = Actor(
        user=officer.user,
        person=officer.person,
        posts=officer.posts,
        capacities=frozenset({Capacity("member", case.applicant_id)}),
    )
    with pytest.raises(problems.ConflictOfInterest):
        decide(case, "environment", "favourable", by=member)


def test_an_outcome_that_is_not_offered_is_refused_with_those_that_are(open_ground, decide):
    with pytest.raises(problems.OutcomeNotOffered) as fault:
        decide(open_ground(), "environment", "granted")
    assert "favourable, unfavourable" in str(fault.value)


@pytest.mark.parametrize("reasons", ["", "   ", "ok", "no good", ". . . .", "1 2 3 4"])
def test_a_decision_needs_reasons(open_ground, decide, reasons):
    with pytest.raises(problems.ReasonsTooShort):
        decide(open_ground(), "environment", "favourable", reasons=reasons)


def test_a_count_of_votes_is_a_reason(open_ground, decide):
    assert decide(open_ground(), "environment", "favourable", reasons="Voted 14 to 2.").reasons == "Voted 14 to 2."


def test_reasons_that_nobody_reads_are_refused(open_ground, decide):
    with pytest.raises(problems.ReasonsTooLong):
        decide(open_ground(), "environment", "favourable", reasons="because " * 1000)


def test_the_assembly_gives_the_number_of_its_resolution(open_ground, decide):
    case = to_the_assembly(open_ground, decide)
    with pytest.raises(InvalidInput) as fault:
        decide(case, "assembly", "allot")
    assert list(fault.value.faults) == ["resolution_number"]
    decide(case, "assembly", "allot", resolution_number="28", unasked="x")
    assert case.tasks.get(element="assembly").answers == {"resolution_number": "28"}


def test_a_step_is_decided_once(open_ground, decide):
    case = open_ground()
    task = decide(case, "environment", "favourable")
    with pytest.raises(problems.TaskAlreadyDecided):
        api.decide(task=task.id, outcome="unfavourable", reasons=REASONS, act=act(_holder_of(task)))
    task.refresh_from_db()
    assert task.outcome == "favourable"


def test_whoever_holds_the_post_today_sees_its_queue(open_ground, holder):
    before = holder("environment-officer")
    case = open_ground()
    assert [task.element for task in api.queue_for(before)] == ["environment"]
    post = case.tasks.get(element="environment").post
    posts.Holding.objects.filter(post=post).update(end=TODAY)
    after = holder("environment-officer", start=TODAY)
    assert [task.id for task in api.queue_for(after)] == [case.tasks.get(element="environment").id]
    assert api.queue_for(holder("environment-officer", TAL)) == []
    assert api.queue_for(Actor.nobody()) == []


def test_a_queue_shows_what_is_most_pressing_first(open_ground, holder):
    officer = holder("environment-officer")
    later, first = open_ground(on=date(2026, 11, 19)), open_ground(on=date(2026, 11, 2))
    assert [task.case_id for task in api.queue_for(officer)] == [first.id, later.id]


def test_a_vacant_post_keeps_its_tasks_and_says_since_when(open_ground, holder):
    officer = holder("environment-officer")
    case = open_ground()
    post = case.tasks.get(element="environment").post
    posts.Holding.objects.filter(post=post, user=officer.user).update(end=date(2026, 11, 3))
    steps = {step.element: step for step in api.history(case, on=TODAY)}
    assert steps["environment"].vacant_since == date(2026, 11, 3)
    assert steps["cadastre"].vacant_since == date.min


def test_history_tells_each_step_with_its_days_office_and_reasons(open_ground, decide):
    case = open_ground(on=date(2026, 11, 2))
    decide(case, "environment", "favourable", on=date(2026, 11, 9))
    steps = {step.element: step for step in api.history(case, on=TODAY)}
    done, now, later = steps["environment"], steps["cadastre"], steps["governor"]
    assert (done.state, done.days_used, done.days_allowed, done.late) == ("done", 5, 15, False)
    assert (str(done.who), str(done.outcome), done.reasons) == ("District environment officer", "In favour", REASONS)
    assert (now.state, now.days_used, now.days_allowed, now.late) == ("now", 14, 10, True)
    assert (later.state, later.task, str(later.who)) == ("later", None, "District governor")


def test_the_applicant_withdraws_and_nobody_else_does(open_ground, decide):
    case = open_ground()
    stranger, leader = miner(new_id()), miner(new_id(), Capacity("leader", case.applicant_id))
    with pytest.raises(NotAllowed):
        api.withdraw(case=case.id, reasons=REASONS, act=act(stranger))
    with pytest.raises(problems.ReasonsTooShort):
        api.withdraw(case=case.id, reasons="no", act=act(leader))
    api.withdraw(case=case.id, reasons="We found better ground.", act=act(leader))
    case.refresh_from_db()
    assert (case.status, case.outcome, waiting(case)) == ("closed", "withdrawn", [])
    with pytest.raises(problems.CaseClosedAlready):
        api.withdraw(case=case.id, reasons=REASONS, act=act(leader))
    with pytest.raises(problems.TaskAlreadyDecided):
        task = case.tasks.get(element="environment")
        api.decide(task=task.id, outcome="favourable", reasons=REASONS, act=act(_holder_of(task)))


def test_one_open_case_a_subject(open_ground):
    case = open_ground()
    with pytest.raises(problems.CaseAlreadyOpen) as fault:
        _open(subject=case.subject)
    assert case.number in str(fault.value)


def test_a_case_needs_the_facts_that_its_gateways_ask(country, register):
    with pytest.raises(problems.FactsMissing) as fault:
        _open(facts={})
    assert "people_work_here" in str(fault.value)
    assert Case.objects.count() == 0


def test_an_unknown_procedure_is_refused(country, register):
    with pytest.raises(problems.ProcedureUnknown):
        _open(procedure="../../etc/passwd")


def test_a_duty_without_a_post_opens_no_case(country, register):
    posts.Post.objects.filter(key="environment-officer").update(duties=[])
    with pytest.raises(problems.NoPostForDuty):
        _open()
    assert (Case.objects.count(), Task.objects.count(), Definition.objects.count()) == (0, 0, 0)


def test_a_fact_of_the_wrong_kind_is_told_of_not_guessed(country, register):
    with pytest.raises(problems.ProcedureBroken) as fault:
        _open(facts={"people_work_here": "perhaps"})
    assert "'perhaps'" in str(fault.value)


def to_the_assembly(open_ground, decide):
    """Open a case and bring it to the assembly."""
    case = open_ground()
    decide(case, "environment", "favourable")
    decide(case, "cadastre", "free")
    return case


def _holder_of(task: Task) -> Actor:
    held = task.post
    from outcrop.kernel.acts import HeldPost

    post = HeldPost(held.id, held.key, held.agency_id, held.agency_kind, held.area_path, frozenset(held.duties))
    return Actor(user=task.decided_by_id or new_id(), posts=(post,))


def _open(**changed):
    given = {
        "procedure": "ground",
        "subject": Ref("cadastre.application", new_id()),
        "applicant": Ref("registry.enterprise", new_id()),
        "parties": (),
        "area_path": KHAR_UUL,
        "facts": {"people_work_here": False},
        "act": act(miner(new_id())),
    }
    return api.open_case(**{**given, **changed})
