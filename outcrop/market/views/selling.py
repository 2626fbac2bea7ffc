"""A person's sales, the slip of each, and how to dispute one."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.kernel.acts import Act
from outcrop.kernel.problems import Problem
from outcrop.market import slips
from outcrop.market.disputes import answer_due, dispute_sale
from outcrop.market.forms import WHY_WORDS, DisputeForm
from outcrop.market.ladder import section, unused_papers
from outcrop.market.models import Purchase
from outcrop.market.policies import DISPUTE, SEE_PURCHASE
from outcrop.market.selectors import sales_of


@guarded(DISPUTE)
@require_GET
def sales(request: HttpRequest) -> HttpResponse:
    """Show what was sold in the name of whoever is here, and the papers of origin that are still good."""
    act: Act = request.act()  # type: ignore[attr-defined]
    person = act.by.principal
    shown = list(sales_of(person)[:100]) if person else []
    papers = list(unused_papers(person, on=act.on)) if person else []
    return render(request, "market/sales.html", {"sales": shown, "papers": papers})


@guarded(SEE_PURCHASE)
@require_GET
def sale(request: HttpRequest, number: str) -> HttpResponse:
    """Show one sale with every line of its sum."""
    act: Act = request.act()  # type: ignore[attr-defined]
    found = SEE_PURCHASE.fetch(act.by, Purchase.objects.select_related("price", "dispute"), number=number)
    context = {
        "purchase": found,
        "slip": slips.slip_of(found, act),
        "mine": DISPUTE.verdict(act.by, found).allowed,
        "dispute": getattr(found, "dispute", None),
    }
    return render(request, "market/sale.html", context)


@guarded(SEE_PURCHASE)
@require_GET
def slip_pdf(request: HttpRequest, number: str) -> HttpResponse:
    """Give the slip as a PDF."""
    act: Act = request.act()  # type: ignore[attr-defined]
    found = SEE_PURCHASE.fetch(act.by, Purchase.objects.select_related("price"), number=number)
    width = "58mm" if request.GET.get("width") == "58mm" else "a5"
    answer = HttpResponse(slips.slip_pdf(slips.slip_of(found, act), width=width), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{found.number}.pdf"'
    return answer


@guarded(DISPUTE)
@require_http_methods(["GET", "POST"])
@once
def dispute(request: HttpRequest, number: str) -> HttpResponse:
    """Say first what follows, then take the dispute."""
    act: Act = request.act()  # type: ignore[attr-defined]
    found = DISPUTE.fetch(act.by, Purchase.objects.select_related("dispute"), number=number)
    form = DisputeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            dispute_sale(purchase=found, why=form.cleaned_data["why"], words=form.cleaned_data["words"], act=act)
            return HttpResponseRedirect(reverse("market:sale", args=[found.number]))
        except Problem as problem:
            form.blame(problem)
    context = {"form": form, "purchase": found, "rules": section().dispute, "due": answer_due(act.on), "whys": WHY_WORDS}
    return render(request, "market/dispute.html", context, status=422 if form.errors else 200)
