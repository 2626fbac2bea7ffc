"""Assemblies, calls, books, benefits and owners of an enterprise in one district and in the other."""

from datetime import timedelta
from typing import Any

from outcrop.assemblies import calling
from outcrop.assemblies.benefits import offer_benefit
from outcrop.assemblies.bodies import body_at
from outcrop.assemblies.book import Told, enter_line
from outcrop.assemblies.models import Fund, MotionKind, OwnerFlag
from outcrop.assemblies.models.owning import Party
from outcrop.assemblies.owners import Owner, tell_owner
from outcrop.commons.posts import api as posts
from tests.world import World

#: The motions of an assembly that is open today.
OPEN, ELECTION = 1, 2
DAYS_BEFORE = 30


def furnish(world: World) -> None:
    """Call, begin, enter, offer and tell on both sides."""
    for suffix, name, leader, member, area in (
        ("", "Amber Hill", "leader", "crusher", "AMBER"),
        ("-elsewhere", "Red Clay", "clay-leader", "clay-panner", "CLAY"),
    ):
        body, act = body_at(world.enterprise(name).number), world.act(leader)
        agenda = [
            calling.Agenda(MotionKind.DECISION, "Shall we mend the pump?", False, {}),
            calling.Agenda(MotionKind.ELECTION, "Who leads?", True, {"seats": 1}),
        ]
        for thing, days in (("assembly", 0), ("assembly-over", 9)):
            world.things[f"{thing}{suffix}"] = calling.call_assembly(
                body=body, on=act.on - timedelta(days=days), purpose="The pump", place="", agenda=agenda,
                act=world.act(leader, days=DAYS_BEFORE),
            )  # fmt: skip
        world.things[f"call{suffix}"] = calling.begin_call(
            body=body, purpose="The pump", question="Shall it be mended?", kind=MotionKind.DECISION,
            act=world.act(member),
        )  # fmt: skip
        told = Told(fund=Fund.CASH, on=act.on, minor=90_000, purpose="Lot sold", source="Buying centre")
        world.things[f"line{suffix}"] = enter_line(body=body, told=told, act=act)
        world.things[f"benefit{suffix}"] = offer_benefit(body=body, name="Helmets", means="Two to borrow", act=act)
        owner = Owner(party=Party.ENTITY, name="Mill Ltd", interest="votingRights", source="Minutes of June")
        statement = tell_owner(body=body, owner=owner, act=act)
        post = posts.find(f"district-office@{area}", "governor")
        world.things[f"flag{suffix}"] = OwnerFlag.objects.create(statement=statement, post=post, how="name", on=act.on)


def values(world: World) -> dict[str, dict[str, Any]]:
    """Return what fills the parameters of the addresses of assemblies."""
    address = {"address": (world.enterprise("Amber Hill").number, world.enterprise("Red Clay").number)}
    assembly, over = _numbers(world, "assembly"), _numbers(world, "assembly-over")
    call, first, election = (
        _ids(world, "call_id", "call"),
        {"position": (OPEN, OPEN)},
        {"position": (ELECTION, ELECTION)},
    )
    inside = ("body", "bylaws", "call", "begin-call", "book", "premium", "benefits", "owners", "owners-bods")
    pages: dict[str, dict[str, Any]] = dict.fromkeys(inside, address)
    pages |= {
        "join": {"address": ("federation", "federation")},
        "leave": {"address": ("federation", "federation")},
        "join-call": address | call,
        "correct": address | _numbers(world, "line"),
        "paper": address | _numbers(world, "line"),
        "enrol": address | _ids(world, "benefit_id", "benefit"),
        "owner-settle": _ids(world, "flag_id", "flag"),
        "assembly": assembly,
        "minutes": over,
        "minutes-file": assembly,
        "motion": assembly | first,
        "stand": assembly | election,
        "count": over | first,
    }
    calls: dict[str, dict[str, Any]] = {
        "GET /api/v1/assemblies/{number}": assembly,
        "GET /api/v1/assemblies/{number}/motions/{position}": assembly | first,
        "POST /api/v1/assemblies/{number}/motions/{position}/votes": assembly | first,
        "POST /api/v1/assemblies/{number}/motions/{position}/candidates": assembly | election,
        "POST /api/v1/assemblies/{number}/motions/{position}/count": over | first,
        "GET /api/v1/bodies/{address}": address,
        "POST /api/v1/bodies/{address}/calls/{call_id}": address | call,
    }
    calls |= {f"GET /api/v1/bodies/{{address}}/{word}": address for word in ("book", "owners")}
    calls |= {f"POST /api/v1/bodies/{{address}}/{word}": address for word in ("assemblies", "book", "calls")}
    return {f"assemblies:{name}": told for name, told in pages.items()} | calls


def _numbers(world: World, name: str) -> dict[str, Any]:
    return {"number": (world.things[name].number, world.things[f"{name}-elsewhere"].number)}


def _ids(world: World, parameter: str, name: str) -> dict[str, Any]:
    return {parameter: (world.things[name].id, world.things[f"{name}-elsewhere"].id)}
