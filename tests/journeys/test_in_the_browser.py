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
    nobody.follows("See the road").sees("Ask for ground", "Who can help, free", "Not in a fixed order")
    nobody.opens("/price").sees("Where you can sell")
    nobody.opens("/rights").sees("You need no name, no card and no account")


def test_before_the_first_question_she_hears_who_will_see_her_answers_and_what_protects_her(story):
    nela = story.on_phone("Nela")
    nela.opens("/").follows("Begin")
    nela.sees("Police, tax and prosecution cannot see them", "Small Mines Act, article 9").does_not_see("Given name")


def test_she_joins_with_a_card_and_gets_a_number_and_a_secret_code(story):
    nela = story.on_phone("Nela")
    story.numbers["Nela"], story.numbers["Nela's code"] = ways.joins(nela, "Nela", card="AB20000001")
    nela.opens("/people/me").sees("Nela", "told, not yet seen")


def test_a_card_that_is_in_the_register_shows_nobodys_record(story):
    other = story.on_phone("somebody with Nela's card number")
    other.opens("/join").presses("Begin")
    ways.answers_who_she_is(other, "Zoe", "Other", "1980")
    ways.answers_what_she_does(other, "Panner")
    ways.answers_how_to_reach_her(other)
    ways.shows_a_card(other, "AB20000001")
    other.presses("Join the register").sees("Go on without a card").does_not_see("Nela")


def test_he_joins_without_a_card_and_two_members_vouch_for_him(story):
    leader, agent = story.sample("leader"), story.sample("agent")
    known = [member.opens("/people/me").number("PE") for member in (leader, agent)]
    odo = story.on_phone("Odo")
    odo.opens("/join").presses("Begin")
    ways.answers_who_she_is(odo, "Odo", "Journey", "1985")
    ways.answers_what_she_does(odo, "Crusher", "Carrier")
    ways.answers_how_to_reach_her(odo)
    ways.shows_no_card(odo)
    odo.sees("Nobody is refused for want of a card").chooses("Two members of the register")
    odo.writes(number_1=known[0], number_2=known[1]).presses("Continue")
    odo.sees("Check your answers").presses("Join the register").sees("nothing shown yet")
    story.numbers["Odo"], _code = ways.writes_down_number_and_code(odo)
    for member in (leader, agent):
        member.opens("/vouches").sees("Odo Journey").presses("Yes, I know her in person")
    odo.opens("/people/me").sees("vouched for")


def test_the_office_looks_at_her_card_and_she_sees_that_her_record_was_opened(story):
    officer, nela = story.at_desk("officer"), story.on_phone("Nela")
    officer.opens("/people/find").sees("She sees that her record was opened")
    officer.page.locator("form:not([action]) [name='number'], form [name='number']").first.fill(story.numbers["Nela"])
    officer.presses("Find").sees("Nela Journey")
    ways.looks_at_the_card(officer, "AB20000001")
    nela.opens("/people/me").sees("card seen by the office", "District mining officer")


def test_a_third_person_is_entered_by_an_agent_and_acts_only_where_she_lets_her(story):
    agent = story.sample("agent")
    agent.opens("/join/for-someone").sees("Read these two sentences to the person").presses("She has heard it: begin")
    ways.answers_who_she_is(agent, "Pia", "Journey", "1992")
    ways.answers_what_she_does(agent, "Ore selector", "Financier")
    ways.answers_how_to_reach_her(agent)
    ways.shows_a_card(agent, "AB20000003")
    agent.sees("Acting for her").chooses("On her own phone").presses("Continue")
    agent.sees("Check the answers with the person").presses("Join the register")
    story.numbers["Pia"], code = ways.writes_down_number_and_code(agent)
    pia = story.on_phone("Pia")
    pia.opens("/sign-in").writes(number=story.numbers["Pia"], code=code).presses("Sign in")
    pia.sees("Somebody entered you in the register", "She may act for you only if you say so")


def test_she_founds_an_enterprise_that_is_formed_when_each_member_has_said_so(story):
    nela = story.on_phone("Nela")
    story.numbers["River Bend"] = ways.founds(nela, "River Bend")
    nela.sees("being formed", "1 of at least 3")
    for name in ("Odo", "Pia"):
        ways.invites(nela, story.numbers["River Bend"], story.numbers[name])
    nela.sees("has not answered")
    for name in ("Odo", "Pia"):
        ways.confirms_membership(story.on_phone(name))
    nela.opens(f"/enterprises/{story.numbers['River Bend']}").sees("formed", "3 of at least 3").does_not_see("being formed")


def test_a_person_is_in_one_partnership_only_and_the_refusal_says_why(story):
    odo = story.on_phone("Odo")
    odo.opens("/enterprises/new").writes(name="A second one").chooses("Partnership").picks("area", "Amber Hills")
    odo.presses("Begin").sees("A person can be in one enterprise of this kind at a time", "The next door")


# 2. See the road


def test_the_home_of_the_enterprise_is_its_road(story):
    nela = story.on_phone("Nela").opens("/start")
    nela.sees("Ask for ground", "Form an enterprise", "Nobody may ask you for more", "Small Mines Act, article 12")
    nela.sees("Who can help, free", "Owner of this step", "Costs", "Nothing", "Usually takes")


# 3. Ask for ground


def test_ground_is_answered_at_once_without_a_name(story):
    nobody = story.on_phone("somebody with Nela's card number").opens("/ground")
    ways.types_corners(nobody, ways.square(1.30, 20.30), press="See what lies there")
    nobody.sees("No title stands in the way", "2.2", "Nobody can call ground free from a map")


def test_ground_that_is_closed_too_large_or_crossing_itself_is_answered_with_the_reason(story):
    nela = story.on_phone("Nela")
    ways.begins_to_ask(nela, "River Bend")
    ways.types_corners(nela, ways.square(1.21, 20.61))
    nela.sees("It cannot be asked for as it is drawn", "Mirror Lake").follows("Draw it again")
    ways.types_corners(nela, ways.square(1.30, 20.30, side_m=400))
    nela.sees("It cannot be asked for as it is drawn", "15.88 ha").follows("Draw it again")
    south_west, south_east, north_east, north_west = ways.square(1.30, 20.30)
    ways.types_corners(nela, [south_west, north_east, south_east, north_west])
    nela.sees("There is a problem", "cross")


def test_where_people_work_they_are_heard_first_and_it_is_never_called_free(story):
    nela = story.on_phone("Nela")
    ways.types_corners(nela, ways.square(1.4595, 20.4195))
    nela.sees("You can ask for it; this comes first", "people").does_not_see("This ground is free")
    nela.follows("Draw it again") if nela.page.get_by_role("link", name="Draw it again").count() else nela.opens("/ground/apply")


@pytest.mark.parametrize("name", ["ground.geojson", "ground.kml", "ground.gpx"])
def test_a_boundary_is_brought_as_a_file_from_the_phone(story, name):
    nela = story.on_phone("Nela")
    ways.begins_to_ask(nela, "River Bend")
    nela.brings(name, ways.as_file(name, ways.square(1.32, 20.32))).presses("See what the register says")
    nela.sees("Check your answers", "2.23 ha", "Amber Hills")


def test_she_draws_the_ground_on_the_map_and_hands_it_in(story):
    nela = story.on_phone("Nela")
    ways.begins_to_ask(nela, "River Bend")
    ways.draws_on_the_map(nela, [(-6, 6), (6, 6), (6, -6), (-6, -6)])
    nela.presses("See what the register says").sees("This ground is free", "Nothing in the register stands against it")
    story.numbers["application"] = ways.hands_in(nela)


def test_the_receipt_has_a_code_that_reads_back_and_tells_a_stranger_only_that_it_is_genuine(story):
    nela, stranger = story.on_phone("Nela"), story.on_phone("somebody with Nela's card number")
    [address] = nela.codes()
    stranger.opens(address.removeprefix(story.house.url))
    stranger.sees("This receipt is genuine", story.numbers["application"]).does_not_see("River Bend", " ha ")
