"""A member asks a bank on her phone: it sees what she saw, and nothing once she takes the file back."""

from typing import Any

import pytest

from tests.journeys.inspecting import Inspector
from tests.journeys.visitor import Visitor, enters_as
from tests.served import Served

pytestmark = [pytest.mark.journey, pytest.mark.slow]


def test_a_bank_sees_what_was_released_and_nothing_once_it_is_taken_back(browser: Any, house: Served) -> None:
    look = Inspector()
    she, bank = (enters_as(Visitor(browser, house.url, phone=True, inspect=look), key) for key in ("crusher", "bank"))

    she.opens("/money/offers").sees("Effective annual rate", "you get", "It costs")
    she.page.locator("section", has_text="Season loan").get_by_role("link", name="Ask for it").click()
    she.writes(wish="500", months="3").chooses("My level of identity").presses("Show me what they would see")
    she.sees("This is what they will see, and nothing else", "Ruta Sample", "Effective annual rate")
    she.presses("I release this, and ask").sees("It waits for their answer", "they can read it")
    asked = she.path

    number = asked.rsplit("/", 1)[1]
    bank.opens("/money/desk").does_not_see("Ruta").follows(number).sees("Ruta Sample", "She sees that you read it")
    bank.chooses("Yes, with these terms").writes(reasons="You may pay earlier.", policy="L-20").presses(
        "Send the answer"
    )
    she.opens(asked).sees("Now it is your word", "You pay back in all").presses("I take it").sees("left to pay")

    owed = she.path.replace("/money/", "/money/desk/")
    bank.opens(owed).unfolds("Write a payment").writes(amount="100").presses("Write it").sees("100")
    she.opens(she.path).follows("Is it right?").chooses("No, I dispute it").writes(words="I paid 120.").presses("Send")
    bank.opens(owed).sees("disputed", "I paid 120.")

    she.opens(asked).presses("Take it back").sees("closed: they read it no more")
    bank.opens(asked.replace("/requests/", "/desk/requests/")).sees("This file is closed").does_not_see("Ruta")

    she.opens("/money/recovery").writes(method="Sluice", feed="1000", grade="10", product="20", fineness="900")
    she.presses("Reckon").sees("More came out than went in").writes(product="5").presses("Reckon").sees(
        "never a promise"
    )
    she.opens("/money/plan").writes(opening="100", **{f"costs_{n}": "50" for n in range(12)}).presses("Keep the plan")
    she.sees("This is no promise", "Least is left", "closed season")
    assert not look.faults, "\n".join(look.faults)
    she.leaves()
    bank.leaves()
