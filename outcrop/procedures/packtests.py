"""
The tests that lie beside a pack's diagrams, in sentences that a lawyer reads: given these facts, decided in this order,
the case waits there and ends so.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Literal

from pydantic import Field

from outcrop.commons.packs.api import PackModel
from outcrop.procedures import definition as d
from outcrop.procedures.engine import Decided, Doing, Run, RunFault, rerun
from outcrop.procedures.expressions import ExpressionFault

Given = Mapping[str, Any]


class Turn(PackModel):
    """
    One turn of a test: a decision, and what is expected then.

    With ``refused: true`` the decision must not be possible: the step does not wait, or a verb refuses.
    """

    decide: str
    outcome: str
    answers: dict[str, str] = {}
    verbs: dict[str, dict[str, Any] | Literal["refuse"]] = {}
    refused: bool = False
    waiting: tuple[str, ...] | None = None


class ProcedureTest(PackModel):
    """One way through a diagram."""

    name: str
    given: dict[str, Any]
    verbs: dict[str, dict[str, Any] | Literal["refuse"]] = {}
    waiting: tuple[str, ...] = Field(description="the steps that wait at the beginning, in any order")
    turns: tuple[Turn, ...] = ()
    ends: str = Field(default="", description="the end that the case comes to; empty if it still waits")


class TestFile(PackModel):
    """``procedures/tests/*.yaml``."""

    __test__ = False  # to pytest, its name looks like a test

    procedure: str
    tests: tuple[ProcedureTest, ...] = Field(min_length=1)


class _Refused(Exception):
    """A verb of the test refuses."""


def failures(procedure: d.Procedure, test: ProcedureTest) -> Iterator[str]:
    """Walk a test and yield a sentence for each thing that is not as it says."""
    decisions: list[Decided] = []
    deeds: list[Mapping[str, Any]] = []
    try:
        run = Run(procedure, facts=test.given, do=_doing(test.verbs, deeds))
        yield from _waits(run, test.waiting, "at the beginning")
        for number, turn in enumerate(test.turns, 1):
            where = f"turn {number} ({turn.decide}: {turn.outcome})"
            fault = _decide(procedure, test, turn, decisions, deeds)
            if turn.refused != bool(fault):
                yield f"In {where} the decision was refused: {fault}" if fault else f"In {where} nothing refused it."
            run = rerun(procedure, facts=test.given, decisions=decisions, deeds=deeds)
            if turn.waiting is not None:
                yield from _waits(run, turn.waiting, f"after {where}")
        if run.ended_at != test.ends:
            yield f"It ends at '{run.ended_at or 'nothing yet'}', not at '{test.ends or 'nothing yet'}'."
    except (RunFault, ExpressionFault, _Refused) as fault:
        yield f"It cannot be walked: {fault}"


def _decide(
    procedure: d.Procedure, test: ProcedureTest, turn: Turn, decisions: list[Decided], deeds: list[Mapping[str, Any]]
) -> str:
    """Take a turn as a real case would: all of it or nothing. Return why it was refused, or nothing."""
    step = procedure.elements.get(turn.decide)
    if step is None or step.offers(turn.outcome) is None:
        raise RunFault(f"the diagram has no step '{turn.decide}' that offers '{turn.outcome}'.")
    decided, made = Decided(turn.decide, turn.outcome, turn.answers), list(deeds)
    run = rerun(procedure, facts=test.given, decisions=decisions, deeds=deeds)
    run.do = _doing({**test.verbs, **turn.verbs}, made)
    try:
        run.decide(decided)
    except (RunFault, _Refused) as fault:
        return str(fault)
    decisions.append(decided)
    deeds[:] = made
    return ""


def _doing(verbs: Mapping[str, Any], deeds: list[Mapping[str, Any]]) -> Doing:
    def do(element: d.Element, facts: Mapping[str, Any]) -> Mapping[str, Any]:
        answer = verbs.get(element.verb, {})
        if answer == "refuse":
            raise _Refused(f"the verb {element.verb} refuses.")
        deeds.append({"element": element.id, "gave": answer})
        return dict(answer)

    return do


def _waits(run: Run, expected: tuple[str, ...], when: str) -> Iterator[str]:
    if sorted(run.waiting) != sorted(expected):
        stand, wished = (", ".join(each) or "none" for each in (run.waiting, expected))
        yield f"{when.capitalize()} these wait: {stand}; expected: {wished}."


def untested_ends(procedure: d.Procedure, tests: list[ProcedureTest]) -> list[str]:
    """Return the ends that no test comes to."""
    reached = {test.ends for test in tests}
    return [each.id for each in procedure.elements.values() if each.kind == d.END and each.id not in reached]
