"""Safety's things, twice: an accident with two reports, a health check, a team's lists in each district."""

from datetime import timedelta
from typing import Any

from outcrop.commons.accounts.api import User
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.safety import handling, lists, offers, reporting
from outcrop.safety.models import Accident
from outcrop.safety.reporting import Told
from outcrop.safety.selectors import accident_of, reports_of
from tests.world import World


def furnish(world: World) -> None:
    """Put safety's things into both districts."""
    _appoint(world)
    for suffix, code in (("", "AMBER"), ("-elsewhere", "CLAY")):
        accident = _reported(world, code)
        handling.join(
            accident=_reported(world, code), into=accident, why="The same.", act=world.act("labour-inspector")
        )
        world.things[f"accident{suffix}"] = accident
        world.things[f"accident-report{suffix}"] = reports_of(accident)[0]
        world.things[f"other-accident{suffix}"] = _reported(world, code)
        on = world.act().on
        world.things[f"health-check{suffix}"] = offers.offer_check(
            offered=offers.Offered(
                provider="Health centre", place="School hall", area=code, first_on=on, last_on=on + timedelta(days=1),
                checks=["lung"],
            ),
            act=world.act(f"nurse{suffix}"),
        )  # fmt: skip
        enterprise = world.enterprise("Red Clay" if suffix else "Amber Hill")
        act = world.act("clay-leader" if suffix else "leader")
        world.things[f"team{suffix}"] = lists.team_of_enterprise(enterprise=enterprise.id, act=act)
        _team, code_of_team = lists.begin_team(submission=new_id(), label="Ours", area=code, act=_nobody(world))
        world.things[f"team-code{suffix}"] = code_of_team


def values(world: World) -> dict[str, dict[str, Any]]:
    """Return what fills the parameters of safety's addresses."""

    def both(name: str, attribute: str = "id") -> tuple[Any, Any]:
        return tuple(getattr(world.things[f"{name}{each}"], attribute) for each in ("", "-elsewhere"))  # type: ignore[return-value]

    accident = {"number": both("accident", "number"), "report_id": both("accident-report")}
    team, topic = {"team_id": both("team")}, {"key": ("air", "water")}
    pages = ("accident", "step", "found", "join", "part", "recording")
    calls = ("GET /api/v1/safety/accidents/{number}", *(
        f"POST /api/v1/safety/accidents/{{number}}/{each}" for each in ("steps", "finding", "join", "part")
    ))  # fmt: skip
    numbers = (world.enterprise("Amber Hill").number, world.enterprise("Red Clay").number)
    return {
        **{f"safety:{each}": accident for each in pages},
        **dict.fromkeys(calls, accident),
        "safety:team": team,
        "safety:share": team,
        "safety:check": team | topic,
        "safety:checklist": topic,
        "safety:wall": topic,
        "safety:enterprise": {"number": numbers},
        "safety:held": {"offer_id": both("health-check")},
        "POST /api/v1/safety/health-checks/{offer_id}/held": {"offer_id": both("health-check")},
        "GET /api/v1/safety/figures/{year}": {"year": (world.act().on.year, world.act().on.year - 1)},
    }


def _appoint(world: World) -> None:
    """Let a nurse hold the post of the other district; the world of tests has none there."""
    user = User.objects.create_user("sample-nurse-elsewhere", display_name="nurse")
    post = posts.Post.objects.get(agency_id="health-centre@CLAY", key="nurse")
    posts.appoint(post=post, user=user.id, start=world.act().on)
    world.users["nurse-elsewhere"] = user


def _nobody(world: World) -> Act:
    return reporting.unnamed(world.act())


def _reported(world: World, code: str) -> Accident:
    told = Told(kind="near-miss", cause="water", happened_on=world.act().on, area=code, words="The dam leaks.")
    made, code_of_report = reporting.report(told=told, submission=new_id(), act=_nobody(world))
    world.things["report-code" if code == "AMBER" else "report-code-elsewhere"] = code_of_report
    return accident_of(made)
