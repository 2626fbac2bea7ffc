"""What happened to a case. The reasons of a decision enter as a commitment only: they may speak about people."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from outcrop.kernel.events import Event, Personal
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class CaseOpened(Event):
    """
    A case began.

    :param definition: SHA-256 of the diagram that it runs
    :param opened_with: its first facts, committed like the reasons of ``TaskDecided``
    """

    type: ClassVar[str] = "procedures.case-opened"
    case: Ref
    number: str
    procedure: str
    definition: str
    subject: Ref
    applicant: Ref
    area: str
    opened_with: Personal | str
    on: date


@dataclass(frozen=True, kw_only=True)
class TaskOpened(Event):
    """A step lies in the queue of a post."""

    type: ClassVar[str] = "procedures.task-opened"
    case: Ref
    task: Ref
    element: str
    duty: str
    post: UUID
    on: date
    due_on: date | None


@dataclass(frozen=True, kw_only=True)
class TaskDecided(Event):
    """
    A post decided a step.

    :param reasons: under the key of the first party, else their SHA-256
    """

    type: ClassVar[str] = "procedures.task-decided"
    case: Ref
    task: Ref
    element: str
    outcome: str
    post: UUID
    reasons: Personal | str
    answers: Personal | str
    on: date


@dataclass(frozen=True, kw_only=True)
class CaseClosed(Event):
    """A case came to its end, or was withdrawn (outcome ``withdrawn``)."""

    type: ClassVar[str] = "procedures.case-closed"
    case: Ref
    subject: Ref
    outcome: str
    on: date
