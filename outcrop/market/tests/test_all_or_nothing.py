"""A purchase stands or falls as one, whoever races whom and wherever it breaks."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest
from django.apps import apps
from django.db import connection, transaction
from django.db.utils import IntegrityError, ProgrammingError

from outcrop.commons.journal.models import Entry
from outcrop.custody import api as custody
from outcrop.custody.tests.conftest import check_constraints_now
from outcrop.kernel.problems import Problem
from outcrop.kernel.refs import Ref
from outcrop.ledger import api as ledger
from outcrop.market import disputes, services
from outcrop.market.models import OriginKind, Purchase, SaleDispute
from outcrop.market.tests import world
from outcrop.market.tests.world import Counter, act_of, actor_of
from outcrop.registry.models import Person

PARTS = ("market", "custody", "ledger", "journal", "notices", "numbering", "law")


def everything() -> dict[str, list[Any]]:
    """Every row of the parts that a purchase touches."""
    return {
        model._meta.label: sorted(map(str, model._default_manager.values_list()))
        for part in PARTS
        for model in apps.get_app_config(part).get_models()
    }


class PowerCutError(Exception):
    """The lights went out."""


@pytest.mark.parametrize(
    "stage",
    [
        "fit_to_sell", "_held", "usable_price", "_taken_in", "_check_paper", "reckon", "_written", "_book", "_tell",
        "publish", "notices.send", "ledger.post", "law.keep", "custody.receive_lot",
    ],
)  # fmt: skip
@pytest.mark.parametrize("when", ["before", "after"])
def test_what_breaks_at_any_stage_leaves_nothing(
    counter: Counter, washer: Person, monkeypatch: pytest.MonkeyPatch, stage: str, when: str
) -> None:
    where, _, name = stage.rpartition(".")
    owner = getattr(services, where) if where else services
    real = getattr(owner, name)

    def cut(*args: Any, **told: Any) -> Any:
        if when == "after":
            real(*args, **told)
        raise PowerCutError

    monkeypatch.setattr(owner, name, cut)
    before = everything()
    with pytest.raises(PowerCutError):
        counter.buy(washer)
    assert everything() == before
    monkeypatch.undo()
    assert counter.buy(washer).number.startswith("PU-AMB-2026-00001-")


@pytest.mark.parametrize("stage", ["_opened", "_royalty_lines", "publish", "ledger.hold", "custody.freeze_lot_share"])
def test_a_dispute_that_breaks_leaves_nothing(counter: Counter, monkeypatch: pytest.MonkeyPatch, stage: str) -> None:
    leader = world.enterprise_with_right().founder
    sale = counter.buy(leader)
    where, _, name = stage.rpartition(".")
    owner, before = getattr(disputes, where) if where else disputes, everything()

    def cut(*args: Any, **told: Any) -> Any:
        raise PowerCutError

    monkeypatch.setattr(owner, name, cut)
    with pytest.raises(PowerCutError):
        disputes.dispute_sale(purchase=sale, why="not-me", words="", act=act_of(actor_of(leader)))
    assert everything() == before


# --- races -----------------------------------------------------------------------------------------------------------


def at_once(works: list[Any]) -> list[Any]:
    """Run pieces of work at the same moment, each on its own connection; return their results or codes."""
    gate = Barrier(len(works))

    def run(work: Any) -> Any:
        try:
            gate.wait(timeout=20)
            return work()
        except Problem as problem:
            return problem.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(works)) as pool:
        return list(pool.map(run, works))


@pytest.fixture
def two_counters(transactional_db: None, settings: Any) -> tuple[Counter, Counter]:
    """Counters in two districts, at work."""
    world.build()
    world.name_price()
    return Counter.opened(), Counter.opened("birch-centre", "buying-centre@BIRCH")


def test_one_paper_shown_at_two_counters_at_once_is_bought_on_once(two_counters: tuple[Counter, Counter]) -> None:
    seller = world.person()
    shown = world.paper(seller)
    offers = [(each, each.offer(seller)) for each in two_counters for _ in range(3)]
    told = at_once([lambda c=c, o=o: services_buy(c, o) for c, o in offers])
    bought = [each for each in told if each not in ("market.paper-used", "market.rung-not-held")]
    assert len(bought) == 1 and Purchase.objects.get().paper == shown
    assert Entry.objects.filter(type="market.lot-bought").count() == 1


def services_buy(counter: Counter, offer: Any) -> str:
    return world.counter.buy(offer=offer, place=counter.place, act=counter.act).number


def test_many_lots_bought_and_melted_at_one_counter_at_once_are_numbered_without_a_gap(
    two_counters: tuple[Counter, Counter],
) -> None:
    counter = two_counters[0]
    sellers = [world.person(f"Seller {n}") for n in range(6)]
    for seller in sellers:
        world.paper(seller)
    melted = {"kind": "sponge", "before": world.Decimal(12)}
    offers = [counter.offer(seller, **(melted if n % 2 else {})) for n, seller in enumerate(sellers)]
    told = at_once([lambda o=o: services_buy(counter, o) for o in offers])
    assert sorted(number[:17] for number in told) == [f"PU-AMB-2026-{n:05}" for n in range(1, 7)]


def test_a_sale_disputed_ten_times_at_once_is_disputed_once(two_counters: tuple[Counter, Counter]) -> None:
    seller = world.person()
    world.paper(seller)
    sale = two_counters[0].buy(seller)
    act = act_of(actor_of(seller))
    told = at_once(
        [lambda: disputes.dispute_sale(purchase=sale, why="not-me", words="", act=act).number for _ in range(10)]
    )
    assert told.count("market.already-disputed") == 9 and SaleDispute.objects.count() == 1


def test_a_dispute_decided_both_ways_at_once_is_decided_once(two_counters: tuple[Counter, Counter]) -> None:
    leader = world.enterprise_with_right().founder
    sale = two_counters[0].buy(leader)
    dispute = disputes.dispute_sale(purchase=sale, why="not-me", words="", act=act_of(actor_of(leader)))
    act = act_of(world.holder("department", "national-department"))

    def decide(right: bool) -> Any:
        return lambda: (
            disputes.settle_dispute(
                dispute=dispute, seller_is_right=right, reasons="Two saw it with their own eyes.", act=act
            ).outcome
        )

    told = at_once([decide(n % 2 == 0) for n in range(6)])
    assert told.count("market.dispute-decided") == 5
    posting = ledger.posting_for(source=Ref("market.purchase", sale.id), kind="market.purchase")
    assert posting is not None
    reversed_ = ledger.reversal_of(posting) is not None
    assert reversed_ == ("seller-right" in told)


def test_an_entry_disputed_while_it_is_sold_on_leaves_no_lot_unmarked(two_counters: tuple[Counter, Counter]) -> None:
    counter, trader, source = two_counters[0], world.person("Trader"), world.person("Source")
    paper = world.paper(trader, OriginKind.BOOK, source_person=source.id, issued_by="L-1")
    offer, act = counter.offer(trader), act_of(actor_of(source))
    at_once(
        [
            lambda: services_buy(counter, offer),
            lambda: disputes.dispute_paper(paper=paper, why="not-me", words="", act=act).number,
        ]
    )
    assert SaleDispute.objects.count() == 1
    for bought in Purchase.objects.all():
        assert custody.lot(bought.lot).frozen_ppm == 1_000_000


# --- the database ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE market_purchase SET net = 1",
        "DELETE FROM market_purchase",
        "TRUNCATE market_purchase CASCADE",
        "UPDATE market_price SET per_gram = 1",
        "UPDATE market_originpaper SET seller = source_person",
        "DELETE FROM market_saledispute",
        "UPDATE market_disputedecision SET outcome = 'sale-stands'",
        "DELETE FROM market_collectorlicence",
    ],
)
def test_what_was_bought_and_said_is_never_rewritten(
    counter: Counter, washer: Person, as_owner: Any, statement: str
) -> None:
    sale = counter.buy(washer)
    dispute = disputes.dispute_sale(purchase=sale, why="not-me", words="", act=act_of(actor_of(washer)))
    desk = act_of(world.holder("department", "national-department"))
    disputes.settle_dispute(dispute=dispute, seller_is_right=True, reasons="Two saw it.", act=desk)
    world.papers.license_collector(
        person=washer.id, number="L-1", issued_by="x", until=world.date(2027, 1, 1), act=desk
    )
    check_constraints_now()
    with pytest.raises(ProgrammingError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    with as_owner(), pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_database_refuses_a_purchase_that_pays_more_than_its_value(counter: Counter, washer: Person) -> None:
    sale = counter.buy(washer)
    told = {field.attname: getattr(sale, field.attname) for field in Purchase._meta.fields}
    forged = told | {"id": world.new_id(), "number": "PU-X", "lot": world.new_id(), "paper_id": None, "net": 900_001}
    with pytest.raises(IntegrityError, match="purchase_adds_up"), transaction.atomic():
        Purchase.objects.create(**forged)
