"""
Somebody without an account complains of an officer, on a phone of 360 px that others use too; a handler hears it.

Walked without scripts, and by the handler with them; in English on Testland, and in the language of another country.
"""

import re
from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import Error

from tests.journeys.inspecting import Inspector
from tests.journeys.visitor import Visitor, enters_as
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow]

CODE = re.compile(r"(?:\d{4} ){4}\d{4}")
HER_WORDS = "She wanted two sacks of flour"


def complains(who: Visitor, *, area: str, about: str) -> str:
    """Say what is wrong, and return the code."""
    who.opens("/letters/new")
    who.page.locator("[name=kind]").first.check()
    who.writes(words=HER_WORDS)
    who.page.select_option("[name=area]", area)
    who.page.select_option("[name=about]", about)
    return sends(who)


def sends(who: Visitor) -> str:
    """Send the form in the middle of the page; return the code that the answer shows, if it shows one."""
    who.page.locator("main form button.btn").last.click()
    who._arrived()
    found = CODE.search(who.text)
    return found.group() if found else ""


def follows_with(who: Visitor, code: str) -> Visitor:
    """Read the case with its code."""
    who.opens("/letters/code").writes(code=code)
    sends(who)
    return who


def opens_the_desk(who: Visitor, role: str) -> Visitor:
    """Open a sample handler's desk with the passphrase that the demonstration shows."""
    enters_as(who, role).opens("/letters/desk")
    who.writes(passphrase=who.page.locator(".notice b").last.inner_text())
    sends(who)
    return who


def left_behind(who: Visitor) -> list[str]:
    """Return what a browser still holds of a case."""
    kept = [f"{cookie['name']}={cookie['value']}" for cookie in who.context.cookies()]
    names = {cookie["name"] for cookie in who.context.cookies()}
    assert names <= {"outcrop_csrf", "outcrop_language"}, names
    with suppress(Error):  # the browser has kept no page to go back to, and asks before it sends a form again
        who.page.go_back()
    return [text for text in (*kept, _shown(who)) if HER_WORDS in text]


def _shown(who: Visitor) -> str:
    """Return the page at which the browser comes to rest; while it asks, it has none to tell of."""
    for _ in range(50):
        with suppress(Error):
            return str(who.page.content())
        who.page.wait_for_timeout(100)
    raise AssertionError("the browser never came to rest")


def test_a_case_from_the_first_word_to_the_accepted_answer(browser: Any, house: Served) -> None:
    look = Inspector()
    she = Visitor(browser, house.url, phone=True, script=False)
    she.opens("/letters").sees("Say what is wrong", "nor anybody above or below it")
    code = complains(she, area="AMBER", about="district-office/mining-officer")
    she.sees("It has been received", "Assembly secretary")
    assert she.page.title().startswith("Information") and code not in she.path
    handler = opens_the_desk(Visitor(browser, house.url, phone=True, inspect=look), "assembly")
    handler.page.locator(".queue a").last.click()
    handler._arrived().sees("District mining officer", "not said")
    answered = answers(handler, "It was wrong.", "Two sacks are given back by Friday.")
    assert answered
    follows_with(she, code).sees("Two sacks are given back by Friday.", "now you choose")
    she.presses("Accept the answer").sees("ended")
    assert not left_behind(she), "the phone still shows what she said"
    assert not look.faults, look.faults
    she.leaves()
    handler.leaves()


def answers(handler: Visitor, words: str, remedy: str) -> bool:
    """Answer the case of the journey, whichever place it has in the list."""
    handler.opens("/letters/desk")
    for place in range(handler.page.locator(".queue a").count()):
        handler.opens("/letters/desk")
        handler.page.locator(".queue a").nth(place).click()
        handler._arrived()
        if HER_WORDS in handler.text:
            handler.chooses("Answer").writes(words=words, remedy=remedy)
            sends(handler)
            return words in handler.text
    return False


def test_every_page_of_hers_is_sound_on_a_phone(browser: Any, house: Served) -> None:
    look = Inspector()
    she = Visitor(browser, house.url, phone=True, inspect=look)
    for path in ("/letters", "/letters/how", "/letters/new", "/letters/code"):
        she.opens(path)
    follows_with(she, complains(she, area="CLAY", about="district-office/"))
    assert not look.faults, look.faults
    she.leaves()


def test_the_same_in_the_language_of_the_country(browser: Any, steppe: Served) -> None:
    look = Inspector()
    she = Visitor(browser, steppe.url, phone=True, inspect=look)
    she.opens("/letters").page.locator("button[value=mn]").click()
    she._arrived().sees("Буруу зүйлийг хэлэх")
    code = complains(she, area="4322", about="soum-governor-office/soum-officer")
    she.sees("Хүлээн авлаа", "Сумын ИТХ-ын нарийн бичгийн дарга")
    follows_with(she, code).sees("Явц", HER_WORDS)
    handler = opens_the_desk(Visitor(browser, steppe.url, phone=True), "assembly")
    handler.page.locator("button[value=mn]").click()
    handler._arrived().opens("/letters/desk").sees("Захидал", "Надаас мөнгө эсвэл тус нэхсэн")
    assert not look.faults, look.faults
    she.leaves()
    handler.leaves()
