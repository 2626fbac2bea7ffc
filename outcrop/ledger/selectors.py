"""What stands in the ledger."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import BigIntegerField, F, Q, QuerySet, Sum
from django.db.models.functions import Cast, Coalesce, Sign

from outcrop.kernel.money import Money
from outcrop.kernel.refs import Ref
from outcrop.ledger.models import Entry, Hold, Posting

PAGE = 200


@dataclass(frozen=True, slots=True)
class Balance:
    """
    What stands on an account or for a party in one currency: debit above nothing, credit below.

    :param held: how much of the total is frozen, with the sign of the lines it is frozen on
    """

    total: Money
    held: Money

    @property
    def free(self) -> Money:
        """What is not frozen."""
        return self.total - self.held


@dataclass(frozen=True, slots=True)
class StatementRow:
    """One line of a statement, and what stood after it."""

    entry: Entry
    held: Money
    after: Money


@dataclass(frozen=True, slots=True)
class Statement:
    """
    The lines of an account or a party in order of their day.

    :param opening: what stood before the first row
    :param more: the ``after`` to ask the next page with; None on the last
    """

    opening: Money
    rows: tuple[StatementRow, ...]
    closing: Money
    more: tuple[date, int] | None


def posting_for(*, source: Ref, kind: str) -> Posting | None:
    """Return what was posted for a source under a kind."""
    return Posting.objects.filter(source_kind=source.kind, source_id=source.id, kind=kind).first()


def postings_for(*, source: Ref) -> QuerySet[Posting]:
    """Return everything that was posted for a source, reversals too, in the order of posting."""
    return Posting.objects.filter(source_kind=source.kind, source_id=source.id).order_by("recorded_at", "id")


def entries_of(posting: Posting, *, party: Ref | None = None, account: str = "") -> list[Entry]:
    """Return the lines of a posting in their order, of one party or account if named."""
    return list(_of(account, party, start=posting.entries.order_by("position")))


def reversal_of(posting: Posting) -> Posting | None:
    """Return the posting that took this one back."""
    return Posting.objects.filter(reverses=posting).first()


def open_holds(*, source: Ref | None = None, posting: Posting | None = None) -> list[Hold]:
    """Return what is still frozen, by a source or in a posting."""
    found = Hold.objects.filter(release=None).select_related("entry__posting").order_by("recorded_at", "id")
    if source:
        found = found.filter(source_kind=source.kind, source_id=source.id)
    return list(found.filter(entry__posting=posting) if posting else found)


def balance(*, account: str = "", party: Ref | None = None, until: date | None = None) -> dict[str, Balance]:
    """
    Return what stands on an account, for a party, or for a party on an account, by currency.

    :param until: the last day that counts; all days if not said
    """
    entries = _of(account, party)
    if until:
        entries = entries.filter(on__lte=until)
    totals = dict(entries.values_list("currency").annotate(total=_sum(F("minor"))).order_by())
    held = dict(
        entries.filter(holds__isnull=False, holds__release=None)
        .values_list("currency")
        .annotate(held=_sum(F("holds__minor") * Cast(Sign("minor"), BigIntegerField())))
        .order_by()
    )
    return {
        code: Balance(Money(int(t), code), Money(int(held.get(code, 0)), code)) for code, t in sorted(totals.items())
    }


def statement(
    *,
    currency: str,
    account: str = "",
    party: Ref | None = None,
    start: date | None = None,
    end: date | None = None,
    after: tuple[date, int] | None = None,
    limit: int = PAGE,
) -> Statement:
    """
    Return the lines of an account, a party, or a party on an account, a page at a time.

    :param start: the first day that counts
    :param end: the day before which it ends
    :param after: ``more`` of the page before
    """
    entries = _of(account, party).filter(currency=currency)
    before = _before(after, start)
    opening = entries.filter(before).aggregate(total=_sum(F("minor")))["total"] if before else 0
    page = entries.exclude(before) if before else entries
    if end:
        page = page.filter(on__lt=end)
    found = list(page.order_by("on", "id").select_related("posting")[: limit + 1])
    rows = _rows(found[:limit], Money(int(opening), currency))
    last = found[limit - 1] if len(found) > limit else None
    closing = rows[-1].after if rows else Money(int(opening), currency)
    return Statement(Money(int(opening), currency), rows, closing, (last.on, last.id) if last else None)


def _of(account: str, party: Ref | None, *, start: QuerySet[Entry] | None = None) -> QuerySet[Entry]:
    entries = Entry.objects.all() if start is None else start
    if start is None and not account and party is None:
        raise ValueError("Say whose account it is, or which: the whole ledger adds up to nothing")
    if account:
        entries = entries.filter(account=account)
    return entries.filter(party_kind=party.kind, party_id=party.id) if party else entries


def _before(after: tuple[date, int] | None, start: date | None) -> Q:
    if after:
        return Q(on__lt=after[0]) | Q(on=after[0], id__lte=after[1])
    return Q(on__lt=start) if start else Q()


def _sum(what: object) -> Coalesce:
    return Coalesce(Sum(what), 0, output_field=BigIntegerField())


def _rows(entries: Sequence[Entry], opening: Money) -> tuple[StatementRow, ...]:
    frozen = _frozen(entries)
    rows, stands = [], opening
    for entry in entries:
        stands += entry.amount
        sign = 1 if entry.minor > 0 else -1
        rows.append(StatementRow(entry, Money(sign * frozen.get(entry.id, 0), entry.currency), stands))
    return tuple(rows)


def _frozen(entries: Sequence[Entry]) -> dict[int, int]:
    holds = Hold.objects.filter(entry__in=[entry.id for entry in entries], release=None)
    return dict(holds.values_list("entry").annotate(held=_sum(F("minor"))).order_by())
