"""What happened in assurance. No event names a person, a place or what a sealed plan holds."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from outcrop.kernel.events import Event
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class EvidenceFiled(Event):
    """Something was shown."""

    type: ClassVar[str] = "assurance.evidence-filed"
    evidence: Ref
    subject: Ref
    kind: str
    shown_on: date
    digest: str


@dataclass(frozen=True, kw_only=True)
class PlanSealed(Event):
    """Visits were planned; what the plan holds is committed to and hidden."""

    type: ClassVar[str] = "assurance.plan-sealed"
    plan: Ref
    number: str
    commitment: str
    visits: int


@dataclass(frozen=True, kw_only=True)
class InspectionMade(Event):
    """A subject was inspected."""

    type: ClassVar[str] = "assurance.inspection-made"
    inspection: Ref
    number: str
    subject: Ref
    day: date
    outcomes: dict[str, int]


@dataclass(frozen=True, kw_only=True)
class ActionBegun(Event):
    """Something is to be done about a finding."""

    type: ClassVar[str] = "assurance.action-begun"
    action: Ref
    finding: Ref
    number: str
    due: date
    asks: str
    rule: str


@dataclass(frozen=True, kw_only=True)
class ActionMoved(Event):
    """An action improved, was closed or went up."""

    type: ClassVar[str] = "assurance.action-moved"
    action: Ref
    number: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class ReferredOn(Event):
    """Somebody was handed on to a protection service; who, only the service knows."""

    type: ClassVar[str] = "assurance.referred-on"
    finding: Ref
    service: str


@dataclass(frozen=True, kw_only=True)
class ReferralAcknowledged(Event):
    """The service has taken somebody on."""

    type: ClassVar[str] = "assurance.referral-acknowledged"
    finding: Ref
    service: str


@dataclass(frozen=True, kw_only=True)
class MeasureDecided(Event):
    """A named post decided on a measure against a pit or an employer."""

    type: ClassVar[str] = "assurance.measure-decided"
    measure: Ref
    finding: Ref
    number: str
    against: str
    post: UUID
    until: date


@dataclass(frozen=True, kw_only=True)
class StatusSet(Event):
    """A named post decided how a site stands."""

    type: ClassVar[str] = "assurance.status-set"
    subject: Ref
    standard: str
    status: str
    start: date
    post: UUID


@dataclass(frozen=True, kw_only=True)
class StatementMade(Event):
    """An enterprise said something of a requirement."""

    type: ClassVar[str] = "assurance.statement-made"
    statement: Ref
    subject: Ref
    standard: str
    requirement: str


@dataclass(frozen=True, kw_only=True)
class ReportSigned(Event):
    """An enterprise signed its report."""

    type: ClassVar[str] = "assurance.report-signed"
    report: Ref
    subject: Ref
    number: str
    digest: str


@dataclass(frozen=True, kw_only=True)
class ReportCommented(Event):
    """Somebody commented beside a report."""

    type: ClassVar[str] = "assurance.report-commented"
    report: Ref
    comment: Ref


@dataclass(frozen=True, kw_only=True)
class PracticeRecorded(Event):
    """How ore is treated was told."""

    type: ClassVar[str] = "assurance.practice-recorded"
    subject: Ref
    year: int
    practice: str
