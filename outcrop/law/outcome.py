"""What the law answers, and why."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal

from outcrop.commons.packs.api import Confidence
from outcrop.kernel.text import Text
from outcrop.law.rows import Reference, weakest

Answer = int | bool | str | date | None


@dataclass(frozen=True, slots=True)
class Step:
    """
    One line of the reasoning: a fact that was given, a row of law that was read, or a result.

    :param name: of the variable or parameter
    :param value: None where the law does not say
    :param unit: ``minor`` (money), ``ppm``, ``ug``, ``count``, ``flag``, ``choice``, ``date``
    :param choice: what people call the value, where it is a choice
    :param confidence: of a law: its mark; of a result: the weakest on its path; of a fact: None
    :param since: the day from which a row of law counts
    :param of: the variable for which it was read
    :param depth: how far below the question it lies
    """

    kind: Literal["fact", "law", "result"]
    name: str
    what: Text
    value: Answer
    unit: str
    depth: int
    of: str = ""
    choice: Text | None = None
    confidence: Confidence | None = None
    references: tuple[Reference, ...] = ()
    since: date | None = None
    note: Text | None = None

    def written(self) -> dict[str, Any]:
        """Return it as JSON."""
        return {
            "kind": self.kind,
            "name": self.name,
            "what": self.what.written(),
            "value": plain(self.value),
            "unit": self.unit,
            "of": self.of,
            "choice": self.choice.written() if self.choice else None,
            "confidence": self.confidence,
            "references": [each.model_dump() for each in self.references],
            "since": plain(self.since),
            "note": self.note.written() if self.note else None,
        }


@dataclass(frozen=True, slots=True)
class Outcome:
    """
    The law's answer to one case.

    :param values: money in minor units, rates in ppm, flags, choices by name, dates; None where the law does not say
    :param unknown: why, for each value that is None
    :param steps: the reasoning, premises before what follows from them
    :param bundle: hash of the law that answered
    :param known_on: the day as of which the law was known; None: as it says now, later retroactive laws included
    :param confidence: the weakest mark on the path
    """

    values: Mapping[str, Answer]
    facts: Mapping[str, Answer]
    on: date
    known_on: date | None
    bundle: str
    steps: tuple[Step, ...]
    confidence: Confidence
    unknown: Mapping[str, Text] = field(default_factory=dict)

    @property
    def unverified(self) -> tuple[Step, ...]:
        """The rows of law on the path that nobody has confirmed. Show them wherever the answer is shown."""
        return tuple(step for step in self.steps if step.kind == "law" and step.confidence == "U")

    @property
    def notes(self) -> tuple[Text, ...]:
        """What the pack adds to the rows of law on the path, each once."""
        return tuple({str(step.note): step.note for step in self.steps if step.note}.values())

    def law_behind(self, name: str) -> tuple[Step, ...]:
        """Return the rows of law that were read for one variable itself."""
        return tuple(step for step in self.steps if step.kind == "law" and step.of == name)

    def confidence_of(self, name: str) -> Confidence:
        """Return the weakest mark on the path of one value."""
        marks = (step.confidence for step in self.steps if step.name == name and step.kind == "result")
        return weakest(mark for mark in marks if mark)

    def written(self) -> dict[str, Any]:
        """Return it as JSON, to be kept with a decision; ``recompute`` takes it."""
        return {
            "bundle": self.bundle,
            "on": plain(self.on),
            "known_on": plain(self.known_on),
            "facts": {name: plain(value) for name, value in self.facts.items()},
            "values": {name: plain(value) for name, value in self.values.items()},
            "unknown": {name: why.written() for name, why in self.unknown.items()},
            "confidence": self.confidence,
            "steps": [step.written() for step in self.steps],
        }


def plain(value: Any) -> Any:
    """Return a value as JSON holds it: dates as text."""
    return value.isoformat() if isinstance(value, date) else value
