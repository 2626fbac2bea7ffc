"""The counter's pages: what each shows to whom, what a form does once, and what a wrong answer is told."""

import re
from typing import Any

import pypdfium2
import pytest
from django.test import Client
from django.urls import reverse

from outcrop.commons.accounts.api import give_mandate
from outcrop.commons.journal.models import Entry
from outcrop.kernel.acts import Actor
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.ids import new_id
from outcrop.market.models import OriginKind, OriginPaper, Price, Purchase, SaleDispute
from outcrop.market.papers import license_collector
from outcrop.market.tests import world
from outcrop.market.tests.world import Counter, act_of, actor_of
from outcrop.market.views import selling
from outcrop.registry.models import Person


def sheet(**values: Any) -> dict[str, Any]:
    """What a form sends."""
    return {"submission": str(new_id()), **values}


def weighed(counter: Counter, seller: Person, **values: Any) -> dict[str, Any]:
    """What the clerk enters for 10 g at 900 per mille."""
    offer = counter.offer(seller)
    told = {
        "standing": offer.standing, "kind": "dore", "scale": str(counter.scale.id), "mass": "10",
        "assay": str(counter.assay.id), "fineness": "900", "paid_by": "cash", "before": "", "step": "look",
    }  # fmt: skip
    return sheet(**told | values)


def text(answer: Any) -> str:
    """The page's main part without tags, as it is read."""
    main = answer.content.decode().split("<main")[1].split("</main")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


def test_a_clerk_finds_weighs_shows_the_sum_and_buys(counter: Counter, washer: Person, browse: Any) -> None:
    clerk = browse(counter.clerk)
    assert "Nothing yet today" in text(clerk.get("/buy"))
    found = clerk.post("/buy", sheet(number=f" {washer.number.lower()} "))
    assert found["Location"] == f"/buy/{washer.number}"
    page = clerk.get(found["Location"])
    assert "Local certificate of origin" in text(page) and "The seller agrees" not in text(page)
    shown = clerk.post(found["Location"], weighed(counter, washer))
    assert shown.status_code == 200 and not Purchase.objects.exists()
    for words in (
        "Value 9 g × 1000.00 ¤ 9000.00",
        "Refining 0.6",
        "You get 8946.00",
        "No royalty is owed",
        "Your rights here",
    ):
        assert words in text(shown).replace("\xa0", " ")
    agreed = re.search(r'name="agreed" value="(\d+)"', shown.content.decode())
    assert agreed and agreed[1] == "894600"
    bought = clerk.post(found["Location"], weighed(counter, washer, step="buy", agreed=agreed[1]))
    purchase = Purchase.objects.get()
    assert bought["Location"] == f"/purchases/{purchase.number}"
    page = clerk.get(bought["Location"])
    assert "Pay 8946.00 ¤ now to Sela, into her own hand" in text(page).replace("\xa0", " ")
    assert purchase.number in text(clerk.get("/buy"))


def test_the_same_sheet_sent_twice_buys_once(counter: Counter, washer: Person, browse: Any) -> None:
    clerk, url = browse(counter.clerk), f"/buy/{washer.number}"
    told = weighed(counter, washer, step="buy", agreed="894600")
    first, second = clerk.post(url, told), clerk.post(url, told)
    assert first["Location"] == second["Location"] == f"/purchases/{Purchase.objects.get().number}"


def test_a_sum_that_the_seller_did_not_see_is_shown_again(counter: Counter, washer: Person, browse: Any) -> None:
    clerk, url = browse(counter.clerk), f"/buy/{washer.number}"
    answer = clerk.post(url, weighed(counter, washer, mass="9", step="buy", agreed="894600"))
    assert answer.status_code == 422 and not Purchase.objects.exists()
    assert "no longer the one that the seller agreed to: now she would get 8051.40" in text(answer).replace("\xa0", " ")
    assert 'name="agreed" value="805140"' in answer.content.decode()
    without = clerk.post(url, weighed(counter, washer, step="buy"))
    assert without.status_code == 200 and not Purchase.objects.exists()


def test_whoever_shows_nothing_is_refused_with_the_next_doors_and_counted_without_a_name(
    counter: Counter, browse: Any
) -> None:
    seller, clerk = world.person("Nobody"), browse(counter.clerk)
    found = clerk.post("/buy", sheet(number=seller.number))
    page = clerk.get(found["Location"])
    assert page.status_code == 200 and "Ask the district office for a certificate of origin" in text(page)
    assert "The district mining officer, free of charge" in text(page)
    (line,) = Entry.objects.filter(type="market.lot-refused")
    assert str(seller.id) not in line.content and seller.number not in line.content
    for width in ("a5", "58mm"):
        paper = clerk.get(f"/buy/{seller.number}/refusal.pdf?width={width}")
        assert paper.content.startswith(b"%PDF")


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"fineness": "1200"}, "A fineness of 1200 per mille is not possible"),
        ({"fineness": "-5"}, "is not possible"),
        ({"mass": "0"}, "there is nothing on it"),
        ({"mass": "10.005"}, "moves in steps of 0.01"),
        ({"mass": "1e99"}, "digits"),
        ({"mass": "NaN"}, "Enter a number"),
        ({"mass": "1,234"}, "Write 1.234 or 1234"),
        ({"mass": ""}, "needs an answer"),
        ({"mass": "3000"}, "it goes up to 2000"),
        ({"kind": "sponge"}, "melted"),
        ({"kind": "slag"}, "Select a valid choice"),
        ({"before": "12"}, "melt"),
        ({"standing": "own-right:GR-1"}, "Select a valid choice"),
        ({"scale": str(new_id())}, "Select a valid choice"),
        ({"paid_by": "promise"}, "Select a valid choice"),
    ],
)
def test_a_wrong_figure_gets_a_sentence(
    counter: Counter, washer: Person, browse: Any, wrong: dict[str, str], said: str
) -> None:
    answer = browse(counter.clerk).post(f"/buy/{washer.number}", weighed(counter, washer, **wrong))
    assert answer.status_code == 422 and said in text(answer)
    assert not Purchase.objects.exists()


def test_without_todays_check_the_page_leads_to_it(country: None, browse: Any) -> None:
    world.name_price()
    counter, seller = Counter.opened(checked=False), world.person()
    world.paper(seller)
    page = text(browse(counter.clerk).get(f"/buy/{seller.number}"))
    assert "cannot be read yet" in page and "Do the morning check" in page and "Show the sum" not in page


def test_an_old_price_is_said_before_anything_is_weighed(
    counter: Counter, washer: Person, browse: Any, settings: Any
) -> None:
    settings.OUTCROP_CLOCK = FixedClock(world.NOW.replace(day=23))
    assert "The price is too old to buy at" in text(browse(counter.clerk).get(f"/buy/{washer.number}"))


def test_a_child_is_shown_the_door_to_help_and_it_is_counted_without_a_name(counter: Counter, browse: Any) -> None:
    child = world.person("Child", born=2011)
    world.paper(child)
    answer = browse(counter.clerk).post(f"/buy/{child.number}", weighed(counter, child))
    assert answer.status_code == 409 and "The school and family office" in text(answer)
    (line,) = Entry.objects.filter(type="barrier.met")
    assert "market.seller-too-young" in line.content and str(child.id) not in line.content


def test_an_unknown_number_is_told_at_its_field(counter: Counter, browse: Any) -> None:
    clerk = browse(counter.clerk)
    for number in ("PE-NOBODY", "x\x00y", "9" * 61):
        answer = clerk.post("/buy", sheet(number=number))
        assert answer.status_code == 422
    assert clerk.get("/buy/PE-NOBODY").status_code == 404


# --- the seller ------------------------------------------------------------------------------------------------------


@pytest.fixture
def sold(counter: Counter, washer: Person) -> Purchase:
    """A sale of somebody who washes tailings."""
    return counter.buy(washer)


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
        bought.number, "Amber Hill leader", "Sold for", "Amber Hill", "A · Own right", "Mass before melting", "12.5",
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


# --- price, papers, book, licences -----------------------------------------------------------------------------------


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


def test_no_page_of_the_counter_is_for_nobody(counter: Counter, sold: Purchase) -> None:
    nobody = Client()
    for name, args in (
        ("buy", []), ("weigh", ["X"]), ("purchase", [sold.number]), ("sales", []), ("sale", [sold.number]),
        ("disputes", []), ("certify", []), ("book", []), ("collectors", []),
    ):  # fmt: skip
        assert nobody.get(reverse(f"market:{name}", args=args)).status_code in (302, 401), name


@pytest.mark.parametrize("path", ["/sales/{}", "/purchases/{}", "/certificates/{}", "/disputes/{}", "/buy/{}"])
def test_an_address_that_holds_nonsense_finds_nothing(counter: Counter, browse: Any, path: str) -> None:
    clerk = browse(world.holder("department", "national-department") if "disputes" in path else counter.clerk)
    for nonsense in ("%00", "a" * 500, "%F0%9F%AA%99"):
        assert clerk.get(path.format(nonsense)).status_code in (400, 403, 404)
