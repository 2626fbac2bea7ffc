"""Safety for programs: a phone line's desk, a health post, a page of one's own."""

from dataclasses import fields
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import Router
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.calls import Sent, guarded_call, once_call
from outcrop.commons.disclosure.api import Tier
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import HEADER, SubmissionMissing
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.kernel.ids import parse_id
from outcrop.kernel.numbers import normalise
from outcrop.safety import codes, handling, lists, offers, rates, reporting, telling
from outcrop.safety.api import contacts
from outcrop.safety.handling import Found
from outcrop.safety.lists import Kept
from outcrop.safety.models import Accident, Offer
from outcrop.safety.offers import Offered
from outcrop.safety.policies import HANDLE, KEEP_LIST, LOOK, OFFER, READ, RECORD, REPORT, SEE
from outcrop.safety.reporting import MOST_PEOPLE, MOST_WORDS, Told
from outcrop.safety.section import section
from outcrop.safety.selectors import accidents_seen, placed, standings

router = Router()
LEAVES_NOTHING = {"Cache-Control": "no-store, private, max-age=0"}


class ReportIn(Sent):
    """What somebody reports. Everything but kind, cause and day may be left out."""

    kind: str = Field(max_length=20)
    cause: str = Field(max_length=40)
    happened_on: date
    about: bool = Field(False, description="the day is only about right")
    area: str = Field("", max_length=40, description="code of the area")
    place: str = Field("", max_length=300)
    longitude: float | None = Field(None, ge=-180, le=180)
    latitude: float | None = Field(None, ge=-90, le=90)
    people: int | None = Field(None, ge=0, le=MOST_PEOPLE)
    sex: str = Field("", pattern="^(|woman|man|both)$")
    age: str = Field("", pattern="^(|child|adult|old|several)$")
    words: str = Field("", max_length=MOST_WORDS)
    name: str = Field("", max_length=200)
    contact: str = Field("", max_length=200)


class AccidentCodeIn(Sent):
    """A code."""

    code: str = Field(max_length=60)


class StepIn(Sent):
    """What was done. :ivar told: whether whoever reported it reads the words"""

    what: str = Field(max_length=20)
    words: str = Field("", max_length=MOST_WORDS)
    told: bool = False


class AccidentFoundIn(Sent):
    """What an accident came to."""

    happened_on: date
    cause: str = Field(max_length=40)
    deaths: int = Field(0, ge=0, le=MOST_PEOPLE)
    serious: int = Field(0, ge=0, le=MOST_PEOPLE)
    injured: int = Field(0, ge=0, le=MOST_PEOPLE)
    last_death_on: date | None = None


class JoinIn(Sent):
    """The number of the accident that this one is."""

    into: str = Field(max_length=60)
    why: str = Field(min_length=1, max_length=300)


class PartIn(Sent):
    """A report that tells of another accident."""

    report: UUID
    why: str = Field("", max_length=300)


class TeamIn(Sent):
    """A team without papers."""

    label: str = Field("", max_length=80)
    area: str = Field("", max_length=40)


class ChecklistIn(AccidentCodeIn):
    """A topic as a team answered it: each item ``yes``, ``no`` or ``not-here``."""

    topic: str = Field(max_length=40)
    answers: dict[str, str]
    words: str = Field("", max_length=500)


class ShareIn(AccidentCodeIn):
    """Whether the team shares its lists."""

    shared: bool


class HealthCheckIn(Sent):
    """A health check."""

    provider: str = Field(max_length=160)
    place: str = Field(max_length=200)
    area: str = Field(max_length=40)
    first_on: date
    last_on: date
    checks: list[str] = Field(max_length=20)
    phone: str = Field("", max_length=40)
    cost: str = Field("", max_length=120)


class HeldIn(Sent):
    """How many came; none if it will not be held."""

    came: int | None = Field(None, ge=0, le=offers.MOST_CAME)


def _submission(request: HttpRequest) -> UUID:
    found = parse_id(request.headers.get(HEADER, ""))
    if found is None:
        raise SubmissionMissing()
    return found


def _answer(told: Any, status: int = 200) -> HttpResponse:
    return JsonResponse(told, status=status, headers=LEAVES_NOTHING)


@router.get("/safety", summary="Whom to call, the first hour, and how to report")
@guarded_call(READ)
def first_hour(request: HttpRequest, area: str = "") -> dict[str, Any]:
    """Return whom to call in an area, what to do and never to do, and what can be reported."""
    rules, where = section(), areas.get(area[:40]) if area else None

    def pictured(rows: Any) -> list[dict[str, str]]:
        return [{"key": each.key, "picture": each.picture, "plain": plain(each.plain)} for each in rows]

    return {
        "call": [
            {
                "name": plain(each.name), "phone": each.phone, "source": plain(each.source),
                "confidence": each.confidence,
            }
            for each in contacts(where.path if where else "")
        ],
        "do": pictured(rules.first_hour.do),
        "never": pictured(rules.first_hour.never),
        "promise": plain(rules.promise.plain),
        "kinds": [{"key": each.key, "name": plain(each.name)} for each in rules.kinds],
        "causes": [{"key": each.key, "name": plain(each.name)} for each in rules.causes],
        "topics": [
            {"key": each.key, "name": plain(each.name), "items": pictured(each.items)} for each in rules.topics
        ],
    }  # fmt: skip


@router.post("/safety/reports", summary="Report an accident, without a name")
@guarded_call(REPORT)
def report(request: HttpRequest, told: ReportIn) -> HttpResponse:
    """Take a report in. The same Submission-Id gets the same code again; nothing is kept of who sent it."""
    given = {name: getattr(told, name) for name in (each.name for each in fields(Told)) if hasattr(told, name)}
    point = (told.longitude, told.latitude) if told.longitude is not None and told.latitude is not None else None
    with transaction.atomic():
        _made, code = reporting.report(
            told=Told(**given, point=point, channel="call"), submission=_submission(request),
            act=reporting.unnamed(act_of(request)),
        )  # fmt: skip
    return _answer({"code": codes.said(code)}, 201)


@router.post("/safety/reports/read", summary="What was done about what one reported")
@guarded_call(REPORT)
def followed(request: HttpRequest, told: AccidentCodeIn) -> HttpResponse:
    """Return what was done. It changes nothing, so that it needs no submission id."""
    found = telling.followed(reporting.by_code(told.code))
    steps = [{**each, "on": each["on"].isoformat(), "what": str(each["what"])} for each in found["steps"]]
    return _answer({"read": found["read"], "steps": steps})


@router.get("/safety/accidents", summary="The accidents of one's area")
@guarded_call(SEE)
def accidents(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the latest accidents of one's area with everything that was reported and done."""
    return [telling.accident_told(each) for each in standings(list(accidents_seen(act_of(request).by)[:100]))]


def _accident(request: HttpRequest, number: str) -> Accident:
    return SEE.fetch(act_of(request).by, Accident.objects.all(), number=normalise(number))


@router.get("/safety/accidents/{number}", summary="An accident")
@guarded_call(SEE)
def accident(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return an accident with everything that was reported and done."""
    return telling.accident_told(standings([_accident(request, number)])[0])


@router.post("/safety/accidents/{number}/steps", summary="Write down what was done")
@guarded_call(HANDLE, of=_accident)
@once_call
def step(request: HttpRequest, number: str, told: StepIn) -> Any:
    """Write down what was done."""
    made = handling.take_step(accident=_accident(request, number), **told.model_dump(), act=act_of(request))
    return 201, telling.step_told(made)


@router.post("/safety/accidents/{number}/finding", summary="Say what an accident came to")
@guarded_call(RECORD, of=_accident)
@once_call
def finding(request: HttpRequest, number: str, told: AccidentFoundIn) -> Any:
    """Say what an accident came to; the last counts."""
    found = Found(**told.model_dump())
    return 201, telling.finding_told(
        handling.find(accident=_accident(request, number), found=found, act=act_of(request))
    )


@router.post("/safety/accidents/{number}/join", summary="Say that it is the same accident as another")
@guarded_call(RECORD, of=_accident)
@once_call
def join(request: HttpRequest, number: str, told: JoinIn) -> Any:
    """Put the reports of two accidents together; it is counted once."""
    of, into = _accident(request, number), _accident(request, told.into)
    return 201, {"number": handling.join(accident=of, into=into, why=told.why, act=act_of(request)).number}


@router.post("/safety/accidents/{number}/part", summary="Say that a report tells of another accident")
@guarded_call(RECORD, of=_accident)
@once_call
def part(request: HttpRequest, number: str, told: PartIn) -> Any:
    """Take a report out again; return the accident that it tells of now."""
    of = _accident(request, number)
    found = placed().filter(id=told.report, now=of.id).first()
    if found is None:
        raise NotFound(field="report")
    return 201, {"number": handling.part(accident=of, report=found, why=told.why, act=act_of(request)).number}


@router.get("/safety/figures/{year}", summary="Deaths and serious injuries per 1,000 miner-years, with their interval")
@guarded_call(READ)
def figures(request: HttpRequest, year: int) -> dict[str, Any]:
    """Return a year's figures as everybody may see them: late, by province, and none under the least count."""
    act = act_of(request)
    if year not in rates.years_with_figures(on=act.on):
        raise NotFound()
    return rates.as_told(rates.year_figures(year, to=Tier.PUBLIC, on=act.on))


def _kept(kept: Kept) -> dict[str, Any]:
    check = kept.check
    return {"topic": check.topic, "on": check.on.isoformat(), "answers": check.answers, "words": check.words}


@router.post("/safety/lists", summary="Begin a team's own checklists, without a name")
@guarded_call(KEEP_LIST)
def begin(request: HttpRequest, told: TeamIn) -> HttpResponse:
    """Return the code under which the lists are kept. The same Submission-Id gets the same code again."""
    act = reporting.unnamed(act_of(request))
    _team, code = lists.begin_team(submission=_submission(request), **told.model_dump(), act=act)
    return _answer({"code": codes.said(code)}, 201)


@router.post("/safety/lists/read", summary="A team's own checklists")
@guarded_call(KEEP_LIST)
def read(request: HttpRequest, told: AccidentCodeIn) -> HttpResponse:
    """Return what the team answered last, by topic, and whether it shares it."""
    team = lists.by_code(told.code)
    last = [_kept(each.last) for each in lists.states(team) if each.last]
    return _answer({"label": team.label, "shared": lists.is_shared(team), "last": last})


@router.post("/safety/lists/checks", summary="Go through a topic")
@guarded_call(KEEP_LIST)
def check(request: HttpRequest, told: ChecklistIn) -> HttpResponse:
    """Keep what the team answered. The same Submission-Id counts once."""
    team, topic = lists.by_code(told.code), section().topic(told.topic)
    if topic is None:
        raise NotFound(field="topic")
    lists.check_list(
        team=team, topic=topic, answers=told.answers, words=told.words, submission=_submission(request),
        act=reporting.unnamed(act_of(request)),
    )  # fmt: skip
    return _answer(_kept(lists.history(team, topic)[0]), 201)


@router.post("/safety/lists/share", summary="Share the team's checklists, or take it back")
@guarded_call(KEEP_LIST)
def share(request: HttpRequest, told: ShareIn) -> HttpResponse:
    """Let inspectors look, or no more. Said twice, nothing changes, so that it needs no submission id."""
    team = lists.by_code(told.code)
    lists.share(team=team, shared=told.shared, act=reporting.unnamed(act_of(request)))
    return _answer({"shared": lists.is_shared(team)})


@router.get("/safety/lists/shared", summary="The checklists that teams of one's area share")
@guarded_call(LOOK)
def shared(request: HttpRequest) -> list[dict[str, Any]]:
    """Return what teams share now."""
    return [
        {"label": team.label, "last": [_kept(each.last) for each in lists.states(team) if each.last]}
        for team in lists.shared_with(act_of(request).by)[:100]
    ]


def _offer(offer: Offer) -> dict[str, Any]:
    shown, area = offers.shown(offer), areas.at(offer.area_path)
    return {
        "id": str(offer.id), "provider": offer.provider, "place": offer.place, "area": area.code if area else None,
        "first_on": offer.first_on.isoformat(), "last_on": offer.last_on.isoformat(),
        "checks": [plain(each.name) for each in shown.exams], "phone": offer.phone, "cost": offer.cost,
        "cancelled": shown.cancelled, "came": shown.came,
    }  # fmt: skip


@router.get("/safety/health-checks", summary="Health checks that are offered")
@guarded_call(READ)
def health_checks(request: HttpRequest) -> list[dict[str, Any]]:
    """Return what is offered. Who comes, and what is found, is kept nowhere."""
    return [_offer(each) for each in offers.open_offers(on=act_of(request).on)[:100]]


@router.post("/safety/health-checks", summary="Offer a health check")
@guarded_call(OFFER)
@once_call
def offer(request: HttpRequest, told: HealthCheckIn) -> Any:
    """Publish a health check."""
    return 201, _offer(offers.offer_check(offered=Offered(**told.model_dump()), act=act_of(request)))


def _own_offer(request: HttpRequest, offer_id: UUID) -> Offer:
    return OFFER.fetch(act_of(request).by, Offer.objects.all(), id=offer_id)


@router.post("/safety/health-checks/{offer_id}/held", summary="Write down how many came")
@guarded_call(OFFER, of=_own_offer)
@once_call
def held(request: HttpRequest, offer_id: UUID, told: HeldIn) -> Any:
    """Write down how many came, or that it will not be held."""
    found = _own_offer(request, offer_id)
    offers.note_held(offer=found, came=told.came, act=act_of(request))
    return 201, _offer(found)
