"""The road, for everybody and for an enterprise."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.policies import NotFound
from outcrop.pathway import selectors
from outcrop.pathway.homes import home_of
from outcrop.pathway.policies import SEE_ROAD
from outcrop.registry import api as registry


@open_to_all("the road can be seen without a name")
@require_GET
def road(request: HttpRequest) -> HttpResponse:
    """Show the road to everybody, and to a member the way to the enterprise's own."""
    act = act_of(request)
    person = act.by.principal
    own = registry.enterprises_of(person, act.on) if person else ()
    context = {
        "steps": selectors.road(),
        "note": selectors.section().note,
        "own": own,
        "joined": person is not None,
        "asked": registry.asked_of(act.by) if person else None,
    }
    return render(request, "pathway/road.html", context)


@guarded(SEE_ROAD)
@require_GET
def enterprise_road(request: HttpRequest, number: str) -> HttpResponse:
    """Show an enterprise its road: what is done, what is missing, what comes next."""
    act = act_of(request)
    enterprise = registry.find_enterprise(number)
    if enterprise is None or not SEE_ROAD.verdict(act.by, enterprise).allowed:
        raise NotFound()
    steps = selectors.road_of(enterprise.id, on=act.on)
    context = {
        "enterprise": enterprise,
        "steps": steps,
        "next": selectors.next_steps(steps)[:1],
        "note": selectors.section().note,
        "done": all(step.state == "done" for step in steps),
    }
    return render(request, "pathway/enterprise.html", context)


@open_to_all("sends each visitor to the page that is home to them")
@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """Send a miner to her road, an officer to the desk, a clerk to the counter, anybody else to the first page."""
    act = act_of(request)
    return HttpResponseRedirect(home_of(act))
