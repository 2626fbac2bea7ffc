"""What happened in finance. No event holds a sum, a name or what was released."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from outcrop.kernel.events import Event
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class OfferPublished(Event):
    """A provider offers something."""

    type: ClassVar[str] = "finance.offer-published"
    offer: Ref
    number: str
    agency: str
    kind: str
    start: date
    end: date


@dataclass(frozen=True, kw_only=True)
class OfferEnded(Event):
    """A provider ended an offer before its day."""

    type: ClassVar[str] = "finance.offer-ended"
    offer: Ref
    end: date


@dataclass(frozen=True, kw_only=True)
class OfferAsked(Event):
    """Somebody asked for an offer and released a file for it: which parts, and until when."""

    type: ClassVar[str] = "finance.offer-asked"
    offer: Ref
    request: Ref
    parts: tuple[str, ...]
    until: date


@dataclass(frozen=True, kw_only=True)
class ReleaseTakenBack(Event):
    """Somebody took back what she had released."""

    type: ClassVar[str] = "finance.release-taken-back"
    request: Ref
    on: date


@dataclass(frozen=True, kw_only=True)
class RequestDecided(Event):
    """A provider said yes or no."""

    type: ClassVar[str] = "finance.request-decided"
    request: Ref
    accepted: bool
    post: Ref
    on: date


@dataclass(frozen=True, kw_only=True)
class TermsAnswered(Event):
    """Somebody took a provider's terms, or left them."""

    type: ClassVar[str] = "finance.terms-answered"
    request: Ref
    taken: bool
    on: date


@dataclass(frozen=True, kw_only=True)
class Enrolled(Event):
    """Somebody is insured, has an account, a loan or a lease."""

    type: ClassVar[str] = "finance.enrolled"
    agreement: Ref
    kind: str
    how: str
    digest: str
    start: date


@dataclass(frozen=True, kw_only=True)
class PaymentWritten(Event):
    """A payment was written down, by the provider or by who paid, or a line took another back."""

    type: ClassVar[str] = "finance.payment-written"
    agreement: Ref
    payment: Ref
    by_desk: bool
    takes_back: Ref | None
    on: date


@dataclass(frozen=True, kw_only=True)
class PaymentAnsweredFor(Event):
    """The other side agreed to a payment or disputed it."""

    type: ClassVar[str] = "finance.payment-answered"
    payment: Ref
    agrees: bool


@dataclass(frozen=True, kw_only=True)
class SavingsGroupFounded(Event):
    """People began to save together."""

    type: ClassVar[str] = "finance.savings-group-founded"
    group: Ref
    number: str
    on: date


@dataclass(frozen=True, kw_only=True)
class SaverAsked(Event):
    """Somebody was asked into a savings group."""

    type: ClassVar[str] = "finance.saver-asked"
    group: Ref
    member: Ref


@dataclass(frozen=True, kw_only=True)
class SaverAnswered(Event):
    """Somebody joined a savings group by her own word, said no, or left it."""

    type: ClassVar[str] = "finance.saver-answered"
    group: Ref
    member: Ref
    joined: bool
    on: date


@dataclass(frozen=True, kw_only=True)
class SavingsWritten(Event):
    """A line was written into the book of a savings group."""

    type: ClassVar[str] = "finance.savings-written"
    group: Ref
    line: Ref
    number: str
    takes_back: Ref | None
    on: date


@dataclass(frozen=True, kw_only=True)
class PlanMade(Event):
    """A cash plan was kept. What it says is only hers."""

    type: ClassVar[str] = "finance.plan-made"
    plan: Ref
    on: date


@dataclass(frozen=True, kw_only=True)
class RecoveryTested(Event):
    """A team weighed and assayed what its method brings. What it found is only the team's."""

    type: ClassVar[str] = "finance.recovery-tested"
    test: Ref
    on: date
