"""Several officers at the same moment."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest
from django.db import connection

from outcrop.kernel.ids import new_id
from outcrop.kernel.problems import Problem
from outcrop.kernel.refs import Ref
from outcrop.procedures import api
from outcrop.procedures.models import Case, Task
from outcrop.procedures.tests.conftest import KHAR_UUL, REASONS, act, miner, waiting

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(works):
    """Run pieces of work at the same moment, each on its own connection; return their results or problems."""
    gate = Barrier(len(works))

    def run(work):
        try:
            gate.wait(timeout=10)
            return work()
        except Problem as problem:
            return problem.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


def test_the_same_step_decided_ten_times_at_once_is_decided_once(open_ground, holder):
    case = open_ground()
    task = case.tasks.get(element="environment")
    officer = holder("environment-officer")

    def decide(outcome):
        return lambda: api.decide(task=task.id, outcome=outcome, reasons=REASONS, act=act(officer)).outcome

    told = at_once([decide("favourable" if n % 2 else "unfavourable") for n in range(10)])
    assert told.count("procedures.task-already-decided") == 9
    task.refresh_from_db()
    assert task.outcome in told


@pytest.mark.parametrize("attempt", range(3))
def test_two_opinions_given_at_once_open_the_assembly_once(open_ground, holder, attempt):
    case = open_ground()
    tasks = {task.element: task.id for task in case.tasks.all()}
    officer, cadastre = holder("environment-officer"), holder("cadastre-officer")
    at_once(
        [
            lambda: api.decide(task=tasks["environment"], outcome="favourable", reasons=REASONS, act=act(officer)),
            lambda: api.decide(task=tasks["cadastre"], outcome="free", reasons=REASONS, act=act(cadastre)),
        ]
    )
    assert waiting(case) == ["assembly"]
    assert Task.objects.filter(case=case).count() == 3
    assert api.recompute(Case.objects.get(id=case.id)).same


def test_one_subject_opened_five_times_at_once_has_one_case(country, register):
    subject, enterprise = Ref("cadastre.application", new_id()), Ref("registry.enterprise", new_id())

    def opening():
        return api.open_case(
            procedure="ground", subject=subject, applicant=enterprise, parties=(), area_path=KHAR_UUL,
            facts={"people_work_here": False}, act=act(miner(new_id())),
        ).number  # fmt: skip

    told = at_once([opening] * 5)
    assert told.count("procedures.case-already-open") == 4
    assert Case.objects.count() == 1
    assert case_number_without_gap()


def case_number_without_gap():
    """The refused ones gave their numbers back."""
    return Case.objects.get().number.split("-")[3] == "00001"
