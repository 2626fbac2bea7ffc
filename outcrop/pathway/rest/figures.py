"""Figures of the road and of the offices for programs."""

from typing import Any

from django.http import HttpRequest
from ninja import Router

from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, open_call
from outcrop.pathway.figures import offices as scored
from outcrop.pathway.figures import road as told
from outcrop.pathway.figures.barriers import barriers_met
from outcrop.pathway.policies import BARRIERS


def figures(request: HttpRequest) -> list[dict[str, Any]]:
    """Return entries, stays and falls of each step; null where a count is too small to be told."""
    return [_step(each) for each in told.figures(act_of(request).on)]


def _step(each: told.StepFigures) -> dict[str, Any]:
    return {
        "step": each.step,
        "as_of": each.as_of.isoformat() if each.as_of else None,
        "by": {one.dimension: _breakdown(one) for one in each.breakdowns},
        "why": {why: n for (_row, why), n in each.why.cells.items()} if each.why else {},
    }


def _breakdown(one: told.Breakdown) -> dict[str, Any]:
    counts = {
        key: {"entered": total, **dict(zip(told.HOWS, one.cells(key), strict=True))}
        for key, total in one.table.rows.items()
    }
    curves = {
        key: [{"days": p.days, "share": p.share, "low": p.low, "high": p.high} for p in curve.points]
        for key, curve in one.curves.items()
    }
    return {"counts": counts, "curves": curves}


def barriers(request: HttpRequest) -> list[dict[str, Any]]:
    """Return where the house refused somebody within a year."""
    return [{"code": each.code, "route": each.route, "times": each.times} for each in barriers_met(act_of(request).on)]


def offices(request: HttpRequest, after: str = "") -> dict[str, Any]:
    """Return how offices keep their days, a page at a time; null where a count is too small to be told."""
    rows, more = scored.offices(act_of(request).on, after=after[:80])
    return {"offices": [_office(each) for each in rows], "after": more or None}


def _office(each: scored.Office) -> dict[str, Any]:
    middle = each.middle and {"days": each.middle.days, "low": each.middle.low, "high": each.middle.high}
    return {
        "office": each.agency.key, "decided": each.decided, "middle": middle, "again": each.again, "owed": each.owed,
        "vacant": each.vacant, "posts": each.posts,
    }  # fmt: skip


def add_to(router: Router) -> None:
    """Put the calls of figures on the road's router."""
    router.get("/road/figures", summary="The road as it really is")(open_call("figures that show nobody")(figures))
    router.get("/barriers", summary="Where people are stopped")(guarded_call(BARRIERS)(barriers))
    router.get("/offices", summary="How the offices keep their days")(
        open_call("offices are scored in public")(offices)
    )
