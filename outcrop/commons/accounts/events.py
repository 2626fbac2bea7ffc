"""What accounts tell upward."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from outcrop.kernel.events import Event
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class MandateGiven(Event):
    """A person let another act for her."""

    type: ClassVar[str] = "accounts.mandate-given"
    mandate: Ref
    number: str
    principal: UUID
    agent: UUID
    verbs: list[str]
    how_given: str
    until: date | None


@dataclass(frozen=True, kw_only=True)
class MandateRevoked(Event):
    """A person took her mandate back."""

    type: ClassVar[str] = "accounts.mandate-revoked"
    mandate: Ref
    principal: UUID
