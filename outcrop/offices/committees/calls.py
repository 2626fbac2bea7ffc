"""The committees for programs."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from django.utils.translation import get_language
from ninja import Router
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.areas.api import Area
from outcrop.commons.calls import Sent, guarded_call, once_call, open_call
from outcrop.offices.committees import selectors, services
from outcrop.offices.committees.section import Committee
from outcrop.offices.models import Became, Decision
from outcrop.offices.policies import KEEP_MINUTES, TELL_NEWS
from outcrop.offices.selectors import described_post

router = Router()


class DecidedIn(Sent):
    """A decision of a meeting."""

    what: str = Field(min_length=1, max_length=400)
    owner_agency: str = Field(max_length=80)
    owner_post: str = Field(max_length=60)
    due_on: date


class MinutesIn(Sent):
    """A meeting of a committee."""

    on: date
    present: list[str] = Field(description="keys of the seats that were taken", max_length=40)
    minutes: str = Field(min_length=1, max_length=8000)
    place: str = Field("", max_length=120)
    heard: str = Field("", description="who was heard without a seat", max_length=300)
    decisions: list[DecidedIn] = Field(default=[], max_length=40)


class NewsIn(Sent):
    """What became of a decision."""

    became: Became
    words: str = Field(min_length=1, max_length=1000)


@router.get("/committees/{key}/{code}")
@open_call("what a committee decided, and what became of it, is for everybody")
def committee(request: HttpRequest, key: str, code: str) -> dict[str, Any]:
    """Return a committee with its decisions and what became of each."""
    found, area = selectors.committee_of(key, code)
    language, on = get_language() or "en", act_of(request).on
    return {
        "name": found.name.into(language),
        "seats": [{"key": seat.key, "name": seat.name.into(language)} for seat in found.seats],
        "meetings": [{"number": each.number, "on": each.on.isoformat()} for each in selectors.meetings_of(found, area)],
        "decisions": [owed_told(each, on) for each in selectors.decisions_of(found, area)],
    }


def owed_told(each: selectors.Owed, on: date) -> dict[str, Any]:
    """Return a decision as programs read it, with what became of it by a day."""
    return {
        "number": each.decision.number,
        "what": each.decision.what,
        "owner": {"agency": each.decision.owner.agency_id, "post": each.decision.owner.key},
        "due_on": each.decision.due_on.isoformat(),
        "became": each.became.value if each.became else None,
        "late": each.late(on),
    }


def _kept_here(request: HttpRequest, key: str, code: str) -> tuple[Committee, Area]:
    return selectors.committee_kept_by(act_of(request).by, key, code)


@router.post("/committees/{key}/{code}/minutes", response={201: dict[str, Any]})
@guarded_call(KEEP_MINUTES, of=_kept_here)
@once_call
def minutes(request: HttpRequest, key: str, code: str, told: MinutesIn) -> tuple[int, dict[str, Any]]:
    """Keep the minutes of a meeting with its decisions."""
    act, (found, area) = act_of(request), _kept_here(request, key, code)
    decided = [
        services.Decided(what=each.what, owner=described_post(each.owner_agency, each.owner_post), due_on=each.due_on)
        for each in told.decisions
    ]
    made = services.keep_minutes(
        committee=found, area=area, on=told.on, present=told.present, minutes=told.minutes,
        place=told.place, heard=told.heard, decisions=decided, act=act,
    )  # fmt: skip
    return 201, {"number": made.number, "decisions": [each.number for each in made.decisions.order_by("number")]}


def _decision_owed(request: HttpRequest, number: str) -> Decision:
    return selectors.decision_owed(act_of(request).by, number)


@router.post("/decisions/{number}/news", response={201: dict[str, UUID]})
@guarded_call(TELL_NEWS, of=_decision_owed)
@once_call
def news(request: HttpRequest, number: str, told: NewsIn) -> tuple[int, dict[str, UUID]]:
    """Tell what became of a decision."""
    act, found = act_of(request), _decision_owed(request, number)
    return 201, {"id": services.tell_news(decision=found, became=told.became, words=told.words, act=act).id}
