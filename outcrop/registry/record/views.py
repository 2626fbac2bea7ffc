"""A person's own record: opened with her code, read, corrected, taken along."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.commons.acting import act_of, actor_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.problems import Problem
from outcrop.registry import codes
from outcrop.registry.models import Person
from outcrop.registry.policies import CONSENT, CORRECT, OWN_RECORD
from outcrop.registry.problems import NotMendedHere, SignInRefused
from outcrop.registry.record import consents, printing, proof, readings, taking, told
from outcrop.registry.record.corrections import ask_correction, correct, value_of
from outcrop.registry.record.forms import CodeForm, CorrectionForm
from outcrop.registry.record.holding import Mend, held
from outcrop.registry.section import section


def _own(request: HttpRequest) -> Person:
    return OWN_RECORD.fetch(actor_of(request), Person.objects.all())


@guarded(OWN_RECORD)
@never_cache
@require_http_methods(["GET", "POST"])
def prove(request: HttpRequest) -> HttpResponse:
    """
    Ask for the secret code before a record is shown. The page says nothing about whose it is.

    Carries no submission id: a failure must be counted, not undone.
    """
    act, form, problem = act_of(request), CodeForm(request.POST or None), None
    if request.method == "POST" and form.is_valid():
        assert act.by.person is not None  # whoever has a record, or acts under a mandate, is a person
        number = Person.objects.values_list("number", flat=True).get(id=act.by.person)
        address = request.META.get("REMOTE_ADDR", "")
        try:
            codes.signing_in(number=number, code=form.cleaned_data["code"], address=address, at=act.at)
            proof.prove(request, at=act.at)
            return HttpResponseRedirect(_onward(request))
        except SignInRefused as fault:
            problem = fault
    shown = {"form": form, "problem": problem}
    return render(request, "registry/record/prove.html", shown, status=problem.status if problem else status_of(form))


def _onward(request: HttpRequest) -> str:
    onward = request.GET.get("next", "")
    safe = url_has_allowed_host_and_scheme(onward, {request.get_host()}, request.is_secure())
    return onward if safe else reverse("registry:record")


@guarded(OWN_RECORD)
@proof.proven
@require_GET
def record(request: HttpRequest) -> HttpResponse:
    """Show every field that is held, why, who is shown it, and how it is corrected."""
    on, person = act_of(request).on, _own(request)
    shown = {
        "fields": told.record_of(person, on=on),
        "latest": readings.latest_readings(person.id, on=on),
        "rules": section().record,
        "minutes": int(proof.LASTS.total_seconds() // 60),
    }
    return render(request, "registry/record/record.html", shown)


@guarded(OWN_RECORD)
@proof.proven
@require_GET
def read_by(request: HttpRequest) -> HttpResponse:
    """Show who read the record, and what authorities demanded, as far as she may know of it today."""
    on, person = act_of(request).on, _own(request)
    shown = {
        "rows": readings.readings_of(person.id, on=on),
        "demands": [taking.demand_told(each) for each in readings.demands_known(person.id, on=on)],
        "rules": section().record,
        "days": readings.DAYS,
    }
    return render(request, "registry/record/readings.html", shown)


@guarded(CORRECT)
@proof.proven
@require_http_methods(["GET", "POST"])
@once
def correction(request: HttpRequest, field: str) -> HttpResponse:
    """Correct a field at once, or ask the office to."""
    found, person = held(field), _own(request)
    if found is None or found.mend is Mend.ELSEWHERE:
        raise NotMendedHere()
    office = found.mend is Mend.OFFICE
    form = CorrectionForm(request.POST or None, field=field, by_office=office, initial=value_of(person, field))
    if request.method == "POST" and form.is_valid():
        try:
            if office:
                ask_correction(field=field, wished=form.wished, why=form.cleaned_data["why"], act=act_of(request))
            else:
                correct(field=field, wished=form.wished, act=act_of(request))
            return HttpResponseRedirect(reverse("registry:record"))
        except Problem as problem:
            if problem.next_door:
                raise
            form.blame(problem)
    shown = {"form": form, "found": found, "office": office, "days": section().record.corrections.answer_days}
    return render(request, "registry/record/correction.html", shown, status=status_of(form))


@guarded(CONSENT)
@proof.proven
@require_GET
def consent_list(request: HttpRequest) -> HttpResponse:
    """Show each use that needs her yes, how it stands, and what was said before."""
    shown = {"rows": consents.standings(_own(request).id), "by_agent": actor_of(request).mandate is not None}
    return render(request, "registry/record/consents.html", shown)


@guarded(CONSENT)
@proof.proven
@require_POST
@once
def consent(request: HttpRequest, purpose: str) -> HttpResponse:
    """Say yes or no to one use."""
    answer, act = request.POST.get("answer"), act_of(request)
    if answer == "confirm":
        consents.confirm_consent(purpose=purpose, act=act)
    else:
        consents.consent(purpose=purpose, yes=answer == "yes", act=act)
    return HttpResponseRedirect(reverse("registry:consents"))


@guarded(OWN_RECORD)
@proof.proven
@require_GET
def download(request: HttpRequest, kind: str) -> HttpResponse:
    """Give the record to take along, as data or on paper: everything that the pages show her, and nothing later."""
    act, person = act_of(request), _own(request)
    if kind == "json":
        answer: HttpResponse = JsonResponse(taking.whole(person, on=act.on), json_dumps_params={"indent": 1})
    else:
        paper: Any = printing.record_pdf(person, on=act.on, language=get_language() or "en")
        answer = HttpResponse(paper, content_type="application/pdf")
    answer["Content-Disposition"] = f'attachment; filename="record.{kind}"'
    return answer
