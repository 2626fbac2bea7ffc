"""Posting, taking back, freezing and setting free. Each is one transaction with its line in the journal."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from django.db import IntegrityError, transaction

from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.kernel.acts import Act
from outcrop.kernel.money import Money
from outcrop.kernel.problems import Problem
from outcrop.kernel.refs import Ref
from outcrop.ledger import problems, selectors
from outcrop.ledger.events import Posted, PostingReversed, ShareHeld, ShareReleased, told
from outcrop.ledger.models import ACCOUNT, Entry, Hold, Posting, Release

LARGEST = 2**63 - 1
LONGEST_MEMO, LONGEST_REASON = 200, 500

#: What the database refuses, and how it is said to people.
REFUSALS: dict[str, type[Problem]] = {
    "ledger_posting_reverses_id_key": problems.AlreadyReversed,
    "posting_reversed_once": problems.AlreadyReversed,
    "posting_free_to_reverse": problems.PostingHeld,
    "hold_within_entry": problems.HoldTooLarge,
    "hold_on_standing_posting": problems.AlreadyReversed,
    "ledger_release_hold_id_key": problems.HoldReleased,
}


@dataclass(frozen=True, slots=True)
class Line:
    """
    A line to be posted.

    :param account: dotted key of the caller's choosing, such as ``royalty.withheld``
    :param amount: debit above nothing, credit below
    :param party: whose it is, where somebody's
    """

    account: str
    amount: Money
    party: Ref | None = None
    memo: str = ""


@transaction.atomic
@audited("ledger.posted")
def post(*, kind: str, lines: Sequence[Line], source: Ref, on: date, act: Act) -> Posting:
    """
    Post what moved between accounts. Posted twice for one source and kind, it counts once.

    :param kind: dotted key, one for each sort of posting that a source can have
    :param on: the day for which it counts
    :raises PostingUnbalanced: if debits and credits differ in a currency
    :raises LineInvalid: if a line cannot be posted
    :raises PostedOtherwise: if other lines were posted for the same source and kind
    """
    _check(lines)
    if known := selectors.posting_for(source=source, kind=kind):
        return _same(known, lines)
    posting = Posting(
        kind=kind, source_kind=source.kind, source_id=source.id, on=on, recorded_at=act.at, lines=len(lines)
    )  # fmt: skip
    try:
        with transaction.atomic():
            _write(posting, lines)
    except IntegrityError as breach:
        # Somebody posted the same at this moment; the unique key let one of us through.
        if _broken(breach) == "posting_once_for_each_source" and (
            known := selectors.posting_for(source=source, kind=kind)
        ):
            return _same(known, lines)
        raise
    entries = [
        told(position=n, account=x.account, amount=x.amount, party=x.party, memo=x.memo) for n, x in enumerate(lines)
    ]
    publish(Posted(posting=posting.ref, kind=kind, source=source, posted_on=on, entries=entries), act=act)
    return posting


@transaction.atomic
@audited("ledger.posting-reversed")
def reverse(*, posting: Posting, reason: str, act: Act) -> Posting:
    """
    Take a posting back by its mirror image on the day of the act.

    :raises AlreadyReversed: if it was taken back before
    :raises PostingHeld: while part of it is frozen
    """
    _check_reason(reason)
    back = Posting(
        kind=f"{posting.kind}.reversed",
        source_kind=posting.source_kind,
        source_id=posting.source_id,
        on=act.on,
        recorded_at=act.at,
        lines=posting.lines,
        reverses=posting,
        reason=reason,
    )
    mirrored = [Line(e.account, -e.amount, e.party, e.memo) for e in selectors.entries_of(posting)]
    with _refusals():
        _write(back, mirrored)
    publish(
        PostingReversed(posting=posting.ref, by=back.ref, source=posting.source, posted_on=act.on, reason=reason),
        act=act,
    )
    return back


@transaction.atomic
@audited("ledger.share-held")
def hold(*, entry: Entry, reason: str, source: Ref, act: Act, amount: Money | None = None) -> Hold:
    """
    Freeze a line, or part of it, for one source such as a dispute. Asked twice for the same source, it counts once.

    :param amount: how much, above nothing; all of the line if not said
    :raises HoldTooLarge: if less is left unfrozen
    :raises AlreadyReversed: if its posting was taken back
    """
    _check_reason(reason)
    if known := Hold.objects.filter(entry=entry, source_kind=source.kind, source_id=source.id).first():
        unchanged()
        return known
    wanted = amount or Money(abs(entry.minor), entry.currency)
    if wanted.currency != entry.currency or wanted.minor <= 0:
        raise problems.CurrencyDiffers(currency=entry.currency)
    held = Hold(entry=entry, minor=wanted.minor, source_kind=source.kind, source_id=source.id, reason=reason)
    held.on, held.recorded_at = act.on, act.at
    with _refusals():
        held.save(force_insert=True)
    line = told(position=entry.position, account=entry.account, amount=wanted, party=entry.party)
    publish(ShareHeld(hold=held.ref, posting=entry.posting.ref, source=source, line=line, reason=reason), act=act)
    return held


@transaction.atomic
def hold_share(*, posting: Posting, party: Ref, reason: str, source: Ref, act: Act) -> list[Hold]:
    """Freeze what of a posting is one party's, and nothing of the others'."""
    return [hold(entry=e, reason=reason, source=source, act=act) for e in selectors.entries_of(posting, party=party)]


@transaction.atomic
@audited("ledger.share-released")
def release(*, hold: Hold, reason: str, act: Act) -> Release:
    """Set frozen money free. :raises HoldReleased: if it was set free before"""
    _check_reason(reason)
    freed = Release(hold=hold, reason=reason, on=act.on, recorded_at=act.at)
    with _refusals():
        freed.save(force_insert=True)
    posting = hold.entry.posting.ref
    publish(ShareReleased(hold=hold.ref, posting=posting, source=hold.source, reason=reason), act=act)
    return freed


@transaction.atomic
def release_all(*, source: Ref, reason: str, act: Act) -> list[Release]:
    """Set free everything that one source froze and that is still frozen."""
    return [release(hold=each, reason=reason, act=act) for each in selectors.open_holds(source=source)]


def _check(lines: Sequence[Line]) -> None:
    if len(lines) < 2:
        raise problems.LineInvalid(position=len(lines), fault="a posting has at least two lines")
    left: dict[str, int] = defaultdict(int)
    for position, line in enumerate(lines):
        if fault := _fault(line):
            raise problems.LineInvalid(position=position, fault=fault)
        left[line.amount.currency] += line.amount.minor
    for currency, difference in left.items():
        if difference:
            raise problems.PostingUnbalanced(currency=currency, difference=difference)


def _fault(line: Line) -> str:
    if not re.fullmatch(ACCOUNT, line.account):
        return f"{line.account!r} is no dotted account key"
    if not 0 < abs(line.amount.minor) <= LARGEST:
        return "its amount is nothing, or too large"
    if not re.fullmatch(r"[A-Z]{3}", line.amount.currency):
        return f"{line.amount.currency!r} is no currency code"
    return "its memo is too long" if len(line.memo) > LONGEST_MEMO else ""


def _check_reason(reason: str) -> None:
    if not 0 < len(reason.strip()) <= LONGEST_REASON:
        raise problems.ReasonMissing


def _write(posting: Posting, lines: Sequence[Line]) -> None:
    posting.save(force_insert=True)
    Entry.objects.bulk_create(
        Entry(
            posting=posting,
            position=position,
            on=posting.on,
            account=line.account,
            minor=line.amount.minor,
            currency=line.amount.currency,
            party_kind=line.party.kind if line.party else "",
            party_id=line.party.id if line.party else None,
            memo=line.memo,
        )
        for position, line in enumerate(lines)
    )


def _same(known: Posting, lines: Sequence[Line]) -> Posting:
    before = [Line(e.account, e.amount, e.party, e.memo) for e in selectors.entries_of(known)]
    if before != list(lines):
        raise problems.PostedOtherwise(kind=known.kind)
    unchanged()
    return known


@contextmanager
def _refusals() -> Iterator[None]:
    """Say to people what the database refused."""
    try:
        with transaction.atomic():
            yield
    except IntegrityError as breach:
        if problem := REFUSALS.get(_broken(breach)):
            raise problem from breach
        raise


def _broken(breach: IntegrityError) -> str:
    """Return the name of the constraint that was broken."""
    return getattr(getattr(breach.__cause__, "diag", None), "constraint_name", None) or ""
