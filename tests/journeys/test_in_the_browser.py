"""
The whole journey in real Chromium: nine chapters, one after the other, each step in the words of those who take it.

A chapter stands on those before it; where a step fails the later ones are not walked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from tests.journeys import ways
from tests.journeys.inspecting import Inspector
from tests.journeys.visitor import Visitor, enters_as
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.xdist_group("journeys"), pytest.mark.in_order]


@dataclass
class Story:
    """Who walks, and what they have got so far."""

    browser: Any
    house: Served
    inspect: Inspector = field(default_factory=Inspector)
    people: dict[str, Visitor] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)

    def on_phone(self, name: str) -> Visitor:
        """Return a person with a phone."""
        return self._met(name, phone=True)

    def at_desk(self, role: str) -> Visitor:
        """Return the sample holder of a post, at a desk."""
        known = role in self.people
        visitor = self._met(role, phone=False)
        return visitor if known else enters_as(visitor, role)

    def sample(self, role: str) -> Visitor:
        """Return a sample person with a phone."""
        known = role in self.people
        visitor = self._met(role, phone=True)
        return visitor if known else enters_as(visitor, role)

    def _met(self, name: str, *, phone: bool) -> Visitor:
        if name not in self.people:
            self.people[name] = Visitor(self.browser, self.house.url, phone=phone, inspect=self.inspect)
        return self.people[name]


@pytest.fixture(scope="module")
def story(browser: Any, house: Served) -> Iterator[Story]:
    """The story so far."""
    story = Story(browser, house)
    yield story
    for visitor in story.people.values():
        visitor.leaves()


# 1. Join


def test_without_a_name_she_sees_the_first_page_the_road_the_price_and_her_rights(story):
    nobody = story.on_phone("Nela")
    nobody.opens("/").sees("The way from the pit to the formal economy", "No name is needed to look round")
    nobody.follows("See the road").sees("Nobody yet") if False else nobody.follows("See the road").sees("Ask for ground")
    nobody.opens("/price").sees("Where you can sell")
    nobody.opens("/rights").sees("You need no name, no card and no account")


def test_before_the_first_question_she_hears_who_will_see_her_answers_and_what_protects_her(story):
    nela = story.on_phone("Nela")
    nela.opens("/").follows("Begin")
    nela.sees("Police, tax and prosecution cannot see them", "Small Mines Act, article 9").does_not_see("Given name")


def test_she_joins_with_a_card_and_gets_a_number_and_a_secret_code(story):
    story.numbers["Nela"], story.numbers["Nela's code"] = ways.joins(story.on_phone("Nela"), "Nela", card="AB20000001")
    story.on_phone("Nela").opens("/people/me").sees("Nela", "told, not yet seen")


def test_a_card_that_is_in_the_register_shows_nobodys_record(story):
    other = story.on_phone("somebody with Nela's card number")
    other.opens("/join").presses("Begin")
    ways.answers_who_she_is(other, "Zoe", "Other", "1980")
    ways.answers_what_she_does(other, "Panner")
    ways.answers_how_to_reach_her(other)
    ways.shows_a_card(other, "AB20000001")
    other.presses("Join the register").sees("Go on without a card").does_not_see("Nela")


def test_he_joins_without_a_card_and_two_members_vouch_for_him(story):
    crusher, leader = story.sample("leader").opens("/people/me").number("PE"), story.sample("miner").opens("/people/me").number("PE")
    odo = story.on_phone("Odo")
    odo.opens("/join").presses("Begin")
    ways.answers_who_she_is(odo, "Odo", "Journey", "1985")
    ways.answers_what_she_does(odo, "Crusher", "Carrier")
    ways.answers_how_to_reach_her(odo)
    ways.shows_no_card(odo)
    odo.sees("Nobody is refused for want of a card").chooses("Two members of the register").writes(number_1=crusher, number_2=leader)
    odo.presses("Continue").sees("Check your answers").presses("Join the register")
    odo.sees("nothing shown yet", "Those you named are asked now")
    story.numbers["Odo"], _code = ways.writes_down_number_and_code(odo)
