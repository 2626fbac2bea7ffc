"""What the ledger promises."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from threading import Barrier
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError, connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from outcrop.commons.journal.models import Entry as JournalLine
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import new_id
from outcrop.kernel.money import Money
from outcrop.kernel.problems import Problem
from outcrop.kernel.refs import Ref
from outcrop.ledger import api, problems
from outcrop.ledger.api import Line
from outcrop.ledger.models import Entry, Hold, Posting

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 22)
ACT = Act(by=Actor.machine("test"), at=datetime(2026, 11, 22, 8, tzinfo=UTC), on=TODAY)
BUYER, ANA, BO = (Ref("market.counter", new_id()), Ref("registry.person", new_id()), Ref("registry.person", new_id()))


def xts(minor: int) -> Money:
    return Money(minor, "XTS")


def sale(*shares: tuple[Ref, int], royalty_ppm: int = 50_000) -> list[Line]:
    """A buyer pays each seller her share, less the royalty that is kept back from it."""
    lines = [Line("counter.purchases", xts(sum(amount for _, amount in shares)), BUYER)]
    for seller, amount in shares:
        royalty = xts(amount).share(royalty_ppm)
        lines += [Line("sellers.payable", royalty - xts(amount), seller), Line("royalty.withheld", -royalty, seller)]
    return lines


def post(lines: list[Line] | None = None, *, source: Ref | None = None, on: date = TODAY) -> api.Posting:
    source = source or Ref("market.sale", new_id())
    return api.post(kind="market.sale", lines=lines or sale((ANA, 100_000)), source=source, on=on, act=ACT)


def dispute() -> Ref:
    return Ref("market.dispute", new_id())


def test_a_posting_stands_in_the_ledger_and_in_the_journal() -> None:
    posting = post(sale((ANA, 100_000), (BO, 40_000)))
    assert [(e.account, e.minor) for e in api.entries_of(posting)] == [
        ("counter.purchases", 140_000),
        ("sellers.payable", -95_000),
        ("royalty.withheld", -5_000),
        ("sellers.payable", -38_000),
        ("royalty.withheld", -2_000),
    ]
    (line,) = JournalLine.objects.filter(subjects__contains=[str(posting.ref)])
    assert '"minor":"140000"' in line.content
    assert "95000" not in line.content and str(ANA.id) not in line.content, "a person's share is a commitment"


def test_posted_twice_for_one_source_counts_once() -> None:
    source = Ref("market.sale", new_id())
    assert post(source=source) == post(source=source)
    assert Posting.objects.count() == 1
    with pytest.raises(problems.PostedOtherwise):
        post(sale((ANA, 100_001)), source=source)


@pytest.mark.django_db(transaction=True)
def test_posted_by_many_at_once_counts_once() -> None:
    source, ready = Ref("market.sale", new_id()), Barrier(8)

    def at_once(_: int) -> Any:
        try:
            ready.wait()
            return post(source=source).id
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as clerks:
        assert len(set(clerks.map(at_once, range(8)))) == 1
    assert Posting.objects.count() == 1 and Entry.objects.count() == 3
    assert JournalLine.objects.filter(type="ledger.posted").count() == 1


@pytest.mark.parametrize(
    ("lines", "problem"),
    [
        ([], problems.LineInvalid),
        ([Line("a", xts(1))], problems.LineInvalid),
        ([Line("a", xts(1)), Line("b", xts(-2))], problems.PostingUnbalanced),
        ([Line("a", xts(1)), Line("b", Money(-1, "XXX"))], problems.PostingUnbalanced),
        ([Line("a", xts(0)), Line("b", xts(0))], problems.LineInvalid),
        ([Line("A b", xts(1)), Line("b", xts(-1))], problems.LineInvalid),
        ([Line("a.", xts(1)), Line("b", xts(-1))], problems.LineInvalid),
        ([Line("a", xts(2**63)), Line("b", xts(-(2**63)))], problems.LineInvalid),
        ([Line("a", Money(1, "coins")), Line("b", Money(-1, "coins"))], problems.LineInvalid),
        ([Line("a", xts(1), memo="x" * 201), Line("b", xts(-1))], problems.LineInvalid),
    ],
)
def test_what_cannot_be_posted_is_refused_in_a_sentence(lines: list[Line], problem: type[Problem]) -> None:
    with pytest.raises(problem) as refused:
        api.post(kind="x", lines=lines, source=dispute(), on=TODAY, act=ACT)
    assert refused.value.sentence and refused.value.advice


def row(**changes: Any) -> Posting:
    return Posting(kind="x", source_kind="x", source_id=new_id(), on=TODAY, recorded_at=ACT.at, lines=2, **changes)


def entry(posting: Posting, position: int, minor: int, **changes: Any) -> None:
    told = {"on": TODAY, "account": "a", "currency": "XTS"} | changes
    Entry.objects.create(posting=posting, position=position, minor=minor, **told)


@pytest.mark.parametrize("entries", [[], [5], [5, -4], [5, 5]])
def test_the_database_itself_refuses_what_does_not_balance(entries: list[int]) -> None:
    posting = row()
    with pytest.raises(IntegrityError), transaction.atomic():
        posting.save(force_insert=True)
        for position, minor in enumerate(entries):
            entry(posting, position, minor)
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


@pytest.mark.parametrize("changes", [{"position": 3}, {"position": 0}, {"position": 2, "on": date(2026, 11, 21)}])
def test_no_line_is_added_to_a_posting_later(changes: dict[str, Any]) -> None:
    posting = post()
    with pytest.raises(IntegrityError), transaction.atomic():
        entry(posting, changes.pop("position"), 5, **changes)


@pytest.mark.parametrize("table", ["ledger_posting", "ledger_entry", "ledger_hold", "ledger_release"])
def test_nothing_in_the_ledger_is_changed_or_removed(table: str) -> None:
    (held,) = api.hold_share(posting=post(), party=BUYER, reason="weighed twice", source=dispute(), act=ACT)
    api.release(hold=held, reason="weighed right", act=ACT)
    for statement in (f"UPDATE {table} SET reason = 'x'", f"DELETE FROM {table}", f"TRUNCATE {table} CASCADE"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement.replace("reason", "account") if table == "ledger_entry" else statement)


def test_a_reversal_is_the_mirror_image_and_leaves_nothing() -> None:
    posting = post()
    back = api.reverse(posting=posting, reason="entered for the wrong lot", act=ACT)
    assert [e.minor for e in api.entries_of(back)] == [-e.minor for e in api.entries_of(posting)]
    assert api.reversal_of(posting) == back and list(api.postings_for(source=posting.source)) == [posting, back]
    assert api.balance(account="royalty.withheld")["XTS"].total == xts(0)
    for again in (posting, back):
        with pytest.raises(problems.AlreadyReversed):
            api.reverse(posting=again, reason="once more", act=ACT)


def test_the_database_refuses_a_reversal_that_is_no_mirror_image() -> None:
    posting = post([Line("a", xts(5)), Line("b", xts(-5))])
    back = row(reverses=posting, reason="x")
    with pytest.raises(IntegrityError, match="mirror"), transaction.atomic():
        back.save(force_insert=True)
        entry(back, 0, -4, account="a")
        entry(back, 1, 4, account="b")
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def test_a_disputed_share_freezes_its_amount_and_its_royalty_and_nothing_else() -> None:
    posting = post(sale((ANA, 100_000), (BO, 40_000)))
    because = dispute()
    held = api.hold_share(posting=posting, party=ANA, reason="the seller disputes it", source=because, act=ACT)
    assert [(h.entry.account, h.minor) for h in held] == [("sellers.payable", 95_000), ("royalty.withheld", 5_000)]
    assert api.balance(party=ANA, account="sellers.payable")["XTS"].free == xts(0)
    assert api.balance(party=BO, account="sellers.payable")["XTS"].free == xts(-38_000)
    royalty = api.balance(account="royalty.withheld")["XTS"]
    assert (royalty.total, royalty.held, royalty.free) == (xts(-7_000), xts(-5_000), xts(-2_000))

    assert len(api.release_all(source=because, reason="the seller withdrew it", act=ACT)) == 2
    assert api.balance(account="royalty.withheld")["XTS"].held == xts(0)
    assert api.open_holds(source=because) == []


def test_a_posting_of_which_a_share_is_frozen_cannot_be_reversed_before_it_is_released() -> None:
    posting = post()
    (held, _) = api.hold_share(posting=posting, party=ANA, reason="disputed", source=dispute(), act=ACT)
    with pytest.raises(problems.PostingHeld):
        api.reverse(posting=posting, reason="wrong", act=ACT)
    for each in api.open_holds(posting=posting):
        api.release(hold=each, reason="decided", act=ACT)
    api.reverse(posting=posting, reason="wrong", act=ACT)
    with pytest.raises(problems.AlreadyReversed):
        api.hold(entry=held.entry, reason="too late", source=dispute(), act=ACT)
    with pytest.raises(problems.HoldReleased):
        api.release(hold=held, reason="again", act=ACT)


def test_part_of_a_line_can_be_frozen_but_never_more_than_all_of_it() -> None:
    (whole,) = api.entries_of(post(), account="sellers.payable")
    because = dispute()
    first = api.hold(entry=whole, amount=xts(60_000), reason="grams missing", source=because, act=ACT)
    assert api.hold(entry=whole, amount=xts(60_000), reason="grams missing", source=because, act=ACT) == first
    with pytest.raises(problems.HoldTooLarge):
        api.hold(entry=whole, amount=xts(35_001), reason="another", source=dispute(), act=ACT)
    api.hold(entry=whole, amount=xts(35_000), reason="another", source=dispute(), act=ACT)
    for wrong in (Money(1, "XXX"), xts(0), xts(-1)):
        with pytest.raises(problems.CurrencyDiffers):
            api.hold(entry=whole, amount=wrong, reason="a third", source=dispute(), act=ACT)


@pytest.mark.django_db(transaction=True)
def test_of_a_freeze_and_a_reversal_at_the_same_moment_one_is_refused() -> None:
    posting, ready = post(), Barrier(6)
    (whole,) = api.entries_of(posting, account="sellers.payable")

    def at_once(n: int) -> str:
        try:
            ready.wait()
            if n % 2:
                api.hold(entry=whole, reason="disputed", source=dispute(), act=ACT)
            else:
                api.reverse(posting=posting, reason="wrong", act=ACT)
        except Problem as refused:
            return refused.code
        finally:
            connection.close()
        return "done"

    with ThreadPoolExecutor(6) as clerks:
        assert sorted(clerks.map(at_once, range(6))).count("done") == 1
    assert Hold.objects.count() + Posting.objects.filter(reverses=posting).count() == 1


@pytest.mark.parametrize("reason", ["", "  ", "x" * 501])
def test_taking_back_freezing_and_releasing_want_a_reason(reason: str) -> None:
    posting = post()
    (whole,) = api.entries_of(posting, account="sellers.payable")
    held = api.hold(entry=whole, reason="disputed", source=dispute(), act=ACT)
    for act in (
        lambda: api.reverse(posting=posting, reason=reason, act=ACT),
        lambda: api.hold(entry=whole, reason=reason, source=dispute(), act=ACT),
        lambda: api.release(hold=held, reason=reason, act=ACT),
    ):
        with pytest.raises(problems.ReasonMissing):
            act()


def test_a_statement_goes_page_by_page_and_its_sums_follow_on() -> None:
    days = [TODAY - timedelta(days=n) for n in (9, 3, 5, 5, 1)]
    for day in days:
        post(sale((ANA, 100_000)), on=day)
    pages: list[api.Statement] = []
    after = None
    while not pages or after:
        pages.append(api.statement(account="sellers.payable", party=ANA, currency="XTS", after=after, limit=2))
        after = pages[-1].more
    rows = [line for page in pages for line in page.rows]
    assert [line.entry.on for line in rows] == sorted(days)
    assert [line.after.minor for line in rows] == [-95_000 * n for n in range(1, 6)]
    assert all(before.closing == page.opening for before, page in pairwise(pages))


def test_a_statement_of_some_days_opens_with_what_stood_before_them() -> None:
    for n in (9, 3, 1):
        post(sale((ANA, 100_000)), on=TODAY - timedelta(days=n))
    told = api.statement(
        account="royalty.withheld", currency="XTS", start=TODAY - timedelta(days=3), end=TODAY - timedelta(days=1)
    )
    assert (told.opening, told.closing, len(told.rows)) == (xts(-5_000), xts(-10_000), 1)
    assert api.balance(account="royalty.withheld", until=TODAY - timedelta(days=3))["XTS"].total == xts(-10_000)


def test_an_empty_account_has_an_empty_statement() -> None:
    told = api.statement(account="nobody.knows", currency="XTS")
    assert (told.opening, told.rows, told.closing, told.more) == (xts(0), (), xts(0), None)
    assert api.balance(account="nobody.knows") == {}


shares = some.lists(some.tuples(some.sampled_from([ANA, BO]), some.integers(1, 10**15)), min_size=1, max_size=6)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(sales=some.lists(some.tuples(shares, some.integers(1, 999_999), some.booleans()), min_size=1, max_size=4))
def test_whatever_is_posted_and_taken_back_the_whole_ledger_adds_up_to_nothing(sales: Any, db: None) -> None:
    with transaction.atomic():
        expected = 0
        for parts, ppm, wrong in sales:
            lines = [line for line in sale(*parts, royalty_ppm=ppm) if line.amount.minor]
            posting = post(lines)
            expected += sum(line.amount.minor for line in lines if line.account == "royalty.withheld")
            if wrong:
                api.reverse(posting=posting, reason="wrong", act=ACT)
                expected -= sum(line.amount.minor for line in lines if line.account == "royalty.withheld")
        accounts = ("counter.purchases", "sellers.payable", "royalty.withheld")
        sums = {account: sum(b.total.minor for b in api.balance(account=account).values()) for account in accounts}
        assert sum(sums.values()) == 0 and sums["royalty.withheld"] == expected
        transaction.set_rollback(True)
