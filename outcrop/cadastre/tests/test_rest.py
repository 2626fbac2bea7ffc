"""The cadastre for programs."""

import json
from datetime import date

import pypdfium2
import pytest
from shapely.geometry import box, mapping

from outcrop.cadastre import granting
from outcrop.cadastre.models import Application, MiningRight
from outcrop.cadastre.tests import world
from outcrop.cadastre.tests.world import act, register_right, square, typed
from outcrop.commons.accounts.api import issue_token
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.ids import new_id

pytestmark = pytest.mark.django_db
API = "/api/v1"


@pytest.fixture(autouse=True)
def today(settings):
    settings.OUTCROP_CLOCK = FixedClock(world.NOW)


class Program:
    """A program that calls the API, under an account's token if it has one."""

    def __init__(self, client, user=None):
        self.client, self.headers = client, {}
        if user is not None:
            self.headers = {"HTTP_AUTHORIZATION": f"Bearer {issue_token(user=user, label='test', at=world.NOW)}"}

    def get(self, path, **query):
        return self.client.get(API + path, query, **self.headers)

    def post(self, path, submission=None, **sent):
        heads = self.headers | {"HTTP_SUBMISSION_ID": str(submission or new_id())}
        return self.client.post(API + path, json.dumps(sent, default=str), content_type="application/json", **heads)


@pytest.fixture
def nobody(client, testland):
    return Program(client)


@pytest.fixture
def leader(client, amber_hill):
    return Program(client, world.user_of(amber_hill.founder_id))


def test_a_program_looks_at_ground_without_a_name(nobody):
    register_right(square(100, 0, side_m=500), number="MI-0007")
    told = nobody.post("/ground/check", class_key="artisanal", boundary=mapping(square())).json()
    assert told["verdict"] == "barred" and told["findings"][0]["titles"][0]["number"] == "MI-0007"
    assert (
        nobody.post("/ground/check", class_key="artisanal", corners=typed(square(5000, 0))).json()["verdict"]
        == "untitled"
    )


def test_a_leader_is_told_that_ground_is_free_and_a_stranger_is_not(leader, amber_hill, testland, client):
    sent = {"class_key": "artisanal", "corners": typed(square()), "enterprise": amber_hill.number}
    assert leader.post("/ground/check", **sent).json()["verdict"] == "free"
    other = Program(client, world.user_of(testland.enterprise("Other").founder_id)).post("/ground/check", **sent)
    assert (other.status_code, other.json()["code"]) == (403, "cadastre.enterprise-not-led")


@pytest.mark.parametrize(
    ("sent", "code"),
    [
        ({"boundary": {"type": "Point", "coordinates": [20, 1]}}, "geometry.unreadable"),
        ({"boundary": mapping(box(200, 0, 201, 1))}, "geometry.position-out-of-range"),
        ({"corners": "1.5 20.3\n1.502 20.302\n1.5 20.302\n1.502 20.3"}, "geometry.crosses-itself"),
        ({"corners": "x" * 2_000_001}, "geometry.too-large"),
        ({"corners": ""}, "geometry.too-few-corners"),
        ({"corners": typed(square()), "class_key": "moon"}, "permission.not-found"),
    ],
)
def test_wrong_input_gets_a_sentence_and_a_code(nobody, sent, code):
    answer = nobody.post("/ground/check", **{"class_key": "artisanal", **sent})
    assert answer.json()["code"] == code and answer.json()["title"] and answer.status_code in (404, 413, 422)


def test_an_application_is_handed_in_once_per_submission_and_followed(leader, amber_hill):
    sent = {"class_key": "artisanal", "boundary": mapping(square()), "enterprise": amber_hill.number}
    submission = new_id()
    first, again = (leader.post("/applications", submission, **sent) for _ in range(2))
    assert first.status_code == 201 and first.json() == again.json() and Application.objects.count() == 1
    number = first.json()["number"]
    told = leader.get(f"/applications/{number}").json()
    assert told["state"] == "submitted" and told["case"] and told["shape"]["type"] == "Polygon"
    pdf = leader.get(f"/applications/{number}/receipt")
    assert number in pypdfium2.PdfDocument(pdf.content)[0].get_textpage().get_text_range()
    assert (
        leader.post(f"/applications/{number}/withdrawal", reasons="We found better ground.").json()["state"]
        == "withdrawn"
    )


def test_who_only_holds_the_receipt_learns_only_the_state(leader, amber_hill, client):
    sent = {"class_key": "artisanal", "boundary": mapping(square()), "enterprise": amber_hill.number}
    number = leader.post("/applications", **sent).json()["number"]
    told = Program(client).get(f"/applications/{number}").json()
    assert set(told) == {"number", "class", "state", "area", "submitted_on", "url"}
    assert Program(client).get(f"/applications/{number}/receipt").status_code == 401


def test_barred_ground_cannot_be_applied_for(leader, amber_hill):
    register_right(square(), number="MI-0007")
    answer = leader.post(
        "/applications", class_key="artisanal", boundary=mapping(square()), enterprise=amber_hill.number
    )
    assert (answer.status_code, answer.json()["code"]) == (409, "cadastre.ground-barred")
    assert answer.json()["next_door"]["label"] and not Application.objects.exists()


@pytest.fixture
def right(amber_hill):
    application = world.submitted(amber_hill, square())
    granting.allot(application=application, act=act())
    return granting.grant_right(application=application, act=act())


def test_a_right_is_shown_as_far_as_the_reader_may_see_it(right, leader, client):
    public, own = (p.get(f"/rights-to-ground/{right.number}").json() for p in (Program(client), leader))
    assert public["geometry"] == {"type": "Point", "coordinates": [20.3, 1.5]}
    assert "holder_name" not in public["properties"] and "paper" not in public
    assert (
        own["geometry"]["type"] == "Polygon"
        and own["properties"]["holder_name"] == "Amber Hill"
        and own["paper"]["pdf"]
    )


def test_an_official_decides_by_program(right, client):
    official = Program(client, world.official("cadastre.revoke"))
    url = f"/rights-to-ground/{right.number}/decision"
    assert (
        official.post(url, step="revoke", reasons="The fence never came.").json()["code"] == "cadastre.reasons-missing"
    )
    told = official.post(url, step="revoke", reasons="The fence never came.", public_reason="Not made safe.").json()
    assert told == {"number": right.number, "state": "revoked"}
    stranger = Program(client, world.official("cadastre.revoke", "tl.south.dune"))
    assert stranger.post(url, step="suspend", reasons="x" * 20, public_reason="x").status_code in (403, 404)


def test_a_holder_hands_back_by_program(right, leader):
    assert (
        leader.post(f"/rights-to-ground/{right.number}/handing-back", reasons="We have worked it out.").json()["state"]
        == "handed-back"
    )


def test_the_public_register_is_geojson_with_a_box_a_class_and_a_next_page(right, nobody):
    for n in range(4):
        register_right(square(n * 2000, 5000), number=f"MI-000{n}")
    first = nobody.get("/cadastre/rights", limit=2).json()
    assert first["numberReturned"] == 2 and first["features"][0]["id"] == right.number
    assert "holder_name" not in first["features"][0]["properties"]
    after = nobody.client.get(first["links"][0]["href"]).json()
    assert [each["id"] for each in after["features"]] == ["MI-0001", "MI-0002"]
    assert nobody.get("/cadastre/rights", class_key="artisanal").json()["numberReturned"] == 1
    west, south, east, north = square(2000, 5000).bounds
    assert [
        f["id"] for f in nobody.get("/cadastre/rights", bbox=f"{west},{south},{east},{north}").json()["features"]
    ] == ["MI-0001"]


@pytest.mark.parametrize("bbox", ["1,2,3", "a,b,c,d", "5,0,1,1", "0,-95,1,1", "nan,0,1,1"])
def test_a_box_that_is_none_is_refused(nobody, bbox):
    assert nobody.get("/cadastre/rights", bbox=bbox).json()["code"] == "cadastre.box-unreadable"


def test_a_right_confirmed_by_program_holds_until_its_day(testland, client):
    register_right(square(), number="MI-0007", end=date(2022, 1, 1))
    official = Program(client, world.official("ground.cadastre-conclusion"))
    url = "/rights-to-ground/MI-0007/decision"
    assert (
        official.post(url, step="confirm", reasons="Order 12 of 2021.", holds_until=date(2030, 1, 1)).json()["state"]
        == "live"
    )
    assert MiningRight.objects.get().end == date(2030, 1, 1)
