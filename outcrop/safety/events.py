"""
What safety tells: that something was reported, done or kept, and no word of what, where or by whom it was told.

Nobody subscribes to them: a report sets nothing going but rescue. (docs/decisions/0175)
"""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from outcrop.kernel.events import Event
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class ReportReceived(Event):
    """A report came in."""

    type: ClassVar[str] = "safety.report-received"
    report: Ref


@dataclass(frozen=True, kw_only=True)
class ReportMoved(Event):
    """A report was put to another accident, because both are the same one, or back, because they are not."""

    type: ClassVar[str] = "safety.report-moved"
    report: Ref
    before: Ref
    now: Ref


@dataclass(frozen=True, kw_only=True)
class StepTaken(Event):
    """A post wrote down what was done."""

    type: ClassVar[str] = "safety.step-taken"
    accident: Ref
    what: str


@dataclass(frozen=True, kw_only=True)
class AccidentFound(Event):
    """A post said what an accident came to."""

    type: ClassVar[str] = "safety.accident-found"
    accident: Ref
    deaths: int
    serious: int
    injured: int


@dataclass(frozen=True, kw_only=True)
class TeamBegun(Event):
    """A team began to keep checklists."""

    type: ClassVar[str] = "safety.team-begun"
    team: Ref


@dataclass(frozen=True, kw_only=True)
class ListChecked(Event):
    """A team went through a checklist. What it answered is its own."""

    type: ClassVar[str] = "safety.list-checked"
    team: Ref
    topic: str


@dataclass(frozen=True, kw_only=True)
class ListsShared(Event):
    """A team let inspectors look at its checklists, or took that back."""

    type: ClassVar[str] = "safety.lists-shared"
    team: Ref
    shared: bool


@dataclass(frozen=True, kw_only=True)
class CheckOffered(Event):
    """A health check is offered."""

    type: ClassVar[str] = "safety.check-offered"
    offer: Ref
    first_on: date
    last_on: date


@dataclass(frozen=True, kw_only=True)
class CheckHeld(Event):
    """A health check was held, or will not be. Who came is written down nowhere."""

    type: ClassVar[str] = "safety.check-held"
    offer: Ref
    held: bool
