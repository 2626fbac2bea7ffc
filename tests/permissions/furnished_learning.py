"""Days of courses, lists, tests, certificates and campaigns, in one district and in the other."""

from typing import Any

from outcrop.learning import selectors
from outcrop.learning.models import Certificate, Intake, Try
from outcrop.learning.services.attendance import Row, bring_attendance
from outcrop.learning.services.examining import sit_test
from outcrop.learning.services.outreach import begin_campaign
from outcrop.learning.services.sessions import plan_session
from outcrop.learning.who import Learner
from tests.world import World

COURSE = "without-mercury"


def furnish(world: World) -> None:
    """Plan a day of a course on both sides; let Clay bring a list and somebody there pass, as Amber's samples did."""
    for suffix, area in (("", "AMBER"), ("-elsewhere", "CLAY")):
        act = world.act(f"officer{suffix}")
        world.things[f"session{suffix}"] = plan_session(
            course=COURSE, area=area, place="Old washing place", on=act.on, trainer="Ilse", seats=9, act=act
        )
        world.things[f"campaign{suffix}"] = begin_campaign(
            title="Fumes", says="Never burn amalgam in a house.", area=area, article="", act=act
        )
    leader, panner = world.person("leader"), world.person("clay-panner")
    act = world.act("officer-elsewhere")
    day = plan_session(course=COURSE, area="CLAY", place="Clay", on=act.on, trainer="Una", seats=9, act=act)
    brought = bring_attendance(session=day.id, rows=[Row(panner.number, "yes")], source="sheet", act=act)
    world.things["intake"], world.things["intake-elsewhere"] = Intake.objects.order_by("at").first(), brought
    learner = Learner(person=panner.id)
    sat = sit_test(course=COURSE, answers=right_answers(), learner=learner, act=world.act("clay-panner"))
    world.things["try"], world.things["try-elsewhere"] = Try.objects.filter(person=leader.id).first(), sat
    held = [Certificate.objects.filter(person=each.id).first() for each in (leader, panner)]
    world.things["certificate"], world.things["certificate-elsewhere"] = held


def right_answers() -> dict[str, str]:
    """Return the right choice for each question of the course."""
    return {question.key: question.right for question in selectors.course_of(COURSE).questions}


def values(world: World) -> dict[str, dict[str, Any]]:
    """Return what fills the parameters of learning's addresses."""
    session, campaign, certificate = (_numbers(world, name) for name in ("session", "campaign", "certificate"))
    course = {"key": (COURSE, "fair-desk")}
    own: dict[str, dict[str, Any]] = {
        f"learning:{name}": session for name in ("session", "seat", "sheet", "session-cancel", "attendance", "upload")
    }
    own |= {f"learning:{name}": course for name in ("course", "test", "effect", "draw")}
    own |= {f"learning:{name}": certificate for name in ("certificate", "certificate-paper", "certificate-withdraw")}
    own |= {
        "learning:campaign": campaign,
        "learning:intake": {"intake_id": (world.things["intake"].id, world.things["intake-elsewhere"].id)},
        "learning:sat": {"try_id": (world.things["try"].id, world.things["try-elsewhere"].id)},
        "learning:article": {"slug": ("before-you-heat", "small-mines-act-in-short")},
        "learning:picture": {"name": ("shaking-table", "open-fire")},
    }
    calls = {
        "GET /api/v1/learning/courses/{key}": course,
        "POST /api/v1/learning/courses/{key}/tries": course,
        "GET /api/v1/learning/sessions/{number}": session,
        "POST /api/v1/learning/sessions/{number}/seats": session,
        "POST /api/v1/learning/sessions/{number}/attendance": session,
        "GET /api/v1/learning/certificates/{number}": certificate,
        "POST /api/v1/learning/certificates/{number}/withdrawal": certificate,
    }
    return own | calls


def _numbers(world: World, name: str) -> dict[str, Any]:
    return {"number": (world.things[name].number, world.things[f"{name}-elsewhere"].number)}
