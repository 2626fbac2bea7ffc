"""Pages of figures: the road as it really is, its barriers, and the offices."""

from typing import Any
from urllib.parse import urlencode

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import Form
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.pathway import selectors
from outcrop.pathway.figures import offices as scored
from outcrop.pathway.figures import road as told
from outcrop.pathway.figures.barriers import barriers_met, tell_barrier
from outcrop.pathway.figures.drawing import draw
from outcrop.pathway.models import BarrierTold
from outcrop.pathway.policies import BARRIERS, TELL_BARRIER
from outcrop.pathway.section import section
from outcrop.registry import api as registry

DIMENSIONS = {
    "sex": gettext_lazy("By sex"),
    "area": gettext_lazy("By area"),
    "mineral": gettext_lazy("By mineral"),
    "role": gettext_lazy("By work"),
}
SEXES = {"woman": gettext_lazy("women"), "man": gettext_lazy("men"), "": gettext_lazy("not said")}
WHYS = {
    "refused": gettext_lazy("what was asked for was refused"),
    "withdrawn": gettext_lazy("it was withdrawn"),
    "document-refused": gettext_lazy("a document was not accepted"),
    "left-enterprise": gettext_lazy("she left the enterprise"),
}


@open_to_all("the road as it really is, in figures that show nobody, is for all")
@require_GET
def figures(request: HttpRequest) -> HttpResponse:
    """Show how many enter each step, how long they stay, and where they fall out and why."""
    shown = [_step(each) for each in told.figures(act_of(request).on)]
    return render(request, "pathway/figures.html", {"steps": shown})


def _step(each: told.StepFigures) -> dict[str, Any]:
    step = section().step(each.step)
    return {
        "step": step,
        "as_of": each.as_of,
        "breakdowns": [_breakdown(one, plain(step.title) if step else each.step) for one in each.breakdowns],
        "whole": _whole(each, plain(step.title) if step else each.step),
        "why": [(WHYS.get(why, why), n) for (_row, why), n in each.why.cells.items()] if each.why else [],
    }


def _whole(each: told.StepFigures, title: str) -> Any:
    found = next((one.curves[told.ALL] for one in each.breakdowns if told.ALL in one.curves), None)
    return (found, draw(found, title=_("How long people stay: %(step)s") % {"step": title})) if found else None


def _breakdown(one: told.Breakdown, title: str) -> dict[str, Any]:
    rows = [
        (_named(one.dimension, key), one.cells(key), total, one.curves.get(key))
        for key, total in one.table.rows.items()
    ]
    return {"heading": DIMENSIONS[one.dimension], "rows": rows}


def _named(dimension: str, key: str) -> Any:
    if dimension == "sex":
        return SEXES.get(key, key)
    if dimension == "area":
        return told.area_name(key)
    if dimension == "mineral":
        return next((plain(each.name) for each in registry.minerals() if each.key == key), SEXES[""])
    return next((plain(role.name) for role in registry.roles() if role.key == key), key or "–")


class BarrierForm(Form):
    """What stops people at a step, or what helped."""

    helps = forms.ChoiceField(
        label=gettext_lazy("What is it?"),
        choices=[("no", gettext_lazy("It stops people")), ("yes", gettext_lazy("It helps people on"))],
        widget=forms.RadioSelect,
    )
    words = forms.CharField(
        label=gettext_lazy("In a sentence"),
        max_length=600,
        widget=forms.Textarea({"rows": 3}),
        help_text=gettext_lazy("Without names. Your own name is not kept with it."),
    )


@guarded(TELL_BARRIER)
@require_http_methods(["GET", "POST"])
@once
def barrier(request: HttpRequest, key: str) -> HttpResponse:
    """Take what stops people at a step, or helps them on."""
    step, form = selectors.step_on_road(key).step, BarrierForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        helps = form.cleaned_data["helps"] == "yes"
        tell_barrier(step=step.key, words=form.cleaned_data["words"], helps=helps, act=act_of(request))
        return HttpResponseRedirect(reverse("pathway:step", args=[step.key]))
    return render(request, "pathway/barrier.html", {"form": form, "step": step}, status=422 if form.errors else 200)


@guarded(BARRIERS)
@require_GET
def barriers(request: HttpRequest) -> HttpResponse:
    """Show the department where the house refused somebody, and what people told."""
    words = BarrierTold.objects.order_by("-on", "-id")[:100]
    context = {"rows": barriers_met(act_of(request).on), "told": [(section().step(each.step), each) for each in words]}
    return render(request, "pathway/barriers.html", context)


@open_to_all("how the offices keep their days is for all")
@require_GET
def offices(request: HttpRequest) -> HttpResponse:
    """List the offices with their figures."""
    rows, more = scored.offices(act_of(request).on, after=request.GET.get("after", "")[:80])
    older = f"?{urlencode({'after': more})}" if more else ""
    return render(request, "pathway/offices.html", {"rows": rows, "older": older, "first": "after" not in request.GET})


@open_to_all("how an office keeps its days is for all")
@require_GET
def office(request: HttpRequest, key: str) -> HttpResponse:
    """Show one office."""
    return render(request, "pathway/office.html", {"office": scored.office_of(key, on=act_of(request).on)})
