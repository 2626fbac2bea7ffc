"""
What is sent with each POST: for every address that takes fields, a valid body.

A body may itself name things. With target ``own`` it names one's own, with ``elsewhere`` those of another enterprise or
office, with ``missing`` things that are not there. A body that names another's thing beside one's own, or is sent to an
address of one's own, has a target with a word for it, such as ``elsewhere: readings``.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from tests.permissions.things import MISSING_ID, MISSING_NUMBER
from tests.world import World, square

Body = dict[str, Any]
#: A body without anything in it, sent to one's own: who may not send it must not learn what it takes.
EMPTY = "own: nothing in it"
REASONS = "The fact is known and the rule is applied."


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a form; the same for whoever sends it after another."""

    name: str
    content_type: str
    content: bytes

    def read(self) -> bytes:
        """Return the content, each time from its beginning."""
        return self.content


@dataclass(frozen=True, slots=True)
class Side:
    """Whose things a body names."""

    world: World
    target: str

    def thing(self, name: str) -> Any:
        """Return a thing, or None where it is missing."""
        if self.target == "missing":
            return None
        return self.world.things[f"{name}-elsewhere" if self.target == "elsewhere" else name]

    def id(self, name: str) -> str:
        """Return the id of a thing."""
        found = self.thing(name)
        return str(found.id if found else MISSING_ID)

    def person(self, own: str, elsewhere: str) -> str:
        """Return the number of a person."""
        if self.target == "missing":
            return MISSING_NUMBER
        return self.world.person(elsewhere if self.target == "elsewhere" else own).number

    @property
    def enterprise(self) -> Any:
        """The enterprise, or None."""
        names = {"own": "Amber Hill", "elsewhere": "Red Clay"}
        return self.world.enterprise(names[self.target]) if self.target in names else None

    @property
    def place(self) -> str:
        """The key of the custody place."""
        found = self.thing("place")
        return found.key if found else "nothing"

    @property
    def area(self) -> str:
        """The code of the district."""
        return {"own": "AMBER", "elsewhere": "CLAY"}.get(self.target, "NOWHERE")

    @property
    def path(self) -> str:
        """The path of the district."""
        return {"own": "tl.north.amber", "elsewhere": "tl.south.clay"}.get(self.target, "tl.nowhere")

    def but(self, target: str) -> "Side":
        """Return the same of others."""
        return Side(self.world, target)


def day(name: str, on: date) -> Body:
    """Return a day as a form sends it."""
    return {f"{name}_{part}": getattr(on, part) for part in ("day", "month", "year")}


Maker = Callable[[Side], Body]


def corners(east_m: float) -> str:
    """Return free ground as it is typed."""
    from tests.world import AMBER_GROUND

    ring = square(AMBER_GROUND, east_m=east_m).exterior.coords[:-1]
    return "\n".join(f"{lat:.7f} {lon:.7f}" for lon, lat in ring)


def body_of(world: World, name: str, target: str) -> Body:
    """Return the body of an address for a target; empty where it takes none."""
    from tests.permissions.bodies_of_calls import CALLS, MIXED_CALLS
    from tests.permissions.bodies_of_pages import MIXED_PAGES, PAGES

    mixed = MIXED_CALLS.get(name, {}) | MIXED_PAGES.get(name, {})
    if target == EMPTY:
        return {}
    if target in mixed:
        return mixed[target](Side(world, "own"))
    maker = CALLS.get(name) or PAGES.get(name)
    return maker(Side(world, target)) if maker else {}


def targets_of(world: World, name: str, targets: tuple[str, ...], *, named: bool) -> list[str]:
    """Return on what a POST is tried: where neither address nor body names a thing, once."""
    from tests.permissions.bodies_of_calls import MIXED_CALLS
    from tests.permissions.bodies_of_pages import MIXED_PAGES

    own = body_of(world, name, "own")
    tried = targets if named else [t for t in targets if t == "own" or body_of(world, name, t) != own]
    return [*tried, *MIXED_CALLS.get(name, {}), *MIXED_PAGES.get(name, {}), *([EMPTY] if own else ())]
