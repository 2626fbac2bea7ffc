"""What happened in the cadastre. Nothing here names a person; a parcel is told by its digest."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import ClassVar
from uuid import UUID

from outcrop.kernel.events import Event
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class ApplicationSubmitted(Event):
    """An enterprise asked for ground."""

    type: ClassVar[str] = "cadastre.application-submitted"
    application: Ref
    number: str
    applicant: Ref
    class_key: str
    parcel: str
    hectares: Decimal
    area: str
    verdict: str
    on: date


@dataclass(frozen=True, kw_only=True)
class ApplicationClosed(Event):
    """An application was granted, refused or withdrawn."""

    type: ClassVar[str] = "cadastre.application-closed"
    application: Ref
    number: str
    applicant: Ref
    state: str
    on: date


@dataclass(frozen=True, kw_only=True)
class GroundAllotted(Event):
    """Ground was allotted to small-scale mining, before anybody has a right to it."""

    type: ClassVar[str] = "cadastre.ground-allotted"
    application: Ref
    zone: UUID
    parcel: str
    area: str
    on: date


@dataclass(frozen=True, kw_only=True)
class RightGranted(Event):
    """
    A right to ground came into being.

    :param entry: its line in the ground register
    :param checked_against: the line up to which the register was looked through before
    :param parcel: SHA-256 of its boundary
    """

    type: ClassVar[str] = "cadastre.right-granted"
    right: Ref
    number: str
    class_key: str
    holder: Ref
    application: Ref
    parcel: str
    hectares: Decimal
    area: str
    start: date
    end: date | None
    entry: int
    checked_against: int
    on: date


@dataclass(frozen=True, kw_only=True)
class RightStateChanged(Event):
    """A right was suspended, revoked, handed back, confirmed or found expired."""

    type: ClassVar[str] = "cadastre.right-state-changed"
    right: Ref
    number: str
    holder: Ref | None
    state: str
    before: str
    end: date | None
    post: UUID | None
    on: date


@dataclass(frozen=True, kw_only=True)
class RightsImported(Event):
    """Rights were taken over from an older register. The digests bind file, mapping and report row by row."""

    type: ClassVar[str] = "cadastre.rights-imported"
    run: UUID
    file: str
    file_digest: str
    mapping: str
    mapping_digest: str
    report_digest: str
    first_entry: int
    last_entry: int
    counts: dict[str, int]
    on: date


@dataclass(frozen=True, kw_only=True)
class ConflictResolved(Event):
    """A conflict between two older rights was decided."""

    type: ClassVar[str] = "cadastre.conflict-resolved"
    crossing: UUID
    one: Ref
    other: Ref
    post: UUID | None
    on: date
