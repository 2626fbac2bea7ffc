"""What happened in custody. Persons appear by opaque ids only; grams are no secret of a person."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from outcrop.kernel.events import Event
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class InstrumentRegistered(Event):
    """An instrument stands at a place."""

    type: ClassVar[str] = "custody.instrument-registered"
    instrument: Ref
    place: Ref
    kind: str
    serial: str
    unit: str
    resolution: Decimal
    capacity: Decimal
    check_nominal: Decimal


@dataclass(frozen=True, kw_only=True)
class InstrumentVerified(Event):
    """An office verified an instrument. Uncertainties are expanded, k = 2, in its unit and in ppm."""

    type: ClassVar[str] = "custody.instrument-verified"
    instrument: Ref
    verification: UUID
    by: str
    certificate: str
    certificate_digest: str
    verified_on: date
    valid_until: date
    u_abs: Decimal
    u_rel_ppm: int
    repeat_abs: Decimal | None
    repeat_rel_ppm: int | None


@dataclass(frozen=True, kw_only=True)
class InstrumentChecked(Event):
    """The check standard was laid on."""

    type: ClassVar[str] = "custody.instrument-checked"
    instrument: Ref
    check: UUID
    nominal: Decimal
    read: Decimal
    limit: Decimal
    passed: bool


@dataclass(frozen=True, kw_only=True)
class InstrumentRetired(Event):
    """An instrument is out of use."""

    type: ClassVar[str] = "custody.instrument-retired"
    instrument: Ref


@dataclass(frozen=True, kw_only=True)
class ReadingTaken(Event):
    """An instrument showed something."""

    type: ClassVar[str] = "custody.reading-taken"
    reading: Ref
    instrument: Ref
    displayed: Decimal
    quantity: Quantity
    verification: UUID
    check: UUID


@dataclass(frozen=True, kw_only=True)
class LotMelted(Event):
    """What a seller brought was melted into one piece."""

    type: ClassVar[str] = "custody.lot-melted"
    melt: Ref
    number: str
    place: Ref
    before: Quantity
    after: Quantity


@dataclass(frozen=True, kw_only=True)
class LotReceived(Event):
    """A lot came into custody."""

    type: ClassVar[str] = "custody.lot-received"
    lot: Ref
    number: str
    kind: str
    place: Ref
    mass: Quantity
    fineness: Quantity
    contained: Quantity
    rung: str
    channel: str
    area: str
    source: Ref
    seller: Ref
    owner: Ref
    right: Ref | None
    right_as_it_stood: str
    documents: list[str]


@dataclass(frozen=True, kw_only=True)
class LotShareFrozen(Event):
    """A share of a lot is disputed."""

    type: ClassVar[str] = "custody.lot-share-frozen"
    lot: Ref
    freeze: Ref
    share_ppm: int
    reason: str


@dataclass(frozen=True, kw_only=True)
class LotShareReleased(Event):
    """A disputed share is free again."""

    type: ClassVar[str] = "custody.lot-share-released"
    lot: Ref
    freeze: Ref
    share_ppm: int


@dataclass(frozen=True, kw_only=True)
class LotsCharged(Event):
    """Lots went into the furnace."""

    type: ClassVar[str] = "custody.lots-charged"
    charge: Ref
    place: Ref
    lots: list[Ref]
    rungs: list[str]
    mixed_accepted: bool

    def subjects(self) -> list[Ref]:
        """Each lot too."""
        return [self.charge, self.place, *self.lots]


@dataclass(frozen=True, kw_only=True)
class ChargeGivenUp(Event):
    """Lots came out of the furnace as they were."""

    type: ClassVar[str] = "custody.charge-given-up"
    charge: Ref
    lots: list[Ref]

    def subjects(self) -> list[Ref]:
        """Each lot too."""
        return [self.charge, *self.lots]


@dataclass(frozen=True, kw_only=True)
class LotsPoured(Event):
    """Lots became a bar and its slag. All grams are of contained metal."""

    type: ClassVar[str] = "custody.lots-poured"
    transformation: Ref
    number: str
    place: Ref
    bar: Ref
    bar_number: str
    inputs: list[Ref]
    outputs: list[Ref]
    contained_in: Quantity
    contained_out: Decimal
    loss: Decimal
    allowed: Decimal
    running: Decimal
    running_limit: Decimal
    rungs: list[str]
    mixed_accepted: bool

    def subjects(self) -> list[Ref]:
        """Each lot too, so that its history tells what became of it."""
        return [self.transformation, self.place, self.bar, *self.inputs, *self.outputs]


@dataclass(frozen=True, kw_only=True)
class BarHandedOver(Event):
    """A bar has another holder, and its key another secret."""

    type: ClassVar[str] = "custody.bar-handed-over"
    bar: Ref
    number: str
    from_holder: Ref
    to_holder: Ref
    owner: Ref
    key_turn: int


@dataclass(frozen=True, kw_only=True)
class BarKeyChanged(Event):
    """A bar's key was lost or seen by others: it has another secret."""

    type: ClassVar[str] = "custody.bar-key-changed"
    bar: Ref
    number: str
    key_turn: int


@dataclass(frozen=True, kw_only=True)
class RunningSumReviewed(Event):
    """An auditor looked into a place's running sum; it begins again."""

    type: ClassVar[str] = "custody.running-sum-reviewed"
    place: Ref
    review: UUID
    running: Decimal
    finding: str
