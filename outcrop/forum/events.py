"""What happened in the forum."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from outcrop.kernel.events import Event, Personal
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class ProposalMade(Event):
    """Somebody made a proposal."""

    type: ClassVar[str] = "forum.proposal-made"
    proposal: Ref
    number: str
    forum: str
    area: str
    proposer: Personal
    how: str
    on: date


@dataclass(frozen=True, kw_only=True)
class NameTakenBack(Event):
    """The proposer's name no longer stands under her proposal."""

    type: ClassVar[str] = "forum.name-taken-back"
    proposal: Ref


@dataclass(frozen=True, kw_only=True)
class SupportTallied(Event):
    """So many supported each open proposal when a day began. Nobody is named, and no press has a line of its own."""

    type: ClassVar[str] = "forum.support-tallied"
    counts: dict[str, int]
    on: date


@dataclass(frozen=True, kw_only=True)
class ProposalTakenUp(Event):
    """An answer is owed by a day."""

    type: ClassVar[str] = "forum.proposal-taken-up"
    proposal: Ref
    on: date
    due_on: date


@dataclass(frozen=True, kw_only=True)
class AnswerOverdue(Event):
    """An answer did not come by its day; the post above is told."""

    type: ClassVar[str] = "forum.answer-overdue"
    proposal: Ref
    number: str
    post: Ref
    told: Ref | None
    due_on: date


@dataclass(frozen=True, kw_only=True)
class ProposalAnswered(Event):
    """A post answered a proposal."""

    type: ClassVar[str] = "forum.proposal-answered"
    proposal: Ref
    number: str
    kind: str
    post: Ref
    carrier: Ref | None
    promised_for: date | None
    supporters: int
    on: date


@dataclass(frozen=True, kw_only=True)
class OutcomeTold(Event):
    """A post told what became of a promise."""

    type: ClassVar[str] = "forum.outcome-told"
    proposal: Ref
    outcome: Ref
    became: str
    post: Ref
    on: date


@dataclass(frozen=True, kw_only=True)
class ProposalHidden(Event):
    """A post hid a proposal."""

    type: ClassVar[str] = "forum.proposal-hidden"
    proposal: Ref
    number: str
    post: Ref
    on: date


@dataclass(frozen=True, kw_only=True)
class HidingAppealed(Event):
    """The proposer says that her proposal should be seen."""

    type: ClassVar[str] = "forum.hiding-appealed"
    proposal: Ref
    on: date


@dataclass(frozen=True, kw_only=True)
class AppealRuled(Event):
    """Another post said whether the proposal is shown again."""

    type: ClassVar[str] = "forum.appeal-ruled"
    proposal: Ref
    post: Ref
    shown_again: bool
    on: date
