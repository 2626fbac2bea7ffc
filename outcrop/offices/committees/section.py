"""The pack's ``committees.yaml``: who sits at one table at each level, and which steps the table owns."""

from collections.abc import Iterable
from enum import StrEnum

from pydantic import Field

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, Sourced

FILE = "committees.yaml"


class SpeaksFor(StrEnum):
    """For whom a seat speaks. Partners, funders and buyers may be heard, and have no seat. (DESIGN, invariant 1)"""

    STATE = "state"
    COUNCIL = "council"
    MINERS = "miners"
    WOMEN = "women"
    HOLDERS = "licence-holders"
    HOST = "host-community"
    LABOUR = "labour"
    SCIENCE = "science"


class Seat(PackModel):
    """A seat at the table."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,38}$")
    name: PackText
    speaks_for: SpeaksFor


class Committee(Sourced):
    """
    A standing committee; with ``each`` one for every area of that level.

    :ivar owns: keys of steps of the road that nobody can own alone
    :ivar meets_every_days: how often it meets at least; a default of the pack, with its mark
    """

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,38}$")
    name: PackText
    each: str = ""
    seats: tuple[Seat, ...] = Field(min_length=3)
    owns: tuple[str, ...] = ()
    meets_every_days: int = Field(ge=7, le=400)

    def seat(self, key: str) -> Seat | None:
        """Return the seat of that key, or None."""
        return next((seat for seat in self.seats if seat.key == key), None)


class CommitteesSection(PackModel):
    """``committees.yaml``."""

    committees: tuple[Committee, ...] = Field(min_length=1)


def committees() -> tuple[Committee, ...]:
    """Return the kinds of committees that the country has."""
    section: CommitteesSection = packs.current().section("committees")
    return section.committees


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Keys given twice, steps that are none, and tables without miners."""
    found: CommitteesSection = pack.section("committees")
    steps = {step.key for step in pack.section("pathway").steps}
    keys = [each.key for each in found.committees]
    for each in found.committees:
        if keys.count(each.key) > 1:
            yield Fault(FILE, each.key, "This key stands twice. Give one of them another.")
        seats = [seat.key for seat in each.seats]
        for key in sorted({key for key in seats if seats.count(key) > 1}):
            yield Fault(FILE, f"{each.key}.seats.{key}", "This seat stands twice. Give one of them another key.")
        for step in sorted(set(each.owns) - steps):
            yield Fault(FILE, f"{each.key}.owns", f"{step!r} is no step of pathway.yaml.")
        spoken = {seat.speaks_for for seat in each.seats}
        for needed in (SpeaksFor.MINERS, SpeaksFor.WOMEN):
            if needed not in spoken:
                yield Fault(FILE, f"{each.key}.seats", f"Nobody speaks for {needed.value!r}: add a seat.")
