"""The book, the premium and the benefits of a body."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.assemblies import benefits, book, selectors
from outcrop.assemblies.bodies import Body, members
from outcrop.assemblies.forms import BenefitForm, LineForm, PremiumForm, WhyForm, minor_units
from outcrop.assemblies.models import Benefit, BookLine, Fund, Motion
from outcrop.assemblies.policies import LEAD, SEE_BODY, SEE_BOOK, VOTE
from outcrop.assemblies.views import of
from outcrop.commons.acting import act_of
from outcrop.commons.documents import api as documents
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import Form, status_of
from outcrop.commons.ui.templatetags.ui import money
from outcrop.kernel.acts import Act
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem


def _entered(form: Form | None, make: Callable[[], Any]) -> bool:
    """Do what a valid form asks; say whether it was done, and blame the form else."""
    if form is None or not form.is_bound or not form.is_valid():
        return False
    try:
        make()
    except Problem as problem:
        form.blame(problem)
        return False
    return True


def _shown(request: HttpRequest, body: Body, fund: Fund, form: Form | None, template: str) -> HttpResponse:
    act = act_of(request)
    context = {
        "body": body,
        "form": form,
        "balance": book.balance(body.id, fund),
        "lines": selectors.lines_of(body, fund, act.on),
        "more": selectors.decisions_to_spend(body) if fund is Fund.PREMIUM else [],
    }
    return render(request, template, context, status=status_of(form))


@guarded(SEE_BOOK)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def cash(request: HttpRequest, address: str) -> HttpResponse:
    """Show the cash book to every member, and take a line from those who keep it."""
    act, body = act_of(request), of(request, address, SEE_BOOK)
    keeps = LEAD.verdict(act.by, body).allowed
    if request.method == "POST":
        LEAD.require(act.by, body)
    form = (
        LineForm(request.POST or None, request.FILES or None, members=members(body, act.on), today=act.on)
        if keeps
        else None
    )
    if _entered(form, lambda: book.enter_line(body=body, told=_line(form, act), act=act)):
        return HttpResponseRedirect(reverse("assemblies:book", args=[address]))
    return _shown(request, body, Fund.CASH, form, "assemblies/book.html")


def _line(form: Any, act: Act) -> book.Told:
    told = form.cleaned_data
    amount = minor_units(told["amount"])
    kept, file = None, told["document"]
    if file:
        kept = documents.store(file.read(), media_type=file.content_type or "", name=file.name, act=act)
    return book.Told(
        fund=Fund.CASH, on=told["on"], minor=amount if told["way"] == "in" else -amount, purpose=told["purpose"],
        source=told["source"], document=kept,
        member=UUID(told["member"]) if told["way"] == "share" and told["member"] else None,
    )  # fmt: skip


@guarded(LEAD)
@require_http_methods(["GET", "POST"])
@once
def correct(request: HttpRequest, address: str, number: str) -> HttpResponse:
    """Take a line back."""
    act, body = act_of(request), of(request, address, LEAD)
    line = BookLine.objects.filter(body=body.id, number=normalise(number)).first()
    if line is None:
        raise NotFound()
    form = WhyForm(request.POST or None)
    way_back = "book" if line.fund == Fund.CASH else "premium"
    if _entered(form, lambda: book.correct_line(body=body, line=line, why=form.cleaned_data["why"], act=act)):
        return HttpResponseRedirect(reverse(f"assemblies:{way_back}", args=[address]))
    context = {"body": body, "form": form, "line": selectors.shown_line(line)}
    return render(request, "assemblies/correct.html", context, status=status_of(form))


@guarded(SEE_BOOK)
@never_cache
@require_GET
def paper(request: HttpRequest, address: str, number: str) -> HttpResponse:
    """Give the paper behind a line."""
    body = of(request, address, SEE_BOOK)
    line = BookLine.objects.filter(body=body.id, number=normalise(number)).select_related("document").first()
    if line is None or line.document is None:
        raise NotFound()
    return HttpResponse(
        documents.open(line.document.digest),
        content_type=line.document.media_type,
        headers={"Content-Disposition": "inline", "X-Content-Type-Options": "nosniff"},
    )


@guarded(SEE_BOOK)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def premium(request: HttpRequest, address: str) -> HttpResponse:
    """Show the premium fund: sources, decisions and what was spent on each."""
    act, body = act_of(request), of(request, address, SEE_BOOK)
    keeps = LEAD.verdict(act.by, body).allowed
    if request.method == "POST":
        LEAD.require(act.by, body)
    decisions = selectors.decisions_to_spend(body)
    offered = [(str(motion.id), f"{motion.question} ({money(left)})") for motion, left in decisions]
    form = PremiumForm(request.POST or None, decisions=offered, today=act.on) if keeps else None

    def make() -> None:
        assert form is not None
        told = form.cleaned_data
        chosen = told["decided_by"]
        motion = Motion.objects.select_related("assembly", "result").get(id=chosen) if chosen else None
        amount = minor_units(told["amount"])
        line = book.Told(
            fund=Fund.PREMIUM, on=told["on"], minor=-amount if motion else amount, purpose=told["purpose"],
            source=told["source"], decided_by=motion,
        )  # fmt: skip
        book.enter_line(body=body, told=line, act=act)

    if _entered(form, make):
        return HttpResponseRedirect(reverse("assemblies:premium", args=[address]))
    return _shown(request, body, Fund.PREMIUM, form, "assemblies/premium.html")


@guarded(SEE_BODY)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def benefit_list(request: HttpRequest, address: str) -> HttpResponse:
    """Show what membership brings, and let those who lead offer more."""
    act, body = act_of(request), of(request, address, SEE_BODY)
    leads = LEAD.verdict(act.by, body).allowed
    if request.method == "POST":
        LEAD.require(act.by, body)
    form = BenefitForm(request.POST or None) if leads else None
    if _entered(form, lambda: benefits.offer_benefit(body=body, act=act, **(form.cleaned_data if form else {}))):
        return HttpResponseRedirect(reverse("assemblies:benefits", args=[address]))
    member = VOTE.verdict(act.by, body).allowed
    context = {"body": body, "form": form, "benefits": selectors.benefits_of(body, act), "member": member}
    return render(request, "assemblies/benefits.html", context, status=status_of(form))


@guarded(VOTE)
@require_POST
@once
def enrol(request: HttpRequest, address: str, benefit_id: UUID) -> HttpResponse:
    """Take part in a benefit, or no more."""
    act, body = act_of(request), of(request, address, VOTE)
    found = Benefit.objects.filter(id=benefit_id, body=body.id).first()
    if found is None:
        raise NotFound()
    if request.POST.get("answer") == "leave":
        benefits.leave_benefit(benefit=found, act=act)
    else:
        benefits.take_benefit(benefit=found, act=act)
    return HttpResponseRedirect(reverse("assemblies:benefits", args=[address]))
