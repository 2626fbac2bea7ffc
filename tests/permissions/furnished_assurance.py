"""What is shown, inspected, told and planned of an enterprise in one district and in the other."""

from datetime import timedelta
from typing import Any

from outcrop.assurance.models import Action, Finding, Subject
from outcrop.assurance.services.evidence import File, file_evidence
from outcrop.assurance.services.inspecting import Answer, record_inspection
from outcrop.assurance.services.planning import make_plan
from outcrop.assurance.services.reporting import Said, sign_report, state
from outcrop.assurance.subjects import for_enterprise
from outcrop.pathway.seeds import PAGE
from outcrop.registry import api as registry
from tests.world import World

LAW, WALL = "testland-law", "art-33"
CHILD = "worst-child-labour"


def furnish(world: World) -> None:
    """Show, inspect and sign on both sides, and plan visits."""
    for suffix, name, leader in (("", "Amber Hill", "leader"), ("-elsewhere", "Red Clay", "clay-leader")):
        act, inspector = world.act(leader), world.act("inspector")
        subject = for_enterprise(registry.enterprise(world.enterprise(name).id), on=act.on)
        world.things[f"subject{suffix}"] = subject
        paper = File(data=PAGE, media_type="application/pdf", name="book.pdf", faces="none")
        world.things[f"evidence{suffix}"] = file_evidence(
            subject=subject, kind="lot-book", shown_on=act.on, words="Each bag is in the book.", file=paper, act=act
        )
        state(subject=subject, said=Said(standard=LAW, requirement=WALL, says="met", words="We check it."), act=act)
        world.things[f"report{suffix}"] = sign_report(subject=subject, act=act)
        answers = [
            Answer(standard=LAW, requirement=WALL, outcome="fail", note="the wall overhangs"),
            Answer(
                standard="oecd-annex-ii", requirement=CHILD, outcome="fail", age_band="15-to-17", note="ore carried"
            ),
        ]
        made = record_inspection(subject=subject, answers=answers, act=inspector)
        world.things[f"inspection{suffix}"] = made
        world.things[f"finding{suffix}"] = Finding.objects.filter(inspection=made).exclude(protects="").get()
        world.things[f"action{suffix}"] = Action.objects.filter(finding__inspection=made).order_by("number").first()
    act = world.act("department")
    world.things["inspection-plan"] = make_plan(area="", first_day=act.on + timedelta(days=1), days=3, act=act)


def values(world: World) -> dict[str, dict[str, Any]]:
    """Return what fills the parameters of assurance's addresses."""
    numbers = tuple(world.things[name].number for name in ("subject", "subject-elsewhere"))
    subject = {"kind": (Subject.ENTERPRISE, Subject.ENTERPRISE), "key": numbers}
    rule = {"standard": (LAW, LAW), "requirement": (WALL, WALL)}
    report, plan = _numbers(world, "report"), world.things["inspection-plan"].number
    book = {"key": (LAW, "oecd-annex-ii")}
    pages: dict[str, dict[str, Any]] = dict.fromkeys(
        ("subject", "evidence", "practice", "status", "inspect", "statements"), subject
    )
    pages |= {
        "standard": book,
        "state": subject | rule,
        "evidence-file": _numbers(world, "evidence"),
        "inspection": _numbers(world, "inspection"),
        "finding": _numbers(world, "finding"),
        "action": _numbers(world, "action"),
        "report": report,
        "plan": {"number": (plan, plan)},
    }
    calls: dict[str, dict[str, Any]] = {
        "GET /api/v1/standards/{key}": book,
        "GET /api/v1/assurance/{kind}/{key}": subject,
        "GET /api/v1/reports/{number}": report,
        "POST /api/v1/reports/{number}/comments": report,
        "GET /api/v1/mercury/{year}": {"year": (world.act().on.year, world.act().on.year - 1)},
    }
    calls |= {
        f"POST /api/v1/assurance/{{kind}}/{{key}}/{word}": subject
        for word in ("evidence", "inspections", "statements", "reports")
    }
    return {f"assurance:{name}": told for name, told in pages.items()} | calls


def _numbers(world: World, name: str) -> dict[str, Any]:
    return {"number": (world.things[name].number, world.things[f"{name}-elsewhere"].number)}
