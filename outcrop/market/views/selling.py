"""A person's sales, the slip of each, and how to confirm or dispute one."""

from uuid import UUID

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Problem
from outcrop.market import slips
from outcrop.market.disputes import answer_due, dispute_paper, dispute_sale
from outcrop.market.forms import DisputeForm
from outcrop.market.ladder import section, unused_papers
from outcrop.market.models import OriginPaper, Purchase
from outcrop.market.policies import CONFIRM, DISPUTE, DISPUTE_PAPER, SEE_PURCHASE, SEE_SALES
from outcrop.market.selectors import entries_about, sales_for, sales_of
from outcrop.market.services import confirm_sale

ON_A_PAGE = 50
SALES = Purchase.objects.select_related("price", "dispute__decision", "confirmation")


@guarded(SEE_SALES)
@require_GET
def sales(request: HttpRequest) -> HttpResponse:
    """Show what was sold in the name of whoever is here, and the papers of origin that are still good."""
    act = act_of(request)
    person = act.by.principal
    assert person is not None  # the policy saw to it
    # What a leader sold for all is seen by all, but not through an agent of one of them.
    led = act.by.subjects("member", "leader") if act.by.mandate is None else frozenset()
    rows, older = _page(sales_of(person), parse_id(request.GET.get("older", "")))
    context = {
        "sales": rows,
        "older": f"?older={older}" if older else "",
        "common": sales_for(led, besides=person)[:100],
        "papers": unused_papers(person, on=act.on),
        "entries": entries_about(person)[:100],
    }
    return render(request, "market/sales.html", context)


def _page(rows: QuerySet[Purchase], before: UUID | None) -> tuple[list[Purchase], UUID | None]:
    """Return the next rows of a list that is newest first, and where the ones after them begin; ids grow with time."""
    found = list((rows.filter(id__lt=before) if before else rows).order_by("-id")[: ON_A_PAGE + 1])
    return found[:ON_A_PAGE], found[ON_A_PAGE - 1].id if len(found) > ON_A_PAGE else None


@guarded(SEE_PURCHASE)
@require_GET
def sale(request: HttpRequest, number: str) -> HttpResponse:
    """Show one sale with every line of its sum."""
    act = act_of(request)
    found = SEE_PURCHASE.fetch(act.by, SALES.all(), number=number)
    context = {
        "purchase": found,
        "slip": slips.slip_of(found),
        "mine": SEE_SALES.verdict(act.by, found).allowed,
        "disputes": DISPUTE.verdict(act.by, found).allowed,
        "confirms": CONFIRM.verdict(act.by, found).allowed,
        "dispute": getattr(found, "dispute", None),
        "confirmed": hasattr(found, "confirmation"),
    }
    return render(request, "market/sale.html", context)


@guarded(SEE_PURCHASE)
@require_GET
def slip_pdf(request: HttpRequest, number: str) -> HttpResponse:
    """Give the slip as a PDF."""
    act = act_of(request)
    found = SEE_PURCHASE.fetch(act.by, SALES.all(), number=number)
    width = slips.ROLL if request.GET.get("width") == slips.ROLL else slips.A5
    answer = HttpResponse(slips.slip_pdf(slips.slip_of(found), width=width), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{found.number}.pdf"'
    return answer


@guarded(CONFIRM)
@require_POST
@once
def confirm(request: HttpRequest, number: str) -> HttpResponse:
    """Take the seller's word that the sale was hers."""
    act = act_of(request)
    found = CONFIRM.fetch(act.by, SALES.all(), number=number)
    confirm_sale(purchase=found, act=act)
    return HttpResponseRedirect(reverse("market:sale", args=[found.number]))


@guarded(DISPUTE)
@require_http_methods(["GET", "POST"])
@once
def dispute(request: HttpRequest, number: str) -> HttpResponse:
    """Say first what follows, then take the dispute of a sale."""
    act = act_of(request)
    found = DISPUTE.fetch(act.by, SALES.all(), number=number)
    return _disputing(request, found, reverse("market:sale", args=[found.number]), act)


@guarded(DISPUTE_PAPER)
@require_http_methods(["GET", "POST"])
@once
def dispute_entry(request: HttpRequest, number: str) -> HttpResponse:
    """Say first what follows, then take the dispute of an entry in a collector's book."""
    act = act_of(request)
    found = DISPUTE_PAPER.fetch(act.by, OriginPaper.objects.select_related("dispute"), number=number)
    return _disputing(request, found, reverse("market:paper", args=[found.number]), act)


def _disputing(request: HttpRequest, found: Purchase | OriginPaper, back: str, act: Act) -> HttpResponse:
    form = DisputeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        why, words = form.cleaned_data["why"], form.cleaned_data["words"]
        try:
            if isinstance(found, Purchase):
                dispute_sale(purchase=found, why=why, words=words, act=act)
            else:
                dispute_paper(paper=found, why=why, words=words, act=act)
            return HttpResponseRedirect(back)
        except Problem as problem:
            form.blame(problem)
    context = {
        "form": form,
        "number": found.number,
        "back": back,
        "at_counter": isinstance(found, Purchase),
        "already": hasattr(found, "dispute"),
        "rules": section().dispute,
        "due": answer_due(act.on),
    }
    return render(request, "market/dispute.html", context, status=422 if form.errors else 200)
