"""
Somebody without a name or papers finds whom to call, reports an accident, and reads with a code what was done.

On a phone of 360 px without scripts; in English on Testland, and in the language of another country.
"""

import re
from typing import Any

import pytest

from tests.journeys.inspecting import Inspector
from tests.journeys.visitor import Visitor, enters_as
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow]

CODE = re.compile(r"(?:\d{4} ){4}\d{4}")
HER_WORDS = "The wall came down behind the second ladder"


def reports(who: Visitor, *, area: str, words: str) -> str:
    """Report a near miss, and return the code that the page shows."""
    who.opens("/safety/report")
    who.page.locator("[name=kind][value=near-miss]").check()
    who.page.locator("[name=cause][value=collapse]").check()
    who.page.select_option("[name=area]", area)
    who.writes(words=words)
    who.page.locator("main form button.btn").last.click()
    who._arrived()
    found = CODE.search(who.text)
    assert found, who.text
    return found.group()


def test_the_rescuer_of_the_place_reads_it_and_she_hears_what_was_done(browser: Any, house: Served) -> None:
    look = Inspector()
    she = Visitor(browser, house.url, phone=True, inspect=look)
    she.opens("/safety?area=AMBER").sees("070 555", "The first hour", "Do not go down after somebody")
    assert she.page.locator("a[href='tel:070555']").count() == 1
    assert len(she.gets("/safety")) < 100_000
    code = reports(she, area="AMBER", words=HER_WORDS)
    rescuer = enters_as(Visitor(browser, house.url, phone=True, inspect=look), "rescuer")
    rescuer.opens("/safety/desk").follows("It nearly went wrong").sees(HER_WORDS)
    rescuer.follows("Write down what was done").chooses("something was made safer", "reads these words")
    rescuer.writes(words="We set new timber.").presses("Write it down").sees("We set new timber.")
    she.opens("/safety/code").writes(code=code).presses("Show it")
    she.sees("something was made safer", "We set new timber.")
    assert not look.faults, look.faults
    she.leaves()
    rescuer.leaves()


def test_a_phone_fills_in_where_it_is_and_says_so_where_it_may_not(browser: Any, house: Served) -> None:
    she = Visitor(browser, house.url, phone=True)
    she.opens("/safety/report")
    field = she.page.locator("[name=point]")
    she.context.grant_permissions([])
    she.page.get_by_role("button", name="Fill in where this phone is").click()
    she.page.get_by_text("The phone does not say where you are").wait_for()
    assert field.input_value() == ""
    she.context.grant_permissions(["geolocation"], origin=house.url)
    she.context.set_geolocation({"latitude": 1.50123, "longitude": 20.30456, "accuracy": 12})
    she.page.get_by_role("button", name="Fill in where this phone is").click()
    she.page.get_by_text("Found, to about 12 m").wait_for()
    assert field.input_value() == "1.50123 20.30456"
    she.leaves()


def test_the_same_in_the_language_of_the_country_and_a_list_for_the_team(browser: Any, steppe: Served) -> None:
    look = Inspector()
    she = Visitor(browser, steppe.url, phone=True, inspect=look)
    she.opens("/safety").page.locator("button[value=mn]").click()
    she._arrived().sees("Осол: эхлээд залга", "Энэ дугаарыг шалгаагүй", "Эхний цаг")
    code = reports(she, area="4322", words="Хана нурсан.")
    she.opens("/safety/code").writes(code=code).presses("Харуулах").sees("Хараахан хэн ч юу ч бичээгүй байна")
    she.opens("/safety/checklists").writes(label="Манай баг").presses("Эхлэх").follows("Хуудас руу орох")
    she.follows("Агаар")
    for each in she.page.locator("main .pictured").all():
        each.locator("input[value=yes]").check()
    she.presses("Хадгалах").sees("Өмнө нь")
    assert not look.faults, look.faults
    she.leaves()
