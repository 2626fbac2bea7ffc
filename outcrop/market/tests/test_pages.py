"""The counter's pages: what each shows to whom, what a form does once, and what a wrong answer is told."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from outcrop.commons.journal.models import Entry
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.ids import new_id
from outcrop.market.models import Purchase
from outcrop.market.tests import world
from outcrop.market.tests.world import Counter, sheet, text
from outcrop.registry.models import Person


def weighed(counter: Counter, seller: Person, **values: Any) -> dict[str, Any]:
    """What the clerk enters for 10 g at 900 per mille."""
    offer = counter.offer(seller)
    told = {
        "standing": offer.standing, "kind": "dore", "scale": str(counter.scale.id), "mass": "10",
        "assay": str(counter.assay.id), "fineness": "900", "paid_by": "cash", "before": "", "step": "look",
    }  # fmt: skip
    return sheet(**told | values)


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
        ({"kind": "slag"}, "Choose one of the list."),
        ({"before": "12"}, "melt"),
        ({"standing": "own-right:GR-1"}, "Choose one of the list."),
        ({"scale": str(new_id())}, "Choose one of the list."),
        ({"paid_by": "promise"}, "Choose one of the list."),
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
