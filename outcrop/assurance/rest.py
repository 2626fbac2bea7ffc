"""Assurance for programs."""

from collections.abc import Callable
from datetime import date
from typing import Any

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from outcrop.assurance import telling
from outcrop.assurance.catalogue import catalogue
from outcrop.assurance.crosswalk import sheets
from outcrop.assurance.markets import doors
from outcrop.assurance.mercury import reckon
from outcrop.assurance.models import Report, Subject
from outcrop.assurance.policies import (
    COMMENT,
    FILE,
    INSPECT,
    PLAN,
    READ_STANDARDS,
    REPORT,
    SEE,
    SEE_FINDING,
    SEE_MERCURY,
    SEE_REPORT,
    SEE_VISITS,
)
from outcrop.assurance.services.evidence import file_evidence
from outcrop.assurance.services.inspecting import Answer, record_inspection
from outcrop.assurance.services.planning import make_plan, visits_shown
from outcrop.assurance.services.reporting import Said, comment, sign_report, state
from outcrop.assurance.subjects import frame, subject_of
from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, once_call
from outcrop.commons.policies import NotFound, Policy
from outcrop.kernel.acts import Act

router = Router()
MOST_WORDS = 4000


class EvidenceIn(Schema):
    """Something shown, in words; files are sent through the page."""

    kind: str = Field(max_length=60)
    shown_on: date
    words: str = Field(max_length=MOST_WORDS)


class FoundIn(Schema):
    """What was found of one requirement. Never who."""

    standard: str = Field(max_length=60)
    requirement: str = Field(max_length=60)
    outcome: str = Field(max_length=10, description="pass, progress, fail or not-seen")
    note: str = Field("", max_length=2000)
    age_band: str = Field("", max_length=10, description="only for findings about a child: unknown, under-15, 15-to-17")
    no_name: bool = Field(False, description="what looks like a name in the note is none")
    what: str = Field("", max_length=2000)
    measure: str = Field("", max_length=300)


class InspectionIn(Schema):
    """An inspection."""

    purpose: str = Field("", max_length=200)
    answers: list[FoundIn] = Field(max_length=500)


class InspectionPlanIn(Schema):
    """Visits to plan."""

    area: str = Field("", max_length=40)
    first_day: date
    days: int


class StatementIn(Schema):
    """What an enterprise says of a requirement."""

    standard: str = Field(max_length=60)
    requirement: str = Field(max_length=60)
    says: str = Field(max_length=10, description="met, progress, not-yet or not-ours")
    words: str = Field(max_length=MOST_WORDS)
    commitment: str = Field("", max_length=MOST_WORDS)
    until: date | None = None


class CommentIn(Schema):
    """A comment beside a report."""

    words: str = Field(max_length=MOST_WORDS)


def _found(act: Act, kind: str, key: str) -> Subject:
    subject = subject_of(kind, key, on=act.on)
    if not SEE.verdict(act.by, subject).allowed:
        raise NotFound()
    return subject


@router.get("/standards", summary="Standards that are known")
@guarded_call(READ_STANDARDS)
def standards(request: HttpRequest) -> list[dict[str, Any]]:
    """Return every standard without its requirements."""
    on = act_of(request).on
    told = (telling.standard(book, on=on) for book in catalogue().books)
    return [{name: value for name, value in each.items() if name != "requirements"} for each in told]


@router.get("/standards/{key}", summary="A standard and what it asks")
@guarded_call(READ_STANDARDS)
def standard(request: HttpRequest, key: str) -> dict[str, Any]:
    """Return a standard with its requirements."""
    book = catalogue().by_key.get(key)
    if book is None:
        raise NotFound()
    return telling.standard(book, on=act_of(request).on)


@router.get("/assurance/{kind}/{key}", summary="Where each standard stands for an enterprise or site")
@guarded_call(SEE)
def subject(request: HttpRequest, kind: str, key: str) -> dict[str, Any]:
    """Return the cross-walk, and the markets that it opens."""
    act = act_of(request)
    of = _found(act, kind, key)
    rows = sheets(of, on=act.on, protected=SEE_FINDING.verdict(act.by, of).allowed)
    return {
        "standards": [telling.sheet(each, on=act.on) for each in rows],
        "markets": [telling.door(each) for each in doors(rows, on=act.on)],
    }


def _of(policy: Policy) -> Callable[..., Subject]:
    """Return what finds the enterprise or site of an address, as if there were none for whoever may not."""

    def find(request: HttpRequest, kind: str, key: str) -> Subject:
        act = act_of(request)
        subject = subject_of(kind, key, on=act.on)
        if not policy.verdict(act.by, subject).allowed:
            raise NotFound()
        return subject

    return find


@router.post("/assurance/{kind}/{key}/evidence", summary="Show something, once for every standard")
@guarded_call(FILE, of=_of(FILE))
@once_call
def evidence(request: HttpRequest, kind: str, key: str, told: EvidenceIn) -> Any:
    """File something shown, in words."""
    act = act_of(request)
    made = file_evidence(
        subject=_found(act, kind, key), kind=told.kind, shown_on=told.shown_on, words=told.words, act=act
    )
    return 201, {"number": made.number}


@router.post("/assurance/{kind}/{key}/inspections", summary="Write an inspection down")
@guarded_call(INSPECT, of=_of(INSPECT))
@once_call
def inspections(request: HttpRequest, kind: str, key: str, told: InspectionIn) -> Any:
    """Write down what an inspection found."""
    act = act_of(request)
    of = _found(act, kind, key)
    answers = [Answer(**each.model_dump()) for each in told.answers]
    visit = visits_shown(act.by, on=act.on).filter(subject=of, day=act.on, inspection__isnull=True).first()
    made = record_inspection(subject=of, answers=answers, visit=visit, purpose=told.purpose, act=act)
    return 201, {
        "number": made.number,
        "findings": [
            {
                "number": row.number,
                "standard": row.standard,
                "requirement": row.requirement,
                "outcome": row.outcome,
                "needs_protection": bool(row.protects),
            }
            for row in made.findings.order_by("number")
        ],
    }


@router.post("/assurance/{kind}/{key}/statements", summary="Say something of a requirement")
@guarded_call(REPORT, of=_of(REPORT))
@once_call
def statements(request: HttpRequest, kind: str, key: str, told: StatementIn) -> Any:
    """Take what an enterprise says of one requirement."""
    act = act_of(request)
    made = state(subject=_found(act, kind, key), said=Said(**told.model_dump()), act=act)
    return 201, {"id": str(made.id)}


@router.post("/assurance/{kind}/{key}/reports", summary="Sign the enterprise's own report")
@guarded_call(REPORT)
@once_call
def reports(request: HttpRequest, kind: str, key: str) -> Any:
    """Sign what was said so far."""
    act = act_of(request)
    return 201, telling.report(sign_report(subject=_found(act, kind, key), act=act))


@router.get("/reports/{number}", summary="A signed report, and what others say beside it")
@guarded_call(SEE_REPORT)
def report(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return a report as it was signed."""
    return telling.report(SEE_REPORT.fetch(act_of(request).by, Report.objects.all(), number=number))


def _commented(request: HttpRequest, number: str) -> Report:
    return SEE_REPORT.fetch(act_of(request).by, Report.objects.all(), number=number)


@router.post("/reports/{number}/comments", summary="Comment beside a report")
@guarded_call(COMMENT, of=_commented)
@once_call
def comments(request: HttpRequest, number: str, told: CommentIn) -> Any:
    """Say something beside a report; the report stays as it is."""
    act, found = act_of(request), _commented(request, number)
    return 201, {"id": str(comment(report=found, words=told.words, act=act).id)}


@router.get("/inspections/visits", summary="Visits that one may know of")
@guarded_call(SEE_VISITS)
def visits(request: HttpRequest) -> list[dict[str, Any]]:
    """Return visits from today on; to a district office those of today only."""
    act = act_of(request)
    rows = visits_shown(act.by, on=act.on).filter(day__gte=act.on).order_by("day", "place_in_day")
    return [telling.visit(row) for row in rows[:500]]


@router.post("/inspection-plans", summary="Plan visits and seal the plan")
@guarded_call(PLAN)
@once_call
def plans(request: HttpRequest, told: InspectionPlanIn) -> Any:
    """Plan visits, by lot and by risk."""
    made = make_plan(area=told.area, first_day=told.first_day, days=told.days, act=act_of(request))
    return 201, {"number": made.number, "commitment": made.commitment, "visits": made.visits.count()}


@router.get("/mercury/{year}", summary="What is reckoned of mercury in a year, as ranges")
@guarded_call(SEE_MERCURY)
def mercury(request: HttpRequest, year: int) -> dict[str, Any]:
    """Return ranges of use, emission and release, with their sources."""
    act = act_of(request)
    return telling.reckoned(reckon(frame("", on=act.on), year=year))
