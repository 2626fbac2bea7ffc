"""What happened on the road, told upward."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from outcrop.kernel.events import Event, Personal
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class DocumentFiled(Event):
    """
    A document was filed by hand for a step.

    :param digest: SHA-256 of the file
    """

    type: ClassVar[str] = "pathway.document-filed"
    filing: Ref
    number: str
    enterprise: Ref
    step: str
    digest: str
    source: str
    counts: bool
    on: date


@dataclass(frozen=True, kw_only=True)
class FilingDecided(Event):
    """The owner of the step confirmed or refused a filed document."""

    type: ClassVar[str] = "pathway.filing-decided"
    filing: Ref
    enterprise: Ref
    step: str
    outcome: str
    reasons: Personal | str
    post: UUID
    on: date


@dataclass(frozen=True, kw_only=True)
class SupportAgreed(Event):
    """The owner of a step agreed that an institution supports it from a day on, up to but not including another."""

    type: ClassVar[str] = "pathway.support-agreed"
    support: Ref
    number: str
    agency: str
    step: str
    area: str
    enterprise: Ref | None
    owner: str
    start: date
    end: date


@dataclass(frozen=True, kw_only=True)
class SupportEnded(Event):
    """The owner of a step ended a support before its day."""

    type: ClassVar[str] = "pathway.support-ended"
    support: Ref
    step: str
    end: date


@dataclass(frozen=True, kw_only=True)
class HandOverMoved(Event):
    """A line of a hand-over was handed over, confirmed, or not accepted."""

    type: ClassVar[str] = "pathway.hand-over-moved"
    support: Ref
    step: str
    item: str
    move: str
    post: UUID
    on: date


@dataclass(frozen=True, kw_only=True)
class PlanMade(Event):
    """An institution made a plan for a community, a site or an enterprise."""

    type: ClassVar[str] = "pathway.plan-made"
    plan: Ref
    number: str
    owner: str
    area: str
    subject: Ref | None
    on: date


@dataclass(frozen=True, kw_only=True)
class PlanItemAdded(Event):
    """An intervention was put into a plan."""

    type: ClassVar[str] = "pathway.plan-item-added"
    plan: Ref
    item: Ref
    step: str
    owner: str
    finding: str
    indicator: str
    start: date
    due: date


@dataclass(frozen=True, kw_only=True)
class PlanItemMoved(Event):
    """An intervention was begun, done or dropped, or its indicator measured (``measured``, with its value)."""

    type: ClassVar[str] = "pathway.plan-item-moved"
    plan: Ref
    item: Ref
    move: str
    value: str | None
    on: date


@dataclass(frozen=True, kw_only=True)
class BarrierToldOf(Event):
    """Somebody told what stops people at a step, or helps them on; whoever it was is not written."""

    type: ClassVar[str] = "pathway.barrier-told"
    step: str
    helps: bool


@dataclass(frozen=True, kw_only=True)
class ReformReached(Event):
    """A reform of the law reached a stage."""

    type: ClassVar[str] = "pathway.reform-reached"
    reform: Ref
    number: str
    stage: str
    parameters: list[str]
    on: date


@dataclass(frozen=True, kw_only=True)
class CommitmentMade(Event):
    """An office promised something by a day."""

    type: ClassVar[str] = "pathway.commitment-made"
    commitment: Ref
    number: str
    owner: str
    due: date


@dataclass(frozen=True, kw_only=True)
class CommitmentMoved(Event):
    """A commitment was kept, postponed or not kept."""

    type: ClassVar[str] = "pathway.commitment-moved"
    commitment: Ref
    fate: str
    on: date


@dataclass(frozen=True, kw_only=True)
class ChargeTold(Event):
    """A person told what an agent had charged; neither she nor the sum is written."""

    type: ClassVar[str] = "pathway.charge-told"
    area: str


@dataclass(frozen=True, kw_only=True)
class PaperTypedIn(Event):
    """An officer typed in a form that came on paper."""

    type: ClassVar[str] = "pathway.paper-typed-in"
    form: str
    paper_number: str
    became: str
    post: UUID
    on: date
