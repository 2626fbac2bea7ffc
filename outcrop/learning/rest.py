"""Learning for programs."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, once_call
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.kernel.numbers import normalise
from outcrop.learning import selectors
from outcrop.learning.models import AGENT, OFFICE, SELF, UPLOAD, Certificate, Session
from outcrop.learning.policies import LEARN, READ_COURSES, SEE_CERTIFICATE, TRAIN, WITHDRAW
from outcrop.learning.section import Course
from outcrop.learning.services.attendance import MOST_ROWS, Row, bring_attendance
from outcrop.learning.services.certificates import withdraw
from outcrop.learning.services.examining import sit_test
from outcrop.learning.services.sessions import enrol, plan_session
from outcrop.learning.views.courses import shown
from outcrop.learning.views.sessions import numbered
from outcrop.learning.who import learner_behind, learner_numbered, learner_seen

router = Router()


class SessionIn(Schema):
    """A day of a course."""

    course: str = Field(max_length=40)
    area: str = Field(description="code of an area that your post serves", max_length=60)
    place: str = Field(max_length=200)
    on: date = Field(gt=date(2000, 1, 1), lt=date(2200, 1, 1))
    trainer: str = Field(max_length=120)
    seats: int


class SeatIn(Schema):
    """Who takes the seat: nobody named is the caller herself, or whom she acts for."""

    number: str = Field("", description="number of the person, by a post that trains there", max_length=80)


class RowIn(Schema):
    """A row of a list: who, and yes or no."""

    number: str = Field(max_length=80)
    present: str = Field(max_length=20)


class ListIn(Schema):
    """Who was there."""

    rows: list[RowIn] = Field(max_length=MOST_ROWS)


class TestAnswersIn(Schema):
    """Question to the choice."""

    answers: dict[str, str]


class ReasonIn(Schema):
    """Why; it names no person."""

    reason: str = Field(max_length=500)


@router.get("/learning/courses", summary="The courses of the country")
@guarded_call(READ_COURSES)
def courses(request: HttpRequest) -> list[dict[str, Any]]:
    """Return every course, without its questions."""
    return [_course(each) for each in selectors.section().courses]


@router.get("/learning/courses/{key}", summary="A course, its test and its coming days")
@guarded_call(READ_COURSES)
def course(request: HttpRequest, key: str) -> dict[str, Any]:
    """Return a course. Which choice is right is not among it."""
    act = act_of(request)
    found = selectors.course_of(key)
    questions = [
        {
            "key": question.key,
            "ask": plain(question.ask),
            "choices": [
                {"key": each.key, "words": plain(each.words), "picture": f"/courses/pictures/{each.picture}.svg"}
                for each in question.choices
            ],
        }
        for question in found.questions
    ]
    coming = [_session(each, act) for each in selectors.coming_sessions(key, on=act.on)]
    return _course(found) | {"questions": questions, "sessions": coming}


def _course(found: Course) -> dict[str, Any]:
    return {
        "key": found.key, "title": plain(found.title), "purpose": plain(found.purpose), "audience": found.audience,
        "hours": found.hours, "attendance": found.attendance, "good_months": found.good_months,
        "owner": plain(found.owner.who), "owner_kind": str(found.owner.kind), "steps": list(found.steps),
        "duties": list(found.duties), "needed": found.pass_mark.right, "asked": len(found.questions),
        "confidence": found.confidence,
    }  # fmt: skip


def _session(found: Session, act: Any) -> dict[str, Any]:
    told = shown(found, act)
    return {name: plain(value) if name == "area" else value for name, value in told.items()}


@router.post("/learning/sessions", summary="Plan a day of a course")
@guarded_call(TRAIN)
@once_call
def plan(request: HttpRequest, told: SessionIn) -> Any:
    """Plan it, in an area that the caller's post serves."""
    act = act_of(request)
    made = plan_session(**told.model_dump(), act=act)
    return 201, _session(made, act)


@router.get("/learning/sessions/{number}", summary="A day of a course")
@guarded_call(READ_COURSES)
def session(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return it."""
    return _session(numbered(number), act_of(request))


@router.post("/learning/sessions/{number}/seats", summary="Take a seat")
@guarded_call(LEARN)
@once_call
def take_seat(request: HttpRequest, number: str, told: SeatIn) -> Any:
    """Take it for oneself, for the principal, or at the office for whoever has a number."""
    act = act_of(request)
    found = numbered(number)
    if told.number:
        TRAIN.require(act.by, found)
        learner, how = learner_numbered(told.number), OFFICE
    else:
        learner, how = learner_behind(act, "learning.enrol"), AGENT if act.by.mandate else SELF
    enrol(session=found.id, learner=learner, how=how, act=act)
    return 201, _session(found, act)


def _trained_here(request: HttpRequest, number: str) -> Session:
    return TRAIN.fetch(act_of(request).by, Session.objects.all(), number=normalise(number))


@router.post("/learning/sessions/{number}/attendance", summary="Bring who was there")
@guarded_call(TRAIN, of=_trained_here)
@once_call
def attendance(request: HttpRequest, number: str, told: ListIn) -> Any:
    """Return what became of each row: accepted, already known, or refused with code and reason."""
    act, found = act_of(request), _trained_here(request, number)
    rows = [Row(each.number.strip(), each.present.strip()) for each in told.rows]
    made = bring_attendance(session=found.id, rows=rows, source=UPLOAD, act=act)
    return 201, {"intake": str(made.id), "rows": made.outcomes}


@router.post("/learning/courses/{key}/tries", summary="Hand in the test of a course")
@guarded_call(LEARN)
@once_call
def tries(request: HttpRequest, key: str, told: TestAnswersIn) -> Any:
    """Return how it came out, and the certificate if all is there."""
    act = act_of(request)
    learner = learner_behind(act, "learning.sit-test")
    sat = sit_test(course=key, answers=told.answers, learner=learner, act=act)
    held = selectors.live_certificate(learner, [key], on=act.on)
    return 201, {
        "right": sat.right, "asked": sat.asked, "needed": sat.needed, "passed": sat.passed,
        "certificate": held.number if held else None,
    }  # fmt: skip


@router.get("/learning/certificates", summary="Your certificates")
@guarded_call(LEARN)
def certificates(request: HttpRequest) -> list[dict[str, Any]]:
    """Return those of the caller, or of whom she acts for."""
    act = act_of(request)
    learner = learner_seen(act)
    return [_certificate(row, act.on) for row in selectors.certificates_of(learner)] if learner else []


@router.get("/learning/certificates/{number}", summary="A certificate")
@guarded_call(SEE_CERTIFICATE)
def certificate(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return it to its holder and to those who train or oversee."""
    act = act_of(request)
    found = SEE_CERTIFICATE.fetch(act.by, Certificate.objects.all(), number=normalise(number))
    return _certificate(found, act.on)


def _certificate(row: Certificate, on: date) -> dict[str, Any]:
    return {
        "number": row.number, "course": row.course, "start": row.start, "end": row.end,
        "holds": selectors.holds(row, on=on), "credential": str(row.credential),
    }  # fmt: skip


@router.post("/learning/certificates/{number}/withdrawal", summary="Withdraw a certificate")
@guarded_call(WITHDRAW)
@once_call
def withdrawal(request: HttpRequest, number: str, told: ReasonIn) -> Any:
    """Withdraw it for good, with a reason that whoever verifies it reads."""
    act = act_of(request)
    found = SEE_CERTIFICATE.fetch(act.by, Certificate.objects.all(), number=normalise(number))
    withdraw(certificate=found.id, reason=told.reason, act=act)
    return 201, _certificate(found, act.on)
