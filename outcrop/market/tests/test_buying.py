"""Buying a lot: what each rung brings, what is refused and why, and what a purchase leaves behind."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from typing import Any

import pytest

from outcrop.cadastre.models import MiningRight
from outcrop.commons.journal import api as journal
from outcrop.commons.journal.models import Entry
from outcrop.commons.notices import api as notices
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotAllowed
from outcrop.custody import api as custody
from outcrop.custody import problems as custody_problems
from outcrop.kernel.money import Money
from outcrop.kernel.problems import Problem
from outcrop.kernel.refs import Ref
from outcrop.law import api as law
from outcrop.ledger import api as ledger
from outcrop.market import problems
from outcrop.market.counter import buy
from outcrop.market.ladder import standings
from outcrop.market.measures import paid
from outcrop.market.models import OriginKind, Purchase
from outcrop.market.tests import world
from outcrop.market.tests.world import Counter
from outcrop.registry import api as registry
from outcrop.registry.models import Person
from outcrop.registry.section import section


def told(purchase: Purchase) -> tuple[str, str, int, int | None, int]:
    return purchase.rung, purchase.mark, purchase.value, purchase.royalty, purchase.net


def test_a_leader_sells_for_an_enterprise_that_holds_a_right(counter: Counter) -> None:
    enterprise = world.enterprise_with_right()
    bought = counter.buy(enterprise.founder)
    # 9 g of fine metal at 1,000.00; refining 0.6 %; royalty of a holder 2.5 %.
    assert told(bought) == ("own-right", "A", 900_000, 22_500, 900_000 - 5_400 - 22_500)
    assert (bought.enterprise, bought.sold_for) == (enterprise.id, enterprise.id)
    after = world.TODAY + timedelta(days=1)
    assert paid([enterprise.id], world.TODAY, after) == {enterprise.id: 8721.0}
    assert paid([enterprise.id], after, after + timedelta(days=1)) == {enterprise.id: 0.0}
    lot = custody.lot(bought.lot)
    right = MiningRight.objects.get(holder=enterprise.id)
    assert lot.origin_row.told.right.number == right.number
    assert lot.origin_row.told.source == Ref("registry.enterprise", enterprise.id)


def test_a_member_sells_her_own_part_and_is_paid_herself(counter: Counter) -> None:
    enterprise = world.enterprise_with_right()
    member = Person.objects.get(given_name="Amber Hill second")
    bought = counter.buy(member)
    assert told(bought)[:2] == ("member-of-holder", "A")
    assert (bought.enterprise, bought.sold_for, bought.seller) == (enterprise.id, None, member.id)
    cash = [e for e in ledger.entries_of(posting_of(bought)) if e.account == "paid.cash"]
    assert [(e.minor, e.party_id) for e in cash] == [(-bought.net, member.id)]


def test_a_leader_may_also_sell_her_own_part(counter: Counter) -> None:
    leader = world.enterprise_with_right().founder
    assert [each.rung.key for each in standings(leader.id, on=world.TODAY)] == ["own-right", "member-of-holder"]
    assert counter.buy(leader, rung="member-of-holder").sold_for is None


@pytest.mark.parametrize(
    ("kind", "rung", "mark", "royalty"),
    [
        (OriginKind.CERTIFICATE, "origin-certificate", "B", 0),
        (OriginKind.RECEIPT, "processing-receipt", "B", 0),
        (OriginKind.BOOK, "collector-book", "C", 22_500),
    ],
)
def test_a_paper_of_origin_is_a_rung(counter: Counter, kind: OriginKind, rung: str, mark: str, royalty: int) -> None:
    seller = world.person()
    shown = world.paper(seller, kind, source_person=world.person("Ano").id if kind == OriginKind.BOOK else None)
    bought = counter.buy(seller)
    assert told(bought) == (rung, mark, 900_000, royalty, 900_000 - 5_400 - royalty)
    assert bought.paper == shown
    assert custody.lot(bought.lot).origin_row.told.documents == (shown.number,)


def test_who_waits_for_ground_sells_on_the_provisional_rung(counter: Counter) -> None:
    bought = counter.buy(world.enterprise_that_waits().founder)
    assert told(bought)[:2] == ("provisional", "D")


def test_whoever_stands_on_no_rung_has_no_way_to_choose_one(counter: Counter) -> None:
    assert standings(world.person().id, on=world.TODAY) == []
    with pytest.raises(problems.RungNotHeld):
        counter.buy(world.person())
    assert not list(custody.stock(counter.place))


def test_a_rung_of_another_seller_cannot_be_chosen(counter: Counter, washer: Person) -> None:
    offer = counter.offer(washer)
    with pytest.raises(problems.RungNotHeld):
        buy(offer=replace(offer, seller=world.person("Thief").id), place=counter.place, act=counter.act)


def test_a_right_that_is_no_longer_live_is_no_rung(counter: Counter) -> None:
    enterprise = world.enterprise_with_right()
    assert standings(enterprise.founder_id, on=world.TODAY.replace(year=2035)) == []


def posting_of(purchase: Purchase) -> ledger.Posting:
    found = ledger.posting_for(source=Ref("market.purchase", purchase.id), kind="market.purchase")
    assert found is not None
    return found


def test_the_books_say_what_was_taken_in_paid_and_kept_back(counter: Counter) -> None:
    bought = counter.buy(world.enterprise_with_right().founder, paid_by="bank")
    assert {e.account: e.minor for e in ledger.entries_of(posting_of(bought))} == {
        "stock.metal": 900_000,
        "paid.bank": -872_100,
        "deduction.refining": -5_400,
        "royalty.withheld": -22_500,
    }


def test_the_lot_is_the_centres_and_its_error_the_instruments(counter: Counter, washer: Person) -> None:
    lot = custody.lot(counter.buy(washer).lot)
    assert lot.owner == Ref("custody.place", counter.place.id)
    assert lot.contained.value == Decimal(9)
    assert Decimal("0.04") < lot.contained.u < Decimal("0.06")


def test_the_seller_is_told_in_words_that_a_shared_phone_may_show(counter: Counter, washer: Person) -> None:
    bought = counter.buy(washer)
    (notice, *_) = notices.for_person(washer.id)
    said = (notice.sentence % notice.values_shown).lower()
    assert bought.number.lower() in said and notice.link == f"/sales/{bought.number}"
    for word in (
        packs.current().section("market").metal,
        "gram",
        " g ",
        "metal",
        "money",
        "sale",
        "sold",
        "¤",
        "9000",
        "9,000",
        "royalty",
    ):
        assert word not in said


def test_the_law_reckoned_again_gives_the_same(counter: Counter) -> None:
    bought = Purchase.objects.get(id=counter.buy(world.enterprise_with_right().founder).id)
    again = law.recompute(bought.law)
    assert again.values["royalty_due"] == bought.royalty == 22_500
    assert in_order(again.written()) == in_order(bought.law)


def in_order(written: dict[str, Any]) -> dict[str, Any]:
    """A law's answer with its steps by name: what JSON keeps of the order of questions is chance."""
    return {**written, "steps": sorted(written["steps"], key=lambda step: (step["name"], step["of"], step["kind"]))}


def test_a_purchase_leaves_its_lines_in_the_journal(counter: Counter, washer: Person) -> None:
    bought = counter.buy(washer)
    lines = journal.lines_about(Ref("market.purchase", bought.id))
    assert {"market.lot-bought", "ledger.posted"} <= {line["type"] for line in lines}
    assert Entry.objects.filter(type="market.lot-bought", verb="market.buy").count() == 1


def test_a_large_sale_is_marked_to_be_looked_at_and_still_bought(counter: Counter, washer: Person) -> None:
    assert not counter.buy(washer, grams=500, fineness=1000).questionable
    world.paper(washer)
    assert counter.buy(washer, grams="500.01", fineness=1000).questionable


def test_a_large_sale_of_a_holder_owes_the_surtax_and_the_line_says_the_whole_rate(counter: Counter) -> None:
    bought = counter.buy(world.enterprise_with_right().founder, grams=1000, fineness=1000)
    line = next(line for line in bought.lines if line["key"] == "royalty")
    assert (bought.value, line["minor"], line["ppm"]) == (100_000_000, -3_500_000, 35_000)


# --- what is refused -------------------------------------------------------------------------------------------------


def test_without_a_price_nothing_is_bought(country: None) -> None:
    counter, seller = Counter.opened(), world.person()
    world.paper(seller)
    with pytest.raises(problems.PriceMissing):
        counter.buy(seller)


def test_a_price_that_is_too_old_is_not_bought_at(country: None) -> None:
    counter, seller = Counter.opened(), world.person()
    world.paper(seller)
    world.name_price(hours_ago=31)
    with pytest.raises(problems.PriceTooOld) as refused:
        counter.buy(seller)
    assert "31 hours" in refused.value.sentence and "30" in refused.value.sentence
    world.name_price(hours_ago=30)
    assert counter.buy(seller).value == 900_000


def test_a_price_is_not_named_from_the_future_nor_beyond_sense(country: None) -> None:
    with pytest.raises(problems.PriceInFuture):
        world.name_price(hours_ago=-1)
    for impossible in (0, -5, 10**13):
        with pytest.raises(problems.PriceImpossible):
            world.name_price(impossible)


def test_the_latest_price_counts(counter: Counter, washer: Person) -> None:
    world.name_price(200_000, hours_ago=1)
    world.name_price(300_000, hours_ago=5)
    assert counter.buy(washer).value == 1_800_000


def test_instruments_that_nobody_checked_today_are_not_read(country: None) -> None:
    world.name_price()
    counter, seller = Counter.opened(checked=False), world.person()
    world.paper(seller)
    with pytest.raises(custody_problems.NotChecked):
        counter.buy(seller)


def test_yesterdays_check_is_not_todays(counter: Counter, washer: Person) -> None:
    counter.later(hours=24)
    with pytest.raises(custody_problems.NotChecked):
        counter.buy(washer)


def test_what_is_not_melted_is_melted_first(counter: Counter, washer: Person) -> None:
    with pytest.raises(custody_problems.MeltFirst):
        counter.buy(washer, kind="sponge")
    bought = counter.buy(washer, kind="sponge", before=Decimal("12.5"), grams=10)
    lot = custody.lot(bought.lot)
    assert (lot.kind, lot.melt.before.value, bought.value) == ("dore", Decimal("12.5"), 900_000)


def test_melting_makes_no_metal(counter: Counter, washer: Person) -> None:
    with pytest.raises(custody_problems.MeltGained):
        counter.buy(washer, kind="sponge", before=Decimal(9), grams=10)


def test_a_fineness_of_1200_is_not_possible(counter: Counter, washer: Person) -> None:
    with pytest.raises(custody_problems.FinenessOutOfRange) as refused:
        counter.buy(washer, fineness=1200)
    assert "1200" in refused.value.sentence and refused.value.code == "custody.fineness-out-of-range"


def test_whoever_is_too_young_does_not_sell(counter: Counter) -> None:
    child, grown = world.person("Child", born=2009), world.person("Grown", born=2008)
    world.paper(child), world.paper(grown)
    with pytest.raises(problems.SellerTooYoung) as refused:
        counter.buy(child)
    assert refused.value.next_door and "school and family office" in str(refused.value.next_door.who)
    assert counter.buy(grown)


def test_nobody_buys_from_herself(counter: Counter, washer: Person) -> None:
    counter.act = replace(counter.act, by=replace(counter.clerk, person=washer.id))
    with pytest.raises(problems.BuyingFromOneself):
        counter.buy(washer)


def test_a_clerk_buys_at_the_own_centre_only(counter: Counter, washer: Person) -> None:
    birch = Counter.opened("birch-centre", "buying-centre@BIRCH")
    birch.act = counter.act
    with pytest.raises(NotAllowed):
        birch.buy(washer)
    assert not Purchase.objects.exists()


def test_a_paper_is_good_for_one_sale(counter: Counter, washer: Person) -> None:
    offer = counter.offer(washer)
    counter.buy(washer)
    with pytest.raises(problems.RungNotHeld):
        buy(offer=offer, place=counter.place, act=counter.act)


def test_a_paper_covers_no_more_than_it_says(counter: Counter) -> None:
    seller = world.person()
    world.paper(seller, most_ug=8_999_999)
    with pytest.raises(problems.PaperCoversLess):
        counter.buy(seller)
    world.paper(seller, most_ug=9_000_000)
    offers = [each for each in standings(seller.id, on=world.TODAY) if each.paper.most_ug == 9_000_000]
    offer = replace(counter.offer(seller), standing=offers[0].key)
    assert buy(offer=offer, place=counter.place, act=counter.act)


def test_a_paper_that_is_over_is_no_rung(counter: Counter, washer: Person) -> None:
    assert standings(washer.id, on=world.TODAY + timedelta(days=29))
    assert not standings(washer.id, on=world.TODAY + timedelta(days=30))


def test_a_way_to_pay_that_the_country_does_not_have_is_refused(counter: Counter, washer: Person) -> None:
    with pytest.raises(problems.PaymentUnknown):
        counter.buy(washer, paid_by="promise")


def test_a_lot_that_is_worth_nothing_is_not_bought(counter: Counter, washer: Person) -> None:
    world.name_price(1, hours_ago=1)
    with pytest.raises(problems.NothingLeft):
        counter.buy(washer, grams="0.01", fineness=1)


def test_the_seller_gets_what_she_agreed_to_or_is_asked_again(counter: Counter, washer: Person) -> None:
    seen = counter.preview(washer).net
    world.name_price(90_000, hours_ago=1)
    with pytest.raises(problems.SumChanged) as refused:
        counter.buy(washer, agreed=seen)
    assert Money(805_140, "XTS") == counter.preview(washer).net
    assert "8051.40" in refused.value.sentence
    assert counter.buy(washer, agreed=Money(805_140, "XTS"))


def test_a_preview_leaves_nothing_behind_and_refuses_what_the_sale_would(counter: Counter, washer: Person) -> None:
    before = Entry.objects.count()
    assert counter.preview(washer).net == Money(894_600, "XTS")
    assert Entry.objects.count() == before and not Purchase.objects.exists()
    with pytest.raises(problems.PaymentUnknown):
        counter.preview(washer, paid_by="promise")


def test_identity_below_what_the_pack_asks_does_not_sell(counter: Counter, washer: Person, monkeypatch) -> None:
    monkeypatch.setattr(type(section()), "opens", lambda self, level: frozenset())
    with pytest.raises(Problem) as refused:
        counter.buy(washer)
    assert refused.value.code.startswith("registry.") and refused.value.next_door
    assert registry.person(washer.id)
