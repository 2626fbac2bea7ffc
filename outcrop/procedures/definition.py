"""
What a BPMN file says, read into plain values.

Our own marks in the file lie in the namespace ``urn:outcrop:procedure:1``, which every BPMN editor keeps as it is.
"""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from outcrop.kernel.text import Text

START, END, TASK, VERB = "start", "end", "task", "verb"
EXCLUSIVE, PARALLEL, INCLUSIVE = "exclusive", "parallel", "inclusive"
GATEWAYS = frozenset({EXCLUSIVE, PARALLEL, INCLUSIVE})
WORKING, CALENDAR = "working", "calendar"
VERIFIED, UNVERIFIED = "verified", "unverified"


@dataclass(frozen=True, slots=True)
class Outcome:
    """
    One of the answers that a step offers.

    :param mark: ok, no or empty: how it is coloured
    """

    key: str
    name: Text
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Ask:
    """Something that the post writes down with its decision, such as the number of a resolution."""

    key: str
    name: Text
    required: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """
    A step, gateway or event.

    :param days: how long the post may take; None if the procedure sets no time
    :param confidence: whether the law was seen to ask for the step
    :param days_confidence: whether its number of days was seen in the law
    :param verb: of a service task what it does; of an end what is done when a case comes to it
    :param outcome: of an end: how the case ended
    :param door: of an end that refuses: the next lawful way
    """

    id: str
    kind: str
    name: Text
    line: int = 0
    duty: str = ""
    days: int | None = None
    day_kind: str = WORKING
    confidence: str = UNVERIFIED
    days_confidence: str = UNVERIFIED
    source: str = ""
    article: str = ""
    outcomes: tuple[Outcome, ...] = ()
    asks: tuple[Ask, ...] = ()
    help: Text | None = None
    verb: str = ""
    outcome: str = ""
    mark: str = ""
    door: Text | None = None
    helper: Text | None = None
    default_flow: str = ""

    @property
    def unverified(self) -> bool:
        """Whether the step itself still waits for a lawyer's eye."""
        return self.confidence != VERIFIED

    @property
    def days_unverified(self) -> bool:
        """Whether its number of days is an editable default."""
        return self.days is not None and self.days_confidence != VERIFIED

    def offers(self, key: str) -> Outcome | None:
        """Return the outcome of that key, or None if the step does not offer it."""
        return next((each for each in self.outcomes if each.key == key), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Flow:
    """An arrow, with the condition under which it is taken."""

    id: str
    source: str
    target: str
    condition: str = ""
    name: Text | None = None
    line: int = 0


@dataclass(frozen=True, slots=True)
class Box:
    """Where an element is drawn."""

    x: float
    y: float
    width: float
    height: float

    @property
    def centre(self) -> tuple[float, float]:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Procedure:
    """
    A whole procedure.

    :param key: the process's id, and the file's name
    :param needs: the facts with which a case must be opened
    :param boxes: where each element is drawn; ``lines`` the same for arrows, ``labels`` for words beside either
    """

    key: str
    name: Text
    needs: tuple[str, ...]
    elements: Mapping[str, Element]
    flows: Mapping[str, Flow]
    boxes: Mapping[str, Box]
    lines: Mapping[str, tuple[tuple[float, float], ...]]
    labels: Mapping[str, Box]
    xml: str

    @property
    def sha256(self) -> str:
        """The digest of the exact file."""
        return hashlib.sha256(self.xml.encode()).hexdigest()

    @property
    def steps(self) -> list[Element]:
        """The steps that a post decides, in the order in which the diagram reaches them."""
        return [each for each in self.in_order() if each.kind == TASK]

    @property
    def start(self) -> Element:
        """Where it begins."""
        return next(each for each in self.elements.values() if each.kind == START)

    @property
    def duties(self) -> frozenset[str]:
        """Every duty that it names."""
        return frozenset(each.duty for each in self.elements.values() if each.duty)

    def after(self, element: str) -> list[Flow]:
        """Return the arrows that leave an element."""
        return [each for each in self.flows.values() if each.source == element]

    def before(self, element: str) -> list[Flow]:
        """Return the arrows that reach an element."""
        return [each for each in self.flows.values() if each.target == element]

    def reachable(self, elements: Iterable[str]) -> frozenset[str]:
        """Return everything that can still come after some elements, themselves included."""
        found = set(elements)
        edge = set(found)
        while edge:
            edge = {flow.target for element in edge for flow in self.after(element)} - found
            found |= edge
        return frozenset(found)

    def in_order(self) -> list[Element]:
        """Return the elements by their distance from the start, and from top to bottom where that is equal."""
        depth = {self.start.id: 0}
        edge = [self.start.id]
        while edge:
            found = [f.target for e in edge for f in self.after(e) if f.target not in depth]
            depth |= dict.fromkeys(found, depth[edge[0]] + 1)
            edge = list(dict.fromkeys(found))
        placed = [each for each in self.elements.values() if each.id in depth]
        return sorted(placed, key=lambda e: (depth[e.id], self.boxes[e.id].y if e.id in self.boxes else 0, e.id))
