"""The desk of the post that hears disputed sales."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.kernel.problems import Problem
from outcrop.market import slips
from outcrop.market.disputes import settle_dispute
from outcrop.market.forms import WHY_WORDS, SettleForm
from outcrop.market.models import DisputeOutcome, SaleDispute
from outcrop.market.policies import SETTLE
from outcrop.registry import api as registry


@guarded(SETTLE)
@require_GET
def disputes(request: HttpRequest) -> HttpResponse:
    """Show disputed sales, open ones first."""
    act = act_of(request)
    rows = SETTLE.visible(act.by, SaleDispute.objects.select_related("purchase", "paper", "decision"))
    still_open = rows.filter(decision__isnull=True).order_by("answer_due", "id")[:100]
    decided = rows.filter(decision__isnull=False).order_by("-decision__at")[:50]
    context = {"open": [_shown(row) for row in still_open], "decided": [_shown(row) for row in decided]}
    return render(request, "market/disputes.html", context)


def _shown(dispute: SaleDispute) -> tuple[SaleDispute, Any]:
    return dispute, WHY_WORDS.get(dispute.why, dispute.why)


@guarded(SETTLE)
@require_http_methods(["GET", "POST"])
@once
def dispute_desk(request: HttpRequest, number: str) -> HttpResponse:
    """Show one disputed sale beside its slip, and take the decision."""
    act = act_of(request)
    rows = SaleDispute.objects.select_related("purchase__price", "paper", "decision")
    found = SETTLE.fetch(act.by, rows, number=number)
    form = SettleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            right = form.cleaned_data["outcome"] == DisputeOutcome.SELLER_RIGHT
            settle_dispute(dispute=found, seller_is_right=right, reasons=form.cleaned_data["reasons"], act=act)
            return HttpResponseRedirect(reverse("market:disputes"))
        except Problem as problem:
            form.blame(problem)
    context = {
        "dispute": found,
        "why": WHY_WORDS.get(found.why, found.why),
        "form": form,
        "purchase": found.purchase,
        "slip": slips.slip_of(found.purchase) if found.purchase else None,
        "paper": found.paper,
        "collector": registry.person(found.paper.seller) if found.paper else None,
        "person": registry.person(found.person),
    }
    return render(request, "market/dispute_desk.html", context, status=422 if form.errors else 200)
