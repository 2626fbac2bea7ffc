"""Price, papers of origin, books and licences: who names, issues, enters and records them."""

from typing import Any

import pytest
from django.test import Client

from outcrop.kernel.acts import Actor
from outcrop.kernel.ids import new_id
from outcrop.market.models import OriginKind, OriginPaper, Price, SaleDispute
from outcrop.market.papers import license_collector
from outcrop.market.tests import world
from outcrop.market.tests.world import act_of, sheet, text


def test_the_price_is_for_everybody_and_named_by_its_desk_alone(country: None, browse: Any) -> None:
    nobody, desk = Client(), browse(world.holder("central-bank", "price-desk"))
    assert "No price has been named yet" in text(nobody.get("/price"))
    told = sheet(per_gram="1 234.56", source="Fixing of noon", hours_ago="3")
    assert nobody.post("/price", told).status_code in (302, 401, 403)
    assert desk.post("/price", told)["Location"] == "/price"
    assert Price.objects.get().per_gram == 123_456
    page = text(nobody.get("/price")).replace("\xa0", " ")
    assert "1234.56 ¤" in page and "Named 3 hours ago" in page and "Own right" in page


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"per_gram": "0"}, "A gram cannot cost that"),
        ({"per_gram": "-3"}, "A gram cannot cost that"),
        ({"per_gram": "99999999999"}, "A gram cannot cost that"),
        ({"per_gram": "1.005"}, "no smaller part"),
        ({"per_gram": "Infinity"}, "Enter a number"),
        ({"hours_ago": "-1"}, "cannot be from the future"),
        ({"hours_ago": "99999"}, "less than or equal to"),
        ({"source": "  "}, "needs an answer"),
    ],
)
def test_a_wrong_price_gets_a_sentence(country: None, browse: Any, wrong: dict[str, str], said: str) -> None:
    told = sheet(**{"per_gram": "1000", "source": "Fixing", "hours_ago": "0"} | wrong)
    answer = browse(world.holder("central-bank", "price-desk")).post("/price", told)
    assert answer.status_code == 422 and said in text(answer)
    assert not Price.objects.exists()


def test_an_officer_certifies_where_a_lot_comes_from(country: None, browse: Any) -> None:
    officer, seller = browse(world.holder("district-office@AMBER", "mining-officer")), world.person("Sela")
    answer = officer.post("/certificates", sheet(number=seller.number, grams="12.5"))
    paper = OriginPaper.objects.get()
    assert answer["Location"] == f"/certificates/{paper.number}"
    assert (paper.kind, paper.seller, paper.most_ug) == (OriginKind.CERTIFICATE, seller.id, 12_500_000)
    page = text(officer.get(answer["Location"]))
    assert "at most 12.5 g of fine metal" in page and "District mining officer" in page
    assert browse(seller).get(answer["Location"]).status_code == 200
    assert browse(world.person("Stranger")).get(answer["Location"]).status_code == 404
    assert paper.number in text(browse(seller).get("/sales"))
    for wrong in ({"number": "PE-X"}, {"grams": "0"}, {"grams": "-1"}, {"grams": "9999999"}):
        told = sheet(**{"number": seller.number, "grams": "1"} | wrong)
        assert officer.post("/certificates", told).status_code == 422


def test_a_plant_gives_the_receipt_of_what_it_treated(country: None, browse: Any) -> None:
    plant, owner = browse(world.holder("processing-centre@AMBER", "plant-clerk")), world.person("Owner")
    assert "Give a receipt" in text(plant.get("/certificates"))
    answer = plant.post("/certificates", sheet(number=owner.number, grams="7"))
    paper = OriginPaper.objects.get()
    assert (paper.kind, paper.number[:2]) == (OriginKind.RECEIPT, "PR")
    page = text(browse(owner).get(answer["Location"]))
    assert "Receipt of what was treated" in page and "Clerk of the processing centre" in page


def test_a_licensed_collector_keeps_a_book_and_whoever_is_named_in_it_disputes(country: None, browse: Any) -> None:
    trader, source = world.person("Trader"), world.person("Source")
    assert browse(trader).get("/book").status_code == 403
    license_collector(
        person=trader.id, number="L-7", issued_by="department/national-department", until=world.date(2027, 1, 1),
        act=act_of(Actor(user=new_id())),
    )  # fmt: skip
    browser = browse(trader)
    assert browser.post("/book", sheet(number=source.number, grams="3.5"))["Location"] == "/book"
    entry = OriginPaper.objects.get()
    assert (entry.seller, entry.source_person, entry.issued_by) == (trader.id, source.id, "L-7")
    assert entry.number in text(browser.get("/book"))
    assert browser.post("/book", sheet(number=trader.number, grams="1")).status_code == 422
    named = browse(source)
    assert entry.number in text(named.get("/sales"))
    assert "Did you sell this to the collector?" in text(named.get(f"/certificates/{entry.number}"))
    assert "cannot use this entry" in text(named.get(f"/certificates/{entry.number}/dispute"))
    done = named.post(f"/certificates/{entry.number}/dispute", sheet(why="not-me", words=""))
    assert done["Location"] == f"/certificates/{entry.number}"
    assert browser.get(f"/certificates/{entry.number}/dispute").status_code in (403, 404)
    desk = browse(world.holder("department", "national-department"))
    assert "Trader" in text(desk.get(f"/disputes/{SaleDispute.objects.get().number}"))


def test_the_licensing_post_records_who_may_collect(country: None, browse: Any) -> None:
    desk, trader = browse(world.holder("department", "national-department")), world.person("Trader")
    day = {"last_day_day": "31", "last_day_month": "12", "last_day_year": "2027"}
    assert desk.post("/collectors", sheet(number=trader.number, licence="L-7", **day)).status_code == 302
    assert "L-7" in text(desk.get("/collectors"))
    for wrong in (
        {"licence": "L-7"}, {"licence": "L-8", "last_day_year": "2020"}, {"licence": "L-9", "last_day_year": "9999"},
        {"licence": "L-9", "number": "PE-X"},
    ):  # fmt: skip
        answer = desk.post("/collectors", sheet(**{"number": trader.number, **day} | wrong))
        assert answer.status_code == 422
    assert browse(trader).get("/book").status_code == 200
