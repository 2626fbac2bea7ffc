"""What lies at a place, one lot of it, and the running sum that auditors look at."""

from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import Sum
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.commons.ui.api import leaf
from outcrop.commons.ui.forms import status_of
from outcrop.custody import selectors
from outcrop.custody.charts import running_chart
from outcrop.custody.finding import instruments_at, trace
from outcrop.custody.forms import FindingForm
from outcrop.custody.metrology import shown
from outcrop.custody.models import Bar, Charge, Lot, Place, Review, Transformation
from outcrop.custody.passport import tidy
from outcrop.custody.policies import POUR, REVIEW, SEE_LOT, SEE_STOCK
from outcrop.custody.section import section
from outcrop.custody.services.bars import review_running_sum
from outcrop.custody.views.common import place_of
from outcrop.kernel.problems import Problem
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.refs import Ref

STEPS_SHOWN = 200


@guarded(SEE_STOCK)
@require_GET
def stock(request: HttpRequest) -> HttpResponse:
    """Show what a place holds and what is in its furnace."""
    act = act_of(request)
    place, mine = place_of(request, SEE_STOCK)
    rows = selectors.stock(place).exclude(kind=section().bar_kind)
    context = {
        "place": place,
        "places": mine,
        "lots": leaf(rows, request),
        "kinds": {kind.key: kind.name for kind in section().kinds},
        "metal": section().metal,
        "total": _total(place),
        "bars": Bar.objects.filter(holder_kind=place.ref.kind, holder_id=place.id, lot__state="open")
        .select_related("lot__mass", "lot__fineness", "lot__made_by")
        .order_by("-id")[:50],
        "charges": Charge.objects.filter(place=place, state="open").order_by("-id"),
        "running": selectors.running_sum(place)[0],
        "last": selectors.last_step(place),
        "waiting": [each for each in instruments_at(place, on=act.on) if not each.ready],
        "may_pour": POUR.verdict(act.by, place).allowed,
        "may_review": REVIEW.verdict(act.by, place).allowed,
    }
    return render(request, "custody/stock.html", context)


def _total(place: Place) -> Quantity:
    grams = Lot.objects.filter(place=place).exclude(state="consumed").aggregate(sum=Sum("contained_grams"))["sum"]
    return Quantity((grams or Decimal(0)).quantize(Decimal("0.01")), "g")


@guarded(SEE_LOT)
@require_GET
def lot(request: HttpRequest, lot_id: UUID) -> HttpResponse:
    """Show one lot: what was measured, where it comes from, what became of it."""
    act = act_of(request)
    found = SEE_LOT.fetch(act.by, selectors.with_readings(Lot.objects.all()), id=lot_id)
    into = Transformation.objects.filter(inputs__lot=found).first()
    context = {
        "lot": found,
        "kind": section().lot_kind(found.kind),
        "metal": section().metal,
        "contained": tidy(found.contained),
        "mass": tidy(found.mass_quantity),
        "fineness": tidy(found.fineness_quantity) if found.fineness_quantity else None,
        "origin": found.origin_row.told if found.made_by is None else None,
        "sources": len(trace(found)),
        "freezes": found.freezes.filter(released_at=None).order_by("at"),
        "into": into,
        "into_bar": Bar.objects.filter(lot__made_by=into).first() if into else None,
    }
    return render(request, "custody/lot.html", context)


@guarded(REVIEW)
@require_http_methods(["GET", "POST"])
@once
def running_sum(request: HttpRequest, key: str) -> HttpResponse:
    """Show an auditor how a place's running sum went, and take down what she found."""
    act = act_of(request)
    place = REVIEW.fetch(act.by, Place.objects.all(), key=key)
    form = FindingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            review_running_sum(place=place, finding=form.cleaned_data["finding"], act=act)
            return HttpResponseRedirect(reverse("custody:running-sum", args=[place.key]))
        except Problem as problem:
            form.blame(problem)
    return render(request, "custody/running_sum.html", _running(place) | {"form": form}, status=status_of(form))


def _running(place: Place) -> dict[str, Any]:
    steps = list(Transformation.objects.filter(place=place).order_by("-turn")[:STEPS_SHOWN])[::-1]
    now, since = selectors.running_sum(place)
    return {
        "place": place,
        "steps": [(step, shown(step.excess, step.allowed)) for step in reversed(steps[-50:])],
        "chart": running_chart(steps) if len(steps) > 1 else "",
        "now": now,
        "since": since,
        "last": steps[-1] if steps else None,
        "horizon": section().running_sum.over_steps,
        "reviews": Review.objects.filter(place=place).order_by("-at")[:10],
    }


def lot_ref(lot_id: UUID) -> Ref:
    """Return a lot as others point at it."""
    return Ref("custody.lot", lot_id)
