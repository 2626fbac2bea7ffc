"""The same journey through the API alone: no page is opened, every act carries its submission id."""

import json
import urllib.parse
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import uuid4

import pytest

from tests.journeys.paper import altered
from tests.journeys.program import Program
from tests.served import Served

pytestmark = [pytest.mark.slow, pytest.mark.in_order]

SAMPLES = (
    *("officer", "environment", "cadastre", "assembly", "governor", "price-desk", "clerk", "department", "auditor"),
    *("leader", "clay-leader", "agent", "miner"),
)
DECISIONS = {
    "environment": ("favourable", {}),
    "cadastre": ("free", {}),
    "assembly": ("allot", {"resolution_number": "32"}),
    "governor": ("conclude", {}),
}
GROUND = "1.6 20.2\n1.6 20.201\n1.601 20.201\n1.601 20.2"


@dataclass
class Story:
    """Who calls, and what they have got so far."""

    url: str
    samples: dict[str, Program]
    people: dict[str, Program] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    things: dict[str, Any] = field(default_factory=dict)

    def post(self, role: str) -> Program:
        """Return the program of a sample person or post."""
        return self.samples[f"sample-{role}"]

    def joins(self, name: str, **told: Any) -> None:
        """Join by oneself, and come back with number and code for a token."""
        nobody = Program(self.url)
        asked = {"given_name": name, "family_name": "Program", "area": "AMBER", "roles": ["digger"], **told}
        joined = nobody.sends("/people", asked)
        token = nobody.sends("/tokens", {"number": joined["number"], "code": joined["code"]})["token"]
        self.people[name], self.numbers[name] = Program(self.url, token), joined["number"]


@pytest.fixture(scope="module")
def story(house: Served) -> Iterator[Story]:
    """The story so far."""
    programs = Program.of_all(house, *(f"sample-{role}" for role in SAMPLES))
    return Story(f"{house.url}/api/v1", programs)


def verified(url: str, text: str) -> dict[str, Any]:
    """Return what anybody is told about a paper."""
    told = Program(url).form("/verify", urllib.parse.urlencode({"text": text}).encode())
    return dict(told.body)


def test_the_road_and_the_price_are_told_without_a_name(story):
    nobody = Program(story.url)
    assert [step["key"] for step in nobody.gets("/road")["steps"]][:2] == ["join", "organise"]
    assert nobody.gets("/price")["ways_to_sell"]


def test_people_join_with_a_card_or_without_one(story):
    story.joins("Runa", card={"kind": "citizen", "number": "AB30000001"})
    story.joins("Sol")
    story.joins("Tove", card={"kind": "citizen", "number": "AB30000003"})
    assert story.people["Sol"].gets("/me")["identity_level"] == "none"


def test_two_members_vouch_for_whom_they_know(story):
    vouching = [story.post(role).gets("/me")["number"] for role in ("leader", "clay-leader")]
    story.people["Runa"].sends("/vouches", {"way": "two-members", "numbers": vouching})
    for role in ("leader", "clay-leader"):
        [asked] = [v for v in story.post(role).gets("/vouches") if v["number"] == story.numbers["Runa"]]
        story.post(role).sends(f"/vouches/{asked['id']}/answer", {"yes": True})
    assert story.people["Runa"].gets("/me")["identity_level"] == "vouched"


def test_an_enterprise_is_formed_by_each_members_own_word(story):
    runa = story.people["Runa"]
    made = runa.sends("/enterprises", {"name": "Long Program", "form": "partnership", "area": "AMBER"})
    story.numbers["enterprise"] = made["number"]
    for name in ("Sol", "Tove"):
        runa.sends(f"/enterprises/{made['number']}/invitations", {"number": story.numbers[name]})
        [asked] = story.people[name].gets("/me")["invitations"]
        story.people[name].sends(f"/invitations/{asked['id']}/answer", {"yes": True})
    assert runa.gets(f"/enterprises/{made['number']}")["status"] == "formed"


def test_the_same_submission_gets_the_same_answer_and_is_done_once(story):
    runa, submission = story.people["Runa"], str(uuid4())
    told = {"class_key": "artisanal", "corners": GROUND, "enterprise": story.numbers["enterprise"]}
    assert runa.sends("/ground/check", told)["verdict"] in ("free", "untitled")
    first = runa.sends("/applications", told, submission=submission)
    assert runa.sends("/applications", told, submission=submission) == first
    story.numbers["application"] = first["number"]
    reused = runa.calls("POST", "/applications", told | {"corners": "1 20\n1 20.001\n1.001 20"}, submission=submission)
    assert (reused.status, reused.body["code"]) == (409, "submission.reused")


def test_each_post_finds_its_task_and_decides_with_reasons(story):
    for role, (outcome, answers) in DECISIONS.items():
        post = story.post(role)
        task = post.gets("/desk/tasks")[-1]
        assert set(answers) == set(task["asks"])
        told = {"outcome": outcome, "reasons": f"Decided by program: {role}.", "answers": answers}
        case = post.sends(f"/tasks/{task['id']}/decision", told)
    assert (case["status"], case["outcome"]) == ("closed", "granted")
    steps = {step["step"]: step for step in story.people["Runa"].gets(f"/cases/{case['number']}")["steps"]}
    assert steps["environment"]["reasons"] == "Decided by program: environment."


def test_the_paper_of_the_right_verifies_and_an_altered_one_does_not(story):
    runa = story.people["Runa"]
    story.numbers["right"] = runa.gets(f"/applications/{story.numbers['application']}")["right"]
    paper = runa.gets(f"/rights-to-ground/{story.numbers['right']}")["paper"]
    held = runa.gets(f"/credentials/{paper['vc'].rpartition('/')[2].removesuffix('.jwt')}")
    story.things["token"], story.things["code"] = held["token"], held["code"]
    assert verified(story.url, held["token"])["verdict"] == "good"
    assert verified(story.url, held["code"])["verdict"] == "good"
    changed = altered(held["token"], "AMBER", "BIRCH")
    assert verified(story.url, changed)["verdict"] != "good"


def test_the_counter_needs_a_price_and_todays_checks(story):
    clerk = story.post("clerk")
    now = datetime.now(UTC).isoformat()
    story.post("price-desk").sends("/price", {"per_gram_minor": 6500, "observed_at": now, "source": "a program"})
    for each in clerk.gets("/counter")["instruments"]:
        says = {"S-2": "100", "X-1": "917", "F-1": "999.9"}[each["label"]]
        clerk.sends(f"/custody/instruments/{each['id']}/checks", {"read": says})
    assert {each["state"] for each in clerk.gets("/counter")["instruments"]} == {"ready"}


def offer(story: Story, seller: str, mass: str, fineness: str) -> dict[str, Any]:
    """Return what a seller lays on the scale, on her best rung."""
    clerk = story.post("clerk")
    ready = {each["measures"]: each["id"] for each in clerk.gets("/counter")["instruments"]}
    standing = clerk.gets(f"/sellers/{seller}/standings")["standings"][0]
    return {
        "seller": seller, "standing": standing["key"], "kind": "dore", "scale": ready["mass"], "mass": mass,
        "assay": ready["fineness"], "fineness": fineness, "paid_by": "cash",
    }  # fmt: skip


def buys(story: Story, seller: str, mass: str, fineness: str) -> dict[str, Any]:
    """Buy a lot for the sum that its seller saw."""
    told = offer(story, seller, mass, fineness)
    seen = story.post("clerk").sends("/purchases/preview", told)
    return dict(story.post("clerk").sends("/purchases", told | {"agreed_minor": seen["net"]["minor"]}))


def test_a_lot_is_bought_for_the_sum_that_the_seller_saw(story):
    sale = buys(story, story.numbers["Runa"], "38.42", "853")
    assert sum(line["minor"] for line in sale["lines"]) == sale["net"]["minor"]
    assert sale["royalty"]["law"]
    assert [each["number"] for each in story.people["Runa"].gets("/sales")] == [sale["number"]]
    story.things["lots"] = [sale["lot"]]


def test_below_the_last_rung_the_refusal_names_the_next_door(story):
    agent = story.post("agent").gets("/me")["number"]
    told = offer(story, story.numbers["Runa"], "5", "853") | {"seller": agent, "agreed_minor": 1}
    refused = story.post("clerk").calls("POST", "/purchases", told)
    assert (refused.status, refused.body["code"]) == (409, "market.no-rung")
    assert "certificate of origin" in refused.body["next_door"]["label"]


def test_a_sale_in_her_name_is_disputed_and_settled_by_another_post(story):
    miner, number = story.post("miner"), story.post("miner").gets("/me")["number"]
    story.post("officer").sends("/certificates", {"person": number})
    sale = buys(story, number, "4.10", "870")
    opened = miner.sends(f"/sales/{sale['number']}/dispute", {"why": "wrong-mass", "words": "It was five."})
    decision = {"seller_is_right": False, "reasons": "Weighed twice."}
    assert story.post("clerk").calls("POST", f"/disputes/{opened['number']}/decision", decision).status == 403
    story.post("department").sends(f"/disputes/{opened['number']}/decision", decision)
    assert miner.gets(f"/sales/{sale['number']}")["dispute"]["outcome"] == "sale-stands"


def test_two_lots_become_one_bar_and_more_out_than_in_is_refused(story):
    clerk = story.post("clerk")
    sale = buys(story, story.post("clay-leader").gets("/me")["number"], "21.07", "911")
    ready = {each["measures"]: each["id"] for each in clerk.gets("/counter")["instruments"]}

    def read(measures: str, value: str) -> str:
        return str(clerk.sends(f"/custody/instruments/{ready[measures]}/readings", {"value": value})["id"])

    pour = {
        "place": "amber-centre", "lots": [*story.things["lots"], sale["lot"]], "fineness": read("fineness", "878"),
        "slag": {"mass": read("mass", "2.10"), "content": "0.05"}, "loss": "0.02",
    }  # fmt: skip
    refused = clerk.calls("POST", "/custody/pours", pour | {"mass": read("mass", "61.00")})
    assert refused.status == 409
    assert refused.body["code"].startswith("custody.")
    poured = clerk.sends("/custody/pours", pour | {"mass": read("mass", "59.10")})
    story.numbers["bar"], story.things["key"] = poured["bar"], poured["key"]


def test_the_passport_opens_with_the_bars_key_and_for_auditors_only(story):
    bar = f"/bars/{story.numbers['bar']}"
    public = Program(story.url).gets(bar)
    assert public["shown"]["sources_count"] == 2
    assert public["sources"] == []
    assert not {"mass", "contained", "holder", "owner"} & set(public["shown"])
    opened = Program(story.url).sends(f"{bar}/open", {"key": story.things["key"]})
    assert len(opened["sources"]) == 2
    assert story.numbers["right"] in json.dumps(opened["sources"])
    assert len(story.post("auditor").gets(bar)["sources"]) == 2
    wrong = Program(story.url).calls("POST", f"{bar}/open", {"key": "A" * 24})
    assert wrong.body["code"] == "custody.key-wrong"


def test_a_revoked_right_is_refused_with_its_reason(story):
    told = {
        "step": "revoke",
        "reasons": "The pit was left open (art. 21).",
        "public_reason": "The ground was not made whole.",
    }
    story.post("cadastre").sends(f"/rights-to-ground/{story.numbers['right']}/decision", told)
    refused = verified(story.url, story.things["code"])
    assert refused["verdict"] == "revoked"
    assert "The ground was not made whole." in refused["reason"]


REFUSALS = [
    ("GET", "/me", None, 401, "accounts.sign-in-needed"),
    ("GET", "/applications/AP-AMBER-2026-99999-A", None, 404, "permission.not-found"),
    ("POST", "/ground/check", {"class_key": "artisanal", "corners": "nowhere"}, 422, "geometry"),
    ("POST", "/tokens", {"number": "PE-AMBER-2026-00001-A", "code": "00000000"}, None, "registry.sign-in-refused"),
]


@pytest.mark.parametrize(("method", "path", "told", "status", "code"), REFUSALS)
def test_an_error_is_a_problem_with_a_stable_code(story, method, path, told, status, code):
    refused = Program(story.url).calls(method, path, told)
    assert refused.type == "application/problem+json"
    assert {"type", "title", "status", "detail", "code"} <= set(refused.body)
    assert refused.status == refused.body["status"]
    assert status in (None, refused.status)
    assert refused.body["code"].startswith(code)


def test_what_does_something_asks_for_a_submission_id(story):
    told = {"name": "Without an id", "form": "cooperative", "area": "AMBER"}
    refused = story.people["Runa"].calls("POST", "/enterprises", told, submission="none of our ids")
    assert refused.body["code"] == "submission.missing"
