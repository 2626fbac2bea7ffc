"""What is sent to the forum."""

from datetime import timedelta

from tests.permissions.bodies import REASONS, Body, Maker, Side

WORDS: Body = {"title": "A road", "asked": "Mend the road.", "why": "Carts break."}
PROMISE: Body = {"kind": "accepted", "reasons": REASONS, "promise": "The road is mended."}


def proposal(side: Side) -> Body:
    """Return a proposal to the forum of a district."""
    return WORDS | {"forum": side.area, "speaker": "self", "accuses": "no", "named": "no", "step": "send"}


def paper(side: Side) -> Body:
    """Return a proposal that somebody brings on paper."""
    return proposal(side) | {"number": side.person("crusher", "clay-panner")}


def answered(side: Side) -> Body:
    """Return an answer that promises nothing."""
    return {"kind": "refused", "reasons": REASONS}


def promised(side: Side) -> Body:
    """Return an answer whose promise a post of the district carries out."""
    due = side.world.act().on + timedelta(days=30)
    return PROMISE | {"carrier": f"district-office@{side.area}/mining-officer", "promised_for": due.isoformat()}


PAGES: dict[str, Maker] = {
    "forum:propose": proposal,
    "forum:take-in": paper,
    "forum:answer": answered,
    "forum:tell": lambda side: {"became": "done", "words": "It is done."},
    "forum:hide": lambda side: {"reason": "It shows where somebody lives."},
    "forum:appeal": lambda side: {"words": "It is the public spring."},
    "forum:rule": lambda side: {"shown_again": "yes", "reasons": REASONS},
}
CALLS: dict[str, Maker] = {
    "POST /api/v1/proposals": lambda side: WORDS | {"forum": side.area, "names_somebody": False},
    "POST /api/v1/proposals/{number}/answer": promised,
    "POST /api/v1/proposals/{number}/outcome": lambda side: {"became": "done", "words": "It is done."},
    "POST /api/v1/proposals/{number}/hiding": lambda side: {"reason": "It shows where somebody lives."},
    "POST /api/v1/proposals/{number}/appeal": lambda side: {"words": "It is the public spring."},
    "POST /api/v1/proposals/{number}/appeal/ruling": lambda side: {"shown_again": True, "reasons": REASONS},
}

#: None of these names another's thing beside one's own.
MIXED_CALLS: dict[str, dict[str, Maker]] = {}
MIXED_PAGES: dict[str, dict[str, Maker]] = {}
