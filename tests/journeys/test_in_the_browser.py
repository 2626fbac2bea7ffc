"""
The whole journey in real Chromium: nine chapters, one after the other, each step in the words of those who take it.

A chapter stands on those before it; where a step fails the later ones are not walked.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.journeys import ways
from tests.journeys.inspecting import Inspector
from tests.journeys.paper import altered, printed, words_of
from tests.journeys.program import Program
from tests.journeys.visitor import Visitor, enters_as
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow, pytest.mark.in_order]


@dataclass
class Story:
    """Who walks, and what they have got so far."""

    browser: Any
    house: Served
    inspect: Inspector = field(default_factory=Inspector)
    people: dict[str, Visitor] = field(default_factory=dict)
    numbers: dict[str, str] = field(default_factory=dict)
    papers: dict[str, bytes] = field(default_factory=dict)

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

    def number_of(self, sample: str) -> str:
        """Return the number of a sample person, as it stands on the receipt that she brings to the counter."""
        return str(Program.of(self.house, f"sample-{sample}").gets("/me")["number"])

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
    nobody.opens("/price").sees("How you can sell")
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
    nela.opens(f"/enterprises/{story.numbers['River Bend']}").sees("formed", "3 of at least 3").does_not_see(
        "being formed"
    )


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
    nela.sees("It cannot be asked for as it is drawn", "15.89 ha", "at most 5 ha").follows("Draw it again")
    south_west, south_east, north_east, north_west = ways.square(1.30, 20.30)
    ways.types_corners(nela, [south_west, north_east, south_east, north_west])
    nela.sees("Please look at this again", "cross")


def test_where_people_work_they_are_heard_first_and_it_is_never_called_free(story):
    nela = story.on_phone("Nela")
    ways.types_corners(nela, ways.square(1.4595, 20.4195))
    nela.sees("You can ask for it; this comes first", "people").does_not_see("This ground is free")


@pytest.mark.parametrize("name", ["ground.geojson", "ground.kml", "ground.gpx"])
def test_a_boundary_is_brought_as_a_file_from_the_phone(story, name):
    nela = story.on_phone("Nela")
    ways.begins_to_ask(nela, "River Bend")
    nela.brings(name, ways.as_file(name, ways.square(1.32, 20.32)).encode()).presses("See what the register says")
    nela.sees("Check your answers", "2.23 ha", "Amber Hills")


def test_she_draws_the_ground_on_the_map_and_hands_it_in(story):
    nela = story.on_phone("Nela")
    ways.begins_to_ask(nela, "River Bend")
    ways.draws_on_the_map(nela, [(-28, 28), (28, 28), (28, -28), (-28, -28)])
    nela.presses("See what the register says").sees("This ground is free", "Nothing in the register stands against it")
    story.numbers["application"] = ways.hands_in(nela)


def test_the_receipt_has_a_code_that_reads_back_and_tells_a_stranger_only_that_it_is_genuine(story):
    nela, stranger = story.on_phone("Nela"), story.on_phone("somebody with Nela's card number")
    [address] = nela.codes()
    stranger.opens(address.removeprefix(story.house.url))
    stranger.sees("This receipt is genuine", story.numbers["application"]).does_not_see("River Bend", " ha ")


# 4. Decide


def test_a_task_lies_with_the_post_and_both_opinions_are_asked_side_by_side(story):
    for post in ("environment", "cadastre"):
        story.at_desk(post).opens("/desk").sees("River Bend", "until")
    story.at_desk("assembly").opens("/desk").does_not_see("River Bend")


def test_the_applicant_and_an_officer_see_the_same_diagram(story):
    nela, officer = story.on_phone("Nela"), story.at_desk("officer")
    nela.opens(f"/applications/{story.numbers['application']}").follows("See where it stands, step by step")
    nela.sees("Where it stands", "Environment opinion", "Cadastre's conclusion", "waiting")
    story.numbers["case"] = nela.number("CS")
    officer.opens(f"/cases/{story.numbers['case']}")
    drawn = [who.page.locator(".diagram svg").inner_html() for who in (nela, officer)]
    assert drawn[0] == drawn[1]
    assert "Environment opinion" in drawn[0]


def test_a_decision_without_reasons_is_none(story):
    cadastre = story.at_desk("cadastre")
    cadastre.opens("/desk").follows("River Bend").chooses("The ground is free").presses("Continue")
    cadastre.sees("Please look at this again", "Write your reasons")


def test_each_post_decides_with_reasons_and_the_applicant_reads_them(story):
    ways.decides(story.at_desk("cadastre"), "River Bend", "The ground is free", reasons="Nothing lies on it.")
    ways.decides(story.at_desk("environment"), "River Bend", "In favour", reasons="The stream is 400 m away.")
    ways.decides(
        story.at_desk("assembly"),
        "River Bend",
        "Allot the ground",
        reasons="The assembly voted 14 to 2.",
        resolution="31",
    )
    ways.decides(
        story.at_desk("governor"), "River Bend", "Conclude the contract", reasons="All that the law asks is here."
    )
    nela = story.on_phone("Nela").opens(f"/cases/{story.numbers['case']}")
    nela.sees(
        "Contract concluded", "Nothing lies on it.", "The stream is 400 m away.", "The assembly voted 14 to 2.", "31"
    )
    nela.opens("/messages").soon_sees("was granted")


# 5. Hold the paper


def test_the_right_is_a_paper_in_her_hand_whose_code_reads_back_from_a_print(story):
    nela = story.on_phone("Nela").opens(f"/applications/{story.numbers['application']}")
    story.numbers["right"] = nela.number("GR")
    nela.follows(story.numbers["right"]).sees("The paper", "contract")
    story.papers["pdf"] = nela.fetches("PDF")
    story.papers["jwt"] = nela.fetches("For programs")
    sheet = printed(story.papers["pdf"])
    assert story.numbers["right"] in sheet.words
    assert "River Bend" in sheet.words
    assert "Manfarita minado" in sheet.words
    story.numbers["code"] = sheet.code


def test_anybody_verifies_the_paper_by_its_code_its_file_or_a_photograph_of_it(story):
    stranger = story.on_phone("a stranger")
    stranger.opens("/verify").sees("no account is needed and nothing is kept")
    stranger.writes(text=story.numbers["code"]).presses("Verify").sees("Genuine and in force", story.numbers["right"])
    for name in ("pdf", "jwt"):
        stranger.opens("/verify").brings(f"paper.{name}", story.papers[name]).presses("Verify")
        stranger.sees("Genuine and in force", story.numbers["right"])


def test_an_altered_paper_is_refused_with_the_reason(story):
    token = altered(story.papers["jwt"].decode().strip(), story.numbers["right"][-6:], "00009X")
    stranger = story.on_phone("a stranger").opens("/verify").brings("paper.jwt", token.encode()).presses("Verify")
    stranger.sees("altered").does_not_see("Genuine and in force")


# 6. Sell


def test_nothing_is_weighed_before_the_instruments_are_checked(story):
    clerk = story.at_desk("clerk").opens("/buy").sees("not checked today")
    clerk.writes(number=story.numbers["Nela"]).presses("Find").sees(
        "The scale or the assay cannot be read yet", "Do the morning check"
    )


def test_the_price_desk_names_the_price_of_the_day(story):
    desk = story.at_desk("price-desk").opens("/price")
    desk.writes(per_gram="65", source="Exchange of Tal, fixing of 9:00", hours_ago="1").presses("Name this price")
    story.on_phone("a stranger").opens("/price").sees("65", "Exchange of Tal", "in use", "1 hour")


def test_the_clerk_does_the_morning_check(story):
    clerk = story.at_desk("clerk")
    ways.checks_instruments(clerk, {"S-2": "100.00", "X-1": "918", "F-1": "999.9"})
    clerk.opens("/buy").sees("checked today").does_not_see("not checked today")


def test_the_seller_sees_every_line_of_the_sum_before_she_agrees(story):
    clerk = story.at_desk("clerk")
    ways.lays_on_the_scale(clerk, story.numbers["Nela"], mass="38.42", fineness="853", origin="Own right")
    clerk.sees("The sum, line by line", "Value", "Royalty", "Refining", "You get", "Price of one gram", "1 hour")
    clerk.presses("The seller agrees: buy").sees("Bought", "into her own hand")
    story.numbers["sale"] = clerk.number("PU")
    assert story.numbers["sale"] in words_of(clerk.fetches("Print the slip"))


def test_her_phone_says_it_in_neutral_words_and_she_says_that_it_is_right(story):
    nela = story.on_phone("Nela").opens("/messages").soon_sees("Something was entered in your name")
    said = nela.page.locator("main").inner_text().lower()
    assert not [word for word in ("gold", "gram", "sold", "paid") if word in said.split("river")[0]], said
    nela.follows(story.numbers["sale"]).sees("What you get", "Own right", "Was this you, and is it right?")
    assert story.numbers["sale"] in words_of(nela.fetches("Slip as PDF"))
    nela.presses("Yes, it is right").sees("You said that this sale is right")


def test_below_the_last_rung_the_lot_is_refused_and_the_slip_prints_the_next_door(story):
    story.numbers["Tomo"] = story.sample("miner").opens("/people/me").number("PE")
    clerk = story.at_desk("clerk").opens("/buy").writes(number=story.numbers["Tomo"]).presses("Find")
    clerk.sees("The nearest lawful ways to sell", "Ask the district office for a certificate of origin")
    printed_door = words_of(clerk.fetches("Print this for the seller"))
    assert "certificate of origin" in printed_door
    assert "Kaj" not in printed_door


def test_who_holds_no_right_sells_with_a_certificate_for_this_lot(story):
    officer, clerk = story.at_desk("officer"), story.at_desk("clerk")
    officer.opens("/certificates").writes(number=story.numbers["Tomo"]).presses("Issue the certificate")
    officer.sees("Certificate of origin", "good for one sale")
    story.numbers["Tomo's sale"] = ways.buys(
        clerk, story.numbers["Tomo"], mass="7.50", fineness="870", origin="Local certificate of origin"
    )


def test_he_disputes_the_sale_and_a_post_that_is_not_the_counters_settles_it(story):
    tomo, department = story.sample("miner"), story.at_desk("department")
    sale = story.numbers["Tomo's sale"]
    tomo.opens(f"/sales/{sale}").follows("This is not right")
    tomo.sees("What follows", "The national ASM department, not the counter").chooses(
        "The weight is not what I brought"
    )
    tomo.writes(words="It was nine grams at home.").presses("Dispute it").sees("Disputed")
    story.at_desk("clerk").opens(f"/purchases/{sale}").sees("The seller disputes this sale").does_not_see("nine grams")
    department.opens("/disputes").follows("The weight is not what I brought").sees("It was nine grams at home.")
    department.chooses("The sale stands").writes(reasons="Weighed twice before two members.").presses("Decide")
    tomo.opens("/sales").follows("PU-").sees("Decided: it stands", "Weighed twice before two members.")


# 7. Melt and pour


def test_a_lot_of_another_enterprise_is_bought_too(story):
    seller = story.number_of("clay-leader")
    story.numbers["clay sale"] = ways.buys(
        story.at_desk("clerk"), seller, mass="21.07", fineness="911", origin="Own right"
    )


def test_lots_of_different_rungs_are_not_combined_unmarked(story):
    clerk = story.at_desk("clerk").opens("/custody/melt").sees("Which lots go into the furnace?")
    lots = clerk.page.locator("input[name='lot']")
    for place in range(lots.count()):
        lots.nth(place).check()
    clerk.presses("Put them into the furnace").sees("Different rungs", "The bar will be marked with each of them")


def test_two_lots_of_different_enterprises_go_into_one_charge(story):
    clerk = story.at_desk("clerk").opens("/custody/melt")
    clerk.chooses("River Bend", "Red Clay").presses("Put them into the furnace").sees("Weigh and assay the bar")


def test_more_out_than_in_is_refused(story):
    clerk = story.at_desk("clerk")
    ways.weighs_the_bar(clerk, mass="61.00", fineness="872", loss="0.02")
    clerk.sees("More out than in")
    assert not clerk.page.get_by_role("button", name="It is so: pour").count()


def test_the_balance_closes_and_the_bar_is_poured_with_slag_and_loss(story):
    clerk = story.at_desk("clerk").follows("Change Mass and fineness of the bar")
    ways.weighs_the_bar(clerk, mass="59.10", fineness="878", loss="0.02")
    clerk.sees("Out: the slag", "Stated as lost", "What the instruments explain").presses("It is so: pour")
    clerk.sees("Poured", "The bar has its passport, and the lots are closed")
    story.numbers["bar"] = clerk.number("BR")
    story.numbers["key"] = ways.notes_the_key(clerk)


# 8. Prove it


def test_everybody_sees_that_the_bar_is_sound_and_nobody_sees_whose_gold_it_is(story):
    stranger = story.on_phone("a stranger").opens(f"/bars/{story.numbers['bar']}")
    stranger.sees(
        "signature good, not revoked", "2 sources", "2 districts of origin", "closed", "Amber Hills", "Clay Plain"
    )
    stranger.does_not_see("River Bend", "Red Clay", "Nela", story.numbers["right"], "59.1")


def test_whoever_holds_the_key_sees_the_sources_by_name_with_the_rights_as_they_stood(story):
    buyer = story.on_phone("a buyer abroad").opens(f"/bars/{story.numbers['bar']}")
    buyer.writes(key="AAAA-AAAA-AAAA-AAAA-AAAA-AAAA").presses("Open").does_not_see("River Bend")
    buyer.writes(key=story.numbers["key"]).presses("Open").sees("River Bend", "Red Clay", "±")
    buyer.unfolds("The same as a table").sees(story.numbers["right"], "Royalty paid", "live")


def test_an_auditor_sees_the_same_without_a_key(story):
    auditor = story.at_desk("auditor").opens(f"/bars/{story.numbers['bar']}")
    auditor.sees("River Bend", "Red Clay", "Gross mass").unfolds("The same as a table").sees(story.numbers["right"])


def test_the_bars_signed_passport_verifies(story):
    stranger = story.on_phone("a stranger").opens(f"/bars/{story.numbers['bar']}")
    passport = stranger.fetches("Signed credential")
    stranger.opens("/verify").brings("bar.jwt", passport).presses("Verify").sees(
        "Genuine and in force", story.numbers["bar"]
    )


def test_a_revoked_right_is_refused_with_the_reason_and_the_passport_keeps_what_was_true_then(story):
    cadastre = story.at_desk("cadastre").opens(f"/rights-to-ground/{story.numbers['right']}")
    cadastre.follows("Decide what becomes of it").chooses("Take it back for good")
    cadastre.writes(reasons="The pit was left open (art. 21).", public_reason="The ground was not made whole.").presses(
        "Decide"
    )
    stranger = story.on_phone("a stranger").opens("/verify").writes(text=story.numbers["code"]).presses("Verify")
    stranger.sees("revoked", "The ground was not made whole.").does_not_see("Genuine and in force")
    story.on_phone("a buyer abroad").opens(f"/bars/{story.numbers['bar']}").sees("River Bend")
    story.on_phone("a buyer abroad").unfolds("The same as a table").sees(story.numbers["right"], "live")


# 9. See it all


def test_the_first_page_has_a_map_and_true_figures(story):
    stranger = story.on_phone("a stranger").opens("/")
    stranger.sees("live", "Open the map").follows("Open the map").sees("Map of rights", "The same as a list")
    stranger.does_not_see("River Bend", "Red Clay", "Nela")


# Everything above


def test_axe_finds_nothing_serious_on_any_page_of_the_journey_at_either_width(story):
    assert len(story.inspect.looked_at) > 40
    assert story.inspect.faults == []
