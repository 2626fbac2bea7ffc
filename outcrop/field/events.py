"""What happened to forms and answers. What people answered never enters the journal, only its digest."""

from dataclasses import dataclass
from typing import ClassVar

from outcrop.kernel.events import Event
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class FormAdded(Event):
    """A version of a form came in, from the pack or the department."""

    type: ClassVar[str] = "field.form-added"
    form: Ref
    form_id: str
    form_version: str
    origin: str
    digest: str


@dataclass(frozen=True, kw_only=True)
class FormWithdrawn(Event):
    """A version is offered no more."""

    type: ClassVar[str] = "field.form-withdrawn"
    form: Ref
    form_id: str
    form_version: str


@dataclass(frozen=True, kw_only=True)
class DeviceEnrolled(Event):
    """A phone collects for a post from now on."""

    type: ClassVar[str] = "field.device-enrolled"
    device: Ref
    post: Ref
    label: str


@dataclass(frozen=True, kw_only=True)
class DeviceRevoked(Event):
    """A phone collects no more."""

    type: ClassVar[str] = "field.device-revoked"
    device: Ref


@dataclass(frozen=True, kw_only=True)
class SubmissionReceived(Event):
    """Answers were received, or further files of them."""

    type: ClassVar[str] = "field.submission-received"
    submission: Ref
    form: Ref
    form_id: str
    channel: str
    area: str
    digest: str
    files: list[str]
    whole: bool


@dataclass(frozen=True, kw_only=True)
class SubmissionHeld(Event):
    """Something was sent that could not be taken; its bytes are kept."""

    type: ClassVar[str] = "field.submission-held"
    held: Ref
    code: str
    digest: str


@dataclass(frozen=True, kw_only=True)
class HeldDealtWith(Event):
    """The department tried something held again, or set it aside with its reason."""

    type: ClassVar[str] = "field.held-dealt-with"
    held: Ref
    outcome: str
