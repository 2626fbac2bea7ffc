"""
What must be true of a procedure before a case may run it. Every fault is reported, each with its line.

Some can be seen in the drawing alone (``faults_of``); the standard's own schema is asked too (``schema_faults``).
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache

from lxml import etree
from SpiffWorkflow.bpmn.parser.BpmnParser import BpmnValidator
from SpiffWorkflow.bpmn.parser.ValidationException import ValidationException

from outcrop.procedures import definition as d
from outcrop.procedures.expressions import ExpressionFault, Node, read
from outcrop.procedures.reading import Fault
from outcrop.procedures.verbs import Verb

_MARKS = ("", "ok", "no")


def schema_faults(xml: str) -> list[Fault]:
    """Ask the BPMN 2.0 schema itself, so that every editor opens what we accept."""
    document = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, no_network=True))
    try:
        _schema().validate(document.getroottree())
    except ValidationException as fault:
        return [Fault(fault.line_number or 0, f"The BPMN 2.0 schema refuses it: {fault.args[0]}")]
    return []


@lru_cache(maxsize=1)
def _schema() -> BpmnValidator:
    return BpmnValidator()


def faults_of(
    procedure: d.Procedure, *, verbs: Mapping[str, Verb], duties: frozenset[str] | None = None
) -> list[Fault]:
    """
    Return everything that is wrong with a procedure.

    :param verbs: the verbs that are plugged
    :param duties: the duties that the country's posts hold; None if they are not known here
    """
    found = [*_ends_of_flows(procedure), *_starts_and_ends(procedure)]
    if found:
        return found  # the rest would stumble over the same stones
    for element in procedure.elements.values():
        found += _faults_of_element(procedure, element, verbs, duties)
    return [*found, *_unreached(procedure), *_conditions(procedure, verbs), *_undrawn(procedure)]


def _ends_of_flows(procedure: d.Procedure) -> Iterator[Fault]:
    for flow in procedure.flows.values():
        for end in (flow.source, flow.target):
            if end not in procedure.elements:
                yield Fault(flow.line, f"The arrow '{flow.id}' hangs on '{end}', which is not there.")


def _starts_and_ends(procedure: d.Procedure) -> Iterator[Fault]:
    kinds = [each.kind for each in procedure.elements.values()]
    if kinds.count(d.START) != 1:
        yield Fault(0, f"A procedure has one start; this one has {kinds.count(d.START)}.")
    if d.END not in kinds:
        yield Fault(0, "The procedure has no end.")


def _faults_of_element(
    procedure: d.Procedure, element: d.Element, verbs: Mapping[str, Verb], duties: frozenset[str] | None
) -> Iterator[Fault]:
    if element.id in procedure.needs or any(element.id in verb.gives for verb in verbs.values()):
        yield Fault(element.line, f"'{element.id}' is also the name of a fact. Give the element another id.")
    if element.kind not in (d.START, *d.GATEWAYS) and element.name.by_language.get("en") == element.id:
        yield Fault(element.line, f"'{element.id}' has no name.")
    match element.kind:
        case d.TASK:
            yield from _task(element, duties)
        case d.END:
            yield from _end(element)
    if element.kind == d.VERB or element.verb:
        yield from _verb(element, verbs)
    leaving = len(procedure.after(element.id))
    if leaving > 1 and element.kind not in d.GATEWAYS:
        yield Fault(element.line, f"{leaving} arrows leave '{element.id}'. Put a gateway behind it.")
    if element.kind != d.END and leaving == 0:
        yield Fault(element.line, f"No arrow leaves '{element.id}'.")


def _verb(element: d.Element, verbs: Mapping[str, Verb]) -> Iterator[Fault]:
    if element.kind not in (d.VERB, d.END):
        yield Fault(element.line, f"'{element.id}' cannot do a verb: only service tasks and ends do.")
    if element.verb not in verbs:
        known = ", ".join(sorted(verbs)) or "none"
        yield Fault(element.line, f"'{element.id}' names the verb '{element.verb}'. Known verbs: {known}.")


def _task(task: d.Element, duties: frozenset[str] | None) -> Iterator[Fault]:
    if not task.duty:
        yield Fault(task.line, f"'{task.id}' says no oc:duty: no post would answer for it.")
    elif duties is not None and task.duty not in duties:
        yield Fault(task.line, f"No post of the country holds the duty '{task.duty}' of '{task.id}'.")
    if not task.outcomes:
        yield Fault(task.line, f"'{task.id}' offers no outcomes.")
    if task.days is not None and task.days < 1:
        yield Fault(task.line, f"oc:days of '{task.id}' is not a number of days from 1 to 9999.")
    if task.day_kind not in (d.WORKING, d.CALENDAR):
        yield Fault(task.line, f"oc:dayKind of '{task.id}' is '{task.day_kind}'; write working or calendar.")
    for mark, said in (("confidence", task.confidence), ("daysConfidence", task.days_confidence)):
        if said not in (d.VERIFIED, d.UNVERIFIED):
            yield Fault(task.line, f"oc:{mark} of '{task.id}' is '{said}'; write verified or unverified.")
    if d.VERIFIED in (task.confidence, task.days_confidence) and not task.source:
        yield Fault(task.line, f"'{task.id}' is marked verified and names no oc:source.")
    yield from _marks(task, [each.mark for each in task.outcomes])
    yield from _keys_once(task)


def _marks(element: d.Element, marks: list[str]) -> Iterator[Fault]:
    for mark in marks:
        if mark not in _MARKS:
            yield Fault(element.line, f"The mark '{mark}' at '{element.id}' is unknown; write ok, no or nothing.")


def _keys_once(task: d.Element) -> Iterator[Fault]:
    for keys in ([each.key for each in task.outcomes], [each.key for each in task.asks]):
        for key in sorted({key for key in keys if not key or keys.count(key) > 1}):
            yield Fault(task.line, f"The key '{key}' at '{task.id}' is empty or stands twice.")


def _end(end: d.Element) -> Iterator[Fault]:
    if not end.outcome:
        yield Fault(end.line, f"The end '{end.id}' says no oc:outcome.")
    yield from _marks(end, [end.mark])
    if end.mark == "no" and end.door is None:
        yield Fault(end.line, f"The end '{end.id}' refuses and shows no oc:door: where can the applicant go next?")


def _unreached(procedure: d.Procedure) -> Iterator[Fault]:
    reached = {each.id for each in procedure.in_order()}
    ending = {each.id for each in procedure.elements.values() if each.kind == d.END}
    edge = set(ending)
    while edge:
        edge = {flow.source for end in edge for flow in procedure.before(end)} - ending
        ending |= edge
    for element in procedure.elements.values():
        if element.id not in reached:
            yield Fault(element.line, f"'{element.id}' is never reached from the start.")
        if element.id not in ending:
            yield Fault(element.line, f"From '{element.id}' no end can be reached.")


def _conditions(procedure: d.Procedure, verbs: Mapping[str, Verb]) -> Iterator[Fault]:
    known = known_facts(procedure, verbs)
    for flow in procedure.flows.values():
        source = procedure.elements[flow.source]
        asks = source.kind in (d.EXCLUSIVE, d.INCLUSIVE) and len(procedure.after(source.id)) > 1
        if asks and not flow.condition and source.default_flow != flow.id:
            yield Fault(flow.line, f"The arrow '{flow.id}' has no condition and is not the default of '{source.id}'.")
        if flow.condition and not asks:
            yield Fault(flow.line, f"The arrow '{flow.id}' has a condition, but '{source.id}' does not choose.")
        if flow.condition:
            yield from _condition(procedure, flow, known)
    for element in procedure.elements.values():
        choosing = element.kind in (d.EXCLUSIVE, d.INCLUSIVE) and len(procedure.after(element.id)) > 1
        if choosing and element.default_flow not in procedure.flows:
            yield Fault(element.line, f"'{element.id}' has no default: a case could get stuck there.")


def known_facts(procedure: d.Procedure, verbs: Mapping[str, Verb]) -> frozenset[str]:
    """Return every name that a condition may ask for."""
    given = {fact for e in procedure.elements.values() if e.verb in verbs for fact in verbs[e.verb].gives}
    answered = {f"{each.id}.outcome" for each in procedure.elements.values() if each.kind == d.TASK}
    return frozenset({*procedure.needs, *given, *answered})


def _condition(procedure: d.Procedure, flow: d.Flow, known: frozenset[str]) -> Iterator[Fault]:
    try:
        node = read(flow.condition)
    except ExpressionFault as fault:
        yield Fault(flow.line, f"The condition of '{flow.id}' cannot be read: {fault}")
        return
    for name, _at in node.names():
        if name not in known:
            yield Fault(
                flow.line, f"The condition of '{flow.id}' asks for '{name}'. Known: {', '.join(sorted(known))}."
            )
    for task, outcome in _outcomes_asked(node):
        element = procedure.elements.get(task)
        if element is not None and element.kind == d.TASK and element.offers(outcome) is None:
            offered = ", ".join(each.key for each in element.outcomes)
            yield Fault(flow.line, f"The condition of '{flow.id}' asks for '{outcome}'; '{task}' offers {offered}.")


def _outcomes_asked(node: Node) -> Iterator[tuple[str, str]]:
    """Yield (task, outcome) for each comparison of a task's outcome with a literal: a slip of the pen shows there."""
    for part in node.parts:
        yield from _outcomes_asked(part)
    names = [p.value for p in node.parts if p.kind == "name" and p.value.endswith(".outcome")]
    if node.kind in ("==", "!=", "in", "not in") and len(names) == 1:
        leaves = [leaf for p in node.parts for leaf in (p.parts if p.kind == "list" else (p,))]
        for leaf in leaves:
            if leaf.kind == "literal" and isinstance(leaf.value, str):
                yield names[0].removesuffix(".outcome"), leaf.value


def _undrawn(procedure: d.Procedure) -> Iterator[Fault]:
    for element in procedure.elements.values():
        box = procedure.boxes.get(element.id)
        if box is None or box.width <= 0 or box.height <= 0:
            yield Fault(element.line, f"'{element.id}' is not drawn: the file has no shape for it.")
    for flow in procedure.flows.values():
        if len(procedure.lines.get(flow.id, ())) < 2:
            yield Fault(flow.line, f"The arrow '{flow.id}' is not drawn.")
