"""The miner's pages are light, and all of her way can be walked without scripts."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.journeys import ways
from tests.journeys.inspecting import bytes_moved, without_the_map
from tests.journeys.program import Program
from tests.journeys.visitor import Visitor, enters_as
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow]

MOST = 100_000
#: What a miner opens on her way, by the pattern of the page; numbers are those of the sample leader.
PAGES = (
    *("/", "/join", "/road", "/price", "/rights", "/ground", "/map", "/verify", "/sign-in"),
    *("/people/me", "/enterprises", "/enterprises/{enterprise}", "/enterprises/new", "/invitations", "/vouches"),
    *("/road/{enterprise}", "/ground/apply", "/applications", "/applications/{application}", "/cases/{case}"),
    *("/messages", "/sales", "/people/me/mandates/new", "/join/for-someone"),
)


@pytest.fixture(scope="module")
def leader(browser: Any, house: Served) -> Iterator[Visitor]:
    """The sample leader, with a phone whose browser runs no scripts."""
    leader = enters_as(Visitor(browser, house.url, phone=True, script=False), "leader")
    yield leader
    leader.leaves()


@pytest.fixture(scope="module")
def numbers(leader: Visitor) -> dict[str, str]:
    """What the leader has, asked for without scripts: an enterprise, an application, a case."""
    enterprise = leader.opens("/enterprises").number("EN")
    leader.opens("/ground/apply").chooses("Amber Hill", "Artisanal mining").presses("Continue")
    ways.types_corners(leader, ways.square(1.72, 20.12))
    application = ways.hands_in(leader)
    leader.follows("See where it stands, step by step")
    return {"enterprise": enterprise, "application": application, "case": leader.number("CS")}


def test_a_person_joins_and_begins_an_enterprise_without_scripts(browser, house):
    nobody = Visitor(browser, house.url, phone=True, script=False)
    ways.joins(nobody, "Plain", card="AB40000001")
    ways.founds(nobody, "Plain Hill")
    nobody.sees("being formed").leaves()


def test_ground_is_asked_for_and_followed_without_scripts(leader, numbers):
    leader.opens(f"/cases/{numbers['case']}").sees("Environment opinion", "waiting")
    assert leader.page.locator(".diagram svg").is_visible()


def test_a_file_with_the_boundary_is_brought_without_scripts(leader, numbers):
    leader.opens("/ground/apply").chooses("Amber Hill", "Artisanal mining").presses("Continue")
    leader.brings("ground.gpx", ways.as_file("ground.gpx", ways.square(1.73, 20.13)).encode())
    leader.presses("See what the register says").sees("Check your answers", "2.23 ha")


def test_a_sale_is_seen_and_disputed_without_scripts(browser, house, leader, numbers):
    number = Program.of(house, "sample-leader").gets("/me")["number"]
    sale = sold_to(house, number)
    leader.opens(f"/sales/{sale}").sees("What you get").follows("This is not right")
    leader.chooses("The sum is wrong").presses("Dispute it").sees("Disputed")


def sold_to(house: Served, seller: str) -> str:
    """Let a clerk buy a lot of a seller, and return the number of the sale."""
    programs = Program.of_all(house, "sample-clerk", "sample-price-desk")
    clerk = programs["sample-clerk"]
    for each in clerk.gets("/counter")["instruments"]:
        if each["state"] != "ready":
            says = {"S-2": "100", "X-1": "917", "F-1": "999.9"}[each["label"]]
            clerk.sends(f"/custody/instruments/{each['id']}/checks", {"read": says})
    ready = {each["measures"]: each["id"] for each in clerk.gets("/counter")["instruments"]}
    told = {
        "seller": seller, "standing": clerk.gets(f"/sellers/{seller}/standings")["standings"][0]["key"],
        "kind": "dore", "scale": ready["mass"], "mass": "3.10", "assay": ready["fineness"], "fineness": "860",
        "paid_by": "cash",
    }  # fmt: skip
    seen = clerk.sends("/purchases/preview", told)
    return str(clerk.sends("/purchases", told | {"agreed_minor": seen["net"]["minor"]})["number"])


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_the_miner_moves_less_than_100_kb(browser, house, leader, numbers, page):
    moved = bytes_moved(browser, house.url + page.format(**numbers), leader.context.cookies())
    assert 2_000 < without_the_map(moved) < MOST, moved
