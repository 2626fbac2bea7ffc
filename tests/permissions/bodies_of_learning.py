"""The bodies of learning."""

from outcrop.learning.hub import reading
from outcrop.learning.hub.exchange import exported
from tests.permissions.bodies import Body, Maker, Side, Upload, day
from tests.permissions.furnished_learning import COURSE, right_answers
from tests.permissions.things import MISSING_NUMBER

WITHDRAWN: Body = {"reason": "It was given by mistake."}


def session(side: Side) -> Body:
    """Return a day of a course in a district."""
    told = {"course": COURSE, "area": side.area, "place": "Old washing place", "trainer": "Ilse", "seats": 9}
    return told | day("on", side.world.act().on)


def _attended(side: Side) -> str:
    return side.person("crusher", "clay-panner")


CALLS: dict[str, Maker] = {
    "POST /api/v1/learning/certificates/{number}/withdrawal": lambda side: WITHDRAWN,
    "POST /api/v1/learning/courses/{key}/tries": lambda side: {"answers": right_answers()},
    "POST /api/v1/learning/sessions": lambda side: {
        "course": COURSE, "area": side.area, "place": "Old washing place", "on": side.world.act().on.isoformat(),
        "trainer": "Ilse", "seats": 9,
    },
    "POST /api/v1/learning/sessions/{number}/attendance": lambda side: {
        "rows": [{"number": _attended(side), "present": "yes"}],
    },
    "POST /api/v1/learning/sessions/{number}/seats": lambda side: {},
}  # fmt: skip

MIXED_CALLS: dict[str, dict[str, Maker]] = {
    "POST /api/v1/learning/sessions/{number}/seats": {
        "own: at the office": lambda side: {"number": _attended(side)},
        "missing: person": lambda side: {"number": MISSING_NUMBER},
    },
    "POST /api/v1/learning/sessions/{number}/attendance": {
        "elsewhere: person": lambda side: {"rows": [{"number": _attended(side.but("elsewhere")), "present": "yes"}]},
        "missing: person": lambda side: {"rows": [{"number": _attended(side.but("missing")), "present": "yes"}]},
    },
}

PAGES: dict[str, Maker] = {
    "learning:attendance": lambda side: {"besides": _attended(side)},
    "learning:campaign": lambda side: {"means": "radio", "band": "50"} | day("on", side.world.act().on),
    "learning:campaign-new": lambda side: {"title": "Fumes", "says": "Never in a house.", "area": side.area},
    "learning:certificate-withdraw": lambda side: WITHDRAWN,
    "learning:draw": lambda side: {
        "numbers": "\n".join(side.world.enterprise(name).number for name in ("Amber Hill", "Red Clay")),
    },
    "learning:exchange": lambda side: {
        "file": Upload("articles.zip", "application/zip", exported(list(reading.published().order_by("slug")))),
    },
    "learning:session": lambda side: {"number": _attended(side)},
    "learning:session-cancel": lambda side: {"reason": "The road is closed."},
    "learning:session-new": session,
    "learning:test": lambda side: dict(right_answers()),
    "learning:upload": lambda side: {
        "file": Upload("list.csv", "text/csv", f"number,present\n{_attended(side)},yes\n".encode()),
    },
}  # fmt: skip

MIXED_PAGES: dict[str, dict[str, Maker]] = {
    "learning:session": {
        "elsewhere: person": lambda side: {"number": _attended(side.but("elsewhere"))},
        "missing: person": lambda side: {"number": _attended(side.but("missing"))},
    },
}
