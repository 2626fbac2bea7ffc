"""A case can be run again years later: with the definition of its own day, to the same end, doing nothing twice."""

import pytest
from django.db import DatabaseError, connection

from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Capacity
from outcrop.kernel.ids import new_id
from outcrop.procedures import api, problems
from outcrop.procedures.engine import Decided, Run, RunFault, _Answers, rerun
from outcrop.procedures.models import Case
from outcrop.procedures.reading import read_procedure
from outcrop.procedures.tests.conftest import REASONS, act, miner, waiting
from outcrop.procedures.tests.diagrams import CHECK, END, START, diagram, flow


def finish(case, decide):
    """Bring a case to its good end."""
    decide(case, "environment", "favourable")
    decide(case, "cadastre", "free")
    decide(case, "assembly", "allot", resolution_number="28")
    decide(case, "governor", "conclude")
    case.refresh_from_db()


def test_running_a_case_again_gives_the_same_and_does_nothing_twice(open_ground, decide, register):
    case = open_ground()
    finish(case, decide)
    again = api.recompute(case)
    assert (again.same, again.ended_at, again.waiting) == (True, "granted", [])
    assert again.passed[-3:] == ["concluded", "grant", "granted"]
    assert (register.rechecks, len(register.allotted), len(register.granted)) == (1, 1, 1)


def test_a_case_goes_on_as_it_began_after_the_country_has_changed_its_diagram(open_ground, decide, monkeypatch):
    case = open_ground()
    decide(case, "environment", "favourable")
    shorter = read_procedure(
        diagram(START, CHECK, END, flow("begun", "check"), flow("check", "finished"), key="ground", ids=("begun",))
    )
    monkeypatch.setattr("outcrop.procedures.services.procedure_of", lambda pack, key: shorter)
    decide(case, "cadastre", "free")
    assert waiting(case) == ["assembly"]
    assert api.recompute(Case.objects.get(id=case.id)).same
    younger = open_ground()
    assert younger.definition_id != case.definition_id
    decide(younger, "check", "good")
    younger.refresh_from_db()
    assert (younger.outcome, api.recompute(younger).same) == ("done", True)


def test_a_record_that_was_changed_behind_our_back_is_found(open_ground, decide):
    case = open_ground()
    finish(case, decide)
    case.facts["environment"]["outcome"] = "unfavourable"
    assert not api.recompute(case).same


@pytest.mark.parametrize(
    "tamper",
    [
        "UPDATE procedures_task SET outcome = 'unfavourable' WHERE state = 'decided'",
        "UPDATE procedures_task SET state = 'open' WHERE state = 'decided'",
        "UPDATE procedures_case SET outcome = 'refused'",
        "UPDATE procedures_case SET opened_with = '{}'",
        "UPDATE procedures_definition SET xml = ''",
        "DELETE FROM procedures_task",
        "DELETE FROM procedures_case",
        "DELETE FROM procedures_definition",
    ],
)
def test_the_database_itself_keeps_what_was_decided(open_ground, decide, tamper):
    finish(open_ground(), decide)
    refused = pytest.raises(DatabaseError, match=r"never changed or deleted|permission denied")
    with refused, connection.cursor() as cursor:
        cursor.execute(tamper)


def test_a_withdrawn_case_is_run_again_to_where_it_stopped(open_ground):
    case = open_ground()
    leader = miner(new_id(), Capacity("leader", case.applicant_id))
    api.withdraw(case=case.id, reasons="We found better ground.", act=act(leader))
    case.refresh_from_db()
    assert api.recompute(case).same


def test_a_decision_whose_record_does_not_fit_the_definition_is_refused(open_ground, decide, as_owner):
    case = open_ground()
    decide(case, "environment", "favourable")
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE procedures_case DISABLE TRIGGER USER")
        Case.objects.filter(id=case.id).update(opened_with={"people_work_here": True})
    with pytest.raises(problems.ProcedureBroken):
        decide(case, "cadastre", "free", reasons=REASONS)


GATE = '<bpmn:exclusiveGateway id="gate" default="gate_finished"/>'


def test_a_loop_asks_the_same_step_again():
    back = flow("gate", "check", "check.outcome == 'bad'")
    procedure = read_procedure(
        diagram(START, CHECK, GATE, END, flow("begun", "check"), flow("check", "gate"), flow("gate", "finished"), back)
    )
    run = Run(procedure, facts={}, do=lambda element, facts: {})
    for _ in range(3):
        run.decide(Decided("check", "bad"))
        assert run.waiting == ["check"]
    run.decide(Decided("check", "good"))
    assert run.ended_at == "finished"
    again = rerun(procedure, facts={}, decisions=[Decided("check", "bad")] * 3 + [Decided("check", "good")], deeds=[])
    assert again.passed == run.passed


def test_a_circle_that_asks_nobody_is_stopped():
    gate = GATE.replace("gate_finished", "gate_check")
    look = '<bpmn:serviceTask id="look" name="Look" oc:verb="look"/>'
    procedure = read_procedure(
        diagram(
            START, look, gate, CHECK, END, flow("begun", "look"), flow("look", "gate"), flow("gate", "check"),
            flow("gate", "look", "free"), flow("check", "finished"),
        )
    )  # fmt: skip
    with pytest.raises(RunFault, match="goes in a circle"):
        Run(procedure, facts={}, do=lambda element, facts: {"free": True})


def test_a_step_that_does_not_wait_cannot_be_decided():
    procedure = read_procedure((packs.current().root / "procedures/ground.bpmn").read_bytes())
    run = Run(procedure, facts={"people_work_here": False}, do=lambda element, facts: {})
    with pytest.raises(RunFault, match="does not wait"):
        run.decide(Decided("governor", "conclude"))


def test_a_script_never_runs_even_if_one_slipped_through():
    with pytest.raises(RunFault):
        _Answers(None).execute(None, "import os")
