"""Corrections that were asked, demands that were answered, and a code that is known."""

from typing import Any

from outcrop.registry.record.corrections import ask_correction
from outcrop.registry.record.demands import Demanded, answer_demand
from outcrop.registry.services.keeping import renew_code
from tests.world import World

PURPOSE = "research"


def furnish(world: World) -> None:
    """Ask and answer about somebody of each side."""
    for suffix, key, leader in (("", "crusher", "leader"), ("-elsewhere", "clay-panner", "clay-leader")):
        world.things[f"correction{suffix}"] = ask_correction(
            field="birth_year", wished={"birth_year": 1987}, why="It stands so on my card.", act=world.act(key)
        )
        demanded = Demanded(
            number=world.person(leader).number, authority="A court", article="Article 9 (invented)", parts=("name",)
        )
        world.things[f"demand{suffix}"] = answer_demand(demanded=demanded, act=world.act("department"))
    world.things["code-of-crusher"] = renew_code(
        person=world.person("crusher"), how_proved="card", act=world.act("officer")
    )
    # Who gets another code is signed out everywhere: she signs in anew.
    world.users["crusher"].refresh_from_db()


def values(world: World) -> dict[str, dict[str, Any]]:
    """Return what fills the parameters of the addresses of a record."""
    correction = {"correction": tuple(world.things[name].id for name in ("correction", "correction-elsewhere"))}
    demand = {"number": tuple(world.things[name].number for name in ("demand", "demand-elsewhere"))}
    purpose = {"purpose": (PURPOSE, PURPOSE)}
    return {
        "registry:correction": correction,
        "registry:correct": {"field": ("sex", "name")},
        "registry:consent": purpose,
        "registry:demand": demand,
        "POST /api/v1/corrections/{correction}/answer": correction,
        "POST /api/v1/me/consents/{purpose}": purpose,
        "GET /api/v1/demands/{number}": demand,
    }
