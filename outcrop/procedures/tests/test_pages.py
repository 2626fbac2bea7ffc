"""The desk, a task, a case: what each shows to whom, and how a decision is checked and taken once."""

import re
from datetime import date
from uuid import UUID

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse
from shapely.geometry import box

from outcrop.commons.accounts import actors
from outcrop.commons.accounts.api import User, plug_capacity
from outcrop.commons.ui import places
from outcrop.commons.ui.maps import place_map
from outcrop.kernel.acts import Capacity
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.ids import new_id
from outcrop.procedures import panels, views
from outcrop.procedures.models import Task
from outcrop.procedures.tests.conftest import REASONS, TAL, TODAY, act

GROUND = box(20.5, 0.5, 20.502, 0.502)


@pytest.fixture(autouse=True)
def world(monkeypatch, settings):
    """A clock that stands at today, and a panel for the subject."""
    settings.OUTCROP_CLOCK = FixedClock(act(None).at)
    monkeypatch.setattr(panels, "_plugged", {})
    desk = ("procedures:desk", False)
    monkeypatch.setattr(places, "_places", {desk: places._places[desk]})

    def panel(subject, actor):
        return panels.Panel("Altan Partnership asks for 4.2 ha", picture=place_map(GROUND, label="The ground"))

    panels.plug_panel("cadastre.application", panel)


@pytest.fixture
def entered(holder):
    """A browser in which the holder of a post signed in."""

    def enter(key, area="tn.tnkh", **rest):
        actor = holder(key, area, **rest)
        return signed_in(User.objects.get(id=actor.user))

    return enter


def signed_in(user):
    """A browser in which a user signed in."""
    browser = Client(raise_request_exception=True)
    browser.force_login(user)
    return browser


def leader_of(case, monkeypatch):
    """A browser of somebody who leads the enterprise that applied."""
    person = new_id()
    monkeypatch.setattr(actors, "_sources", [])
    plug_capacity(lambda who, on: [Capacity("leader", case.applicant_id)] if who == person else [])
    return signed_in(User.objects.create_user("leader", person=person))


def sheet(**values):
    """What a form sends."""
    return {"submission": str(new_id()), "outcome": "favourable", "reasons": REASONS, **values}


def environment(case):
    """The task of the environment officer."""
    return Task.objects.get(case=case, element="environment")


def test_the_desk_shows_what_waits_for_the_post_with_its_deadline(open_ground, entered):
    case = open_ground(on=date(2026, 10, 1))
    page = entered("environment-officer").get("/desk").content.decode()
    assert "Environment opinion: Altan Partnership asks for 4.2 ha" in page
    assert case.number in page
    assert "days late" in page
    assert "Cadastre" not in page.split("<main")[1]


def test_an_empty_desk_says_what_will_be_there(open_ground, entered):
    open_ground()
    assert "Nothing waits for your decision" in entered("environment-officer", TAL).get("/desk").content.decode()


def test_a_task_stands_beside_its_map_its_facts_and_the_diagram(open_ground, entered, decide):
    case = open_ground()
    decide(case, "cadastre", "free", reasons="No right within one kilometre.")
    page = entered("environment-officer").get(reverse("procedures:task", args=[environment(case).id])).content.decode()
    for words in ("Altan Partnership asks for 4.2 ha", "No right within one kilometre.", '<svg class="bpmn"', "svgmap"):
        assert words in page
    assert page.count('type="radio"') == 2
    assert "style=" not in page


def test_a_decision_is_checked_then_taken_once(open_ground, entered):
    case, browser = open_ground(), entered("environment-officer")
    url = reverse("procedures:task", args=[environment(case).id])
    check = browser.post(url, sheet())
    assert check.status_code == 200
    assert "Check your decision" in check.content.decode()
    assert environment(case).is_open
    confirmed = sheet(confirmed="yes")
    for _ in range(2):
        answer = browser.post(url, confirmed)
        assert (answer.status_code, answer["Location"]) == (
            302,
            reverse("procedures:decided", args=[environment(case).id]),
        )
    assert environment(case).outcome == "favourable"
    assert "Your decision is recorded" in browser.get(answer["Location"]).content.decode()
    assert "Nothing waits" in browser.get("/desk").content.decode()


def test_going_back_to_change_keeps_what_was_written(open_ground, entered):
    case = open_ground()
    url = reverse("procedures:task", args=[environment(case).id])
    page = entered("environment-officer").post(url, sheet(change="yes")).content.decode()
    assert REASONS in page
    assert 'value="favourable" id' in page.replace("checked ", "") or "checked" in page


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"outcome": ""}, "Choose one of the decisions."),
        ({"outcome": "granted"}, "Choose one of the list."),
        ({"reasons": ""}, "Write your reasons."),
        ({"reasons": "ok", "confirmed": "yes"}, "too short"),
    ],
)
def test_a_wrong_sheet_comes_back_with_its_faults(open_ground, entered, wrong, words):
    case = open_ground()
    answer = entered("environment-officer").post(
        reverse("procedures:task", args=[environment(case).id]), sheet(**wrong)
    )
    assert (answer.status_code, words in answer.content.decode()) == (422, True)
    assert environment(case).is_open


def test_a_case_is_seen_by_its_applicant_its_offices_and_nobody_else(open_ground, entered, monkeypatch, holder):
    case = open_ground(parties=())
    url = reverse("procedures:case", args=[case.number])
    leader = leader_of(case, monkeypatch)
    seers = [leader, entered("environment-officer"), entered("mining-officer"), entered("auditor")]
    assert [browser.get(url).status_code for browser in seers] == [200] * 4
    others = [
        entered("environment-officer", TAL),
        entered("adviser", agency="friends-of-testland"),
        entered("inspector", agency="police"),
        signed_in(User.objects.create_user("x", person=new_id())),
    ]
    assert [browser.get(url).status_code for browser in others] == [404, 403, 403, 404]
    assert Client().get(url).status_code == 401


def test_the_applicant_reads_where_the_case_stands_and_why(open_ground, decide, monkeypatch):
    case = open_ground(on=date(2026, 11, 2))
    decide(case, "environment", "favourable", on=date(2026, 11, 9), reasons="The settling pond is far from the river.")
    browser = leader_of(case, monkeypatch)
    page = browser.get(reverse("procedures:case", args=[case.number])).content.decode()
    for words in (
        "The settling pond is far",
        "5 of 15 working days",
        "14 of 10 working days",
        "Cadastre officer",
    ):
        assert words in page
    assert "Decide</a>" not in page


def test_a_number_is_found_as_people_type_it(open_ground, monkeypatch):
    case = open_ground()
    browser = leader_of(case, monkeypatch)
    assert browser.get(f"/cases/{case.number.lower()}").status_code == 200
    assert browser.get("/cases/CS-TNKH-2026-00099-X").status_code == 404


def test_the_list_holds_the_cases_that_one_may_see_page_by_page(open_ground, entered, decide, monkeypatch):
    monkeypatch.setattr(views, "PAGE", 2)
    mine = [open_ground(on=date(2026, 11, day)).number for day in (2, 3, 4, 5, 6)]
    open_ground(area=TAL)
    browser, seen, url = entered("mining-officer"), [], "/cases"
    while url:
        page = browser.get(url).content.decode()
        seen += re.findall(r'href="/cases/(CS[^"]+)"', page)
        older = re.search(r'href="(\?after=[^"]+)"', page)
        url = f"/cases{older[1]}" if older else ""
    assert seen == mine[::-1]
    assert entered("auditor").get("/cases?after=CS-0-2026-00001-0").status_code == 404


def test_an_ended_case_leaves_the_list_of_those_that_go_on(open_ground, entered, decide):
    case = open_ground(people_work_here=True)
    decide(case, "hearing", "unsettled")
    browser = entered("mining-officer")
    assert "No case here" in browser.get("/cases").content.decode()
    assert "Not settled with those who work there" in browser.get("/cases?all=").content.decode()


def test_a_refused_case_shows_the_next_door(open_ground, decide, monkeypatch):
    case = open_ground()
    decide(case, "environment", "unfavourable")
    decide(case, "cadastre", "free")
    page = leader_of(case, monkeypatch).get(reverse("procedures:case", args=[case.number])).content.decode()
    assert "The next door" in page
    assert "Redraw the parcel" in page


def test_another_district_cannot_reach_the_task_by_its_address(open_ground, entered):
    task = environment(open_ground())
    stranger = entered("environment-officer", TAL)
    for name in ("procedures:task", "procedures:decided"):
        assert stranger.get(reverse(name, args=[task.id])).status_code == 404
    assert stranger.post(reverse("procedures:task", args=[task.id]), sheet(confirmed="yes")).status_code == 404
    assert stranger.get(reverse("procedures:task", args=[UUID(int=0)])).status_code == 404


def test_a_page_of_the_applicant_moves_little(open_ground, monkeypatch):
    case = open_ground(people_work_here=True)
    page = leader_of(case, monkeypatch).get(reverse("procedures:case", args=[case.number])).content
    assert len(page) < 40_000, "with the style sheet it must stay far below 100 KB"
    assert settings.OUTCROP_PACK == "testland"
    assert TODAY
