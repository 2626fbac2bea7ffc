"""What happened in the offices. Nothing here names who holds a post but by the account."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from outcrop.kernel.events import Event
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class PostHandedOver(Event):
    """A post passes to another holder from a day on."""

    type: ClassVar[str] = "offices.post-handed-over"
    hand_over: Ref
    number: str
    post: Ref
    left_by: tuple[Ref, ...]
    to: Ref
    occasion: str
    instrument: str
    on: date


@dataclass(frozen=True, kw_only=True)
class HandOverReceived(Event):
    """The new holder has read what lay in the post."""

    type: ClassVar[str] = "offices.hand-over-received"
    hand_over: Ref
    post: Ref
    by: Ref
    on: date


@dataclass(frozen=True, kw_only=True)
class CommitteeMet(Event):
    """A standing committee met and decided."""

    type: ClassVar[str] = "offices.committee-met"
    meeting: Ref
    number: str
    committee: str
    area: str
    decisions: tuple[Ref, ...]
    on: date


@dataclass(frozen=True, kw_only=True)
class DecisionTold(Event):
    """Somebody told what became of a committee's decision."""

    type: ClassVar[str] = "offices.decision-told"
    decision: Ref
    number: str
    became: str
    by: Ref
    on: date
