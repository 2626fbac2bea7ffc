"""Pages of plans: for those who keep and see them, and what everybody may read."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.policies import NotAllowed, NotFound
from outcrop.commons.posting import once
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import parse_id
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem
from outcrop.pathway.answering import enterprise_named
from outcrop.pathway.models import Plan, PlanItem
from outcrop.pathway.plans import selectors, services
from outcrop.pathway.plans.forms import ItemForm, ItemMoveForm, MeasureForm, PlanForm
from outcrop.pathway.policies import MEASURE, PLAN, SEE_PLAN
from outcrop.pathway.problems import PlanForOneThing
from outcrop.pathway.section import section
from outcrop.registry import api as registry

UNPROCESSABLE = 422


@guarded(SEE_PLAN)
@never_cache
@require_GET
def plans(request: HttpRequest) -> HttpResponse:
    """List the plans that the actor may see, newest first."""
    act = act_of(request)
    rows = SEE_PLAN.visible(act.by, selectors.plans()).order_by("-made_at", "-id")[:100]
    return render(request, "pathway/plans.html", {"rows": rows, "may_plan": PLAN.verdict(act.by).allowed})


@guarded(PLAN)
@require_http_methods(["GET", "POST"])
@once
def plan_new(request: HttpRequest) -> HttpResponse:
    """Make a plan."""
    act = act_of(request)
    form = PlanForm(request.POST or None, actor=act.by)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        try:
            made = services.make_plan(
                title=told["title"], area_path=told["area"], enterprise=enterprise_named(act, told["enterprise"]),
                site=parse_id(told.get("site", "")), act=act,
            )  # fmt: skip
            return HttpResponseRedirect(reverse("pathway:plan", args=[made.number]))
        except (NotFound, PlanForOneThing) as problem:
            form.blame(problem)
    return render(request, "pathway/plan_new.html", {"form": form}, status=UNPROCESSABLE if form.errors else 200)


def _plan(act: Act, number: str) -> Plan:
    """Return a plan that the actor may read. :raises NotFound: if there is none"""
    rows = selectors.plans().filter(number=normalise(number))
    found = rows.first()
    if found is None or not (found.public or SEE_PLAN.verdict(act.by, found).allowed):
        raise NotFound()
    return found


@open_to_all("a community's plan can be read by everybody, another by those whom it concerns")
@never_cache
@require_GET
def plan(request: HttpRequest, number: str) -> HttpResponse:
    """Show a plan with its interventions, their owners, supporters, findings and measures."""
    act = act_of(request)
    return _plan_page(request, _plan(act, number), act)


def _plan_page(request: HttpRequest, found: Plan, act: Act, **forms: Any) -> HttpResponse:
    keeps, measures = PLAN.verdict(act.by, found).allowed, MEASURE.verdict(act.by, found).allowed
    items = [
        {
            "item": item,
            "step": section().step(item.step),
            "owner": selectors.owner_name(item),
            "found": selectors.finding_of(item) if keeps or measures else None,
            "supporters": selectors.supporters_of(found, item, on=act.on),
        }
        for item in found.items.all()
    ]
    shown: dict[str, Any] = {
        "move": ItemMoveForm(),
        "measure": MeasureForm(),
        "new": ItemForm(plan=found) if keeps else None,
    } | forms
    site = _site(found, act) if found.site else None
    context = {"plan": found, "site": site, "items": items, "keeps": keeps, "measures": measures, **shown}
    faulty = any(getattr(each, "errors", None) for each in shown.values())
    return render(request, "pathway/plan.html", context, status=UNPROCESSABLE if faulty else 200)


def _site(found: Plan, act: Act) -> registry.SiteView | None:
    """Return the site that a plan is for, where the reader may read its history."""
    try:
        return registry.site_for(act.by, found.site) if found.site else None
    except (NotAllowed, NotFound):
        return None


@guarded(PLAN)
@require_http_methods(["POST"])
@once
def plan_item(request: HttpRequest, number: str) -> HttpResponse:
    """Put an intervention into a plan."""
    act = act_of(request)
    found = PLAN.fetch(act.by, selectors.plans(), number=normalise(number))
    form = ItemForm(request.POST, plan=found)
    if form.is_valid():
        try:
            services.add_item(plan=found, told=form.told(), act=act)
            return HttpResponseRedirect(reverse("pathway:plan", args=[found.number]))
        except Problem as problem:
            form.blame(problem)
    return _plan_page(request, found, act, new=form)


def _item(found: Plan, item: str) -> PlanItem:
    key = parse_id(item)
    row = PlanItem.objects.select_related("plan").filter(plan=found, id=key).first() if key else None
    if row is None:
        raise NotFound()
    return row


@guarded(PLAN)
@require_http_methods(["POST"])
@once
def plan_move(request: HttpRequest, number: str, item: str) -> HttpResponse:
    """Say what became of an intervention."""
    act = act_of(request)
    found = PLAN.fetch(act.by, selectors.plans(), number=normalise(number))
    row, form = _item(found, item), ItemMoveForm(request.POST)
    if form.is_valid():
        try:
            services.move_item(item=row, **form.cleaned_data, act=act)
            return HttpResponseRedirect(reverse("pathway:plan", args=[found.number]))
        except Problem as problem:
            form.blame(problem)
    return _plan_page(request, found, act, move=form, at=row.id)


@guarded(MEASURE)
@require_http_methods(["POST"])
@once
def plan_measure(request: HttpRequest, number: str, item: str) -> HttpResponse:
    """Enter a measurement."""
    act = act_of(request)
    found = MEASURE.fetch(act.by, selectors.plans(), number=normalise(number))
    row, form = _item(found, item), MeasureForm(request.POST)
    if form.is_valid():
        services.measure(item=row, **form.cleaned_data, act=act)
        return HttpResponseRedirect(reverse("pathway:plan", args=[found.number]))
    return _plan_page(request, found, act, measure=form, at=row.id)


@open_to_all("what is planned for the communities of the country is shown to all")
@require_GET
def plans_public(request: HttpRequest) -> HttpResponse:
    """Show the communities' plans, and how many interventions stand where over all plans."""
    shown = selectors.summary()
    rows = [
        (step, [shown.cells[step.key, s] for s in selectors.STATES], shown.rows[step.key]) for step in section().steps
    ]
    return render(request, "pathway/plans_public.html", {"rows": rows, "plans": selectors.community_plans()[:50]})
