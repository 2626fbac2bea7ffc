"""Support for programs."""

from datetime import date
from typing import Any, Literal

from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, once_call, open_call
from outcrop.commons.policies import NotFound
from outcrop.kernel.numbers import normalise
from outcrop.pathway.answering import enterprise_named
from outcrop.pathway.models import HandOverItem, Support
from outcrop.pathway.policies import AGREE, MOVE_LINE, SEE_SUPPORT
from outcrop.pathway.section import section
from outcrop.pathway.support import acting, selectors, services


class SupportIn(Schema):
    """Who supports which step, where, and until when. ``end`` is the first day on which it no longer holds."""

    agency: str = Field(max_length=80)
    step: str = Field(max_length=40)
    area: str = Field("", description="path of the community; of an enterprise it is its own", max_length=200)
    enterprise: str = Field("", description="number of an enterprise", max_length=60)
    brings: str = Field(max_length=400)
    start: date = Field(lt=date(2200, 1, 1))
    end: date = Field(lt=date(2200, 1, 1))


class EndIn(Schema):
    """Why a support ends today."""

    reasons: str = Field(max_length=400)


class MoveIn(Schema):
    """What happens to a line of a hand-over: the supporter gives, the owner takes or returns it."""

    move: Literal["give", "take", "return"]
    words: str = Field("", max_length=1000)


def _told(shown: selectors.Shown) -> dict[str, Any]:
    support = shown.support
    return {
        "number": support.number,
        "agency": support.agency_id,
        "step": support.step,
        "state": shown.standing.state if shown.standing else None,
        "found": [str(found) for found in shown.standing.found] if shown.standing else [],
        "enterprise": shown.enterprise.number if shown.enterprise else None,
        "area": support.area_path,
        "owner": {"agency": support.owner_agency, "kind": support.owner_kind},
        "start": support.start.isoformat(),
        "end": support.end.isoformat(),
        "holds": shown.holds,
        "hand_over": {
            "opens": support.hand_over_opens.isoformat(),
            "lines": [{"key": line.item.key, "state": line.state} for line in shown.lines],
        },
    }


def supports(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the supports that whoever asks may see."""
    act = act_of(request)
    return [_told(selectors.shown(each, on=act.on)) for each in selectors.supports_seen(act.by, on=act.on)]


def agree(request: HttpRequest, told: SupportIn) -> Any:
    """Agree on support as the post that owns the step."""
    act = act_of(request)
    step = section().step(told.step)
    enterprise = enterprise_named(act, told.enterprise, owner=step.owner.agency if step else "")
    made = services.agree_support(
        agency=told.agency, step=told.step, area_path=told.area, enterprise=enterprise, brings=told.brings,
        start=told.start, end=told.end, act=act,
    )  # fmt: skip
    return 201, _told(selectors.shown(selectors.supports().get(id=made.id), on=act.on))


def _support(request: HttpRequest, number: str) -> Support:
    return SEE_SUPPORT.fetch(act_of(request).by, selectors.supports(), number=normalise(number))


def support(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return a support: for the supporter the one step that it supports, while it does."""
    return _told(selectors.shown(_support(request, number), on=act_of(request).on))


def _agreed(request: HttpRequest, number: str) -> Support:
    return AGREE.fetch(act_of(request).by, selectors.supports(), number=normalise(number))


def end(request: HttpRequest, number: str, told: EndIn) -> Any:
    """End a support today, as the post that owns the step."""
    act, found = act_of(request), _agreed(request, number)
    services.end_support(support=found, on=act.on, reasons=told.reasons, act=act)
    return 201, _told(selectors.shown(selectors.supports().get(id=found.id), on=act.on))


def _line(request: HttpRequest, number: str, key: str) -> HandOverItem:
    found = MOVE_LINE.fetch(act_of(request).by, selectors.supports(), number=normalise(number))
    item = HandOverItem.objects.select_related("support").filter(support=found, key=key).first()
    if item is None:
        raise NotFound()
    return item


def move(request: HttpRequest, number: str, key: str, told: MoveIn) -> Any:
    """Hand a line over, confirm it, or do not accept it."""
    act, item = act_of(request), _line(request, number, key)
    if told.move == "give":
        services.give_item(item=item, words=told.words, act=act)
    else:
        services.answer_item(item=item, accepted=told.move == "take", words=told.words, act=act)
    return 201, _told(selectors.shown(selectors.supports().get(id=item.support_id), on=act.on))


def who_acts(request: HttpRequest) -> dict[str, Any]:
    """Return who acts on each step, by closed quarter; null where a count is too small to be told."""
    on = act_of(request).on
    tables = {step.key: acting.who_acts(step.key, on=on) for step in section().steps}
    return {
        key: [
            {"quarter": quarter, "total": total, **{each: shown.cells[quarter, each] for each in acting.WHOSE}}
            for quarter, total in shown.rows.items()
        ]
        for key, shown in tables.items()
    }


def add_to(router: Router) -> None:
    """Put the calls of support on the road's router."""
    router.get("/supports", summary="Supports that you may see")(guarded_call(SEE_SUPPORT)(supports))
    router.post("/supports", summary="Agree on support")(guarded_call(AGREE)(once_call(agree)))
    router.get("/supports/{number}", summary="A support")(guarded_call(SEE_SUPPORT)(support))
    router.post("/supports/{number}/end", summary="End a support")(guarded_call(AGREE, of=_agreed)(once_call(end)))
    router.post("/supports/{number}/hand-over/{key}", summary="Move a line of a hand-over")(
        guarded_call(MOVE_LINE, of=_line)(once_call(move))
    )
    router.get("/who-acts", summary="Who acts on each step")(open_call("who acts is shown to all")(who_acts))
