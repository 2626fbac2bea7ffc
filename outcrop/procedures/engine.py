"""
The doorway to SpiffWorkflow: nothing else in the house imports it, except the schema check beside it.

Its own script environment, which calls ``eval`` and ``exec``, is never made: gateways ask our small language, and a
service task calls back into ours. A run is computed from what was decided, never loaded from a stored state: the
library may then change its inner form, and running a case again is the same code as running it.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

from lxml import etree
from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnParser, full_tag
from SpiffWorkflow.bpmn.specs.bpmn_process_spec import BpmnProcessSpec
from SpiffWorkflow.bpmn.specs.defaults import ServiceTask
from SpiffWorkflow.bpmn.workflow import BpmnWorkflow
from SpiffWorkflow.task import Task as Token
from SpiffWorkflow.util.task import TaskState

from outcrop.procedures import definition as d
from outcrop.procedures.expressions import evaluate

# A diagram may loop between gateways without ever asking a person; a case must not spin.
MOST_STEPS_AT_ONCE = 500

Doing = Callable[[d.Element, Mapping[str, Any]], Mapping[str, Any]]


class RunFault(Exception):
    """The run cannot go on, which says something about the diagram or the caller."""


@dataclass(frozen=True, slots=True)
class Decided:
    """A decision as the run needs it."""

    element: str
    outcome: str
    answers: Mapping[str, Any] = field(default_factory=dict)


class _DoVerb(ServiceTask):  # type: ignore[misc]
    """A service task that asks the run to do its verb."""

    def _execute(self, task: Token) -> bool:
        task.workflow.script_engine.do(self.name)
        return True


class _Parser(BpmnParser):  # type: ignore[misc]
    """Knows the seven elements that we run, and no other."""

    _KNOWN = ("startEvent", "endEvent", "userTask", "exclusiveGateway", "parallelGateway", "inclusiveGateway")
    PARSER_CLASSES = {
        **{full_tag(each): BpmnParser.PARSER_CLASSES[full_tag(each)] for each in _KNOWN},
        full_tag("serviceTask"): (BpmnParser.PARSER_CLASSES[full_tag("serviceTask")][0], _DoVerb),
    }


@lru_cache(maxsize=64)
def _spec(xml: str, key: str) -> BpmnProcessSpec:
    parser = _Parser()
    parser.add_bpmn_xml(etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, no_network=True)))
    return parser.get_spec(key)


class _Answers:
    """What SpiffWorkflow takes for its script engine."""

    def __init__(self, run: "Run") -> None:
        self._run = run

    def evaluate(self, task: Token, expression: str, external_context: Any = None) -> bool:
        """Answer a gateway's condition from the case's facts."""
        return evaluate(expression, self._run.facts)

    def execute(self, task: Token, script: str, external_context: Any = None) -> bool:
        """Refuse."""
        raise RunFault("A diagram may not run a script.")

    def do(self, element: str) -> None:
        """Do a service task's verb."""
        self._run.do_verb(element)


class Run:
    """
    One run of a procedure.

    :ivar facts: what gateways may ask: the opening facts, what verbs gave, and each step's outcome and answers by id
    :ivar passed: ids of the elements behind us, in order
    """

    def __init__(self, procedure: d.Procedure, *, facts: Mapping[str, Any], do: Doing) -> None:
        self.procedure = procedure
        self.facts: dict[str, Any] = dict(facts)
        self.passed: list[str] = []
        self.do = do
        self._workflow = BpmnWorkflow(_spec(procedure.xml, procedure.key), script_engine=_Answers(self))
        self._advance()

    def decide(self, decided: Decided) -> None:
        """Take a decision and go on to where the next one is asked. :raises RunFault: if the step does not wait"""
        token = next((t for t in self._ready() if t.task_spec.name == decided.element), None)
        if token is None:
            raise RunFault(f"'{decided.element}' does not wait for a decision.")
        self.facts[decided.element] = {**decided.answers, "outcome": decided.outcome}
        token.run()
        self.passed.append(decided.element)
        self._advance()

    def do_verb(self, element: str) -> None:
        """Do a verb and take over the facts that it gives."""
        self.facts |= self.do(self.procedure.elements[element], self.facts)

    @property
    def waiting(self) -> list[str]:
        """The steps that wait for a decision, top of the drawing first."""
        order = [each.id for each in self.procedure.in_order()]
        return sorted({t.task_spec.name for t in self._ready()}, key=order.index)

    @property
    def ended_at(self) -> str:
        """The end that the run came to, or nothing while steps wait."""
        if self.waiting:
            return ""
        ends = [each for each in self.passed if self.procedure.elements[each].kind == d.END]
        if not ends:
            raise RunFault("The procedure got stuck: no step waits and no end was reached.")
        return ends[-1]

    def _ready(self) -> list[Token]:
        return [t for t in self._workflow.get_tasks(state=TaskState.READY) if t.task_spec.manual]

    def _advance(self) -> None:
        before = len(self.passed)

        def passing(token: Token) -> None:
            element = self.procedure.elements.get(token.task_spec.name)
            if element is not None:
                self.passed.append(element.id)
                if element.kind == d.END and element.verb:
                    self.do_verb(element.id)
            if len(self.passed) - before > MOST_STEPS_AT_ONCE:
                raise RunFault("The procedure goes in a circle without asking anybody.")

        self._workflow.do_engine_steps(did_complete_task=passing)


def rerun(
    procedure: d.Procedure,
    *,
    facts: Mapping[str, Any],
    decisions: Sequence[Decided],
    deeds: Sequence[Mapping[str, Any]],
) -> Run:
    """
    Run a procedure again from what was decided, without doing anything again.

    :param deeds: what each verb gave at the time, in order
    """
    given = iter(deeds)

    def recorded(element: d.Element, facts: Mapping[str, Any]) -> Mapping[str, Any]:
        deed = next(given, None)
        if deed is None or deed["element"] != element.id:
            raise RunFault(f"The record does not say what '{element.id}' gave.")
        found: Mapping[str, Any] = deed["gave"]
        return found

    run = Run(procedure, facts=facts, do=recorded)
    for each in decisions:
        run.decide(each)
    return run
