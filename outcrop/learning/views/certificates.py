"""Certificates as their holders see them, and holders of posts who are not yet trained."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.credentials import api as credentials
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem
from outcrop.learning import duties as trained_for
from outcrop.learning import papers, selectors
from outcrop.learning.forms import ReasonForm
from outcrop.learning.models import Certificate
from outcrop.learning.policies import SEE_CERTIFICATE, SEE_TRAINING, WITHDRAW
from outcrop.learning.services.certificates import withdraw as take_back
from outcrop.learning.who import learner_of_row, said


def _numbered(request: HttpRequest, number: str) -> Certificate:
    rows = Certificate.objects.select_related("session", "passed_in")
    return SEE_CERTIFICATE.fetch(act_of(request).by, rows, number=normalise(number))


@guarded(SEE_CERTIFICATE)
@require_GET
def certificate(request: HttpRequest, number: str) -> HttpResponse:
    """Show a certificate, with the code that anybody can check."""
    act = act_of(request)
    found = _numbered(request, number)
    signed = credentials.credential(found.credential)
    assert signed is not None
    name, holder = said(learner_of_row(found))
    context = {
        "certificate": found,
        "course": selectors.section().course(found.course),
        "name": name,
        "holder": holder,
        "holds": selectors.holds(found, on=act.on),
        "standing": credentials.standing_of(signed),
        "code": credentials.qr_text(signed),
        "may_withdraw": WITHDRAW.verdict(act.by).allowed,
    }
    return render(request, "learning/certificate.html", context)


@guarded(SEE_CERTIFICATE)
@require_GET
def paper(request: HttpRequest, number: str) -> HttpResponse:
    """Send the certificate on paper."""
    found = _numbered(request, number)
    response = HttpResponse(
        papers.certificate_pdf(found, language=get_language() or "en"), content_type="application/pdf"
    )
    response["Content-Disposition"] = f'inline; filename="{found.number}.pdf"'
    return response


@guarded(WITHDRAW)
@require_http_methods(["GET", "POST"])
@once
def withdraw(request: HttpRequest, number: str) -> HttpResponse:
    """Take a certificate back, with a reason that whoever verifies it reads."""
    act = act_of(request)
    found = _numbered(request, number)
    form = ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            take_back(certificate=found.id, reason=form.cleaned_data["reason"], act=act)
            return HttpResponseRedirect(reverse("learning:certificate", args=[found.number]))
        except Problem as problem:
            form.blame(problem)
    context = {"form": form, "certificate": found}
    return render(request, "learning/certificate_withdraw.html", context, status=422 if form.errors else 200)


@guarded(SEE_TRAINING)
@require_GET
def duties(request: HttpRequest) -> HttpResponse:
    """Show which holders of posts are not yet trained for a duty that a course serves."""
    return render(request, "learning/duties.html", {"lines": trained_for.matrix(on=act_of(request).on)})
