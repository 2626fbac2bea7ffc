"""What the market tells upward."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import ClassVar
from uuid import UUID

from outcrop.kernel.events import Event
from outcrop.kernel.money import Money
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class PriceNamed(Event):
    """A reference price came into force."""

    type: ClassVar[str] = "market.price-named"
    price: Ref
    per_gram: Money
    observed_at: datetime
    source: str


@dataclass(frozen=True, kw_only=True)
class OriginPaperIssued(Event):
    """A paper of origin was issued for a lot to come."""

    type: ClassVar[str] = "market.origin-paper-issued"
    paper: Ref
    number: str
    kind: str
    seller: UUID
    source_person: UUID | None
    area_path: str
    most_ug: int | None
    issued_by: str
    valid_until: date


@dataclass(frozen=True, kw_only=True)
class LotBought(Event):
    """A lot was bought and paid for. ``sold_for`` is the enterprise for which its leader sold."""

    type: ClassVar[str] = "market.lot-bought"
    purchase: Ref
    number: str
    lot: Ref
    seller: UUID
    enterprise: UUID | None
    sold_for: UUID | None
    rung: str
    mark: str
    area_path: str
    contained_ug: int
    value: Money
    royalty: Money | None
    net: Money
    law: str
    paid_by: str


@dataclass(frozen=True, kw_only=True)
class LotRefused(Event):
    """A lot was not bought: a barrier of the system, told without the seller."""

    type: ClassVar[str] = "market.lot-refused"
    code: str
    area_path: str
    day: date


@dataclass(frozen=True, kw_only=True)
class SaleConfirmed(Event):
    """A seller said that a sale was hers."""

    type: ClassVar[str] = "market.sale-confirmed"
    purchase: Ref
    person: UUID


@dataclass(frozen=True, kw_only=True)
class SaleDisputed(Event):
    """A person disputed a sale in her name: at a counter (``purchase``) or in a collector's book (``paper``)."""

    type: ClassVar[str] = "market.sale-disputed"
    dispute: Ref
    number: str
    disputed: Ref
    person: UUID
    why: str


@dataclass(frozen=True, kw_only=True)
class DisputeSettled(Event):
    """A dispute was decided."""

    type: ClassVar[str] = "market.dispute-settled"
    dispute: Ref
    number: str
    disputed: Ref
    outcome: str


@dataclass(frozen=True, kw_only=True)
class CollectorLicensed(Event):
    """Somebody may collect and keep a book that counts as origin."""

    type: ClassVar[str] = "market.collector-licensed"
    licence: Ref
    number: str
    person: UUID
    until: date
