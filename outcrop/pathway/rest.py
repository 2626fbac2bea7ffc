"""The road for programs."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import get_language
from ninja import Router

from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, open_call
from outcrop.commons.policies import NotFound
from outcrop.pathway import selectors
from outcrop.pathway.policies import SEE_ROAD
from outcrop.pathway.selectors import StepOnRoad
from outcrop.registry import api as registry

router = Router()


def _told(each: StepOnRoad) -> dict[str, Any]:
    language = get_language() or "en"
    step = each.step
    return {
        "key": step.key,
        "title": step.title.into(language),
        "state": each.state,
        "found": [str(found) for found in each.found],
        "waits_for": [other.key for other in each.waits_for],
        "owner": {"agency": step.owner.agency, "kind": step.owner.kind.value},
        "office": step.office.into(language),
        "helps": step.helps.into(language),
        "cost_minor": step.cost.minor,
        "usual_days": step.days.usual,
        "article": step.law.article.into(language) if step.law.article else None,
        "confidence": {"cost": step.cost.confidence, "days": step.days.confidence, "law": step.law.confidence},
    }


@router.get("/road")
@open_call("the road can be seen without a name")
def road(request: HttpRequest) -> dict[str, Any]:
    """Return the steps out of informality."""
    return {
        "note": selectors.section().note.into(get_language() or "en"),
        "steps": [_told(s) for s in selectors.road()],
    }


@router.get("/enterprises/{number}/road")
@guarded_call(SEE_ROAD)
def enterprise_road(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return how far an enterprise has come."""
    act = act_of(request)
    enterprise = registry.find_enterprise(number)
    if enterprise is None or not SEE_ROAD.verdict(act.by, enterprise).allowed:
        raise NotFound()
    return {"enterprise": enterprise.number, "steps": [_told(s) for s in selectors.road_of(enterprise.id, on=act.on)]}
