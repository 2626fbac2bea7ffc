"""An election changes the governor: one act hands over the post, and whoever lost it opens nothing of it any more."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.journeys.inspecting import Inspector
from tests.journeys.visitor import Visitor, enters_as
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.in_order]

POST = "/posts/district-office@AMBER/governor"


@dataclass
class Story:
    """The department, the governor who leaves and the one who comes, and somebody from the street."""

    department: Visitor
    leaving: Visitor
    coming: Visitor
    street: Visitor
    inspector: Inspector


@pytest.fixture(scope="module")
def story(browser: Any, house: Served) -> Iterator[Story]:
    """The story so far."""
    inspector = Inspector()

    def met(*, phone: bool) -> Visitor:
        return Visitor(browser, house.url, phone=phone, inspect=inspector)

    story = Story(
        enters_as(met(phone=False), "department"),
        enters_as(met(phone=True), "governor"),
        enters_as(met(phone=True), "next-governor"),
        met(phone=True),
        inspector,
    )
    yield story
    for visitor in (story.department, story.leaving, story.coming, story.street):
        visitor.leaves()


def _hands_it_over(story: Story, *, to: str, why: str) -> None:
    office = story.department.opens(POST)
    office.follows("Hand it to its next holder").sees("the queue, the files and the promises stay in the post")
    office.writes(to=to, instrument="Resolution 12").chooses(why).presses("Hand it over").sees("not received yet")


def test_anybody_reads_what_the_post_has_to_do_and_no_name(story):
    story.street.opens("/duties?area=AMBER").sees("Who answers for what in Amber Hills", "Sign the contract")
    story.street.opens(POST).sees("District governor", "Decide with reasons").does_not_see("Sample: Ida")
    assert story.street.fetches("Job description (PDF)").startswith(b"%PDF")


def test_the_governor_reads_the_district_on_one_page(story):
    story.leaving.opens("/my-post").follows("My district on one page").sees("Amber Hills", "Begin with this")


def test_the_department_hands_the_post_over_by_the_number_of_the_decision(story):
    story.department.opens(f"{POST}/next-holder").writes(to="nobody", instrument="1").chooses("after an election")
    story.department.presses("Hand it over").sees("No official has the account")
    _hands_it_over(story, to="sample-next-governor", why="after an election")


def test_whoever_comes_reads_what_lies_in_it_and_says_so(story):
    coming = story.coming.opens("/my-post").sees("You take over: District governor")
    coming.follows("Read and receive").sees("What lay in the post on that day", "Resolution 12")
    coming.presses("I have read it and take over").sees("received")
    coming.opens("/desk")


def test_whoever_leaves_opens_nothing_of_it_any_more(story):
    for path in ("/my-post", "/desk", "/briefings/AMBER"):
        story.leaving.opens(path).sees("You cannot do this")


def test_it_can_come_back_and_every_page_was_sound(story):
    _hands_it_over(story, to="sample-governor", why="back to its holder")
    story.leaving.opens("/my-post").sees("District governor").follows("Read and receive")
    story.leaving.presses("I have read it and take over").sees("received")
    assert not story.inspector.faults, "\n".join(story.inspector.faults)


def test_a_table_tells_everybody_what_it_decided_and_what_is_late(story):
    story.street.opens("/committees").sees("One table at each level")
    story.street.opens("/committees/national-table/TL").sees("Verify the scales", "late", "Two of four districts")
    office = story.department.opens("/committees/district-table/AMBER").follows("Keep the minutes of a meeting")
    office.chooses("Miners' enterprises", "Women who mine", "District assembly").writes(minutes="The spring is clean.")
    office.presses("Keep these minutes").sees("The spring is clean.")
    assert not story.inspector.faults, "\n".join(story.inspector.faults)
