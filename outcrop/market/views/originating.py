"""Papers of origin: the office certifies, a collector keeps a book, the licensing post says who may."""

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
from outcrop.commons.ui.forms import Form
from outcrop.kernel.acts import Act
from outcrop.kernel.problems import Problem
from outcrop.market import papers
from outcrop.market.forms import BookForm, CertificateForm, CollectorForm
from outcrop.market.models import CollectorLicence, OriginKind, OriginPaper
from outcrop.market.policies import CERTIFY, KEEP_BOOK, LICENSE, SEE_PAPER
from outcrop.market.problems import SellerUnknown
from outcrop.market.services import micrograms
from outcrop.registry import api as registry


def _person(form: Form) -> registry.PersonView:
    number: str = form.cleaned_data["number"]
    found = registry.find_person(number)
    if found is None:
        raise SellerUnknown(field="number", number=number[:60])
    return found


def _ug(grams: Decimal | None) -> int | None:
    return micrograms(grams) if grams else None


@guarded(CERTIFY)
@require_http_methods(["GET", "POST"])
@once
def certify(request: HttpRequest) -> HttpResponse:
    """Certify where a person's next lot comes from."""
    act: Act = request.act()  # type: ignore[attr-defined]
    post = act.by.posts_with("ground.receive")[0]
    form = CertificateForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = papers.issue_origin_paper(
                kind=OriginKind.CERTIFICATE, seller=_person(form).id, area_path=post.area, most_ug=_ug(form.cleaned_data["grams"]),
                issued_by=f"{post.agency}/{post.key}", act=act,
            )  # fmt: skip
            return HttpResponseRedirect(reverse("market:paper", args=[made.number]))
        except Problem as problem:
            form.blame(problem)
    issued = CERTIFY.visible(act.by, OriginPaper.objects.filter(kind=OriginKind.CERTIFICATE)).order_by("-issued_at")[:30]
    area = areas.Area.objects.filter(path=post.area).first()
    context = {"form": form, "issued": issued, "area": area}
    return render(request, "market/certify.html", context, status=422 if form.errors else 200)


@guarded(SEE_PAPER)
@require_GET
def paper(request: HttpRequest, number: str) -> HttpResponse:
    """Show a paper of origin."""
    act: Act = request.act()  # type: ignore[attr-defined]
    found = SEE_PAPER.fetch(act.by, OriginPaper.objects.all(), number=number)
    area = areas.Area.objects.filter(path=found.area_path).first()
    context = {"paper": found, "seller": registry.person(found.seller), "area": area, "issuer": _issuer(found.issued_by)}
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
    licence = papers.licence_of(collector, on=act.on) if collector else None
    form = BookForm(request.POST or None)
    if request.method == "POST" and form.is_valid() and collector and licence:
        try:
            source = _person(form)
            papers.issue_origin_paper(
                kind=OriginKind.BOOK, seller=collector, source_person=source.id, area_path=source.area_path,
                most_ug=_ug(form.cleaned_data["grams"]), issued_by=licence.number, act=act,
            )  # fmt: skip
            return HttpResponseRedirect(reverse("market:book"))
        except Problem as problem:
            form.blame(problem)
    entries = OriginPaper.objects.filter(seller=collector, kind=OriginKind.BOOK).order_by("-issued_at")[:100]
    context = {"form": form, "licence": licence, "entries": entries}
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
                person=_person(form).id, number=asked["licence"], issued_by=f"{post.agency}/{post.key}", until=asked["until"], act=act
            )
            return HttpResponseRedirect(reverse("market:collectors"))
        except Problem as problem:
            form.blame(problem)
    rows = [(row, registry.person(row.person)) for row in CollectorLicence.objects.order_by("-recorded_at")[:100]]
    return render(request, "market/collectors.html", {"form": form, "rows": rows}, status=422 if form.errors else 200)
