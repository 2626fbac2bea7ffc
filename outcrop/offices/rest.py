"""The offices for programs."""

from datetime import date
from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from ninja import Router
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.calls import Sent, guarded_call, once_call, open_call
from outcrop.commons.policies import NotFound
from outcrop.commons.posts import api as posts
from outcrop.kernel.numbers import normalise
from outcrop.kernel.text import Text
from outcrop.offices import selectors, services
from outcrop.offices.briefing import briefing as brief
from outcrop.offices.committees.calls import owed_told
from outcrop.offices.committees.calls import router as committees
from outcrop.offices.models import HandOver, Occasion
from outcrop.offices.policies import APPOINT, RECEIVE, SEE_BRIEFING
from outcrop.offices.waiting import waiting

router = Router()
router.add_router("", committees)


class NextHolderIn(Sent):
    """A hand-over of a post."""

    to: str = Field(description="account of the next holder", max_length=60)
    on: date = Field(description="first day of the next holder")
    occasion: Occasion
    instrument: str = Field(description="number of the decision it rests on", min_length=1, max_length=120)
    words: str = Field("", max_length=4000)


class HandOverReceiptIn(Sent):
    """The new holder's word."""

    words: str = Field("", max_length=4000)


def _said(words: Text | str | None) -> str | None:
    return words.into(get_language() or "en") if isinstance(words, Text) else words


@router.get("/duties")
@open_call("what an office has to do, and whether somebody is there, is for everybody")
def duties(request: HttpRequest, area: str = "") -> dict[str, Any]:
    """Return every duty by level, with its posts and the vacant ones; for one area if its code is given."""
    found = areas.get(area[:40]) if area else None
    if area and found is None:
        raise NotFound()
    rows = selectors.matrix(on=act_of(request).on, area_path=found.path if found else "")
    return {
        "levels": [
            {
                "key": level.key,
                "name": _said(level.name),
                "duties": [
                    {
                        "key": row.duty.key,
                        "title": _said(row.duty.title),
                        "article": _said(row.duty.article),
                        "confidence": row.duty.confidence,
                        "posts": row.posts,
                        "vacant": row.vacant,
                        "untrained": row.untrained,
                    }
                    for row in duties_of_level
                ],
            }
            for level, duties_of_level in rows
        ]
    }


@router.get("/posts/{agency}/{key}")
@open_call("the description of a post is for everybody; it names no holder")
def post(request: HttpRequest, agency: str, key: str) -> dict[str, Any]:
    """Return the job description of a post."""
    found = selectors.described_post(agency, key)
    return {
        "agency": found.agency_id,
        "key": found.key,
        "title": _said(found.title),
        "vacant": not posts.holders_of(found.id, on=act_of(request).on),
        "duties": [
            {
                "key": each.key,
                "title": _said(each.title),
                "plain": _said(each.plain),
                "article": _said(each.article),
                "unverified": each.unverified,
            }
            for each in selectors.described(found)
        ],
    }


def _post_to_fill(request: HttpRequest, agency: str, key: str) -> posts.Post:
    return selectors.post_to_fill(agency, key, by=act_of(request).by)


@router.post("/posts/{agency}/{key}/next-holder", response={201: dict[str, Any]})
@guarded_call(APPOINT, of=_post_to_fill)
@once_call
def hand_over(request: HttpRequest, agency: str, key: str, told: NextHolderIn) -> tuple[int, dict[str, Any]]:
    """Hand a post to its next holder."""
    act, found = act_of(request), _post_to_fill(request, agency, key)
    made = services.hand_over(
        post=found, to=services.official(told.to), on=told.on, occasion=told.occasion,
        instrument=told.instrument, words=told.words, act=act,
    )  # fmt: skip
    return 201, _told(made)


def _handed_to_me(request: HttpRequest, number: str) -> HandOver:
    return RECEIVE.fetch(act_of(request).by, HandOver.objects.all(), number=normalise(number))


@router.post("/hand-overs/{number}/receipt", response={201: dict[str, Any]})
@guarded_call(RECEIVE, of=_handed_to_me)
@once_call
def receive(request: HttpRequest, number: str, told: HandOverReceiptIn) -> tuple[int, dict[str, Any]]:
    """Say that what lay in the post was read."""
    act, found = act_of(request), _handed_to_me(request, number)
    services.receive(hand_over=found, words=told.words, act=act)
    return 201, _told(found)


def _told(found: HandOver) -> dict[str, Any]:
    return {
        "number": found.number,
        "on": found.on.isoformat(),
        "occasion": found.occasion,
        "waiting": found.waiting,
        "received": hasattr(found, "receipt"),
    }


@router.get("/briefings/{code}")
@guarded_call(SEE_BRIEFING)
def briefing(request: HttpRequest, code: str) -> dict[str, Any]:
    """Return a district on one page."""
    act = act_of(request)
    found = brief(selectors.area_to_brief(code, by=act.by), on=act.on)
    return {
        "area": found.area.code,
        "on": found.on.isoformat(),
        "figures": [{"value": each.value, "counts": each.counts} for each in found.figures],
        "first_things": found.first_things,
        "pressing": [
            {"step": _said(p.step), "office": _said(p.office), "count": p.count, "late": p.late} for p in found.pressing
        ],
        "owed": [owed_told(each, act.on) for each, _late in found.owed],
        "vacant": [{"agency": v.post.agency_id, "post": v.post.key} for v in found.vacant],
        "mine": [each.kept() for post in act.by.posts for each in waiting(post.id, on=act.on)],
    }
