"""The registry through the API alone."""

import json

import pytest
from django.test import Client

from outcrop.commons.accounts.api import issue_token
from outcrop.commons.journal.models import Submission
from outcrop.kernel.ids import new_id
from outcrop.registry.models import Person

from .conftest import NOW

BASE = "/api/v1"
MIRA = {"given_name": "Mira", "area": "AMBER", "roles": ["panner"], "card": {"kind": "citizen", "number": "AB12345678"}}


def call(method, path, told=None, *, token="", submission=None):
    headers = {"Submission-Id": str(submission or new_id())}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    answer = Client().generic(
        method, BASE + path, json.dumps(told or {}), content_type="application/json", headers=headers
    )
    return answer.status_code, answer.json()


def come_in(name, **told):
    """Join and exchange number and code for a token; return both."""
    status, made = call("POST", "/people", {**MIRA, "given_name": name, "card": None, **told})
    assert status == 201, made
    status, answer = call("POST", "/tokens", {"number": made["number"], "code": made["code"]})
    assert status == 201, answer
    return made["number"], answer["token"]


@pytest.fixture
def officer_token(officer):
    from outcrop.commons.accounts.api import User

    return issue_token(user=User.objects.get(id=officer.user), label="test", at=NOW)


def card(n):
    return {"kind": "citizen", "number": f"AB{n:08d}"}


def test_three_people_join_found_invite_and_confirm_without_a_browser(country):
    (_, lead), (two, token_two), (three, token_three) = (
        come_in(name, card=card(n)) for n, name in enumerate(("Lead", "Two", "Three"))
    )
    status, made = call("POST", "/enterprises", {"name": "Amber", "form": "partnership", "area": "AMBER"}, token=lead)
    assert (status, made["status"]) == (201, "forming")
    for number, token in ((two, token_two), (three, token_three)):
        status, asked = call("POST", f"/enterprises/{made['number']}/invitations", {"number": number}, token=lead)
        assert status == 201, asked
        _, record = call("GET", "/me", token=token)
        assert record["invitations"][0]["enterprise"] == made["number"]
        status, answer = call("POST", f"/invitations/{asked['id']}/answer", {"yes": True}, token=token)
        assert (status, answer["state"]) == (200, "confirmed")
    _, told = call("GET", f"/enterprises/{made['number']}", token=lead)
    assert told["status"] == "formed"
    assert [m["name"] for m in told["member_list"]] == ["Lead", "Three", "Two"]


def test_joining_sent_twice_is_joining_once_with_the_same_code_and_the_code_is_not_kept(country):
    submission = new_id()
    first = call("POST", "/people", MIRA, submission=submission)
    again = call("POST", "/people", MIRA, submission=submission)
    assert first == again
    assert Person.objects.count() == 1
    assert "code" not in Submission.objects.get(id=submission).answer


def test_faults_are_told_at_their_fields(country):
    status, told = call("POST", "/people", {**MIRA, "given_name": "4711", "phone": "call me", "birth_year": 1800})
    assert (status, told["code"]) == (422, "input.invalid")
    assert set(told["faults"]) == {"given_name", "phone", "birth_year"}


@pytest.mark.parametrize("broken", [{"given_name": None}, {"birth_year": "soon"}, {"roles": "digger"}, {"card": "AB"}])
def test_a_body_of_another_shape_is_a_problem(country, broken):
    status, told = call("POST", "/people", {**MIRA, **broken})
    assert (status, told["code"]) == (422, "input.invalid")


def test_a_known_card_tells_nothing_but_the_next_door(country):
    call("POST", "/people", MIRA)
    status, told = call("POST", "/people", {**MIRA, "given_name": "Other"})
    assert (status, told["code"]) == (409, "registry.card-already-known")
    assert told["next_door"]["who"]
    assert "Mira" not in json.dumps(told)


def test_the_village_head_vouches_through_the_api(country, village_head):
    from outcrop.commons.accounts.api import User

    _, mira = come_in("Mira", vouching={"way": "village-head"})
    head = issue_token(user=User.objects.get(id=village_head.user), label="test", at=NOW)
    _, asked = call("GET", "/vouches", token=head)
    status, answer = call("POST", f"/vouches/{asked[0]['id']}/answer", {"yes": True}, token=head)
    assert (status, answer["state"]) == (200, "confirmed")
    assert call("GET", "/me", token=mira)[1]["identity_level"] == "vouched"


def test_the_office_enters_a_person_through_the_api(officer_token):
    told = {**MIRA, "card": {**MIRA["card"], "seen": True}}
    status, made = call("POST", "/people/for-someone", told, token=officer_token)
    assert (status, made["identity_level"]) == (201, "card")


def test_nobody_and_strangers_are_refused(country):
    assert call("GET", "/me")[0] == 401
    _, lead = come_in("Lead", card=card(1))
    _, stranger = come_in("Stranger", card=card(2))
    _, made = call("POST", "/enterprises", {"name": "Amber", "form": "partnership", "area": "AMBER"}, token=lead)
    assert call("GET", f"/enterprises/{made['number']}", token=stranger)[0] in (403, 404)
    assert call("POST", f"/enterprises/{made['number']}/invitations", {"number": "x"}, token=stranger)[0] in (403, 404)
    assert call("POST", f"/invitations/{new_id()}/answer", {"yes": True}, token=lead)[0] == 404
