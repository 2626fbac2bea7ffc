"""
A partner helps with one step for a time, on a phone: it sees that step, hands over, and then sees nothing.

Beside it the leader of the enterprise, on a phone too, who files a document for the step; and the office that owns it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pytest

from tests.journeys.visitor import Visitor, enters_as
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.in_order]

OTHER_STEPS = ("Ask for ground", "Hold the paper", "Sell at a buying centre", "Write down your own rules")
PDF = b"%PDF-1.4\n%%EOF\n"


@dataclass
class Story:
    """Who walks it, and where the support stands."""

    partner: Visitor
    leader: Visitor
    officer: Visitor
    page: str = ""


@pytest.fixture(scope="module")
def story(browser: Any, house: Served) -> Iterator[Story]:
    """The story so far."""

    def met(role: str, *, phone: bool) -> Visitor:
        return enters_as(Visitor(browser, house.url, phone=phone), role)

    story = Story(met("partner", phone=True), met("leader", phone=True), met("officer", phone=False))
    yield story
    for visitor in (story.partner, story.leader, story.officer):
        visitor.leaves()


def fits(visitor: Visitor) -> None:
    """Fail if the page is wider than the phone."""
    wide = visitor.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
    assert wide <= 0, f"{visitor.path} is {wide} px too wide"


def test_the_partner_begins_at_what_it_supports(story: Story) -> None:
    story.partner.opens("/start").sees("Support", "Work safely", "Amber Hill", "hand-over open")
    fits(story.partner)


def test_it_sees_the_one_step_with_its_days_and_no_other(story: Story) -> None:
    partner = story.partner.follows("Work safely")
    partner.sees("Work safely", "Last day", "Owner of this step", "District office", "handed over")
    partner.does_not_see(*OTHER_STEPS)
    fits(partner)
    story.page = partner.path


def test_it_hands_a_line_over(story: Story) -> None:
    partner = story.partner
    form = partner.page.locator(f"form[action='{story.page}/items/papers']")
    form.locator("textarea").fill("All lists are with the office.")
    form.get_by_role("button").click()
    partner._arrived()
    partner.sees("All lists are with the office.")


def test_the_leader_sees_who_helps_and_files_the_document(story: Story) -> None:
    leader = story.leader.opens("/start").sees("Plans and support", "Hope Fund")
    fits(leader)
    leader.follows("Work safely").sees("It counts once District office has confirmed it.").follows("File the document")
    leader.brings("list.pdf", PDF).writes(words="Three took part").presses("File it").sees("With the office")
    fits(leader)


def test_the_office_confirms_the_document_and_the_hand_over(story: Story) -> None:
    officer = (
        story.officer.opens("/filings").follows("Amber Hill").chooses("Yes: it fulfils the step").presses("Decide")
    )
    officer.sees("It counts")
    officer.opens(story.page).presses("Confirm").sees("confirmed by the owner")
    story.leader.opens("/start").sees("Document", "counts.")


def test_when_the_period_ends_the_partner_sees_nothing_more(story: Story) -> None:
    officer = story.officer.opens(story.page).unfolds("End it today")
    officer.writes(reasons="The course is over and the list is signed.").presses("End it today").sees("ended")
    for page in (story.page, "/supports"):
        story.partner.opens(page).does_not_see("Work safely", "Amber Hill")
    fits(story.partner)


def test_what_was_not_handed_over_stays_with_the_owner(story: Story) -> None:
    story.officer.opens(story.page).sees("owed", "We have it without them")
