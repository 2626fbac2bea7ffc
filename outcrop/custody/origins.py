"""Where a lot comes from, as it is told when the lot is received. The ladder's rungs are opaque here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Self

from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Mark:
    """How a rung of the ladder of origin is printed; a larger ``rank`` is a weaker rung."""

    rung: str
    rank: int
    text: Text

    def written(self) -> dict[str, Any]:
        """Return the form that ``read`` takes."""
        return {"rung": self.rung, "rank": self.rank, "text": self.text.written()}

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Self:
        """Read a mark back from its written form."""
        return cls(told["rung"], told["rank"], Text.read(told["text"]))


def weakest_first(marks: Iterable[Mark]) -> list[Mark]:
    """Return each rung's mark once, the weakest first."""
    by_rung = {mark.rung: mark for mark in marks}
    return sorted(by_rung.values(), key=lambda mark: (-mark.rank, mark.rung))


@dataclass(frozen=True, slots=True, kw_only=True)
class RightThen:
    """
    A right as it stood when the lot was received; what happens to it later does not change this.

    :param state: the register's word, such as ``live``
    :param holder: the holder's name, if that is an enterprise; empty for a person
    """

    ref: Ref
    number: str
    licence_class: Text
    state: str
    holder: str = ""
    until: date | None = None
    as_of: date

    def written(self) -> dict[str, Any]:
        """Return the form that ``read`` takes, for a JSON column."""
        return {
            "ref": str(self.ref),
            "number": self.number,
            "licence_class": self.licence_class.written(),
            "state": self.state,
            "holder": self.holder,
            "until": self.until and self.until.isoformat(),
            "as_of": self.as_of.isoformat(),
        }

    @classmethod
    def read(cls, told: Mapping[str, Any]) -> Self:
        """Read a right back from its written form."""
        return cls(
            ref=Ref.parse(told["ref"]),
            number=told["number"],
            licence_class=Text.read(told["licence_class"]),
            state=told["state"],
            holder=told["holder"],
            until=told["until"] and date.fromisoformat(told["until"]),
            as_of=date.fromisoformat(told["as_of"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """
    Where a lot comes from.

    :param rung: the key of the rung of the ladder of origin that the seller stands on
    :param rank: where the rung stands: 1 is the strongest, larger is weaker
    :param mark: how the rung is printed on slips and bars
    :param channel: the sales channel that goes with it
    :param source: the enterprise or person the metal comes from; the seller may be a member of it
    :param source_name: its name; a person's is shown to auditors only
    :param area_path: the district where it was dug or washed, as a dotted path
    :param documents: digests or numbers of the papers shown
    """

    rung: str
    rank: int
    mark: Text
    channel: str
    source: Ref
    source_name: str
    area_path: str
    right: RightThen | None = None
    documents: tuple[str, ...] = ()
