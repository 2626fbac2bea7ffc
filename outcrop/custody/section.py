"""The pack's ``custody.yaml``."""

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from outcrop.commons.packs.api import Fault, Pack, PackModel, PackText, Sourced, current

FILE = "custody.yaml"


class InstrumentKind(Sourced):
    """A kind of instrument and what it tells."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,38}$")
    name: PackText
    measures: Literal["mass", "fineness"]


class LotKind(PackModel):
    """A kind of lot. What is not ``melted`` holds other things and reads wrong."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,38}$")
    name: PackText
    melted: bool
    at_counter: bool = Field(default=True, description="whether sellers bring it; bars and slag are made by us")


class MeltRule(Sourced):
    """Whether metal is melted into one piece before it is weighed for a sale."""

    melted_first: bool
    becomes: str = Field(description="the kind of lot that melting makes of it")


class SlagRule(Sourced):
    """What an estimate of the metal in slag is worth where nobody assays it."""

    kind: str
    estimate_u_ppm: int = Field(
        ge=0, le=1_000_000, description="expanded uncertainty of the estimate, as a share of it"
    )


class LossRule(Sourced):
    """The loss that melting usually makes; above it somebody must say why."""

    usual_ppm: int = Field(ge=0, le=1_000_000)


class RunningSumRule(Sourced):
    """For how many steps of one place the running sum is reckoned."""

    over_steps: int = Field(ge=10, le=100_000)


class PlaceRow(PackModel):
    """A custody place."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,58}$")
    code: str = Field(pattern=r"^[A-Z0-9]{2,12}$")
    name: PackText
    area: str
    agency: str


class PassportRule(Sourced):
    """Which agency signs the passports of bars: not the counter, whose place would then be known to everybody."""

    issuer: str


class CustodySection(PackModel):
    """``custody.yaml``."""

    metal: PackText
    reading_good_hours: int = Field(ge=1, le=72)
    bar_kind: str
    melting: MeltRule
    slag: SlagRule
    loss: LossRule
    running_sum: RunningSumRule
    passport: PassportRule
    instrument_kinds: tuple[InstrumentKind, ...] = Field(min_length=1)
    kinds: tuple[LotKind, ...] = Field(min_length=1)
    places: tuple[PlaceRow, ...] = ()

    def lot_kind(self, key: str) -> LotKind | None:
        """Return the kind of lot of that key, or None."""
        return next((kind for kind in self.kinds if kind.key == key), None)

    def instrument_kind(self, key: str) -> InstrumentKind | None:
        """Return the kind of instrument of that key, or None."""
        return next((kind for kind in self.instrument_kinds if kind.key == key), None)


def section() -> CustodySection:
    """Return the current country's section."""
    found: CustodySection = current().section("custody")
    return found


def cross_check(pack: Pack) -> Iterable[Fault]:
    """Kinds that are named and not declared, and keys given twice."""
    found: CustodySection = pack.section("custody")
    for where, key in (
        ("bar_kind", found.bar_kind),
        ("slag.kind", found.slag.kind),
        ("melting.becomes", found.melting.becomes),
    ):
        if found.lot_kind(key) is None:
            yield Fault(FILE, where, f"There is no lot kind {key!r}. Add it under kinds, or name one that is there.")
    known = {agency.key for agency in pack.section("posts").agencies}
    named = [("passport.issuer", found.passport.issuer), *(("places." + row.key, row.agency) for row in found.places)]
    for where, agency in named:
        if agency.partition("@")[0] not in known:
            yield Fault(FILE, where, f"posts.yaml has no agency {agency!r}. Add it there, or name one that is there.")
    listed = {
        "kinds": [row.key for row in found.kinds],
        "instrument_kinds": [row.key for row in found.instrument_kinds],
        "places": [row.key for row in found.places],
        "places.code": [row.code for row in found.places],
    }
    for where, keys in listed.items():
        for key, times in Counter(keys).items():
            if times > 1:
                yield Fault(FILE, where, f"{key!r} is given {times} times. Give each its own.")
