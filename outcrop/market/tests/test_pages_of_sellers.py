"""A seller's pages: her sales line by line, confirmed or disputed, and who else sees them."""

import re
from typing import Any

import pypdfium2
import pytest
from django.test import Client

from outcrop.commons.accounts.api import give_mandate
from outcrop.commons.journal.models import Entry
from outcrop.market.models import Purchase, SaleDispute
from outcrop.market.tests import world
from outcrop.market.tests.world import Counter, act_of, actor_of, sheet, text
from outcrop.market.views import selling
from outcrop.registry.models import Person


def test_a_seller_sees_every_line_of_her_sale(sold: Purchase, washer: Person, browse: Any) -> None:
    page = text(browse(washer).get(f"/sales/{sold.number}")).replace("\xa0", " ")
    for words in (
        "Value 9 g × 1000.00 ¤ 9000.00 ¤",
        "Refining 0.6 %",
        "−54.00 ¤",
        "You get 8946.00 ¤",
        "900",
        "±",
        "1000.00 ¤",
    ):
        assert words in page
    assert sold.number in text(browse(washer).get("/sales"))


def test_a_seller_confirms_then_disputes_and_reads_the_answer(sold: Purchase, washer: Person, browse: Any) -> None:
    seller, desk = browse(washer), browse(world.holder("department", "national-department"))
    assert seller.post(f"/sales/{sold.number}/confirm", sheet()).status_code == 302
    assert "You said that this sale is right" in text(seller.get(f"/sales/{sold.number}"))
    before = text(seller.get(f"/sales/{sold.number}/dispute"))
    assert "What follows" in before and "You keep the money" in before and "Your rights here" in before
    told = sheet(why="wrong-mass", words="It was 12 g.")
    for _ in range(2):
        assert seller.post(f"/sales/{sold.number}/dispute", told)["Location"] == f"/sales/{sold.number}"
    dispute = SaleDispute.objects.get()
    assert "It will be answered by" in text(seller.get(f"/sales/{sold.number}"))
    assert dispute.number in text(desk.get("/disputes"))
    assert "It was 12 g." in text(desk.get(f"/disputes/{dispute.number}"))
    short = desk.post(f"/disputes/{dispute.number}", sheet(outcome="seller-right", reasons="no"))
    assert short.status_code == 422 and "reasons in words" in text(short)
    done = desk.post(
        f"/disputes/{dispute.number}", sheet(outcome="seller-right", reasons="The scale was off that day.")
    )
    assert done["Location"] == "/disputes"
    assert "The scale was off that day." in text(seller.get(f"/sales/{sold.number}"))


def test_the_counter_sees_that_a_sale_is_disputed_and_not_what_was_written(
    counter: Counter, sold: Purchase, washer: Person, browse: Any
) -> None:
    browse(washer).post(f"/sales/{sold.number}/dispute", sheet(why="not-paid", words="He kept half of it."))
    page = browse(counter.clerk).get(f"/purchases/{sold.number}").content.decode()
    assert "disputes this sale" in page and "half" not in page and "not paid" not in page


def test_nobody_but_the_seller_disputes_a_sale(counter: Counter, sold: Purchase, browse: Any) -> None:
    stranger, auditor = browse(world.person("Stranger")), browse(world.holder("auditor", "auditor"))
    for path in ("", "/dispute", "/slip.pdf"):
        assert stranger.get(f"/sales/{sold.number}{path}").status_code == 404
    assert auditor.get(f"/sales/{sold.number}").status_code == 200
    assert auditor.get(f"/sales/{sold.number}/dispute").status_code == 403
    assert browse(counter.clerk).get(f"/sales/{sold.number}/dispute").status_code == 403
    assert Client().get(f"/sales/{sold.number}").status_code in (302, 401)


def test_another_centre_does_not_see_a_purchase(sold: Purchase, browse: Any) -> None:
    assert browse(world.holder("buying-centre@BIRCH", "clerk")).get(f"/purchases/{sold.number}").status_code == 404


def test_members_see_what_their_leader_sold_for_them_and_not_each_others_parts(counter: Counter, browse: Any) -> None:
    leader = world.enterprise_with_right().founder
    second, third = (Person.objects.get(given_name=f"Amber Hill {which}") for which in ("second", "third"))
    common, own = counter.buy(leader), counter.buy(second)
    page = text(browse(third).get("/sales"))
    assert common.number in page and own.number not in page
    assert browse(third).get(f"/sales/{common.number}").status_code == 200
    for other in (third, leader):
        assert browse(other).get(f"/sales/{own.number}").status_code == 404


def test_an_agent_sees_sales_only_under_a_mandate_that_names_them(sold: Purchase, washer: Person, browse: Any) -> None:
    agent = world.person("Agent")

    def acting(*verbs: str) -> Client:
        given = give_mandate(
            principal=washer.id,
            agent=agent.id,
            verbs=verbs,
            how_given="paper",
            until=None,
            act=act_of(actor_of(washer)),
        )
        browser: Client = browse(agent)
        session = browser.session
        session["mandate"] = str(given.id)
        session.save()
        return browser

    assert acting("registry.invite").get(f"/sales/{sold.number}").status_code == 403
    assert acting("market.show").get(f"/sales/{sold.number}").status_code == 200
    assert acting("market.show").get(f"/sales/{sold.number}/dispute").status_code == 403
    browser = acting("market.dispute")
    assert browser.post(f"/sales/{sold.number}/dispute", sheet(why="not-me", words="")).status_code == 302
    line = Entry.objects.get(type="market.sale-disputed")
    assert "MD-" in line.content or "mandate" in line.content


@pytest.mark.parametrize("width", ["a5", "58mm"])
def test_the_slip_on_paper_says_every_line(counter: Counter, browse: Any, width: str) -> None:
    bought = counter.buy(world.enterprise_with_right().founder, kind="sponge", before=world.Decimal("12.5"))
    answer = browse(counter.clerk).get(f"/sales/{bought.number}/slip.pdf?width={width}")
    pages = pypdfium2.PdfDocument(answer.content)
    said = " ".join(pages[0].get_textpage().get_text_range().split()).replace("\xa0", " ")
    for words in (
        bought.number, "Amber Hill leader", "Sold in the name of", "Amber Hill", "A · Own right",
        "Mass before melting", "12.5",
        "10.000 g ±", "900.0 ‰ ±", "9.000 g ±", "1000.00 ¤", "2 hours old", "Value", "9000.00 ¤", "Refining", "0.6 %",
        "54.00 ¤", "Royalty", "2.5 %", "not verified", "225.00 ¤", "You get", "8721.00 ¤", "Cash, into your hand",
        "Is something wrong?", "9 g × 1000.00 ¤", "Small Mines Act",
    ):  # fmt: skip
        assert words in said, (words, said)


def test_a_long_list_of_sales_goes_on_where_it_ended(
    counter: Counter, washer: Person, browse: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selling, "ON_A_PAGE", 2)
    numbers = [counter.buy(washer).number]
    for _ in range(2):
        world.paper(washer)
        numbers.append(counter.buy(washer).number)
    first = browse(washer).get("/sales").content.decode()
    older = re.search(r'href="(\?older=[^"]+)"', first)
    assert older and numbers[0] not in first and numbers[1] in first and numbers[2] in first
    second = browse(washer).get(f"/sales{older[1]}").content.decode()
    assert numbers[0] in second and numbers[1] not in second
