"""
A miner learns: she takes a seat on her phone, is there, answers in pictures, and holds a paper that a stranger checks.

Her phone runs no script, and is 360 pixels wide.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

import pytest

from tests.journeys.visitor import Visitor, enters_as
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.in_order]

#: The pictures that show what is right, in the order of the questions.
RIGHT = ("On a shaking table with water", "In a closed retort", "With gloves", "Into a lined pond with a fence")
LIGHT = 100_000


@dataclass
class Story:
    """The miner, the officer who holds the day, and a stranger who checks the paper."""

    miner: Visitor
    officer: Visitor
    stranger: Visitor
    told: dict[str, Any] = field(default_factory=dict)


@pytest.fixture(scope="module")
def story(browser: Any, house: Served) -> Iterator[Story]:
    """The story so far."""
    story = Story(
        enters_as(Visitor(browser, house.url, phone=True, script=False), "miner"),
        enters_as(Visitor(browser, house.url, phone=False), "officer"),
        Visitor(browser, house.url, phone=True),
    )
    yield story
    for visitor in (story.miner, story.officer, story.stranger):
        visitor.leaves()


def test_the_officer_plans_a_day_and_prints_the_sheet(story):
    today = date.today()
    officer = story.officer.opens("/courses/sessions/new").picks("course", "Work without mercury")
    officer.picks("area", "Amber Hills").writes(
        place="The old hall", trainer="Ilse", seats="6", on_day=str(today.day), on_month=str(today.month),
        on_year=str(today.year),
    )  # fmt: skip
    officer.presses("Plan this day").sees("The old hall", "Seats free")
    story.told["day"] = officer.number("LS")
    assert officer.fetches("Print the sheet").startswith(b"%PDF")


def test_the_miner_finds_the_course_and_takes_a_seat_on_a_light_page_without_script(story):
    miner = story.miner.opens("/courses").follows("Work without mercury").sees("The old hall")
    assert len(miner.gets("/courses/without-mercury")) < LIGHT
    miner.opens(f"/courses/sessions/{story.told['day']}").presses("Take a seat").sees("You have a seat")


def test_the_officer_types_in_afterwards_who_was_there(story):
    officer = story.officer.opens(f"/courses/sessions/{story.told['day']}").follows("Bring who was there")
    officer.chooses("was there").presses("Bring the list").sees("What became of the list", "accepted")


def test_the_miner_answers_in_pictures_and_holds_her_certificate(story):
    miner = story.miner.opens("/courses/without-mercury/test")
    for number, words in enumerate(RIGHT, 1):
        miner.sees(f"Question {number} of 4").presses(words)
    miner.sees("Hand the test in").presses("Hand in").sees("You have passed", "Your certificate is ready")
    miner.follows("Open my certificate").sees("Certificate of training", "holds")
    story.told["number"] = miner.number("LC")
    (story.told["code"],) = miner.codes()
    story.told["paper"] = miner.fetches("The paper (PDF)")
    assert miner.page.evaluate("document.documentElement.scrollWidth") <= 360
    miner.opens("/courses/mine").sees(story.told["number"], "I was there", "passed")


def test_a_stranger_checks_the_code_and_the_paper_and_reads_no_name(story):
    stranger = story.stranger.opens("/verify").writes(text=story.told["code"]).presses("Verify")
    stranger.sees(story.told["number"], "Federation of miners").does_not_see("Tomo")
    stranger.opens("/verify").brings("paper.pdf", story.told["paper"]).presses("Verify")
    stranger.sees(story.told["number"], "Work without mercury").does_not_see("Tomo")


def test_the_hub_is_read_without_script_and_taken_along(story):
    miner = story.miner.opens("/knowledge").writes(words="retort").presses("Search")
    miner.follows("Before you heat anything").sees("closed retort", "CC-BY-4.0")
    assert miner.gets("/knowledge/bundle.zip").startswith(b"PK")
