"""The bodies of a person's record: corrections, consents, demands."""

from tests.permissions.bodies import REASONS, Body, Maker, Side


def demand(side: Side) -> Body:
    """Return a demand under law for somebody who holds a right."""
    asked = {"number": side.person("leader", "clay-leader"), "parts": ["name"]}
    return asked | {"authority": "A court", "article": "Article 9 (invented)"}


CALLS: dict[str, Maker] = {
    "POST /api/v1/corrections/{correction}/answer": lambda side: {"accept": True, "reasons": REASONS},
    "POST /api/v1/demands": demand,
    "POST /api/v1/me/consents/{purpose}": lambda side: {"yes": True},
    "POST /api/v1/me/corrections": lambda side: {"field": "sex", "sex": "man"},
}
MIXED_CALLS: dict[str, dict[str, Maker]] = {
    "POST /api/v1/me/corrections": {
        "own: by the office": lambda side: {"field": "birth_year", "birth_year": 1970, "why": "It stands on my card."},
    },
    "POST /api/v1/demands": {
        "elsewhere: without a right": lambda side: demand(side) | {"number": side.world.person("miner").number},
        "missing: without a right": lambda side: demand(side.but("missing")),
    },
}
PAGES: dict[str, Maker] = {
    "registry:consent": lambda side: {"answer": "yes"},
    "registry:correct": lambda side: {
        "sex": "man", "given_name": "Ada", "family_name": "Test", "why": "It stands so on my card.",
    },
    "registry:correction": lambda side: {"answer": "yes", "reasons": REASONS},
    "registry:demand-new": demand,
    "registry:prove": lambda side: {"code": side.world.things["code-of-crusher"]},
}  # fmt: skip
MIXED_PAGES: dict[str, dict[str, Maker]] = {}
