"""An officer fills a survey of the pack on a phone whose browser runs no scripts."""

import pytest

from tests.journeys.inspecting import bytes_moved
from tests.journeys.visitor import Visitor, enters_as

pytestmark = [pytest.mark.journey, pytest.mark.slow]

MOST = 100_000


def test_a_survey_is_filled_corrected_and_sent_without_scripts(browser, house):
    officer = enters_as(Visitor(browser, house.url, phone=True, script=False), "officer")
    officer.opens("/forms").follows("Community assessment").presses("Begin")
    officer.writes(**{"data:visited_on": "2026-10-01", "data:place": "Amber pits"}).chooses("Yes").presses(
        "Keep and go on"
    )
    officer.writes(**{"data:people:miners": "many"}).presses("Keep and go on").sees("Write a whole number")
    officer.writes(**{"data:people:miners": "40", "data:people:women": "10"}).presses("Keep and go on")
    officer.writes(**{"data:need[1]:what": "Clean water"}).presses("Keep and go on")
    officer.chooses("Yes, add one").presses("Keep and go on")
    officer.writes(**{"data:need[2]:what": "A school"}).presses("Keep and go on")
    officer.chooses("No, go on").presses("Keep and go on")
    officer.sees("No names, no pictures of children").presses("Keep and go on")
    officer.sees("Check the answers", "Clean water", "A school").presses("Send")
    officer.sees("Received", "Amber pits").leaves()


def test_pages_of_surveys_are_light(browser, house):
    officer = enters_as(Visitor(browser, house.url, phone=True, script=False), "officer")
    for path in ("/forms", "/forms/begin/community-assessment", "/surveys/selling-compared", "/surveys/price-chain"):
        moved = bytes_moved(browser, house.url + path, officer.context.cookies())
        assert sum(moved.values()) < MOST, (path, moved)
    officer.leaves()
