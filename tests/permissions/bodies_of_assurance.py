"""The bodies of assurance."""

from datetime import timedelta

from tests.permissions.bodies import REASONS, Body, Maker, Side, day
from tests.permissions.furnished_assurance import LAW, WALL
from tests.permissions.things import MISSING_NUMBER

SAID: Body = {"says": "met", "words": "We check the wall each month."}
COMMENT: Body = {"words": "The book was shown to us."}


def _first_day(side: Side) -> Body:
    return day("first_day", side.world.act().on + timedelta(days=1))


CALLS: dict[str, Maker] = {
    "POST /api/v1/assurance/{kind}/{key}/evidence": lambda side: {
        "kind": "lot-book", "shown_on": side.world.act().on.isoformat(), "words": "Each bag is in the book.",
    },
    "POST /api/v1/assurance/{kind}/{key}/inspections": lambda side: {
        "answers": [{"standard": LAW, "requirement": WALL, "outcome": "pass"}],
    },
    "POST /api/v1/assurance/{kind}/{key}/statements": lambda side: SAID | {"standard": LAW, "requirement": WALL},
    "POST /api/v1/inspection-plans": lambda side: {
        "first_day": (side.world.act().on + timedelta(days=1)).isoformat(), "days": 3,
    },
    "POST /api/v1/reports/{number}/comments": lambda side: COMMENT,
}  # fmt: skip
MIXED_CALLS: dict[str, dict[str, Maker]] = {}
PAGES: dict[str, Maker] = {
    "assurance:action": lambda side: {"kind": "improved", "words": "The wall was cut back."},
    "assurance:evidence": lambda side: {"kind": "lot-book", "words": "Each bag is in the book."}
    | day("shown_on", side.world.act().on),
    "assurance:finding": lambda side: {"service": "child-house"},
    "assurance:inspect": lambda side: {"purpose": "A first visit", "0-outcome": "pass"},
    "assurance:inspections": lambda side: {
        "number": side.enterprise.number if side.enterprise else MISSING_NUMBER,
    },
    "assurance:plans": lambda side: {"area": "", "days": "3"} | _first_day(side),
    "assurance:practice": lambda side: {"practice": "no-mercury", "year": "2025", "grams": "12", "basis": "the book"},
    "assurance:report": lambda side: COMMENT,
    "assurance:state": lambda side: SAID,
    "assurance:status": lambda side: {"status": "green", "why": REASONS},
}  # fmt: skip
MIXED_PAGES: dict[str, dict[str, Maker]] = {}
