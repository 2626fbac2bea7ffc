"""The fields of pages with forms."""

from outcrop.commons.posts import api as posts
from outcrop.credentials.models import Credential
from tests.permissions.bodies import REASONS, Body, Maker, Side, corners, day
from tests.permissions.bodies_of_calls import INSTRUMENT, ROOMS, agreed, next_place, offer, token
from tests.permissions.things import MISSING_ID, MISSING_NUMBER

CARD: Body = {"card_kind": "citizen", "card_number": "AB77777777"}
NAME: Body = {"given_name": "Ada", "family_name": "Test", "birth_year": "1990", "sex": "unsaid"}


def weighed(side: Side, *, instruments: Side | None = None) -> Body:
    """Return the counter's form; the address names the seller, who leads an enterprise with a right."""
    right = side.thing("right") or side.world.things["right"]
    shown = {"standing": f"own-right:{right.number}", "step": "buy", "agreed": str(agreed(side, "leader").minor)}
    return offer(side, instruments=instruments) | shown


def verification(side: Side) -> Body:
    """Return what a verification found today."""
    today = side.world.act().on
    told = day("verified_on", today) | day("valid_until", today.replace(year=today.year + 1))
    return {"by": "Metrology office", "certificate": "MO-7", "u_abs": "0.02", "u_rel_ppm": "20"} | told


def decided(side: Side) -> Body:
    """Return the good outcome of the step that waits: in the first district with the environment office."""
    outcome = "conclude" if side.target == "elsewhere" else "favourable"
    return {"outcome": outcome, "reasons": REASONS, "confirmed": "yes"}


def vouchers(side: Side) -> Body:
    """Return two people who are asked to vouch."""
    asked = {"number_1": side.person("carrier", "clay-cook"), "number_2": side.person("trader", "clay-panner")}
    return {"way": "two-members"} | asked


def bar(side: Side, *, instruments: Side | None = None) -> Body:
    """Return mass and fineness of a bar."""
    at = instruments or side
    return {"scale": at.id("scale"), "mass": "10.45", "assay": at.id("assay"), "fineness": "852"}


def number_of_person(side: Side) -> Body:
    """Return the number of a person."""
    return {"number": side.person("crusher", "clay-panner")}


def paper(side: Side) -> Body:
    """Return a paper of origin for a person."""
    return {"number": side.person("washer", "clay-cook"), "grams": "2"}


def next_holder(side: Side) -> Body:
    """Return who holds a post from today on."""
    told = {"to": "sample-next-governor", "occasion": "election", "instrument": "8/2026"}
    return told | day("on", side.world.act().on)


def minutes(side: Side, owners: Side | None = None) -> Body:
    """Return a meeting with a decision that an office of the district owns."""
    on, owner = side.world.act().on, posts.find(f"district-office@{(owners or side).area}", "governor")
    decided = {"what_1": "Mend the road.", "owner_1": str(owner.id if owner else MISSING_ID)} | day("due_1", on)
    return {"present": ["governor", "miners", "women"], "minutes": "They met."} | decided | day("on", on)


PAGES: dict[str, Maker] = {
    "offices:appoint": next_holder,
    "offices:hand-over": lambda side: {"words": "All is there."},
    "offices:minutes": minutes,
    "offices:news": lambda side: {"became": "done", "words": "It is done."},
    "cadastre:begin": lambda side: {
        "enterprise": str(side.enterprise.id if side.enterprise else MISSING_ID), "class_key": "artisanal",
    },
    "cadastre:conflict": lambda side: {"reasons": REASONS},
    "cadastre:decide": lambda side: {"step": "suspend", "reasons": REASONS, "public_reason": "It is looked into."},
    "cadastre:ground": lambda side: {"class_key": "artisanal", "corners": corners(2700)},
    "cadastre:hand-back": lambda side: {"reasons": REASONS},
    "cadastre:parcel": lambda side: {"corners": corners(2700)},
    "cadastre:withdraw": lambda side: {"reasons": REASONS},
    "credentials:verify": lambda side: {"text": Credential.objects.get(id=side.world.things["bar"].paper).token},
    "custody:bar": lambda side: {"key": side.world.things["bar-key"]},
    "custody:hand-over": lambda side: {"place": next_place(side)},
    "custody:instrument": lambda side: {"read": "100"},
    "custody:melt": lambda side: {"lot": [side.id("lot")], "mixed": "yes"},
    "custody:pour": bar,
    "custody:pour-rest": lambda side: {"slag": "none", "loss": "0.05"},
    "custody:register": lambda side: INSTRUMENT | {"place": side.id("place")},
    "custody:running-sum": lambda side: {"finding": "The books were seen."},
    "custody:verification": verification,
    "market:book": paper,
    "market:buy": lambda side: {"number": side.person("leader", "clay-leader")},
    "market:certify": paper,
    "market:collectors": lambda side: {
        "number": side.person("crusher", "clay-cook"), "licence": "TL-7",
        "last_day_day": "1", "last_day_month": "3", "last_day_year": "2199",
    },
    "market:dispute": lambda side: {"why": "not-me", "words": "Not me."},
    "market:dispute-desk": lambda side: {"outcome": "seller-right", "reasons": REASONS},
    "market:dispute-entry": lambda side: {"why": "not-me", "words": "Not me."},
    "market:price": lambda side: {"per_gram": "6500", "source": "tests", "hours_ago": "0"},
    "market:weigh": weighed,
    "procedures:task": decided,
    "registry:acting": lambda side: {"mandate": side.id("mandate")},
    "registry:answer-invitation": lambda side: {"answer": "yes"},
    "registry:answer-lead": lambda side: {"answer": "yes"},
    "registry:answer-vouch": lambda side: {"answer": "yes"},
    "registry:ask-vouch": vouchers,
    "registry:enterprise-new": lambda side: {"name": "New Hill", "form": "cooperative", "area": side.area},
    "registry:find": number_of_person,
    "registry:invite": lambda side: {"number": side.world.person("washer").number},
    "registry:join-step": lambda side: NAME,
    "registry:mandate-new": lambda side: {
        "agent_number": side.person("agent", "clay-leader"), "verbs": ["registry.ask-vouch"],
    },
    "registry:offer-lead": lambda side: {"lead-number": side.person("carrier", "clay-cook")},
    "registry:person-card": lambda side: CARD,
    "registry:person-code": lambda side: {"how_proved": "card"},
    "registry:phone": lambda side: {"phone": "070119999"},
    "registry:sign-in": token,
    "ui:language": lambda side: {"language": "en", "next": "/"},
}  # fmt: skip

#: Fields that name another's things beside one's own.
MIXED_PAGES: dict[str, dict[str, Maker]] = {
    "offices:minutes": {
        "elsewhere: owner": lambda side: minutes(side, side.but("elsewhere")),
        "missing: owner": lambda side: minutes(side, side.but("missing")),
    },
    "custody:hand-over": {
        "missing: place": lambda side: {"place": str(MISSING_ID)},
        "missing: enterprise": lambda side: {"enterprise": MISSING_NUMBER},
    },
    "custody:pour": {
        "elsewhere: instruments": lambda side: bar(side, instruments=side.but("elsewhere")),
        "missing: instruments": lambda side: bar(side, instruments=side.but("missing")),
    },
    "market:weigh": {
        "elsewhere: instruments": lambda side: weighed(side, instruments=side.but("elsewhere")),
        "missing: instruments": lambda side: weighed(side, instruments=side.but("missing")),
        "elsewhere: standing": lambda side: weighed(side)
        | {"standing": f"own-right:{side.world.things['right-elsewhere'].number}"},
        "missing: standing": lambda side: weighed(side) | {"standing": f"own-right:{MISSING_NUMBER}"},
    },
    "registry:find": {
        "own: card": lambda side: {"card_kind": "citizen", "card_number": "AB10000006"},
        "elsewhere: card": lambda side: {"card_kind": "citizen", "card_number": "AB10000009"},
        "missing: card": lambda side: {"card_kind": "citizen", "card_number": "AB66666666"},
    },
    "registry:invite": {
        "elsewhere: person": lambda side: {"number": side.world.person("clay-cook").number},
        "missing: person": lambda side: {"number": MISSING_NUMBER},
    },
    "registry:mandate-new": {
        "missing: agent": lambda side: {"agent_number": MISSING_NUMBER, "verbs": ["registry.ask-vouch"]},
        "elsewhere: agent": lambda side: {
            "agent_number": side.world.person("carrier").number, "verbs": ["registry.ask-vouch"],
        },
    },
    "registry:offer-lead": {
        "elsewhere: person": lambda side: {"lead-number": side.world.person("clay-cook").number},
        "missing: person": lambda side: {"lead-number": MISSING_NUMBER},
    },
    "registry:person-card": {
        "elsewhere: seen card": lambda side: {"card_kind": "citizen", "card_number": "AB10000008"},
    },
}  # fmt: skip

for _room in ROOMS:
    PAGES |= _room.PAGES
    MIXED_PAGES |= _room.MIXED_PAGES
