"""The bodies of the road: documents, supports, plans, reforms."""

from datetime import timedelta
from functools import partial

from outcrop.pathway.seeds import PAGE
from tests.permissions.bodies import REASONS, Body, Maker, Side, Upload, day
from tests.permissions.furnished_pathway import STEP
from tests.permissions.things import MISSING_NUMBER

DOCUMENT = Upload("list.pdf", "application/pdf", PAGE)
FOUND: Body = {
    "finding": "Nobody says when a shaft is closed", "what": "A check-list before each shift", "step": STEP,
    "owner": "district-office", "indicator": "Shifts with a check-list", "unit": "%", "baseline": "0", "target": "80",
}  # fmt: skip


def enterprise(side: Side) -> str:
    """Return the number of an enterprise."""
    return side.enterprise.number if side.enterprise else MISSING_NUMBER


def support(side: Side) -> Body:
    """Return a support of a partner for a step of an enterprise."""
    return {"agency": "hope-fund", "step": STEP, "enterprise": enterprise(side), "brings": "A trainer for a week"}


CALLS: dict[str, Maker] = {
    "POST /api/v1/enterprises/{number}/steps/{key}/documents": lambda side: {"file": DOCUMENT, "words": "Eleven"},
    "POST /api/v1/filings/{number}/decision": lambda side: {"confirmed": True, "reasons": REASONS},
    "POST /api/v1/plans": lambda side: {"title": "Clean water", "area": side.path, "enterprise": enterprise(side)},
    "POST /api/v1/plans/{number}/items": lambda side: FOUND | {
        each: side.world.act().on.isoformat() for each in ("start", "due", "measured_by")
    },
    "POST /api/v1/plans/{number}/items/{item}": lambda side: {
        "move": "measured", "words": "Counted in the book", "value": "85",
    },
    "POST /api/v1/supports": lambda side: support(side) | {
        "start": side.world.act().on.isoformat(), "end": (side.world.act().on + timedelta(days=30)).isoformat(),
    },
    "POST /api/v1/supports/{number}/end": lambda side: {"reasons": REASONS},
    "POST /api/v1/supports/{number}/hand-over/{key}": lambda side: {"move": "take", "words": "All is there"},
}  # fmt: skip
MIXED_CALLS: dict[str, dict[str, Maker]] = {
    "POST /api/v1/plans/{number}/items/{item}": {"own: begun": lambda side: {"move": "begun"}},
}


def _days(side: Side, *names: str) -> Body:
    on = side.world.act().on
    return {name: value for each in names for name, value in day(each, on).items()}


def _of_other(side: Side, *, name: str, other: str) -> Body:
    return PAGES[name](side) | {"enterprise": enterprise(side.but(other))}


PAGES: dict[str, Maker] = {
    "pathway:barrier": lambda side: {"helps": "no", "words": "The office is two days away."},
    "pathway:charge": lambda side: {"amount": "0"},
    "pathway:commitment-move": lambda side: {"fate": "kept", "words": "It stands in each district."},
    "pathway:commitment-new": lambda side: {"what": "A scale in each village", "owner": "department", "source": "tests"}
    | _days(side, "promised_on", "due"),
    "pathway:file": lambda side: {"file": DOCUMENT, "words": "Eleven", "source": "paper"},
    "pathway:filing-decide": lambda side: {"outcome": "confirmed", "reasons": REASONS},
    "pathway:paper": lambda side: {
        "form": "join", "paper_number": "P-7", "became": side.person("crusher", "clay-panner"),
    },
    "pathway:plan-item": lambda side: FOUND | _days(side, "start", "due", "measured_by"),
    "pathway:plan-measure": lambda side: {"value": "85", "how": "Counted in the book"},
    "pathway:plan-move": lambda side: {"move": "begun"},
    "pathway:plan-new": lambda side: {"title": "Clean water", "area": side.path, "enterprise": enterprise(side)},
    "pathway:reform-new": lambda side: {
        "title": "One desk", "what": "Asked at one desk.", "owner": "department", "stage": "draft", "source": "tests",
    } | _days(side, "on"),
    "pathway:reform-stage": lambda side: {"stage": "adopted", "source": "tests"} | _days(side, "on"),
    "pathway:support-end": lambda side: {"reasons": REASONS},
    "pathway:support-item": lambda side: {"move": "take", "words": "All is there"},
    "pathway:support-new": lambda side: support(side) | {"area": side.path} | _days(side, "first_day")
    | day("last_day", side.world.act().on + timedelta(days=30)),
}  # fmt: skip
MIXED_PAGES: dict[str, dict[str, Maker]] = {
    "pathway:plan-new": {
        f"{other}: enterprise": partial(_of_other, name="pathway:plan-new", other=other)
        for other in ("elsewhere", "missing")
    },
    "pathway:support-new": {
        f"{other}: enterprise": partial(_of_other, name="pathway:support-new", other=other)
        for other in ("elsewhere", "missing")
    },
}
