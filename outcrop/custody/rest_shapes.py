"""What custody's calls take and give."""

from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any, Literal
from uuid import UUID

from ninja import Schema
from pydantic import Field

from outcrop.custody.finding import InstrumentToday
from outcrop.custody.models import Lot, Reading
from outcrop.custody.origins import Mark, RightThen
from outcrop.custody.passport import BarPassport, Check
from outcrop.custody.selectors import marks_in
from outcrop.kernel.money import Money
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text


class InstrumentIn(Schema):
    """An instrument; figures are in ``unit``, the UCUM unit of its display."""

    place: str = Field(description="key of the place")
    kind: str
    label: str = Field(max_length=40)
    serial: str = Field(max_length=60)
    unit: str
    resolution: Decimal = Field(max_digits=15, decimal_places=6)
    capacity: Decimal = Field(max_digits=15, decimal_places=6)
    check_standard: str = Field(max_length=80)
    check_nominal: Decimal = Field(max_digits=15, decimal_places=6)


class VerificationIn(Schema):
    """What a verification found: expanded uncertainty of a reading in use, k = 2."""

    by: str = Field(max_length=120)
    certificate: str = Field(max_length=80)
    verified_on: date
    valid_until: date
    u_abs: Decimal = Field(Decimal(0), max_digits=15, decimal_places=6)
    u_rel_ppm: int = 0
    repeat_abs: Decimal | None = Field(
        default=None,
        max_digits=15,
        decimal_places=6,
        description="of it repeatability, where the certificate names it",
    )
    repeat_rel_ppm: int | None = None
    certificate_digest: str = Field(default="", max_length=64)


class CheckIn(Schema):
    """What the instrument said when its check standard lay on it."""

    read: Decimal


class ReadingIn(Schema):
    """What the display says. There is no field for an error."""

    value: Decimal


class MeltIn(Schema):
    """What a seller brought, weighed before and after melting; ids of readings."""

    place: str
    kind: str
    before: UUID
    after: UUID


class SlagIn(Schema):
    """Slag: ``{}`` where there was none; else its mass, and its fineness or an estimate of its metal in grams."""

    mass: UUID | None = None
    fineness: UUID | None = None
    content: Decimal | None = None


class PourIn(Schema):
    """Lots and readings of a pour; what is left out is asked for."""

    place: str
    lots: list[UUID] = Field(max_length=5000)
    mass: UUID | None = None
    fineness: UUID | None = None
    slag: SlagIn | None = None
    loss: Decimal | None = Field(default=None, description="grams of contained metal")
    loss_reason: str = Field(default="", max_length=300)
    accept_mixed: bool = False


class FindingIn(Schema):
    """What an auditor found."""

    finding: str = Field(max_length=1000)


class KeyIn(Schema):
    """The key of a bar."""

    key: str = Field(max_length=60)


class HandOverIn(Schema):
    """Who gets a bar."""

    to_kind: Literal["custody.place", "registry.enterprise"]
    to: UUID
    owner: bool = Field(default=False, description="whether it belongs to them from now on")


class PlaceOut(Schema):
    """A custody place."""

    id: UUID
    key: str
    name: dict[str, Any]
    area: str


class InstrumentOut(Schema):
    """An instrument and whether it can be read today."""

    id: UUID
    label: str
    kind: str
    measures: str
    unit: str
    resolution: Decimal
    state: str
    ready: bool
    verified_until: date | None


class LotOut(Schema):
    """A lot; amounts as ``{value, u, unit}``, u expanded, k = 2."""

    id: UUID
    number: str
    kind: str
    state: str
    mass: dict[str, str]
    fineness: dict[str, str] | None
    contained: dict[str, str]
    marks: list[dict[str, Any]]
    frozen_ppm: int
    received_at: datetime
    source: str | None
    area: str | None
    right: dict[str, Any] | None
    made_by: str | None


class BarOut(Schema):
    """A passport: the fields and sources that the reader may see."""

    number: str
    tier: str
    signature: str
    shown: dict[str, Any]
    sources: list[dict[str, Any]]
    full_layer: str | None = Field(description="the text whose SHA-256 was signed; with the key only")


def as_json(value: Any) -> Any:
    """Return a value of a passport as JSON has it."""
    match value:
        case Quantity():
            plain: Any = {"value": f"{value.value:f}", "u": f"{value.u:f}", "unit": value.unit}
        case Money():
            plain = {"minor": value.minor, "currency": value.currency}
        case Text() | RightThen() | Mark():
            plain = value.written()
        case Check():
            plain = {"key": value.key, "state": value.state, "label": value.label, "sentence": value.sentence}
        case Ref() | Decimal() | UUID():
            plain = str(value)
        case date():
            plain = value.isoformat()
        case Mapping():
            plain = {str(key): as_json(each) for key, each in value.items()}
        case list() | tuple():
            plain = [as_json(each) for each in value]
        case _:
            plain = value
    return plain


def instrument_out(each: InstrumentToday) -> dict[str, Any]:
    """Write an instrument."""
    one = each.instrument
    return {
        "id": one.id,
        "label": one.label,
        "kind": one.kind,
        "measures": one.measures,
        "unit": one.unit,
        "resolution": one.resolution,
        "state": each.state,
        "ready": each.ready,
        "verified_until": each.verification and each.verification.valid_until,
    }


def reading_out(reading: Reading) -> dict[str, Any]:
    """Write a reading."""
    return {"id": reading.id, "quantity": as_json(reading.quantity), "at": reading.at}


def lot_out(lot: Lot) -> dict[str, Any]:
    """Write a lot."""
    origin = lot.origin_row.told if lot.made_by is None else None
    return {
        "id": lot.id,
        "number": lot.number,
        "kind": lot.kind,
        "state": lot.state,
        "mass": as_json(lot.mass_quantity),
        "fineness": as_json(lot.fineness_quantity),
        "contained": as_json(lot.contained),
        "marks": [mark.written() for mark in marks_in(lot)],
        "frozen_ppm": lot.frozen_ppm,
        "received_at": lot.received_at,
        "source": lot.origin_row.shown_name if origin else None,
        "area": origin.area_path if origin else None,
        "right": origin.right.written() if origin and origin.right else None,
        "made_by": lot.made_by.number if lot.made_by else None,
    }


def bar_out(passport: BarPassport) -> dict[str, Any]:
    """Write a passport."""
    shown = {name: value for name, value in passport.shown.items() if name != "sources"}
    return {
        "number": passport.bar.number,
        "tier": passport.tier.name.lower(),
        "shown": as_json(shown),
        "sources": [as_json(line.shown) for line in passport.sources],
    }
