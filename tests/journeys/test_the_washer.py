"""
One person walks it who has no identity paper, cannot read, shares a phone and washes tailings.

She joins through an agent, hears her rights, sells what the pack lets her sell, is paid into her own hand, and
disputes a sale. Every page that she comes to is read aloud to her.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.journeys import ways
from tests.journeys.program import Program
from tests.journeys.visitor import Visitor, enters_as
from tests.journeys.voice import gives_a_voice, hears
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.in_order]

TELLING = ("gold", "gram", "¤", "sold", "sale", "metal", "royalty")


@dataclass
class Story:
    """The washer, those whom she meets, and the phone that she shares."""

    shared_phone: Visitor
    agent: Visitor
    officer: Visitor
    clerk: Visitor
    programs: dict[str, Program]
    told: dict[str, str] = field(default_factory=dict)

    def signs_in(self) -> Visitor:
        """Let her come in on the shared phone: somebody types her number and code for her."""
        phone = self.shared_phone.opens("/sign-in")
        return phone.writes(number=self.told["number"], code=self.told["code"]).presses("Sign in")


@pytest.fixture(scope="module")
def story(browser: Any, house: Served) -> Iterator[Story]:
    """The story so far."""

    def met(*, phone: bool) -> Visitor:
        return Visitor(browser, house.url, phone=phone)

    story = Story(
        gives_a_voice(met(phone=True)),
        enters_as(met(phone=True), "agent"),
        enters_as(met(phone=False), "officer"),
        enters_as(met(phone=False), "clerk"),
        Program.of_all(house, "sample-leader", "sample-clay-leader", "sample-clerk", "sample-price-desk"),
    )
    yield story
    for visitor in (story.shared_phone, story.agent, story.officer, story.clerk):
        visitor.leaves()


def test_she_hears_her_rights_before_anybody_asks_her_anything(story):
    phone = story.shared_phone.opens("/rights")
    said = hears(phone)
    assert "You need no name, no card and no account to know them" in said
    assert "My gold is weighed before my eyes" in said


def test_an_agent_enters_her_before_two_witnesses_with_no_card_and_a_phone_that_others_use(story):
    witnesses = [story.programs[f"sample-{key}"].gets("/me")["number"] for key in ("leader", "clay-leader")]
    agent = story.agent.opens("/join/for-someone").sees("Read these two sentences to the person")
    agent.presses("She has heard it: begin")
    ways.answers_who_she_is(agent, "Wela", "Washer", "1968")
    ways.answers_what_she_does(agent, "Tailings washer")
    ways.answers_how_to_reach_her(agent, reads="No: somebody reads to me", phone="070110099", shared=True)
    ways.shows_no_card(agent)
    agent.chooses("I will ask later").presses("Continue")
    agent.sees("Acting for her").chooses("In front of two witnesses")
    agent.writes(witness_1=witnesses[0], witness_2=witnesses[1]).presses("Continue")
    agent.sees("Check the answers with the person", "Wela", "Tailings washer").presses("Join the register")
    agent.sees("nothing shown yet", "Mandate")
    story.told["number"], story.told["code"] = ways.writes_down_number_and_code(agent)


def test_the_office_certifies_where_her_lot_comes_from(story):
    story.officer.opens("/certificates").writes(number=story.told["number"]).presses("Issue the certificate")
    story.officer.sees("Wela Washer", "good for one sale", "Amber Hills")


def test_she_sells_what_she_washed_and_is_paid_into_her_own_hand(story):
    make_ready(story)
    origin = "Local certificate of origin"
    ways.lays_on_the_scale(story.clerk, story.told["number"], mass="4.02", fineness="861", origin=origin)
    story.clerk.sees("The sum, line by line", "Cash, into your hand").presses("The seller agrees: buy")
    story.clerk.sees("to Wela Washer, into her own hand")
    story.told["sale"] = story.clerk.number("PU")


def make_ready(story: Story) -> None:
    """Let the price desk and the clerk have done their morning's work, where the others did not."""
    counter = story.programs["sample-clerk"].gets("/counter")
    assert counter["price"]["usable"]
    for each in counter["instruments"]:
        says = {"S-2": "100", "X-1": "917", "F-1": "999.9"}[each["label"]]
        if each["state"] != "ready":
            story.programs["sample-clerk"].sends(f"/custody/instruments/{each['id']}/checks", {"read": says})


def test_the_message_on_the_shared_phone_tells_nobody_what_it_is_about(story):
    phone = story.signs_in().opens("/messages").soon_sees("Something was entered in your name")
    said = hears(phone).lower()
    assert not [word for word in TELLING if word in said], said


def test_she_hears_every_line_of_the_slip(story):
    said = hears(story.shared_phone.opens(f"/sales/{story.told['sale']}"))
    assert all(word in said for word in ("You get", "Refining", "Cash, into your hand", "Local certificate of origin"))


def test_she_disputes_the_sale_and_hears_what_follows_first(story):
    phone = story.shared_phone.follows("This is not right")
    assert "The counter is told that the sale is disputed, not what you wrote" in hears(phone)
    phone.chooses("The weight is not what I brought").presses("Dispute it").sees("Disputed", "answered by")


def test_who_takes_the_phone_after_her_finds_nothing(story):
    phone = story.shared_phone.opens("/people/me").presses("Leave")
    phone.does_not_see("Wela")
    phone.page.go_back()
    phone.does_not_see("Wela", story.told["number"])
    phone.opens("/messages").does_not_see("entered in your name")


def test_the_agent_sees_her_sale_under_the_mandate_and_it_says_so_on_every_page(story):
    agent = story.agent.opens("/acting").chooses("Wela Washer").presses("Continue")
    agent.opens(f"/sales/{story.told['sale']}").sees("acting for Wela Washer", "Disputed")


def test_she_lost_her_code_and_the_office_gives_her_a_new_one(story):
    officer = story.officer.opens(f"/people/{story.told['number']}").chooses("I know her in person")
    officer.presses("Give a new code").sees("The new secret code", "the old code has ended")
    old, story.told["code"] = story.told["code"], ways.code_shown(officer)
    story.shared_phone.opens("/sign-in").writes(number=story.told["number"], code=old).presses("Sign in")
    story.shared_phone.does_not_see("Wela")
    story.signs_in().sees("Wela Washer", "District mining officer")
