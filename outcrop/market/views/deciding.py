"""The desk of the post that hears disputed sales."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.kernel.acts import Act
from outcrop.kernel.problems import Problem
from outcrop.market import slips
from outcrop.market.disputes import settle_dispute
from outcrop.market.forms import WHY_WORDS, SettleForm
from outcrop.market.models import SaleDispute
from outcrop.market.policies import SETTLE


@guarded(SETTLE)
@require_GET
def disputes(request: HttpRequest) -> HttpResponse:
    """Show disputed sales, open ones first."""
    act: Act = request.act()  # type: ignore[attr-defined]
    rows = SETTLE.visible(act.by, SaleDispute.objects.select_related("purchase").order_by("decided_at", "answer_due"))[:100]
    return render(request, "market/disputes.html", {"disputes": [(row, WHY_WORDS.get(row.why, row.why)) for row in rows]})


@guarded(SETTLE)
@require_http_methods(["GET", "POST"])
@once
def dispute_desk(request: HttpRequest, number: str) -> HttpResponse:
    """Show one disputed sale beside its slip, and take the decision."""
    act: Act = request.act()  # type: ignore[attr-defined]
    found = SETTLE.fetch(act.by, SaleDispute.objects.select_related("purchase__price"), number=number)
    form = SettleForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            right = form.cleaned_data["outcome"] == "seller-right"
            settle_dispute(dispute=found, seller_is_right=right, reasons=form.cleaned_data["reasons"], act=act)
            return HttpResponseRedirect(reverse("market:disputes"))
        except Problem as problem:
            form.blame(problem)
    context = {
        "dispute": found, "why": WHY_WORDS.get(found.why, found.why), "slip": slips.slip_of(found.purchase, act), "form": form,
        "purchase": found.purchase,
    }  # fmt: skip
    return render(request, "market/dispute_desk.html", context, status=422 if form.errors else 200)
