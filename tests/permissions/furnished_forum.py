"""Proposals of two districts: one that waits, one answered, one hidden, and one with an appeal."""

from datetime import timedelta
from typing import Any

from outcrop.commons.posts import api as posts
from outcrop.forum.forums import forum_at
from outcrop.forum.models import Proposal
from outcrop.forum.services.answering import Answered, answer
from outcrop.forum.services.hiding import appeal, hide
from outcrop.forum.services.proposing import Told, propose
from tests.world import World

#: Which proposal each address is tried on; every other one on the one that waits.
STATES = {"tell": "answered", "appeal": "hidden", "rule": "appealed"}
PAGES = ("proposal", "support", "withdraw", "take-name-back", "appeal", "answer", "tell", "hide", "rule")
CALLS = {
    "GET {}": "waits", "POST {}/support": "waits", "POST {}/withdrawal": "waits", "POST {}/answer": "waits",
    "POST {}/hiding": "waits", "POST {}/without-name": "waits", "POST {}/outcome": "answered",
    "POST {}/appeal": "hidden", "POST {}/appeal/ruling": "appealed",
}  # fmt: skip


def furnish(world: World) -> None:
    """Let people of both districts propose, and offices answer and hide."""
    for suffix, who, area in (("", "leader", "AMBER"), ("-elsewhere", "clay-leader", "CLAY")):
        # Answered first: there is a most that one may have open.
        world.things[f"proposal-answered{suffix}"] = _proposed(world, who, area, "answered")
        _answered(world, world.things[f"proposal-answered{suffix}"], f"governor{suffix}", area)
        for state in ("waits", "hidden", "appealed"):
            world.things[f"proposal-{state}{suffix}"] = _proposed(world, who, area, state)
        hide(
            proposal=world.things[f"proposal-hidden{suffix}"], reason="It shows where somebody lives.",
            act=world.act(f"assembly{suffix}"),
        )  # fmt: skip
        asked = world.things[f"proposal-appealed{suffix}"]
        hide(proposal=asked, reason="It shows where somebody lives.", act=world.act("ombudsperson"))
        appeal(proposal=asked, words="It is the public spring.", act=world.act(who))


def _proposed(world: World, who: str, area: str, state: str) -> Proposal:
    told = Told(forum=forum_at(area), title=f"A pump ({state})", asked="A pump.", why="We carry water.")
    return propose(told=told, act=world.act(who))


def _answered(world: World, proposal: Proposal, who: str, area: str) -> None:
    carrier = posts.find(f"district-office@{area}", "mining-officer")
    told = Answered(
        kind="accepted", reasons="It helps all.", promise="A pump.", carrier=carrier,
        promised_for=world.act().on + timedelta(days=30),
    )  # fmt: skip
    answer(proposal=proposal, told=told, act=world.act(who))


def values(world: World) -> dict[str, Any]:
    """Return the numbers in the addresses of the forum."""
    found: dict[str, Any] = {f"forum:{name}": _numbers(world, STATES.get(name, "waits")) for name in PAGES}
    tried = {call.format("/api/v1/proposals/{number}"): state for call, state in CALLS.items()}
    return found | {call: _numbers(world, state) for call, state in tried.items()}


def _numbers(world: World, state: str) -> dict[str, tuple[str, str]]:
    own, other = (world.things[f"proposal-{state}{suffix}"] for suffix in ("", "-elsewhere"))
    return {"number": (own.number, other.number)}
