"""The bodies of calls."""

from typing import Any

from outcrop.credentials.models import Credential
from outcrop.kernel.money import Money
from outcrop.market import counter
from tests.permissions import (
    bodies_of_assemblies,
    bodies_of_assurance,
    bodies_of_field,
    bodies_of_finance,
    bodies_of_forum,
    bodies_of_learning,
    bodies_of_pathway,
    bodies_of_record,
    bodies_of_safety,
    bodies_of_voice,
)
from tests.permissions.bodies import REASONS, Body, Maker, Side, corners
from tests.permissions.things import MISSING_ID, MISSING_NUMBER

IN_MARCH = "2199-03-01"
JOINING: Body = {"given_name": "Ada", "family_name": "Test", "roles": ["panner"]}
INSTRUMENT: Body = {
    "kind": "scale", "label": "S-7", "serial": "new-7", "unit": "g", "resolution": "0.01", "capacity": "3000",
    "check_standard": "100 g weight", "check_nominal": "100",
}  # fmt: skip


def verification(side: Side) -> Body:
    """Return what a verification found today."""
    today = side.world.act().on
    days = {"verified_on": today.isoformat(), "valid_until": today.replace(year=today.year + 1).isoformat()}
    return {"by": "Metrology office", "certificate": "MO-7", "u_abs": "0.02", "u_rel_ppm": 20} | days


def offer(side: Side, *, instruments: Side | None = None, standing: Side | None = None) -> Body:
    """Return what a member of an enterprise with a right sells at the counter of a place."""
    at, shown = instruments or side, standing or side
    enterprises = {"own": "right", "elsewhere": "right-elsewhere"}
    right = side.world.things[enterprises.get(shown.target, "right")].number
    return {
        "seller": side.person("crusher", "clay-panner"), "standing": f"member-of-holder:{right}", "kind": "dore",
        "scale": at.id("scale"), "mass": "8.5", "assay": at.id("assay"), "fineness": "853", "paid_by": "cash",
    }  # fmt: skip


def purchase(side: Side, **mixed: Any) -> Body:
    """Return a purchase for the sum that the seller saw."""
    return offer(side, **mixed) | {"agreed_minor": agreed(side, "crusher").minor}


def agreed(side: Side, seller: str) -> Money:
    """Return what a lot of 8.5 g brings its seller: at every counter the same."""
    shown = side.world.offer(seller, mass="8.5", fineness="853")
    act = side.world.act("clerk")
    return counter.preview(offer=shown, place=counter.place_of(act), act=act).net


def pour(side: Side, *, lots: Side | None = None, readings: Side | None = None) -> Body:
    """Return a pour of the lot that waits in the stock."""
    read = readings or side
    return {
        "place": side.place, "lots": [(lots or side).id("lot")], "mass": read.id("bar-mass"),
        "fineness": read.id("bar-fineness"), "slag": {}, "loss": "0.05", "accept_mixed": True,
    }  # fmt: skip


def melt(side: Side, *, readings: Side | None = None) -> Body:
    """Return a melt of what a seller brought."""
    read = readings or side
    return {"place": side.place, "kind": "sponge", "before": read.id("before"), "after": read.id("after")}


def ground(side: Side) -> Body:
    """Return free ground, asked for by an enterprise."""
    number = side.enterprise.number if side.enterprise else MISSING_NUMBER
    return {"class_key": "artisanal", "corners": corners(2700), "enterprise": number}


def decided(side: Side) -> Body:
    """Return the good outcome of the step that waits: in the first district with the environment office."""
    return {"outcome": "conclude" if side.target == "elsewhere" else "favourable", "reasons": REASONS}


def vouchers(side: Side) -> Body:
    """Return two people who are asked to vouch."""
    numbers = [side.person("carrier", "clay-cook"), side.person("trader", "clay-panner")]
    return {"way": "two-members", "numbers": numbers}


def handed(side: Side) -> Body:
    """Return the other place as the next holder of a bar."""
    return {"to_kind": "custody.place", "to": next_place(side)}


def next_place(side: Side) -> str:
    """Return the id of the place to which a bar of this side goes."""
    return side.but("own" if side.target == "elsewhere" else "elsewhere").id("place")


def paper(side: Side) -> Body:
    """Return a paper of origin for a person."""
    return {"person": side.person("washer", "clay-cook"), "grams": "2"}


def token(side: Side) -> Body:
    """Return a number with its code; elsewhere, another's number with it; missing, nobody's."""
    number, code = side.world.things["code"]
    others = side.world.things["code-elsewhere"][0]
    return {"number": {"own": number, "elsewhere": others}.get(side.target, MISSING_NUMBER), "code": code}


def next_holder(side: Side, to: str = "sample-next-governor") -> Body:
    """Return who holds a post from today on."""
    return {"to": to, "on": side.world.act().on.isoformat(), "occasion": "election", "instrument": "8/2026"}


def minutes(side: Side, owners: Side | None = None) -> Body:
    """Return a meeting with a decision that an office of the district owns."""
    on = side.world.act().on.isoformat()
    agency = f"district-office@{(owners or side).area}"
    decided = {"what": "Mend the road.", "owner_agency": agency, "owner_post": "governor", "due_on": on}
    return {"on": on, "present": ["governor", "miners", "women"], "minutes": "They met.", "decisions": [decided]}


CALLS: dict[str, Maker] = {
    "POST /api/v1/committees/{key}/{code}/minutes": minutes,
    "POST /api/v1/decisions/{number}/news": lambda side: {"became": "done", "words": "It is done."},
    "POST /api/v1/hand-overs/{number}/receipt": lambda side: {"words": "All is there."},
    "POST /api/v1/posts/{agency}/{key}/next-holder": next_holder,
    "POST /api/v1/applications": ground,
    "POST /api/v1/applications/{number}/withdrawal": lambda side: {"reasons": REASONS},
    "POST /api/v1/bars/{number}/hand-over": handed,
    "POST /api/v1/bars/{number}/open": lambda side: {"key": side.world.things["bar-key"]},
    "POST /api/v1/book": paper,
    "POST /api/v1/certificates": paper,
    "POST /api/v1/certificates/{number}/dispute": lambda side: {"why": "not-me", "words": "Not me."},
    "POST /api/v1/collectors": lambda side: {
        "person": side.person("crusher", "clay-cook"), "number": "TL-7", "last_day": IN_MARCH,
    },
    "POST /api/v1/custody/instruments": lambda side: INSTRUMENT | {"place": side.place},
    "POST /api/v1/custody/instruments/{instrument_id}/checks": lambda side: {"read": "100"},
    "POST /api/v1/custody/instruments/{instrument_id}/readings": lambda side: {"value": "12.5"},
    "POST /api/v1/custody/instruments/{instrument_id}/verifications": verification,
    "POST /api/v1/custody/melts": melt,
    "POST /api/v1/custody/places/{key}/reviews": lambda side: {"finding": "The books were seen."},
    "POST /api/v1/custody/pours": pour,
    "POST /api/v1/disputes/{number}/decision": lambda side: {"seller_is_right": True, "reasons": REASONS},
    "POST /api/v1/enterprises": lambda side: {"name": "New Hill", "form": "cooperative", "area": side.area},
    "POST /api/v1/enterprises/{number}/invitations": lambda side: {"number": side.world.person("washer").number},
    "POST /api/v1/ground/check": ground,
    "POST /api/v1/invitations/{membership}/answer": lambda side: {"yes": True},
    "POST /api/v1/people": lambda side: JOINING | {"area": side.area},
    "POST /api/v1/people/for-someone": lambda side: JOINING | {"area": side.area},
    "POST /api/v1/price": lambda side: {
        "per_gram_minor": 650000, "observed_at": f"{side.world.act().on}T00:00:00Z", "source": "tests",
    },
    "POST /api/v1/purchases": purchase,
    "POST /api/v1/purchases/preview": offer,
    "POST /api/v1/rights-to-ground/{number}/decision": lambda side: {
        "step": "suspend", "reasons": REASONS, "public_reason": "It is looked into.",
    },
    "POST /api/v1/rights-to-ground/{number}/handing-back": lambda side: {"reasons": REASONS},
    "POST /api/v1/sales/{number}/dispute": lambda side: {"why": "not-me", "words": "Not me."},
    "POST /api/v1/tasks/{task_id}/decision": decided,
    "POST /api/v1/tokens": token,
    "POST /api/v1/verify": lambda side: {"text": Credential.objects.get(id=side.world.things["bar"].paper).token},
    "POST /api/v1/vouches": vouchers,
    "POST /api/v1/vouches/{vouch}/answer": lambda side: {"yes": True},
}  # fmt: skip

#: Bodies that name another's things beside one's own.
MIXED_CALLS: dict[str, dict[str, Maker]] = {
    "POST /api/v1/committees/{key}/{code}/minutes": {
        "elsewhere: owner": lambda side: minutes(side, side.but("elsewhere")),
        "missing: owner": lambda side: minutes(side, side.but("missing")),
    },
    "POST /api/v1/posts/{agency}/{key}/next-holder": {
        "elsewhere: account of a miner": lambda side: next_holder(side, side.world.users["crusher"].username),
        "missing: account of a miner": lambda side: next_holder(side, "nobody-of-that-name"),
    },
    "POST /api/v1/bars/{number}/hand-over": {
        "missing: enterprise": lambda side: {"to_kind": "registry.enterprise", "to": str(MISSING_ID)},
        "elsewhere: enterprise": lambda side: {
            "to_kind": "registry.enterprise", "to": str(side.but("elsewhere").enterprise.id),
        },
    },
    "POST /api/v1/custody/melts": {
        "elsewhere: readings": lambda side: melt(side, readings=side.but("elsewhere")),
        "missing: readings": lambda side: melt(side, readings=side.but("missing")),
    },
    "POST /api/v1/custody/pours": {
        "elsewhere: lot": lambda side: pour(side, lots=side.but("elsewhere")),
        "missing: lot": lambda side: pour(side, lots=side.but("missing")),
        "elsewhere: readings": lambda side: pour(side, readings=side.but("elsewhere")),
        "missing: readings": lambda side: pour(side, readings=side.but("missing")),
    },
    "POST /api/v1/enterprises/{number}/invitations": {
        "elsewhere: person": lambda side: {"number": side.world.person("clay-cook").number},
        "missing: person": lambda side: {"number": MISSING_NUMBER},
    },
    "POST /api/v1/ground/check": {
        "own: without a name": lambda side: {"class_key": "artisanal", "corners": corners(2700)},
    },
    "POST /api/v1/people/for-someone": {
        "own: under a mandate": lambda side: JOINING | {
            "area": side.area, "how_given": "two-witnesses",
            "witnesses": [side.person("crusher", ""), side.person("carrier", "")],
        },
        "missing: witness": lambda side: JOINING | {
            "area": side.area, "how_given": "two-witnesses", "witnesses": [side.person("crusher", ""), MISSING_NUMBER],
        },
    },
    "POST /api/v1/purchases": {
        "elsewhere: seller": lambda side: purchase(side.but("elsewhere"), instruments=side),
        "elsewhere: standing": lambda side: purchase(side, standing=side.but("elsewhere")),
        "missing: standing": lambda side: purchase(side) | {"standing": f"member-of-holder:{MISSING_NUMBER}"},
        "elsewhere: instruments": lambda side: purchase(side, instruments=side.but("elsewhere")),
        "missing: instruments": lambda side: purchase(side, instruments=side.but("missing")),
    },
    "POST /api/v1/purchases/preview": {
        "elsewhere: instruments": lambda side: offer(side, instruments=side.but("elsewhere")),
        "missing: instruments": lambda side: offer(side, instruments=side.but("missing")),
    },
    "POST /api/v1/vouches": {
        "missing: one person": lambda side: {
            "way": "two-members", "numbers": [side.person("carrier", ""), MISSING_NUMBER],
        },
    },
}  # fmt: skip

#: The rooms that bring their own bodies.
ROOMS = (
    bodies_of_record,
    bodies_of_learning,
    bodies_of_pathway,
    bodies_of_field,
    bodies_of_assurance,
    bodies_of_assemblies,
    bodies_of_voice,
    bodies_of_finance,
    bodies_of_forum,
    bodies_of_safety,
)
for _room in ROOMS:
    CALLS |= _room.CALLS
    MIXED_CALLS |= _room.MIXED_CALLS
