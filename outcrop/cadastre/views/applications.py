"""Applications: one's own, an office's, and what anybody learns who scans a receipt."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.cadastre import neighbours, services
from outcrop.cadastre.forms import WithdrawForm
from outcrop.cadastre.models import Application
from outcrop.cadastre.papers import area_names
from outcrop.cadastre.pictures import picture_of
from outcrop.cadastre.policies import APPLY, SEE_APPLICATION
from outcrop.cadastre.publication import application_shown, tier_of
from outcrop.cadastre.receipts import address_of, receipt_pdf
from outcrop.cadastre.register import class_of
from outcrop.commons.acting import act_of
from outcrop.commons.disclosure.api import Tier
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.api import leaf
from outcrop.kernel.acts import Act
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem

State = Application.State
TAGS = {State.SUBMITTED: "wait", State.GRANTED: "ok", State.REFUSED: "no", State.WITHDRAWN: "plain"}


def numbered(number: str) -> Application:
    """Return the application of that number, however it was typed. :raises NotFound: if there is none"""
    found = Application.objects.select_related("parcel").filter(number=normalise(number)).first()
    if found is None:
        raise NotFound()
    return found


@guarded(SEE_APPLICATION)
@never_cache
@require_GET
def mine(request: HttpRequest) -> HttpResponse:
    """List the applications that the actor may see, newest first."""
    act = act_of(request)
    rows = SEE_APPLICATION.visible(act.by, Application.objects.exclude(state=State.DRAFT)).select_related("parcel")
    page = leaf(rows, request, by="submitted_at")
    for row in page.rows:
        row.tag = TAGS[State(row.state)]  # type: ignore[attr-defined]
        row.where = area_names(row.area_path)  # type: ignore[attr-defined]
    return render(request, "cadastre/applications.html", {"leaf": page, "may_apply": APPLY.verdict(act.by).allowed})


@open_to_all("whoever scans a receipt learns whether it is genuine and how far the application is")
@never_cache
@require_GET
def application(request: HttpRequest, number: str) -> HttpResponse:
    """Show an application: all of it to those concerned, its state to whoever holds the receipt."""
    act = act_of(request)
    found = numbered(number)
    tier = tier_of(act.by, area_path=found.area_path, holder=found.applicant)
    seen = application_shown(found, to=tier, on=act.on)
    if not seen.get("number"):
        raise NotFound()
    shown: dict[str, Any] = {
        "seen": seen,
        "state": found.get_state_display(),
        "tag": TAGS[State(found.state)],
        "kind": class_of(found.class_key),
        "where": area_names(found.area_path),
        "submitted_at": found.submitted_at,
        "address": request.build_absolute_uri(address_of(found)),
    }
    if tier > Tier.PUBLIC:
        shown |= _for_those_concerned(found, act)
    return render(request, "cadastre/application.html", shown)


def _for_those_concerned(found: Application, act: Act) -> dict[str, Any]:
    assert found.parcel is not None
    return {
        "full": True,
        "application": found,
        "holder": neighbours.enterprise(found.applicant, on=act.on),
        "findings": found.answer.get("findings", ()),
        "picture": picture_of(found.parcel.shape, reader=act.by, on=act.on),
        "right": getattr(found, "right", None),
        "may_withdraw": found.state == State.SUBMITTED and APPLY.verdict(act.by, found).allowed,
    }


@guarded(SEE_APPLICATION)
@never_cache
@require_GET
def receipt(request: HttpRequest, number: str) -> HttpResponse:
    """Give the receipt as PDF."""
    act = act_of(request)
    found = SEE_APPLICATION.fetch(act.by, Application.objects.select_related("parcel"), number=normalise(number))
    pdf = receipt_pdf(found, address=request.build_absolute_uri(address_of(found)), language=get_language() or "en")
    response = HttpResponse(pdf, content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{found.number}.pdf"'
    return response


@guarded(APPLY)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def withdraw(request: HttpRequest, number: str) -> HttpResponse:
    """Take an application back."""
    act = act_of(request)
    found = APPLY.fetch(act.by, Application.objects.exclude(state=State.DRAFT), number=normalise(number))
    form = WithdrawForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            services.withdraw_application(application=found, reasons=form.cleaned_data["reasons"], act=act)
            return HttpResponseRedirect(reverse("cadastre:application", args=[found.number]))
        except Problem as problem:
            form.blame(problem)
    shown = {"form": form, "application": found, "title": _("Withdraw your application")}
    return render(request, "cadastre/withdraw.html", shown, status=422 if form.errors else 200)
