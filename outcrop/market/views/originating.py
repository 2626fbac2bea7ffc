"""Papers of origin: the office certifies, a plant receipts, a collector keeps a book, a post says who may collect."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.areas import api as areas
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, HeldPost
from outcrop.kernel.problems import Problem
from outcrop.market import papers
from outcrop.market.forms import BookForm, CollectorForm, PaperForm
from outcrop.market.ladder import section
from outcrop.market.models import CollectorLicence, OriginKind, OriginPaper, Purchase
from outcrop.market.policies import (
    CERTIFY,
    CERTIFY_DUTY,
    DISPUTE_PAPER,
    KEEP_BOOK,
    LICENSE,
    RECEIPT_DUTY,
    SEE_PAPER,
)
from outcrop.market.problems import SellerUnknown
from outcrop.market.services import micrograms
from outcrop.registry import api as registry

ISSUED = OriginPaper.objects.select_related("dispute__decision")


def person_numbered(number: str) -> registry.PersonView:
    """Return the person of that number. :raises SellerUnknown: if it is nobody's"""
    found = registry.find_person(number)
    if found is None:
        raise SellerUnknown(field="number", number=number[:60])
    return found


def grams_covered(grams: Decimal | None) -> int | None:
    """Return the micrograms that a paper covers; None where it names no mass."""
    return None if grams is None else micrograms(grams)


def issuing_post(act: Act) -> tuple[HeldPost, OriginKind]:
    """Return the post under which the actor issues papers of origin, and which. :raises NotAllowed: without one"""
    CERTIFY.require(act.by)
    if plant := act.by.posts_with(RECEIPT_DUTY):
        return plant[0], OriginKind.RECEIPT
    return act.by.posts_with(CERTIFY_DUTY)[0], OriginKind.CERTIFICATE


@guarded(CERTIFY)
@require_http_methods(["GET", "POST"])
@once
def certify(request: HttpRequest) -> HttpResponse:
    """Certify where a person's next lot comes from, or give her the receipt of what was treated for her."""
    act: Act = request.act()  # type: ignore[attr-defined]
    post, kind = issuing_post(act)
    form = PaperForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = papers.issue_origin_paper(
                kind=kind,
                seller=person_numbered(form.cleaned_data["number"]).id,
                area_path=post.area,
                most_ug=grams_covered(form.cleaned_data["grams"]),
                issued_by=f"{post.agency}/{post.key}",
                act=act,
            )
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
    act: Act = request.act()  # type: ignore[attr-defined]
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
    act: Act = request.act()  # type: ignore[attr-defined]
    collector = act.by.principal
    assert collector is not None  # the policy saw to it: only a person is licensed
    licence = papers.licence_of(collector, on=act.on)
    form = BookForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and licence:
        try:
            source = person_numbered(form.cleaned_data["number"])
            papers.issue_origin_paper(
                kind=OriginKind.BOOK,
                seller=collector,
                source_person=source.id,
                area_path=source.area_path,
                most_ug=grams_covered(form.cleaned_data["grams"]),
                issued_by=licence.number,
                act=act,
            )
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
    act: Act = request.act()  # type: ignore[attr-defined]
    form = CollectorForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        asked, post = form.cleaned_data, act.by.posts_with("market.license")[0]
        try:
            papers.license_collector(
                person=person_numbered(asked["number"]).id,
                number=asked["licence"],
                issued_by=f"{post.agency}/{post.key}",
                until=asked["last_day"] + timedelta(days=1),
                act=act,
            )
            return HttpResponseRedirect(reverse("market:collectors"))
        except Problem as problem:
            form.blame(problem)
    rows = [(row, registry.person(row.person)) for row in CollectorLicence.objects.order_by("-recorded_at")[:100]]
    context = {"form": form, "rows": rows, "today": act.on}
    return render(request, "market/collectors.html", context, status=422 if form.errors else 200)
