"""The bodies of assemblies."""

from datetime import timedelta

from outcrop.assemblies.models import MotionKind
from tests.permissions.bodies import REASONS, Body, Maker, Side, day
from tests.permissions.things import MISSING_ID

CALLED: Body = {"purpose": "The pump is broken.", "question": "Shall it be mended?", "kind": MotionKind.DECISION.value}
LINE: Body = {"purpose": "Diesel for the pump", "source": "Fuel station"}


def voter(side: Side) -> str:
    """Return the member who votes: the members' crusher, and in the other enterprise a panner."""
    keys = {"own": "crusher", "elsewhere": "clay-panner"}
    return str(side.world.person(keys[side.target]).id if side.target in keys else MISSING_ID)


def _in_a_week(side: Side) -> Body:
    return day("on", side.world.act().on + timedelta(days=7))


CALLS: dict[str, Maker] = {
    "POST /api/v1/assemblies/{number}/motions/{position}/votes": lambda side: {"member": voter(side), "choice": "yes"},
    "POST /api/v1/bodies/{address}/assemblies": lambda side: {
        "on": (side.world.act().on + timedelta(days=7)).isoformat(), "purpose": "The pump is broken.",
        "agenda": [{"kind": MotionKind.DECISION.value, "question": "Shall it be mended?"}],
    },
    "POST /api/v1/bodies/{address}/book": lambda side: LINE | {"on": side.world.act().on.isoformat(), "minor": -500},
    "POST /api/v1/bodies/{address}/calls": lambda side: CALLED,
}  # fmt: skip
MIXED_CALLS: dict[str, dict[str, Maker]] = {
    "POST /api/v1/assemblies/{number}/motions/{position}/votes": {
        "elsewhere: member": lambda side: {"member": voter(side.but("elsewhere")), "choice": "yes"},
        "missing: member": lambda side: {"member": voter(side.but("missing")), "choice": "yes"},
    },
    "POST /api/v1/bodies/{address}/book": {
        f"{other}: decision": lambda side: (
            LINE
            | {"on": side.world.act().on.isoformat(), "minor": -500, "fund": "premium", "decided_by": str(MISSING_ID)}
        )
        for other in ("missing",)
    },
}
PAGES: dict[str, Maker] = {
    "assemblies:begin-call": lambda side: CALLED,
    "assemblies:benefits": lambda side: {"name": "Boots", "means": "Two pairs to borrow"},
    "assemblies:book": lambda side: LINE | {"way": "out", "amount": "5"} | day("on", side.world.act().on),
    "assemblies:call": lambda side: CALLED | _in_a_week(side),
    "assemblies:correct": lambda side: {"why": "It was entered twice."},
    "assemblies:minutes": lambda side: {"text": "The pump is mended.", "attended": [voter(side)]},
    "assemblies:motion": lambda side: {"member": voter(side), "choice": "yes"},
    "assemblies:owner-settle": lambda side: {"outcome": "aside", "reasons": REASONS},
    "assemblies:owners": lambda side: {
        "party": "entity",
        "name": "Mill Ltd",
        "interest": "votingRights",
        "source": "June",
    },
    "assemblies:premium": lambda side: LINE | {"amount": "5"} | day("on", side.world.act().on),
}
MIXED_PAGES: dict[str, dict[str, Maker]] = {
    "assemblies:motion": {
        "elsewhere: member": lambda side: {"member": voter(side.but("elsewhere")), "choice": "yes"},
        "missing: member": lambda side: {"member": voter(side.but("missing")), "choice": "yes"},
    },
}
