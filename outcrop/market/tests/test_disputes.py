"""Disputes: what is held, what stands, how it ends, and who may."""

import pytest
from django.db import IntegrityError

from outcrop.commons.accounts.api import give_mandate
from outcrop.commons.journal import api as journal
from outcrop.commons.notices import api as notices
from outcrop.custody import api as custody
from outcrop.kernel.ids import new_id
from outcrop.kernel.problems import Problem
from outcrop.kernel.refs import Ref
from outcrop.ledger import api as ledger
from outcrop.market import problems
from outcrop.market.disputes import dispute_paper, dispute_sale, settle_dispute
from outcrop.market.ladder import standings
from outcrop.market.models import OriginKind, Purchase, SaleDispute
from outcrop.market.services import confirm_sale
from outcrop.market.tests import world
from outcrop.market.tests.world import Counter, act_of, actor_of
from outcrop.registry.models import Person

REASONS = "The clerk's list shows another person at that hour."


@pytest.fixture
def sold(counter: Counter) -> Purchase:
    """A sale of a member, with royalty."""
    world.enterprise_with_right()
    return counter.buy(Person.objects.get(given_name="Amber Hill second"))


def disputed(sale: Purchase, why: str = "not-me", words: str = "I was at home.") -> SaleDispute:
    seller = Person.objects.get(id=sale.seller)
    return dispute_sale(purchase=sale, why=why, words=words, act=act_of(actor_of(seller)))


def department() -> world.Act:
    return act_of(world.holder("department", "national-department"))


def entries(sale: Purchase) -> dict[str, ledger.Entry]:
    posting = ledger.posting_for(source=Ref("market.purchase", sale.id), kind="market.purchase")
    assert posting is not None
    return {entry.account: entry for entry in ledger.entries_of(posting)}


def test_a_dispute_freezes_the_lot_and_the_royalty_and_nothing_of_others(counter: Counter, sold: Purchase) -> None:
    other = world.person("Other")
    world.paper(other)
    untouched = counter.buy(other)
    dispute = disputed(sold)
    assert custody.lot(sold.lot).frozen_ppm == 1_000_000
    assert custody.lot(untouched.lot).frozen_ppm == 0
    holds = ledger.open_holds(source=Ref("market.dispute", dispute.id))
    assert [(each.entry.account, each.minor) for each in holds] == [("royalty.withheld", 22_500)]


def test_a_dispute_says_by_when_it_is_answered(sold: Purchase) -> None:
    dispute = disputed(sold)
    assert dispute.number.startswith("DS-") and (dispute.answer_due - world.TODAY).days >= 10
    assert dispute.outcome == "open" and dispute.decided is None


def test_a_sale_is_disputed_once(sold: Purchase) -> None:
    disputed(sold)
    with pytest.raises(problems.AlreadyDisputed):
        disputed(sold)
    assert SaleDispute.objects.count() == 1


def test_a_reason_that_nobody_offers_is_refused(sold: Purchase) -> None:
    with pytest.raises(problems.WhyUnknown):
        disputed(sold, why="because")


def test_if_the_seller_is_right_the_booking_is_taken_back_and_the_lot_stays_marked(sold: Purchase) -> None:
    dispute = disputed(sold)
    settle_dispute(dispute=dispute, seller_is_right=True, reasons=REASONS, act=department())
    posting = ledger.posting_for(source=Ref("market.purchase", sold.id), kind="market.purchase")
    assert ledger.reversal_of(posting) is not None
    assert not ledger.open_holds(source=Ref("market.dispute", dispute.id))
    assert custody.lot(sold.lot).frozen_ppm == 1_000_000
    assert SaleDispute.objects.get(id=dispute.id).outcome == "seller-right"


def test_if_the_sale_stands_everything_is_free_again(sold: Purchase) -> None:
    dispute = disputed(sold)
    settle_dispute(dispute=dispute, seller_is_right=False, reasons=REASONS, act=department())
    posting = ledger.posting_for(source=Ref("market.purchase", sold.id), kind="market.purchase")
    assert ledger.reversal_of(posting) is None
    assert not ledger.open_holds(source=Ref("market.dispute", dispute.id))
    assert custody.lot(sold.lot).frozen_ppm == 0


def test_a_decision_needs_reasons_and_is_taken_once(sold: Purchase) -> None:
    dispute = disputed(sold)
    with pytest.raises(problems.ReasonsMissing):
        settle_dispute(dispute=dispute, seller_is_right=True, reasons="  no  ", act=department())
    settle_dispute(dispute=dispute, seller_is_right=True, reasons=REASONS, act=department())
    with pytest.raises(problems.DisputeDecided):
        settle_dispute(dispute=dispute, seller_is_right=False, reasons=REASONS, act=department())


def test_the_seller_hears_of_the_decision_in_neutral_words(sold: Purchase) -> None:
    settle_dispute(dispute=disputed(sold), seller_is_right=True, reasons=REASONS, act=department())
    (notice, *_) = notices.for_person(sold.seller)
    assert sold.number in notice.sentence % notice.values_shown and notice.link == f"/sales/{sold.number}"


def test_the_words_of_a_dispute_do_not_enter_the_journal(sold: Purchase) -> None:
    dispute = disputed(sold, words="My brother threatened me.")
    settle_dispute(dispute=dispute, seller_is_right=True, reasons=REASONS, act=department())
    lines = journal.lines_about(Ref("market.dispute", dispute.id))
    assert {"market.sale-disputed", "market.dispute-settled", "ledger.share-held"} <= {line["type"] for line in lines}
    assert "brother" not in str(lines) and REASONS not in str(lines)


def test_an_agent_disputes_only_under_a_mandate_that_names_it(sold: Purchase) -> None:
    seller, agent = Person.objects.get(id=sold.seller), world.person("Agent")

    def under(*verbs: str) -> world.Act:
        given = give_mandate(
            principal=seller.id,
            agent=agent.id,
            verbs=verbs,
            how_given="paper",
            until=None,
            act=act_of(actor_of(seller)),
        )
        return act_of(actor_of(agent, mandate=given.id))

    with pytest.raises(Problem) as refused:
        dispute_sale(purchase=sold, why="not-me", words="", act=under("registry.invite"))
    assert refused.value.code == "registry.mandate-does-not-cover"
    assert dispute_sale(purchase=sold, why="not-me", words="", act=under("market.dispute")).person == seller.id


def test_a_seller_says_that_a_sale_is_hers_and_may_still_dispute_it(sold: Purchase) -> None:
    act = act_of(actor_of(Person.objects.get(id=sold.seller)))
    assert confirm_sale(purchase=sold, act=act).person == sold.seller
    with pytest.raises(problems.AlreadyConfirmed):
        confirm_sale(purchase=sold, act=act)
    assert disputed(Purchase.objects.get(id=sold.id))


def test_what_is_disputed_is_not_confirmed(sold: Purchase) -> None:
    disputed(sold)
    with pytest.raises(problems.AlreadyDisputed):
        confirm_sale(purchase=sold, act=act_of(actor_of(Person.objects.get(id=sold.seller))))


# --- a collector's book ----------------------------------------------------------------------------------------------


@pytest.fixture
def collector(counter: Counter) -> Person:
    """A trader who keeps a book."""
    return world.person("Trader")


def entered(collector: Person, source: Person) -> world.OriginPaper:
    return world.paper(collector, OriginKind.BOOK, source_person=source.id, issued_by="L-1")


def test_whoever_is_named_in_a_book_is_told_and_can_dispute_it(collector: Person) -> None:
    source = world.person("Source")
    paper = entered(collector, source)
    (notice,) = notices.for_person(source.id)
    assert notice.link == f"/certificates/{paper.number}"
    assert standings(collector.id, on=world.TODAY)
    dispute = dispute_paper(paper=paper, why="not-me", words="", act=act_of(actor_of(source)))
    assert (dispute.person, dispute.freeze) == (source.id, None)
    assert not standings(collector.id, on=world.TODAY)
    settle_dispute(dispute=dispute, seller_is_right=False, reasons=REASONS, act=department())
    assert standings(collector.id, on=world.TODAY)


def test_an_entry_that_was_not_so_stays_void(collector: Person) -> None:
    paper = entered(collector, source := world.person("Source"))
    dispute = dispute_paper(paper=paper, why="not-me", words="", act=act_of(actor_of(source)))
    settle_dispute(dispute=dispute, seller_is_right=True, reasons=REASONS, act=department())
    assert not standings(collector.id, on=world.TODAY)


def test_an_entry_that_was_sold_on_freezes_the_lot(counter: Counter, collector: Person) -> None:
    paper = entered(collector, source := world.person("Source"))
    bought = counter.buy(collector)
    dispute_paper(paper=paper, why="not-me", words="", act=act_of(actor_of(source)))
    assert custody.lot(bought.lot).frozen_ppm == 1_000_000


def test_a_collector_does_not_enter_herself(collector: Person) -> None:
    with pytest.raises(problems.BookOfOneself):
        entered(collector, collector)


def test_a_paper_covers_something_that_can_be(collector: Person) -> None:
    for impossible in (0, -1, 10**13):
        with pytest.raises(problems.CoverImpossible):
            world.paper(collector, most_ug=impossible)


def test_the_database_keeps_a_dispute_to_one_thing(sold: Purchase) -> None:
    with pytest.raises(IntegrityError, match="dispute_of_a_sale_or_a_paper"):
        SaleDispute.objects.create(
            number="DS-X", person=new_id(), why="other", opened_at=world.NOW, answer_due=world.TODAY
        )
