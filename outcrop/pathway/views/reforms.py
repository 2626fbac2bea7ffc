"""Pages of reforms and commitments: everybody reads, the department enters."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import DayMonthYearField, Form
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.kernel.problems import Problem
from outcrop.law import api as law
from outcrop.pathway.figures.offices import owning_agencies
from outcrop.pathway.models import Commitment, Reform
from outcrop.pathway.models.reforms import Fate, Stage
from outcrop.pathway.policies import REFORM
from outcrop.pathway.reforms import selectors, services

UNPROCESSABLE = 422


class StageForm(Form):
    """A stage that a reform reached."""

    stage = forms.ChoiceField(label=_("How far is it?"), choices=Stage.choices, widget=forms.RadioSelect)
    on = DayMonthYearField(label=_("Since when?"))
    source = forms.CharField(label=_("Where can that be read?"), max_length=300)


class ReformForm(StageForm):
    """A reform."""

    title = forms.CharField(label=_("What it is called"), max_length=200)
    what = forms.CharField(label=_("What changes, in plain words"), widget=forms.Textarea({"rows": 4}), max_length=4000)
    owner = forms.ChoiceField(label=_("Whose is it?"))
    parameters = forms.MultipleChoiceField(
        label=_("Which figures of the law does it change?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    field_order = ("title", "what", "owner", "parameters", "stage", "on", "source")

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose_from("owner", _owners())
        known = [(name, plain(parameter.description)) for name, parameter in law.parameters().items()]
        self.choose_from("parameters", known)


class CommitmentForm(Form):
    """A commitment."""

    what = forms.CharField(label=_("What was promised"), max_length=400, widget=forms.Textarea({"rows": 2}))
    owner = forms.ChoiceField(label=_("Whose is it?"))
    promised_on = DayMonthYearField(label=_("Promised on"))
    due = DayMonthYearField(label=_("Due on"))
    source = forms.CharField(label=_("Where can that be read?"), max_length=300)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose_from("owner", _owners())


class FateForm(Form):
    """What became of a commitment."""

    fate = forms.ChoiceField(label=_("What became of it?"), choices=Fate.choices, widget=forms.RadioSelect)
    words = forms.CharField(label=_("In words"), max_length=400, widget=forms.Textarea({"rows": 2}))
    new_due = DayMonthYearField(label=_("New day, if it was postponed"), required=False)


def _owners() -> list[tuple[str, str]]:
    return [(agency.key, plain(agency.name)) for agency in owning_agencies() if "@" not in agency.key]


@open_to_all("how the law is made, and what became of promises, is for all")
@require_GET
def reforms(request: HttpRequest) -> HttpResponse:
    """Show reforms with their stages and dated values, and commitments with what became of them."""
    return _page(request)


def _page(request: HttpRequest, **bound: Any) -> HttpResponse:
    act = act_of(request)
    keeps = REFORM.verdict(act.by).allowed
    entry = {"reform": ReformForm(), "commitment": CommitmentForm(), "stage": StageForm(), "fate": FateForm()}
    context = {
        "reforms": selectors.reforms(),
        "commitments": selectors.commitments(act.on),
        "keeps": keeps,
        **((entry | bound) if keeps else {}),
    }
    return render(request, "pathway/reforms.html", context, status=UNPROCESSABLE if bound else 200)


def _entered(request: HttpRequest, form: Form, name: str, service: Any, **besides: Any) -> HttpResponse:
    if form.is_valid():
        try:
            service(**besides, **form.cleaned_data, act=act_of(request))
            return HttpResponseRedirect(reverse("pathway:reforms"))
        except Problem as problem:
            form.blame(problem)
    return _page(request, **{name: form})


@guarded(REFORM)
@require_http_methods(["POST"])
@once
def reform_new(request: HttpRequest) -> HttpResponse:
    """Enter a reform."""
    return _entered(request, ReformForm(request.POST), "reform", services.enter_reform)


@guarded(REFORM)
@require_http_methods(["POST"])
@once
def reform_stage(request: HttpRequest, number: str) -> HttpResponse:
    """Enter a stage."""
    found = REFORM.fetch(act_of(request).by, Reform.objects.all(), number=number)
    return _entered(request, StageForm(request.POST), "stage", services.reach_stage, reform=found)


@guarded(REFORM)
@require_http_methods(["POST"])
@once
def commitment_new(request: HttpRequest) -> HttpResponse:
    """Enter a commitment."""
    return _entered(request, CommitmentForm(request.POST), "commitment", services.enter_commitment)


@guarded(REFORM)
@require_http_methods(["POST"])
@once
def commitment_move(request: HttpRequest, number: str) -> HttpResponse:
    """Say what became of a commitment."""
    found = REFORM.fetch(act_of(request).by, Commitment.objects.all(), number=number)
    return _entered(request, FateForm(request.POST), "fate", services.move_commitment, commitment=found)
