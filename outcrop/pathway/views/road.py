"""The road, for everybody and for an enterprise."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.http import require_GET

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.policies import NotFound
from outcrop.kernel.acts import Act
from outcrop.pathway import selectors
from outcrop.pathway.figures.offices import offices_beside
from outcrop.pathway.homes import home_of
from outcrop.pathway.models import Plan, Support
from outcrop.pathway.policies import FILE, SEE_PLAN, SEE_ROAD, SEE_SUPPORT
from outcrop.pathway.problems import NoSuchStep
from outcrop.pathway.section import section
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
        "note": section().note,
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
    enterprise = _enterprise(act, number)
    steps = selectors.road_of(enterprise.id, on=act.on)
    context = {
        "enterprise": enterprise,
        "steps": steps,
        "next": selectors.next_steps(steps)[:1],
        "note": section().note,
        "plans": SEE_PLAN.visible(act.by, Plan.objects.filter(enterprise=enterprise.id)).order_by("-made_at"),
        "supports": SEE_SUPPORT.visible(act.by, Support.objects.filter(enterprise=enterprise.id, end__gt=act.on)),
        "offices": offices_beside(
            enterprise.area_path,
            {each.step.owner.agency for each in steps if each.step.owner.kind == "state"},
            on=act.on,
        ),
        "done": all(step.state == "done" for step in steps),
    }
    return render(request, "pathway/enterprise.html", context)


def _enterprise(act: Act, number: str) -> registry.EnterpriseView:
    """Return an enterprise whose road the actor may see. :raises NotFound: if there is none"""
    enterprise = registry.find_enterprise(number)
    if enterprise is None or not SEE_ROAD.verdict(act.by, enterprise).allowed:
        raise NotFound()
    return enterprise


@open_to_all("what a step asks, costs and brings can be read without a name")
@require_GET
def step(request: HttpRequest, key: str) -> HttpResponse:
    """Show a step with all that is done so that it can be walked."""
    found = selectors.step_on_road(key)
    stage = section().stage(found.step.stage)
    context = {"each": found, "step": found.step, "stage": stage, "conditions": selectors.conditions_of(found.step)}
    return render(request, "pathway/step.html", context)


@open_to_all("the stages of formalization can be read without a name")
@require_GET
def stages(request: HttpRequest) -> HttpResponse:
    """Show the stages of the country's programme, with the steps that people walk in each."""
    told = section().stages
    rows = [
        (number, stage, [s for s in section().steps if s.stage == stage.key])
        for number, stage in enumerate(told.listed, 1)
    ]
    return render(request, "pathway/stages.html", {"stages": told, "rows": rows})


@guarded(SEE_ROAD)
@require_GET
def enterprise_step(request: HttpRequest, number: str, key: str) -> HttpResponse:
    """Show how an enterprise stands at one step, with the documents that were filed for it."""
    act = act_of(request)
    enterprise = _enterprise(act, number)
    standing = next((s for s in selectors.road_of(enterprise.id, on=act.on) if s.step.key == key), None)
    if standing is None:
        raise NoSuchStep(step=key[:40])
    context = {
        "enterprise": enterprise,
        "each": standing,
        "step": standing.step,
        "filings": selectors.filings_of(enterprise.id, key),
        "may_file": standing.takes_document and FILE.verdict(act.by, enterprise).allowed,
    }
    return render(request, "pathway/enterprise_step.html", context)


@open_to_all("sends each visitor to the page that is home to them")
@require_GET
def start(request: HttpRequest) -> HttpResponse:
    """Send a miner to her road, an officer to the desk, a clerk to the counter, anybody else to the first page."""
    act = act_of(request)
    return HttpResponseRedirect(home_of(act))
