"""The office's desk: corrections that people asked for, and demands under law."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of, actor_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.numbers import normalise
from outcrop.kernel.problems import Problem
from outcrop.registry import names
from outcrop.registry.models import Correction, Demand
from outcrop.registry.policies import ANSWER_CORRECTION, ANSWER_DEMAND
from outcrop.registry.record import told
from outcrop.registry.record.corrections import answer_correction
from outcrop.registry.record.demands import Demanded, answer_demand, given
from outcrop.registry.record.forms import AnswerForm, DemandForm
from outcrop.registry.record.holding import held
from outcrop.registry.record.noting import RECORD, keep_secret, note
from outcrop.registry.record.sealing import unseal
from outcrop.registry.section import section


@guarded(ANSWER_CORRECTION)
@never_cache
@require_GET
def corrections(request: HttpRequest) -> HttpResponse:
    """Show the corrections that wait for the office, oldest first."""
    waiting = ANSWER_CORRECTION.visible(actor_of(request), Correction.objects.filter(answer=None))
    rows = [(row, held(row.field)) for row in waiting.select_related("person").order_by("answer_due", "id")[:100]]
    return render(request, "registry/record/corrections.html", {"rows": rows})


@guarded(ANSWER_CORRECTION)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def correction(request: HttpRequest, correction: UUID) -> HttpResponse:
    """Show what a person asked to have corrected, and answer with reasons."""
    rows = Correction.objects.select_related("person", "answer")
    row = ANSWER_CORRECTION.fetch(actor_of(request), rows, id=correction)
    form = AnswerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            accept = form.cleaned_data["answer"] == "yes"
            answer_correction(correction=row, accept=accept, reasons=form.cleaned_data["reasons"], act=act_of(request))
            return HttpResponseRedirect(reverse("registry:corrections"))
        except Problem as problem:
            form.blame(problem)
    words = unseal(row.person_id, row.sealed) or {"before": None, "wished": None, "why": "–"}
    note(row.person_id, RECORD)
    shown = {
        "row": row,
        "name": names.told(row.person),
        "field": held(row.field),
        "before": told.said(row.field, words["before"]),
        "wished": told.said(row.field, words["wished"]),
        "why": words["why"],
        "form": None if hasattr(row, "answer") else form,
    }
    return render(request, "registry/record/correction_desk.html", shown, status=status_of(form))


@guarded(ANSWER_DEMAND)
@never_cache
@require_GET
def demands(request: HttpRequest) -> HttpResponse:
    """Show the demands that this post answered; of people only that there was one."""
    rows = ANSWER_DEMAND.visible(actor_of(request), Demand.objects.order_by("-at"))[:100]
    return render(request, "registry/record/demands.html", {"rows": rows, "rules": section().record.demands})


@guarded(ANSWER_DEMAND)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def demand_new(request: HttpRequest) -> HttpResponse:
    """Write down a demand under law; what may be given is given, and nothing else."""
    form = DemandForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        try:
            made = answer_demand(demanded=Demanded(**{**asked, "parts": tuple(asked["parts"])}), act=act_of(request))
            return HttpResponseRedirect(reverse("registry:demand", args=[made.number]))
        except Problem as problem:
            form.blame(problem)
    shown = {"form": form, "rules": section().record.demands}
    return render(request, "registry/record/demand_new.html", shown, status=status_of(form))


@guarded(ANSWER_DEMAND)
@never_cache
@require_GET
def demand(request: HttpRequest, number: str) -> HttpResponse:
    """Show a demand and what was given; this reading is as secret as the demand, and no longer."""
    row = ANSWER_DEMAND.fetch(actor_of(request), Demand.objects.all(), number=normalise(number))
    if row.person_id:
        note(row.person_id, RECORD)
        if row.secret_until:
            keep_secret(row.person_id, row.secret_until)
    shown = {"row": row, "given": given(row), "rules": section().record.demands}
    return render(request, "registry/record/demand.html", shown)
