"""What the ledger tells. What concerns a person enters the journal as a commitment under that person's key."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

from outcrop.kernel.events import Event, Personal
from outcrop.kernel.money import Money
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class Posted(Event):
    """
    Money moved between accounts.

    :param entries: each line in its order
    """

    type: ClassVar[str] = "ledger.posted"

    posting: Ref
    kind: str
    source: Ref
    posted_on: date
    entries: list[Any]


@dataclass(frozen=True, kw_only=True)
class PostingReversed(Event):
    """A posting was taken back by its mirror image."""

    type: ClassVar[str] = "ledger.posting-reversed"

    posting: Ref
    by: Ref
    source: Ref
    posted_on: date
    reason: str


@dataclass(frozen=True, kw_only=True)
class ShareHeld(Event):
    """Money of one line was frozen."""

    type: ClassVar[str] = "ledger.share-held"

    hold: Ref
    posting: Ref
    source: Ref
    line: Any
    reason: str


@dataclass(frozen=True, kw_only=True)
class ShareReleased(Event):
    """Frozen money was set free."""

    type: ClassVar[str] = "ledger.share-released"

    hold: Ref
    posting: Ref
    source: Ref
    reason: str


def told(
    *, position: int, account: str, amount: Money, party: Ref | None, memo: str = ""
) -> Mapping[str, Any] | Personal:
    """Return a line as the journal may hold it: a person's as a commitment, anybody else's in clear."""
    line = {"position": position, "account": account, "amount": amount, "party": party, "memo": memo}
    return Personal(of=party.id, value=line) if party and party.kind.endswith(".person") else line
