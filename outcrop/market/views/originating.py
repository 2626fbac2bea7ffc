"""Papers of origin: the office certifies, a plant receipts, a collector keeps a book, a post says who may collect."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.commons.posts import api as posts
from outcrop.kernel.problems import Problem
from outcrop.market import issuing, papers
from outcrop.market.forms import BookForm, CollectorForm, PaperForm
from outcrop.market.ladder import section
from outcrop.market.models import CollectorLicence, OriginKind, OriginPaper, Purchase
from outcrop.market.policies import (
    CERTIFY,
    DISPUTE_PAPER,
    KEEP_BOOK,
    LICENSE,
    SEE_PAPER,
)
from outcrop.registry import api as registry

ISSUED = OriginPaper.objects.select_related("dispute__decision")


@guarded(CERTIFY)
@require_http_methods(["GET", "POST"])
@once
def certify(request: HttpRequest) -> HttpResponse:
    """Certify where a person's next lot comes from, or give her the receipt of what was treated for her."""
    act = act_of(request)
    post, kind = issuing.issuing_post(act)
    form = PaperForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            asked = form.cleaned_data
            made = issuing.certify(person=asked["number"], grams=asked["grams"], act=act)
            return HttpResponseRedirect(reverse("market:paper", args=[made.number]))
        except Problem as problem:
            form.blame(problem)
    context = {
        "form": form,
        "issued": CERTIFY.visible(act.by, ISSUED.filter(kind=kind)).order_by("-issued_at", "-id")[:30],
        "area": areas.Area.objects.filter(path=post.area).first(),
        "receipt": kind == OriginKind.RECEIPT,
        "rules": section().papers,
    }
    return render(request, "market/certify.html", context, status=422 if form.errors else 200)


@guarded(SEE_PAPER)
@require_GET
def paper(request: HttpRequest, number: str) -> HttpResponse:
    """Show a paper of origin."""
    act = act_of(request)
    found = SEE_PAPER.fetch(act.by, ISSUED.all(), number=number)
    context = {
        "paper": found,
        "seller": registry.person(found.seller),
        "source": registry.person(found.source_person) if found.source_person else None,
        "area": areas.Area.objects.filter(path=found.area_path).first(),
        "issuer": _issuer(found.issued_by),
        "used": Purchase.objects.filter(paper=found).exists(),
        "over": found.valid_until <= act.on,
        "dispute": getattr(found, "dispute", None),
        "about_me": DISPUTE_PAPER.verdict(act.by, found).allowed,
    }
    return render(request, "market/paper.html", context)


def _issuer(issued_by: str) -> Any:
    agency, _, key = issued_by.partition("/")
    post = posts.Post.objects.filter(agency_id=agency, key=key).first()
    return post.title if post else issued_by


@guarded(KEEP_BOOK)
@require_http_methods(["GET", "POST"])
@once
def book(request: HttpRequest) -> HttpResponse:
    """Show a collector's book, and take an entry."""
    act = act_of(request)
    collector = act.by.principal
    assert collector is not None  # the policy saw to it: only a person is licensed
    licence = papers.licence_of(collector, on=act.on)
    form = BookForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            asked = form.cleaned_data
            issuing.enter_in_book(person=asked["number"], grams=asked["grams"], act=act)
            return HttpResponseRedirect(reverse("market:book"))
        except Problem as problem:
            form.blame(problem)
    entries = ISSUED.filter(seller=collector, kind=OriginKind.BOOK).order_by("-issued_at", "-id")[:100]
    used = set(Purchase.objects.filter(paper__in=list(entries)).values_list("paper_id", flat=True))
    context = {"form": form, "licence": licence, "entries": entries, "used": used}
    return render(request, "market/book.html", context, status=422 if form.errors else 200)


@guarded(LICENSE)
@require_http_methods(["GET", "POST"])
@once
def collectors(request: HttpRequest) -> HttpResponse:
    """Show who may collect, and record a licence."""
    act = act_of(request)
    form = CollectorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        try:
            issuing.license_collector(
                person=asked["number"], number=asked["licence"], last_day=asked["last_day"], act=act
            )
            return HttpResponseRedirect(reverse("market:collectors"))
        except Problem as problem:
            form.blame(problem)
    rows = [(row, registry.person(row.person)) for row in CollectorLicence.objects.order_by("-recorded_at")[:100]]
    context = {"form": form, "rows": rows, "today": act.on}
    return render(request, "market/collectors.html", context, status=422 if form.errors else 200)
