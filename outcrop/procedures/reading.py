"""
Reads BPMN 2.0 files that strangers may have drawn: no entities, no document type, no network, a limit of size.

Only the elements that this engine runs are let in; each other one is refused with a sentence that says what to draw
instead. What the diagram then says is checked in ``checking.py``.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from outcrop.kernel.text import Text
from outcrop.procedures import definition as d

BPMN = "{http://www.omg.org/spec/BPMN/20100524/MODEL}"
BPMNDI = "{http://www.omg.org/spec/BPMN/20100524/DI}"
DC = "{http://www.omg.org/spec/DD/20100524/DC}"
DI = "{http://www.omg.org/spec/DD/20100524/DI}"
OC = "{urn:outcrop:procedure:1}"
MAX_BYTES = 512 * 1024
MAX_ELEMENTS = 200

KINDS = {
    "startEvent": d.START,
    "endEvent": d.END,
    "userTask": d.TASK,
    "serviceTask": d.VERB,
    "exclusiveGateway": d.EXCLUSIVE,
    "parallelGateway": d.PARALLEL,
    "inclusiveGateway": d.INCLUSIVE,
}
# Drawn for the reader's eye; they change nothing in how a case runs.
_DECORATION = {"documentation", "laneSet", "textAnnotation", "association", "group"}
_INSIDE = {"incoming", "outgoing", "documentation", "extensionElements"}
_INSTEAD = {
    "scriptTask": "A script would run code from the diagram. Use a service task with oc:verb.",
    "businessRuleTask": "A rule task would run expressions from a table. Ask the question in a gateway's condition.",
    "boundaryEvent": "A timer would ask the machine's clock. Put oc:days on the task.",
    "intermediateCatchEvent": "A timer would ask the machine's clock. Put oc:days on the task.",
    "callActivity": "Draw the steps in this file.",
    "subProcess": "Draw the steps in this file.",
    "task": "Make it a user task with oc:duty, or a service task with oc:verb.",
    "manualTask": "Make it a user task with oc:duty, so that a post answers for it.",
    "timerEventDefinition": "A timer would ask the machine's clock. Put oc:days on the task.",
    "multiInstanceLoopCharacteristics": "Draw each branch.",
    "standardLoopCharacteristics": "Draw the loop with a gateway.",
}
_ID = re.compile(r"^[A-Za-z][A-Za-z0-9_]{0,79}$")
_LANGUAGE = re.compile(r"^[a-z]{2,3}$")
_ENCODING = re.compile(r"""^\s*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']""")


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a file, and at which line."""

    line: int
    sentence: str

    def __str__(self) -> str:
        return f"line {self.line}: {self.sentence}" if self.line else self.sentence


class Unreadable(ValueError):
    """A file that cannot be read as a procedure at all."""

    def __init__(self, faults: list[Fault]) -> None:
        self.faults = faults
        super().__init__("; ".join(map(str, faults)))


def read_procedure(content: bytes) -> d.Procedure:
    """
    Read a BPMN file.

    :raises Unreadable: with every reason that could be found
    """
    text = _plain_text(content)
    root = _root(text)
    process = _process(root)
    if faults := list(_foreign(process)):
        raise Unreadable(faults)
    elements = [_element(node) for node in process if _local(node) in KINDS]
    flows = [_flow(node) for node in process if _local(node) == "sequenceFlow"]
    if twice := _twice([*elements, *flows]):
        raise Unreadable(twice)
    return d.Procedure(
        key=process.get("id", ""),
        name=_name(process) or Text({"en": process.get("id", "?") or "?"}),
        needs=tuple((process.get(OC + "facts") or "").split()),
        elements={each.id: each for each in elements},
        flows={each.id: each for each in flows},
        boxes=dict(_boxes(root)),
        lines=dict(_lines(root)),
        labels=dict(_labels(root)),
        xml=text,
    )


def _plain_text(content: bytes) -> str:
    if len(content) > MAX_BYTES:
        raise Unreadable([Fault(0, f"The file is larger than {MAX_BYTES // 1024} KB.")])
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise Unreadable([Fault(0, "The file is not UTF-8 text.")]) from None
    declared = _ENCODING.match(text)
    if declared and declared.group(1).lower() not in ("utf-8", "utf8", "us-ascii"):
        raise Unreadable([Fault(1, f"The file says that its encoding is {declared.group(1)[:20]}. Save it as UTF-8.")])
    if re.search(r"<!(DOCTYPE|ENTITY)", text, re.IGNORECASE):
        raise Unreadable([Fault(0, "A document type or entity has no place in a BPMN file.")])
    return text


def _root(text: str) -> etree._Element:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(text.encode(), parser)
    except etree.XMLSyntaxError as fault:
        raise Unreadable([Fault(fault.lineno or 0, "The file is not well-formed XML.")]) from None
    if root.tag != BPMN + "definitions":
        raise Unreadable([Fault(0, "The file is not a BPMN 2.0 diagram.")])
    return root


def _process(root: etree._Element) -> etree._Element:
    processes = root.findall(BPMN + "process")
    if len(processes) != 1:
        raise Unreadable([Fault(0, f"A file holds one process; this one holds {len(processes)}.")])
    process = processes[0]
    if process.get("isExecutable") != "true":
        raise Unreadable([Fault(process.sourceline or 0, 'The process is not marked isExecutable="true".')])
    return process


def _foreign(process: etree._Element) -> Iterator[Fault]:
    """Yield a fault for each part that this engine does not run, and for each id that is none."""
    if len(process) > MAX_ELEMENTS:
        yield Fault(0, f"The process has more than {MAX_ELEMENTS} parts. Split the procedure.")
    for node in process.iterchildren(tag=etree.Element):
        name = _local(node)
        if name in KINDS or name == "sequenceFlow":
            yield from _foreign_inside(node, {"conditionExpression"} if name == "sequenceFlow" else set())
        elif name not in _DECORATION and name != "extensionElements":
            yield _refused(node)


def _foreign_inside(node: etree._Element, also: set[str]) -> Iterator[Fault]:
    if not _ID.match(node.get("id", "")):
        wish = "An id is a letter followed by letters, digits and underscores"
        yield Fault(node.sourceline or 0, f"{wish}; '{node.get('id', '')[:40]}' is not.")
    for child in node.iterchildren(tag=etree.Element):
        if _local(child) not in _INSIDE | also:
            yield _refused(child)


def _refused(node: etree._Element) -> Fault:
    name = _local(node) or str(node.tag)[:60]
    instead = _INSTEAD.get(name, "This engine runs start, end, user and service tasks, gateways and arrows.")
    return Fault(node.sourceline or 0, f"'{name}' is refused. {instead}")


def _twice(parts: list[d.Element | d.Flow]) -> list[Fault]:
    seen: set[str] = set()
    faults = []
    for each in parts:
        if each.id in seen:
            faults.append(Fault(each.line, f"The id '{each.id}' stands twice."))
        seen.add(each.id)
    return faults


def _local(node: etree._Element) -> str:
    tag = str(node.tag)
    return tag.removeprefix(BPMN) if tag.startswith(BPMN) else ""


def _name(node: etree._Element) -> Text | None:
    spoken = {"en": node.get("name") or ""}
    for key, value in node.attrib.items():
        if str(key).startswith(OC + "name-"):
            spoken[str(key).removeprefix(OC + "name-")] = str(value)
    return _said(node, spoken)


def _said(node: etree._Element, spoken: dict[str, str]) -> Text | None:
    spoken = {k: " ".join(v.split()) for k, v in spoken.items() if v.strip() and _LANGUAGE.match(k)}
    process = next((each for each in (node, *node.iterancestors()) if each.tag == BPMN + "process"), node)
    unreviewed = set((process.get(OC + "unreviewed") or "").split())
    return Text(spoken, frozenset(unreviewed & set(spoken))) if spoken else None


def _text(node: etree._Element | None) -> Text | None:
    """Read ``<oc:outcome en="Allot the ground" mn="Газар олгох"/>``: each language an attribute."""
    if node is None:
        return None
    return _said(node, {str(k): str(v) for k, v in node.attrib.items()} | {"key": ""})


def _ours(node: etree._Element, name: str) -> list[etree._Element]:
    found: list[etree._Element] = node.findall(f"{BPMN}extensionElements/{OC}{name}")
    return found


def _days(node: etree._Element) -> int | None:
    text = node.get(OC + "days")
    if text is None:
        return None
    # Zero stands for what is no number of days; the check then says so with its line.
    return int(text) if re.fullmatch(r"[0-9]{1,4}", text) else 0


def _element(node: etree._Element) -> d.Element:
    kind = KINDS[_local(node)]
    own = node.get("id", "")
    return d.Element(
        id=own,
        kind=kind,
        name=_name(node) or Text({"en": own or "?"}),
        line=node.sourceline or 0,
        duty=node.get(OC + "duty", ""),
        days=_days(node),
        day_kind=node.get(OC + "dayKind", d.WORKING),
        confidence=node.get(OC + "confidence", d.UNVERIFIED),
        days_confidence=node.get(OC + "daysConfidence", node.get(OC + "confidence", d.UNVERIFIED)),
        source=node.get(OC + "source", ""),
        article=node.get(OC + "article", ""),
        outcomes=tuple(_outcomes(node)),
        asks=tuple(_asks(node)),
        help=_text(next(iter(_ours(node, "help")), None)),
        verb=node.get(OC + "verb", ""),
        outcome=node.get(OC + "outcome", ""),
        mark=node.get(OC + "mark", ""),
        door=_text(next(iter(_ours(node, "door")), None)),
        helper=_text(next(iter(_ours(node, "helper")), None)),
        default_flow=node.get("default", ""),
    )


def _outcomes(node: etree._Element) -> Iterator[d.Outcome]:
    named = _ours(node, "outcome")
    by_key = {each.get("key", ""): each for each in named}
    for key in (node.get(OC + "outcomes") or "").split() or [each.get("key", "") for each in named]:
        words = by_key.get(key)
        mark = words.get("mark", "") if words is not None else ""
        yield d.Outcome(key, _text(words) or Text({"en": key or "?"}), mark)


def _asks(node: etree._Element) -> Iterator[d.Ask]:
    for each in _ours(node, "ask"):
        key = each.get("key", "")
        yield d.Ask(key, _text(each) or Text({"en": key or "?"}), each.get("required") == "true")


def _flow(node: etree._Element) -> d.Flow:
    condition = node.find(BPMN + "conditionExpression")
    return d.Flow(
        id=node.get("id", ""),
        source=node.get("sourceRef", ""),
        target=node.get("targetRef", ""),
        condition=(condition.text or "").strip() if condition is not None else "",
        name=_name(node),
        line=node.sourceline or 0,
    )


def _number(node: etree._Element | None, key: str) -> float:
    try:
        value = float(node.get(key, "")) if node is not None else 0.0
    except ValueError:
        return 0.0
    # A drawing reaches no further; infinities and NaN would spoil every sum.
    return value if -100_000 <= value <= 100_000 else 0.0


def _boxes(root: etree._Element) -> Iterator[tuple[str, d.Box]]:
    for shape in root.iter(BPMNDI + "BPMNShape"):
        bounds = shape.find(DC + "Bounds")
        if bounds is not None:
            yield shape.get("bpmnElement", ""), _box(bounds)


def _labels(root: etree._Element) -> Iterator[tuple[str, d.Box]]:
    for label in root.iter(BPMNDI + "BPMNLabel"):
        bounds, owner = label.find(DC + "Bounds"), label.getparent()
        if bounds is not None and owner is not None:
            yield owner.get("bpmnElement", ""), _box(bounds)


def _box(bounds: etree._Element) -> d.Box:
    return d.Box(*(_number(bounds, key) for key in ("x", "y", "width", "height")))


def _lines(root: etree._Element) -> Iterator[tuple[str, tuple[tuple[float, float], ...]]]:
    for edge in root.iter(BPMNDI + "BPMNEdge"):
        points = tuple((_number(p, "x"), _number(p, "y")) for p in edge.findall(DI + "waypoint"))
        yield edge.get("bpmnElement", ""), points
