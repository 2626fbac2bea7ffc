"""Step 6 of the journey by program: what a counter, a seller, an office and a trader can do without a browser."""

import json
from typing import Any
from uuid import UUID

import pytest
from django.test import Client

from outcrop.commons.accounts.api import User, issue_token
from outcrop.kernel.acts import Actor
from outcrop.kernel.ids import new_id
from outcrop.market.models import OriginPaper, Purchase, SaleDispute
from outcrop.market.tests import world
from outcrop.market.tests.world import Counter, actor_of
from outcrop.registry.models import Person


class Program:
    """Something that calls the API with a token."""

    def __init__(self, who: Actor | Person | None) -> None:
        headers = {}
        if who is not None:
            actor = actor_of(who) if isinstance(who, Person) else who
            token = issue_token(user=User.objects.get(id=actor.user), label="test", at=world.NOW)
            headers["Authorization"] = f"Bearer {token}"
        self.client = Client(headers=headers)

    def get(self, path: str) -> tuple[int, Any]:
        """Ask, and return status and answer."""
        answer = self.client.get(f"/api/v1{path}")
        return answer.status_code, answer.json()

    def post(self, path: str, sent: Any = None, submission: UUID | None = None) -> tuple[int, Any]:
        """Send something once, and return status and answer."""
        headers = {"Submission-Id": str(submission or new_id())}
        body = json.dumps(sent or {})
        answer = self.client.post(f"/api/v1{path}", body, "application/json", headers=headers)
        return answer.status_code, answer.json()


def offer(counter: Counter, seller: Person, standing: str, **told: Any) -> dict[str, Any]:
    return {
        "seller": seller.number, "standing": standing, "kind": "dore", "scale": str(counter.scale.id), "mass": "10",
        "assay": str(counter.assay.id), "fineness": "900", "paid_by": "cash", **told,
    }  # fmt: skip


def test_a_lot_is_sold_from_standings_to_dispute_without_a_browser(counter: Counter, washer: Person) -> None:
    clerk, seller = Program(counter.clerk), Program(washer)
    status, place = clerk.get("/counter")
    assert status == 200 and {x["measures"]: x["state"] for x in place["instruments"]} == {
        "mass": "ready",
        "fineness": "ready",
    }
    _, held = clerk.get(f"/sellers/{washer.number}/standings")
    (standing,) = held["standings"]
    assert (standing["rung"], standing["mark"]) == ("origin-certificate", "B")
    asked = offer(counter, washer, standing["key"])
    status, seen = clerk.post("/purchases/preview", asked)
    assert (status, seen["net"]) == (200, {"minor": 894_600, "currency": "XTS"})
    assert not Purchase.objects.exists()
    once = new_id()
    status, slip = clerk.post("/purchases", {**asked, "agreed_minor": seen["net"]["minor"]}, once)
    assert status == 201 and slip["royalty"]["sentences"][0] == "No royalty is owed on this sale."
    again = clerk.post("/purchases", {**asked, "agreed_minor": seen["net"]["minor"]}, once)
    assert again == (201, slip) and Purchase.objects.count() == 1

    number = slip["number"]
    assert [each["number"] for each in seller.get("/sales")[1]] == [number]
    status, sale = seller.get(f"/sales/{number}")
    assert status == 200 and sale["lines"][0] == {"key": "value", "label": "Value", "minor": 900_000, "ppm": None}
    assert sale["contained"] == {"value": "9.000", "u": "0.049", "unit": "g"} or sale["contained"]["unit"] == "g"
    assert seller.post(f"/sales/{number}/confirm")[0] == 201
    status, dispute = seller.post(f"/sales/{number}/dispute", {"why": "not-paid", "words": "I got half."})
    assert (status, dispute["outcome"]) == (201, "open")

    desk = Program(world.holder("department", "national-department"))
    assert [each["number"] for each in desk.get("/disputes")[1]] == [dispute["number"]]
    reasons = {"seller_is_right": True, "reasons": "The till shows half of it."}
    status, decided = desk.post(f"/disputes/{dispute['number']}/decision", reasons)
    assert (status, decided["outcome"]) == (201, "seller-right")
    assert seller.get(f"/sales/{number}")[1]["dispute"]["reasons"] == "The till shows half of it."
    assert clerk.get(f"/sales/{number}")[1]["dispute"]["reasons"] is None


def test_papers_book_and_licence_without_a_browser(country: None) -> None:
    trader, source = world.person("Trader"), world.person("Source")
    desk = Program(world.holder("department", "national-department"))
    officer = Program(world.holder("district-office@AMBER", "mining-officer"))
    status, paper = officer.post("/certificates", {"person": source.number, "grams": "4.5"})
    assert (status, paper["kind"], paper["most_grams"]) == (201, "origin-certificate", "4.5")
    assert Program(source).get(f"/certificates/{paper['number']}")[0] == 200
    assert Program(trader).post("/book", {"person": source.number, "grams": "3"})[0] == 403
    licence = {"person": trader.number, "number": "L-7", "last_day": "2027-12-31"}
    assert desk.post("/collectors", licence) == (201, {"number": "L-7", "last_day": "2027-12-31"})
    status, entry = Program(trader).post("/book", {"person": source.number, "grams": "3"})
    assert (status, entry["kind"], entry["source"]) == (201, "collector-book", source.number)
    named = Program(source).post(f"/certificates/{entry['number']}/dispute", {"why": "not-me"})
    assert named[0] == 201 and SaleDispute.objects.get().paper == OriginPaper.objects.get(number=entry["number"])


def test_the_price_is_public_and_named_by_the_desk(country: None) -> None:
    nobody, desk = Program(None), Program(world.holder("central-bank", "price-desk"))
    assert nobody.get("/price")[1]["price"] is None
    told = {"per_gram_minor": 123_456, "observed_at": "2026-11-21T09:00:00", "source": "Fixing"}
    assert nobody.post("/price", told)[0] == 401
    status, named = desk.post("/price", told)
    assert (status, named["price"]["per_gram"]["minor"], named["price"]["hours_old"]) == (201, 123_456, 1)
    assert nobody.get("/price")[1]["price"]["usable"] is True
    for wrong, code in (
        ({"observed_at": "2026-11-21T11:00:00"}, "market.price-in-future"),
        ({"observed_at": "0001-01-01T00:00:00"}, "input.invalid"),
        ({"per_gram_minor": 10**30}, "market.price-impossible"),
        ({"source": "x\x00"}, "page.not-understood"),
    ):
        status, problem = desk.post("/price", told | wrong)
        assert (status // 100, problem["code"]) == (4, code)


def test_whoever_shows_nothing_is_refused_with_the_next_door(counter: Counter) -> None:
    seller, clerk = world.person("Nobody"), Program(counter.clerk)
    status, held = clerk.get(f"/sellers/{seller.number}/standings")
    assert status == 200 and held["standings"] == [] and "certificate of origin" in held["ways_to_sell"][0]["label"]
    status, problem = clerk.post("/purchases/preview", offer(counter, seller, "own-right:X"))
    assert (status, problem["code"]) == (409, "market.no-rung")
    assert "The district mining officer" in problem["next_door"]["who"]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        ({"fineness": "1200"}, "custody.fineness-out-of-range"),
        ({"mass": "NaN"}, "input.invalid"),
        ({"mass": "1e30"}, "input.invalid"),
        ({"scale": str(new_id())}, "permission.not-found"),
        ({"scale": "x"}, "input.invalid"),
        ({"standing": "own-right:X"}, "market.rung-not-held"),
        ({"seller": "PE-X"}, "market.seller-unknown"),
        ({"kind": "sponge"}, "custody.melt-first"),
        ({"kind": "\ud800"}, "input.invalid"),
        ({"kind": "x\x00"}, "custody.kind-unknown"),
        ({"paid_by": "promise"}, "market.payment-unknown"),
        ({"agreed_minor": 10**40}, "market.sum-changed"),
        ({"agreed_minor": None}, "input.invalid"),
    ],
)
def test_a_wrong_offer_gets_a_code(counter: Counter, washer: Person, wrong: dict[str, Any], code: str) -> None:
    clerk = Program(counter.clerk)
    (standing,) = clerk.get(f"/sellers/{washer.number}/standings")[1]["standings"]
    sent = offer(counter, washer, standing["key"], agreed_minor=894_600) | wrong
    status, problem = clerk.post("/purchases", sent)
    assert (status // 100, problem["code"]) == (4, code)
    assert not Purchase.objects.exists()


def test_each_call_is_for_whom_it_is(counter: Counter, washer: Person) -> None:
    number = counter.buy(washer).number
    stranger, nobody = Program(world.person("Stranger")), Program(None)
    for path in ("/counter", f"/sellers/{washer.number}/standings", "/sales", f"/sales/{number}", "/disputes"):
        assert nobody.get(path)[0] == 401, path
    assert stranger.get(f"/sales/{number}")[0] == 404
    assert stranger.post(f"/sales/{number}/dispute", {"why": "not-me"})[0] == 404
    for path in ("/counter", "/disputes", f"/sellers/{washer.number}/standings"):
        assert stranger.get(path)[0] == 403, path
    for path, sent in (
        ("/purchases/preview", offer(counter, washer, "x")), ("/certificates", {"person": washer.number}),
        ("/collectors", {"person": washer.number, "number": "L", "last_day": "2027-01-01"}),
        ("/price", {"per_gram_minor": 1, "observed_at": "2026-11-21T09:00:00", "source": "x"}),
        ("/disputes/DS-1/decision", {"seller_is_right": True, "reasons": "because of that"}),
    ):  # fmt: skip
        assert stranger.post(path, sent)[0] == 403, path
