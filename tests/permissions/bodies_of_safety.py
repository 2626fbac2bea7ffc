"""The bodies of safety's pages and calls."""

from typing import Any

from outcrop.safety.section import section
from tests.permissions.bodies import Body, Maker, Side, day


def code_of(side: Side, name: str) -> str:
    """Return the code of a report or a team: whoever can say it may, so that there is no other's."""
    return str(side.world.things[name])


def number_of(side: Side, name: str) -> str:
    """Return the number of an accident."""
    found = side.thing(name)
    return found.number if found else "AC-NOWHERE-2026-00001-0"


def report(side: Side) -> Body:
    """Return a report as its page sends it."""
    told = {"kind": "danger", "cause": "water", "words": "The dam leaks.", "area": side.area}
    return told | day("happened_on", side.world.act().on)


def found(side: Side) -> Body:
    """Return what an accident came to."""
    told = {"cause": "water", "deaths": "0", "serious": "1", "injured": "0"}
    return told | day("happened_on", side.world.act().on)


def answers(topic: str) -> dict[str, str]:
    """Return the answers of a topic."""
    asked = section().topic(topic)
    return {item.key: "yes" for item in asked.items} if asked else {}


def offer(side: Side) -> Body:
    """Return a health check as its page sends it."""
    told = {"provider": "Health centre", "place": "School hall", "area": side.area, "checks": ["lung"]}
    today = side.world.act().on
    return told | day("first_on", today) | day("last_on", today)


def offered(side: Side) -> Body:
    """Return a health check as a program sends it."""
    today = side.world.act().on.isoformat()
    told: dict[str, Any] = {"provider": "Health centre", "place": "School hall", "area": side.area, "checks": ["lung"]}
    return told | {"first_on": today, "last_on": today}


def came_to(side: Side) -> Body:
    """Return what an accident came to, as a program sends it."""
    return {"happened_on": side.world.act().on.isoformat(), "cause": "water", "serious": 1}


PAGES: dict[str, Maker] = {
    "safety:report": report,
    "safety:receive": lambda side: report(side) | {"channel": "paper"},
    "safety:follow": lambda side: {"code": code_of(side, "report-code")},
    "safety:step": lambda side: {"what": "rescue", "words": "Help was sent."},
    "safety:found": found,
    "safety:join": lambda side: {"number": number_of(side, "other-accident"), "why": "The same."},
    "safety:part": lambda side: {"why": "Another one."},
    "safety:checklists": lambda side: {"label": "Ours", "area": side.area},
    "safety:open-list": lambda side: {"code": code_of(side, "team-code")},
    "safety:check": lambda side: answers("air"),
    "safety:share": lambda side: {"shared": "yes"},
    "safety:offer": offer,
    "safety:held": lambda side: {"came": "12"},
}

CALLS: dict[str, Maker] = {
    "POST /api/v1/safety/reports": lambda side: {
        "kind": "danger", "cause": "water", "happened_on": side.world.act().on.isoformat(), "area": side.area,
        "words": "The dam leaks.",
    },
    "POST /api/v1/safety/reports/read": lambda side: {"code": code_of(side, "report-code")},
    "POST /api/v1/safety/accidents/{number}/steps": lambda side: {"what": "rescue", "words": "Help was sent."},
    "POST /api/v1/safety/accidents/{number}/finding": came_to,
    "POST /api/v1/safety/accidents/{number}/join": lambda side: {
        "into": number_of(side, "other-accident"), "why": "The same.",
    },
    "POST /api/v1/safety/accidents/{number}/part": lambda side: {
        "report": side.id("accident-report"), "why": "Another one.",
    },
    "POST /api/v1/safety/lists": lambda side: {"label": "Ours", "area": side.area},
    "POST /api/v1/safety/lists/read": lambda side: {"code": code_of(side, "team-code")},
    "POST /api/v1/safety/lists/checks": lambda side: {
        "code": code_of(side, "team-code"), "topic": "air", "answers": answers("air"),
    },
    "POST /api/v1/safety/lists/share": lambda side: {"code": code_of(side, "team-code"), "shared": True},
    "POST /api/v1/safety/health-checks": offered,
    "POST /api/v1/safety/health-checks/{offer_id}/held": lambda side: {"came": 12},
}  # fmt: skip

#: None of these names another's thing beside one's own.
MIXED_CALLS: dict[str, dict[str, Maker]] = {}
MIXED_PAGES: dict[str, dict[str, Maker]] = {}
