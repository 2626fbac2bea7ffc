"""The answer: what was found, worst first, in words for a person and in facts for a case."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from enum import IntEnum, StrEnum
from typing import Any

from shapely.geometry.base import BaseGeometry

from outcrop.kernel.problems import Door, fill
from outcrop.kernel.text import Text


class Weight(IntEnum):
    """What a finding means for whoever asks. The ground is free only where nothing weighs more than a note."""

    NOTE = 1
    ASK = 2
    BARS = 3


class Kind(StrEnum):
    """What can be found. The order is the order in which findings of one weight are told."""

    SWAPPED = "swapped"
    OUTSIDE = "outside"
    TOO_LARGE = "too-large"
    CROSSING = "crossing"
    CONFLICT = "open-conflict"
    CLOSED = "closed-zone"
    TO_BE_CONFIRMED = "to-be-confirmed"
    PEOPLE = "people-work-here"
    PROTECTED = "protected-zone"
    ANOTHER_LAW = "another-law"
    ASKED_FOR = "asked-for"
    PARTLY_OUTSIDE = "partly-outside"
    TWO_AREAS = "several-areas"
    SLIVER = "sliver"
    ALLOTTED = "allotted-zone"


@dataclass(frozen=True, slots=True)
class Title:
    """
    A right as the reader may see it.

    :ivar hectares: of it that the parcel crosses; rounded where its boundary is not public
    :ivar holder: empty where the reader may not know
    """

    number: str
    class_name: Text
    state: str
    hectares: Decimal
    holder: str = ""


@dataclass(frozen=True)
class Finding:
    """One thing that was found."""

    kind: Kind
    weight: Weight
    sentence: Any
    params: Mapping[str, Any] = field(default_factory=dict)
    titles: tuple[Title, ...] = ()
    door: Door | None = None

    @property
    def text(self) -> str:
        """The sentence in the reader's language."""
        return fill(self.sentence, self.params)

    def facts(self) -> dict[str, Any]:
        """Return it as JSON values, without anything that the reader may not see."""
        return {
            "kind": self.kind.value,
            "weight": self.weight.name.lower(),
            "sentence": self.text,
            "titles": [
                {"number": t.number, "class": t.class_name.written(), "state": t.state, "hectares": str(t.hectares)}
                | ({"holder": t.holder} if t.holder else {})
                for t in self.titles
            ],
            "door": {"label": str(self.door.label), "url": self.door.url, "who": str(self.door.who)}
            if self.door
            else None,
        }


@dataclass(frozen=True)
class GroundAnswer:
    """
    What the register says of a piece of ground on a day.

    :ivar findings: worst first
    :ivar looked_for_people: whether known sites were looked for; where they were not, ground is never called free
    :ivar area_path: the area that holds most of it; empty if none does
    """

    shape: BaseGeometry
    class_key: str
    hectares: Decimal
    findings: tuple[Finding, ...]
    looked_for_people: bool
    area_path: str = ""

    @property
    def bars(self) -> bool:
        """Whether something stands against asking for it."""
        return any(found.weight is Weight.BARS for found in self.findings)

    @property
    def free(self) -> bool:
        """Whether it can be called free."""
        return self.looked_for_people and all(found.weight is Weight.NOTE for found in self.findings)

    @property
    def people_work_here(self) -> bool:
        """Whether people are known to work there."""
        return self.of(Kind.PEOPLE) is not None

    @property
    def verdict(self) -> str:
        """``barred``, ``ask-first``, ``untitled`` (nothing found, but nobody looked for people) or ``free``."""
        if self.bars:
            return "barred"
        if self.free:
            return "free"
        return "untitled" if all(found.weight is Weight.NOTE for found in self.findings) else "ask-first"

    def of(self, kind: Kind) -> Finding | None:
        """Return the finding of a kind, or None."""
        return next((found for found in self.findings if found.kind is kind), None)

    def facts(self) -> dict[str, Any]:
        """Return it as JSON values."""
        return {
            "verdict": self.verdict,
            "class": self.class_key,
            "hectares": str(self.hectares),
            "area": self.area_path,
            "findings": [found.facts() for found in self.findings],
        }
