"""A miner proposes on her phone, another supports her, the office answers, a stranger reads it; in two languages."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.journeys.inspecting import Inspector
from tests.journeys.visitor import Visitor, enters_as
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow]


@contextmanager
def met(browser: Any, house: Served, *roles: str) -> Iterator[list[Visitor]]:
    """Yield phones of 360 px, one for each role, and one of somebody from the street whose browser runs no scripts."""
    look = Inspector()
    phones = [enters_as(Visitor(browser, house.url, phone=True), role) for role in roles]
    for each in phones:
        each.inspect = look
    phones.append(Visitor(browser, house.url, phone=True, script=False))
    yield phones
    for each in phones:
        each.leaves()
    assert not look.faults, "\n".join(look.faults)


def test_a_proposal_from_the_first_word_to_the_promise_that_a_stranger_reads(browser: Any, house: Served) -> None:
    with met(browser, house, "miner", "crusher", "governor") as (miner, other, governor, stranger):
        miner.opens("/forum/new").chooses("Amber Hills", "Yes", "“a member” stands there")
        miner.writes(title="A footbridge", asked="Lay planks over the brook.", why="Sacks fall in.")
        miner.presses("Look at it once more").sees("heard in confidence", "Say what is wrong")
        miner.page.locator("[name=accuses][value=no]").check()
        miner.presses("Look at it once more").sees("So everybody will read it", "Proposed by: a member")
        address = miner.presses("Send it").sees("waits for an answer", "Owed by: District governor").path
        other.inspect = None
        other.opens(address).presses("I support it").sees("you support it", "fewer than 10").does_not_see("Tomo")
        governor.opens("/forum/desk").follows("A footbridge").does_not_see("Tomo", "Ruta")
        governor.chooses("Accepted").writes(reasons="It is cheap.", promise="Three planks are laid.")
        governor.page.select_option("[name=carrier]", index=1)
        governor.writes(promised_for_day="1", promised_for_month="9", promised_for_year="2199")
        governor.presses("Give this answer").sees("Three planks are laid.", "answered")
        stranger.opens("/forum?state=answered").follows("A footbridge").sees("Accepted", "Three planks are laid.")
        stranger.sees("1 September 2199", "Nothing was told yet").does_not_see("Tomo")
        miner.inspect = None
        miner.opens("/messages").sees("was answered")


def test_the_same_in_the_language_of_the_country(browser: Any, steppe: Served) -> None:
    with met(browser, steppe, "miner") as (miner, stranger):
        miner.inspect, look = None, miner.inspect
        miner.opens("/forum").page.locator("button[value=mn]").click()
        miner._arrived().inspect = look
        miner.opens("/forum").sees("Хэлэлцүүлэг", "14 хүн дэмжиж байна", "хоцорсон").follows("Санал гаргах")
        miner.page.locator("[name=forum]").first.check()
        miner.page.locator("[name=accuses][value=no]").check()
        miner.page.locator("[name=named][value=no]").check()
        miner.writes(title="Гүүр", asked="Горхин дээр банз тавих.", why="Шуудай унадаг.").presses("Дахин нэг харах")
        address = miner.sees("Бүгд ингэж уншина", "нэг гишүүн").presses("Илгээх").sees("Сумын Засаг дарга").path
        stranger.opens(address).page.locator("button[value=mn]").click()
        stranger._arrived().sees("хариу хүлээж байна", "дэмжсэн хүн 10 хүрээгүй").does_not_see("Одонтуяа")
