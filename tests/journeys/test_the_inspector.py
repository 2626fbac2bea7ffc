"""
An inspector and the leader of an enterprise, each with a phone.

He finds a child at harmful work and a wall that overhangs: the child is handed on first, the wall gets a day. She shows
a thing once, reads what it answers, and signs her own report; a buyer comments beside it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.journeys.visitor import Visitor, enters_as
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.in_order]


@dataclass
class Story:
    """Those who meet."""

    inspector: Visitor
    leader: Visitor
    governor: Visitor
    officer: Visitor
    buyer: Visitor
    department: Visitor
    told: dict[str, str] = field(default_factory=dict)


@pytest.fixture(scope="module")
def story(browser: Any, house: Served) -> Iterator[Story]:
    """The story so far."""

    def met(role: str, *, phone: bool = True) -> Visitor:
        return enters_as(Visitor(browser, house.url, phone=phone), role)

    story = Story(
        met("inspector"),
        met("leader"),
        met("governor"),
        met("officer"),
        met("clerk", phone=False),
        met("department", phone=False),
    )
    yield story
    for visitor in (story.inspector, story.leader, story.governor, story.officer, story.buyer, story.department):
        visitor.leaves()


def _field(visitor: Visitor, words: str) -> str:
    """The place in the form of the requirement that says so."""
    label = visitor.page.locator("label", has_text=words).first
    return str(label.get_attribute("for")).removeprefix("id_").partition("-")[0]


def test_the_leader_shows_something_once_and_sees_what_it_answers(story):
    leader = story.leader.opens("/assurance").sees("Where it can be sold", "These close it", "not known")
    story.told["at"] = leader.path
    leader.follows("Show something").sees("Nobody under 18 is named or shown")
    leader.picks("kind", "Picture of how the ore is treated")
    leader.writes(words="The ore is panned in a closed basin.").presses("Show it")
    number = leader.number("EV")
    assert leader.text.count("Picture of how the ore is treated") >= 3 and number


def test_the_inspector_is_asked_about_a_name_and_what_was_typed_is_kept(story):
    inspector = story.inspector.opens(f"{story.told['at']}/inspect").sees("What, never who")
    child, wall = _field(inspector, "No child does work that harms"), _field(inspector, "Shafts and walls")
    inspector.picks(f"{child}-outcome", "Missed").picks(f"{child}-age_band", "15 to 17")
    inspector.picks(f"{wall}-outcome", "Missed")
    inspector.writes(**{f"{child}-note": "There Tomo carried ore", f"{wall}-what": "Cut the wall back"})
    inspector.presses("Write it down").sees("looks as if it named somebody")
    inspector.writes(**{f"{child}-note": "somebody carried ore from the shaft"}).presses("Write it down")
    inspector.sees("somebody needs protection", "Cut the wall back")


def test_the_child_is_handed_on_before_the_governor_decides(story):
    inspector = story.inspector.follows("First the person: hand her on")
    story.told["finding"] = inspector.path
    story.governor.opens(inspector.path).does_not_see("Decide on a measure")
    inspector.chooses("Child protection house").presses("I have handed her on")
    inspector.presses("The service has taken her on").sees("the service has taken her on")
    governor = story.governor.opens(inspector.path).sees("There is no measure against a community")
    governor.chooses("The employer").writes(
        what="Nobody under 18 carries ore.", reasons="It harms whoever still grows.",
        household="An adult of the household gets paid sorting work.", until_day="1", until_month="12",
        until_year="2028",
    )  # fmt: skip
    governor.presses("Decide").sees("Against the employer", "An adult of the household gets paid sorting work.")


def test_the_enterprise_reads_its_action_and_not_the_finding(story):
    leader = story.leader.opens(story.told["at"]).sees("What is to be done", "Cut the wall back")
    leader.does_not_see(story.told["finding"].rpartition("/")[2])
    leader.follows("Cut the wall back").sees("that it is done")
    assert leader.context.request.get(story.told["finding"]).status == 403


def test_the_leader_signs_a_report_and_a_buyer_comments_beside_it(story):
    leader = story.leader.opens(f"{story.told['at']}/statements").follows("Shafts and walls are checked")
    leader.chooses("We are on the way").writes(words="We cut the wall back and check it each month.").presses("Say it")
    leader.presses("Sign our report").sees("judged by nobody", "We cut the wall back")
    buyer = story.buyer.opens(leader.path).writes(words="When will the wall be ready?").presses("Comment")
    buyer.sees("When will the wall be ready?")
    leader.opens(leader.path).sees("What others say beside it", "When will the wall be ready?")


def test_the_department_seals_a_plan_that_the_district_does_not_see(story):
    department = story.department.opens("/inspection-plans").writes(days="2").presses("Draw and seal")
    department.sees("The seal holds", "drawn by lot")
    story.officer.opens("/inspections").sees("No visit that you may know of")
    story.inspector.opens("/inspections").sees("drawn by lot")


def test_nobody_met_a_fault_and_no_page_is_wider_than_the_phone(story):
    for visitor in (story.inspector, story.leader, story.governor):
        for path in (
            "/standards",
            "/standards/oecd-annex-ii",
            story.told["at"] if visitor is not story.governor else "/standards",
        ):
            visitor.opens(path)
            assert not visitor.page.evaluate("document.documentElement.scrollWidth > innerWidth + 1"), path
        assert not visitor.faults, visitor.faults
