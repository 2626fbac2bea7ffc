"""Running a case again: from the definition that it was opened with and what was decided, to where it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from outcrop.procedures.engine import Decided, Run, rerun
from outcrop.procedures.models import Case, Task
from outcrop.procedures.section import cached


@dataclass(frozen=True, slots=True)
class Recomputed:
    """
    What running a case again gave.

    :param same: whether it gives what the rows say
    :param passed: the elements that it went through, in order: the trace of why
    """

    same: bool
    waiting: list[str]
    ended_at: str
    passed: list[str]
    facts: Mapping[str, Any]


def run_of(case: Case) -> Run:
    """Return a case's run as its decisions left it. :raises RunFault: if the record does not fit the definition"""
    decided = case.tasks.filter(state=Task.DECIDED).order_by("turn")
    return rerun(
        cached(case.definition.xml),
        facts=case.opened_with,
        decisions=[Decided(each.element, each.outcome, each.answers) for each in decided],
        deeds=case.deeds,
    )


def recompute(case: Case) -> Recomputed:
    """Run a case again with the definition of its own day, and compare."""
    run = run_of(case)
    waiting = run.waiting
    stand = sorted(case.tasks.filter(state=Task.OPEN).values_list("element", flat=True))
    # A withdrawn case stops in the middle: what still waited there waits again.
    stopped = case.ended_at == "" and not case.is_open
    same = run.passed == case.passed and run.facts == case.facts and (stopped or sorted(waiting) == stand)
    ended_at = run.ended_at
    return Recomputed(same and ended_at == case.ended_at, waiting, ended_at, run.passed, run.facts)
