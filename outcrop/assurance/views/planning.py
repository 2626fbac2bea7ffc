"""The pages of the department: plans of visits, what the drawn share tells, and mercury."""

from datetime import date
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.assurance.catalogue import catalogue
from outcrop.assurance.forms import PlanForm, day_of
from outcrop.assurance.mercury import reckon
from outcrop.assurance.models import Plan, Visit
from outcrop.assurance.policies import PLAN, SEE_MERCURY
from outcrop.assurance.routes import place_of
from outcrop.assurance.services.planning import make_plan, opened, rate_of_failures, seal_holds
from outcrop.assurance.subjects import frame, name_of, section, url_of
from outcrop.assurance.views.subject import DRAWN, PARTS
from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.commons.ui.api import Mark, country_map
from outcrop.kernel.problems import Problem

YEAR_DAYS = 365


@guarded(PLAN)
@require_http_methods(["GET", "POST"])
@once
def plans(request: HttpRequest) -> HttpResponse:
    """Show plans, what the share drawn by lot tells of all, and take a new plan."""
    act = act_of(request)
    tomorrow = date.fromordinal(act.on.toordinal() + 1)
    form = PlanForm(request.POST or None, initial={"first_day": tomorrow})
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            made = make_plan(area=told["area"], first_day=day_of(form, "first_day"), days=told["days"], act=act)
            return HttpResponseRedirect(reverse("assurance:plan", args=[made.number]))
        except Problem as problem:
            form.blame(problem)
    context = {
        "form": form,
        "rows": Plan.objects.order_by("-made_at")[:20],
        "rate": rate_of_failures(since=date.fromordinal(act.on.toordinal() - YEAR_DAYS), on=act.on),
        "rules": section().planning,
    }
    return render(request, "assurance/plans.html", context, status=422 if form.errors else 200)


@guarded(PLAN)
@require_GET
def plan(request: HttpRequest, number: str) -> HttpResponse:
    """Show a plan with its seal, the road on the map, and why each visit was chosen."""
    act = act_of(request)
    found = PLAN.fetch(act.by, Plan.objects.all(), number=number)
    visits = list(found.visits.select_related("subject").order_by("day", "place_in_day"))
    context: dict[str, Any] = {
        "plan": found,
        "holds": seal_holds(found),
        "opened": opened(found, on=act.on),
        "map": _map(visits),
        "rows": [(row, name_of(row.subject), url_of(row.subject), DRAWN[row.drawn], _parts(row)) for row in visits],
    }
    return render(request, "assurance/plan.html", context)


def _parts(row: Visit) -> list[tuple[Any, int]]:
    return [(PARTS.get(key, key), points) for key, points in row.parts.items()]


def _map(visits: list[Visit]) -> SafeString:
    places = [place for visit in visits if (place := place_of(visit.subject)) is not None]
    return country_map([Mark(place, "site") for place in places], label=_("Where the visits are"))


@guarded(SEE_MERCURY)
@require_GET
def mercury(request: HttpRequest) -> HttpResponse:
    """Show what is reckoned of mercury in the country, as ranges, with the sources of each factor."""
    act = act_of(request)
    year = act.on.year - 1
    context = {
        "found": reckon(frame("", on=act.on), year=year),
        "practices": catalogue().practices,
        "methods": catalogue().methods,
    }
    return render(request, "assurance/mercury.html", context)
