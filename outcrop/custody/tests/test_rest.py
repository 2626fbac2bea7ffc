"""The same walk for programs, and what they are told when they send something wrong."""

from decimal import Decimal
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from outcrop.commons.accounts.api import User, issue_token
from outcrop.commons.posts import api as posts
from outcrop.custody import api as custody
from outcrop.custody.models import Lot, Place
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.ids import new_id

from .conftest import NOW, TODAY, House, make_house, some_origin


class Program:
    """A program with somebody's token."""

    def __init__(self, agency: str = "", key: str = "") -> None:
        self.client, self.headers = Client(), {}
        if agency:
            user = User.objects.create(username=new_id().hex)
            post = posts.Post.objects.get(agency=agency, key=key)
            posts.appoint(post=post, user=user.id, start=TODAY)
            self.headers = {"Authorization": f"Bearer {issue_token(user=user, label='test', at=NOW)}"}

    def get(self, path: str) -> Any:
        """Ask."""
        return self.client.get(f"/api/v1{path}", headers=self.headers)

    def post(self, path: str, told: dict[str, Any], *, submission: str = "") -> Any:
        """Tell, with a submission id."""
        headers = self.headers | {"Submission-Id": submission or str(new_id())}
        return self.client.post(f"/api/v1{path}", told, content_type="application/json", headers=headers)


@pytest.fixture(autouse=True)
def clock(monkeypatch) -> None:
    """Let it be the same day for the API as for the tests."""
    monkeypatch.setattr(settings, "OUTCROP_CLOCK", FixedClock(NOW))


@pytest.fixture
def clerk(house: House) -> Program:
    """The clerk of the house."""
    return Program("buying-centre@AMBER", "clerk")


@pytest.fixture
def nobody(house: House) -> Program:
    """A program without a token."""
    return Program()


def read(clerk: Program, instrument: custody.Instrument, value: str) -> str:
    answer = clerk.post(f"/custody/instruments/{instrument.id}/readings", {"value": value})
    assert answer.status_code == 201, answer.json()
    return str(answer.json()["id"])


def pour(clerk: Program, house: House, chosen: list[custody.Lot], grams: str = "100", **more: Any) -> Any:
    told = {
        "place": house.place.key,
        "lots": [str(lot.id) for lot in chosen],
        "mass": read(clerk, house.scale, grams),
        "fineness": read(clerk, house.assay, "850"),
        "slag": {},
        "loss": "0",
    }
    return clerk.post("/custody/pours", told | more)


def test_the_whole_walk_through_the_api_alone(house: House, clerk: Program, nobody: Program) -> None:
    assert [place["key"] for place in clerk.get("/custody/places").json()] == ["amber-centre"]
    check = clerk.post(f"/custody/instruments/{house.scale.id}/checks", {"read": "100.01"})
    assert check.json()["passed"] is True
    instruments = clerk.get(f"/custody/places/{house.place.key}/instruments").json()
    assert {each["state"] for each in instruments} == {"ready"}

    lots = [house.lot(60, 850), house.lot(40, 850, origin=some_origin("Birch Diggers"))]
    told = clerk.get(f"/custody/places/{house.place.key}/lots").json()
    assert [lot["source"] for lot in told] == ["Birch Diggers", "Amber Partnership"]
    assert clerk.get(f"/custody/lots/{lots[0].id}").json()["contained"]["unit"] == "g"

    poured = pour(clerk, house, lots)
    assert poured.status_code == 201, poured.json()
    number, key = poured.json()["bar"], poured.json()["key"]

    everybody = nobody.get(f"/bars/{number}")
    assert everybody.json()["signature"] == "good" and everybody.json()["tier"] == "public"
    full = nobody.post(f"/bars/{number}/open", {"key": key}).json()
    assert [(s["name"], s["share"]) for s in full["sources"]] == [
        ("Amber Partnership", 600_000),
        ("Birch Diggers", 400_000),
    ]
    assert full["full_layer"].startswith("{")
    assert nobody.get(f"/bars/{number}/credential")["Content-Type"] == "application/vc+jwt"

    other = custody.place_with_key("birch-centre")
    handed = clerk.post(f"/bars/{number}/hand-over", {"to_kind": "custody.place", "to": str(other.id), "owner": True})
    assert handed.status_code == 200 and handed.json()["key"] != key
    assert nobody.post(f"/bars/{number}/open", {"key": key}).status_code == 403


def test_the_open_layer_holds_no_name_and_no_gram(house: House, clerk: Program, nobody: Program) -> None:
    number = pour(clerk, house, [house.lot()]).json()["bar"]
    answer = nobody.get(f"/bars/{number}")
    said = answer.content.decode()
    assert "Amber Partnership" not in said and '"g"' not in said and "buying centre" not in said.lower()
    assert set(answer.json()["shown"]) == {
        "number",
        "sources_count",
        "districts",
        "marks",
        "checks",
        "balance_closed",
        "open_questions",
        "remelted",
    }
    assert answer.json()["sources"] == [] and answer.json()["full_layer"] is None


def test_a_pour_sent_twice_is_one_pour_with_one_answer(house: House, clerk: Program) -> None:
    lot, submission = house.lot(), str(new_id())
    told = {
        "place": house.place.key,
        "lots": [str(lot.id)],
        "mass": read(clerk, house.scale, "100"),
        "fineness": read(clerk, house.assay, "850"),
        "slag": {},
        "loss": "0",
    }
    first = clerk.post("/custody/pours", told, submission=submission)
    second = clerk.post("/custody/pours", told, submission=submission)
    assert first.json() == second.json() and custody.Bar.objects.count() == 1


def test_a_lot_or_reading_of_another_place_looks_like_one_that_is_not_there(house: House, clerk: Program) -> None:
    other = make_house("birch-centre")
    lot, reading = other.lot(), custody.take_reading(instrument=other.scale, value=Decimal(100), act=other.act)
    for more in ("lots", "mass"):
        named, missing = ([str(lot.id)], [str(new_id())]) if more == "lots" else (str(reading.id), str(new_id()))
        elsewhere, nowhere = (pour(clerk, house, [house.lot()], **{more: each}) for each in (named, missing))
        assert elsewhere.status_code == nowhere.status_code == 404
        assert elsewhere.json() == nowhere.json()
    told = {"place": house.place.key, "kind": "sponge", "before": str(reading.id), "after": str(reading.id)}
    assert clerk.post("/custody/melts", told).status_code == 404


def test_a_bar_handed_over_twice_by_one_submission_gets_one_key_though_it_is_no_longer_there(
    house: House, clerk: Program
) -> None:
    path = f"/bars/{pour(clerk, house, [house.lot()]).json()['bar']}/hand-over"
    told = {"to_kind": "custody.place", "to": str(custody.place_with_key("birch-centre").id)}
    submission = str(new_id())
    first, second = (clerk.post(path, told, submission=submission) for _ in range(2))
    assert first.status_code == second.status_code == 200 and first.json() == second.json()
    assert clerk.post(path, told).status_code == 404
    assert clerk.post(path, {}).status_code == 404, "what a hand-over takes is told to the holder only"


def test_a_bar_is_not_handed_to_an_enterprise_that_is_not_there(house: House, clerk: Program) -> None:
    number = pour(clerk, house, [house.lot()]).json()["bar"]
    answer = clerk.post(f"/bars/{number}/hand-over", {"to_kind": "registry.enterprise", "to": str(new_id())})
    assert (answer.status_code, answer.json()["code"]) == (422, "custody.holder-missing")
    assert custody.bar(number).holder == house.place.ref


@pytest.mark.parametrize(
    ("more", "status", "code"),
    [
        ({"slag": None}, 422, "custody.slag-missing"),
        ({"loss": None}, 422, "custody.loss-missing"),
        ({"loss": "-1"}, 422, "custody.loss-negative"),
        ({"loss": "nan"}, 422, "input.invalid"),
        ({"loss": "1e9999"}, 409, "custody.more-out-than-in"),
        ({"mass": None}, 422, "custody.reading-missing"),
        ({"mass": str(new_id())}, 404, "permission.not-found"),
        ({"lots": []}, 422, "custody.nothing-to-pour"),
        ({"lots": [str(new_id())]}, 404, "custody.lot-missing"),
        ({"lots": "all"}, 422, "input.invalid"),
        ({"slag": {"content": "1"}}, 422, "custody.reading-missing"),
        ({"place": "birch-centre"}, 404, "permission.not-found"),
        ({"loss": "50"}, 409, "custody.more-out-than-in"),
    ],
)
def test_wrong_input_to_a_pour_gets_a_sentence_and_a_code(
    house: House, clerk: Program, more: dict[str, Any], status: int, code: str
) -> None:
    answer = pour(clerk, house, [house.lot()], **more)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert answer["Content-Type"].startswith("application/problem+json") and answer.json()["title"]


@pytest.mark.parametrize(
    ("value", "code"),
    [
        ("1200", "custody.fineness-out-of-range"),
        ("-1", "custody.fineness-out-of-range"),
        ("0.5", "custody.reading-refused"),
        ("1e999999", "custody.reading-refused"),
        ("abc", "input.invalid"),
        (None, "input.invalid"),
    ],
)
def test_a_reading_that_cannot_be_gets_a_sentence_and_a_code(
    house: House, clerk: Program, value: Any, code: str
) -> None:
    answer = clerk.post(f"/custody/instruments/{house.assay.id}/readings", {"value": value})
    assert answer.status_code == 422 and answer.json()["code"] == code


def test_an_error_sent_with_a_reading_is_not_taken(house: House, clerk: Program) -> None:
    told = {"value": "100", "u": "0.000001", "uncertainty": "0"}
    answer = clerk.post(f"/custody/instruments/{house.scale.id}/readings", told)
    assert answer.json()["quantity"]["u"].startswith("0.0208")


def test_what_belongs_to_another_place_is_not_there(house: House, clerk: Program) -> None:
    elsewhere = make_house("birch-centre")
    lot = elsewhere.lot()
    assert clerk.get(f"/custody/lots/{lot.id}").status_code == 404
    assert clerk.get("/custody/places/birch-centre/lots").status_code == 404
    assert clerk.post(f"/custody/instruments/{elsewhere.scale.id}/readings", {"value": "1"}).status_code == 404
    assert clerk.post(f"/custody/instruments/{elsewhere.scale.id}/checks", {"read": "1"}).status_code == 404


def test_only_the_duty_opens_a_call(house: House, clerk: Program, nobody: Program) -> None:
    verification = {
        "by": "me",
        "certificate": "c",
        "verified_on": "2026-11-01",
        "valid_until": "2027-11-01",
        "u_abs": "50",
    }
    assert clerk.post(f"/custody/instruments/{house.scale.id}/verifications", verification).status_code == 403
    assert clerk.post(f"/custody/places/{house.place.key}/reviews", {"finding": "all good"}).status_code == 403
    assert nobody.get("/custody/places").status_code == 401
    assert nobody.post("/custody/pours", {"place": "amber-centre", "lots": []}).status_code == 401
    police = Program("police", "inspector")
    assert police.get("/custody/places").status_code == 403
    assert police.get(f"/custody/places/{house.place.key}/lots").status_code == 403


def test_verifier_and_auditor_do_their_part_through_the_api(house: House) -> None:
    verifier, auditor = Program("metrology", "verifier"), Program("auditor", "auditor")
    told = {
        "place": "amber-centre",
        "kind": "scale",
        "label": "S-9",
        "serial": "X-9",
        "unit": "g",
        "resolution": "0.01",
        "capacity": "500",
        "check_standard": "100 g, F1",
        "check_nominal": "100",
    }
    made = verifier.post("/custody/instruments", told)
    assert made.status_code == 201
    assert verifier.post("/custody/instruments", told).json()["code"] == "custody.instrument-known"
    found = {
        "by": "Office",
        "certificate": "C",
        "verified_on": "2026-11-01",
        "valid_until": "2027-11-01",
        "u_abs": "0.02",
    }
    url = f"/custody/instruments/{made.json()['id']}/verifications"
    assert verifier.post(url, found).status_code == 201
    assert verifier.post(url, found | {"verified_on": "2027-01-01"}).json()["code"] == "custody.verification-refused"
    assert auditor.post("/custody/places/amber-centre/reviews", {"finding": "Sound."}).status_code == 201
    assert Place.objects.count() == 2 and not Lot.objects.exists()
