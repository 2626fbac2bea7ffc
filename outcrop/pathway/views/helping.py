"""Pages of filing with help: what the agent charged, and forms on paper."""

from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import Form, NumberField, NumberInput
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Problem
from outcrop.pathway.helping import charges as asking
from outcrop.pathway.helping import paper
from outcrop.pathway.models import ChargeAsked, PaperEntry
from outcrop.pathway.policies import ANSWER_CHARGE, CHARGES, PAPER

UNPROCESSABLE = 422


class ChargeForm(Form):
    """One question: what the agent charged."""

    label_is_heading = True
    amount = NumberField(
        label=_("What did the agent charge you?"),
        help_text=_("Write 0 if it was free. Only sums over many people are read, and never by agent."),
        min_value=0,
        max_value=10**12,
        max_digits=14,
        decimal_places=2,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["amount"].widget = NumberInput(packs.current().country.money.symbol)

    @property
    def minor(self) -> int:
        """The answer in minor units."""
        return round(self.cleaned_data["amount"] * 10 ** packs.current().country.money.exponent)


@guarded(ANSWER_CHARGE)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def charge(request: HttpRequest, asked: str) -> HttpResponse:
    """Ask a person what an agent charged her."""
    act, key = act_of(request), parse_id(asked)
    if key is None:
        raise NotFound()
    found = ANSWER_CHARGE.fetch(act.by, ChargeAsked.objects.select_related("answer"), id=key)
    form = ChargeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        asking.answer_charge(asked=found, minor=form.minor, act=act)
        return HttpResponseRedirect(reverse("pathway:charge", args=[found.id]))
    answered = hasattr(found, "answer")
    context = {"form": form, "answered": answered}
    return render(request, "pathway/charge.html", context, status=UNPROCESSABLE if form.errors else 200)


@guarded(CHARGES)
@require_GET
def charges(request: HttpRequest) -> HttpResponse:
    """Show the department what agents charge, in sums."""
    return render(request, "pathway/charges.html", {"rows": asking.charges()})


@open_to_all("everybody may print a form and fill it in at home")
@require_GET
def blank(request: HttpRequest, form: str) -> HttpResponse:
    """Give a form to be filled by hand, as PDF."""
    answer = HttpResponse(paper.blank(form, language=get_language() or "en"), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{form}.pdf"'
    return answer


class PaperEntryForm(Form):
    """A form that came on paper, and what it became."""

    form = forms.ChoiceField(
        label=_("Which form?"), choices=[("join", _("To join the register")), ("ground", _("To ask for ground"))],
        widget=forms.RadioSelect,
    )  # fmt: skip
    paper_number = forms.CharField(label=_("Number that stands on the paper"), max_length=40)
    became = forms.CharField(
        label=_("Number of the person, or of the enterprise that asks"),
        max_length=60,
        help_text=_("Type the form in first: it gets its number there."),
    )


@guarded(PAPER)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def paper_desk(request: HttpRequest) -> HttpResponse:
    """Note a form that came on paper."""
    act = act_of(request)
    form = PaperEntryForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            paper.note_paper(**form.cleaned_data, act=act)
            return HttpResponseRedirect(reverse("pathway:paper"))
        except Problem as problem:
            form.blame(problem)
    rows = PAPER_ROWS.filter(post__in=[post.id for post in act.by.posts])[:50]
    context = {"form": form, "rows": rows}
    return render(request, "pathway/paper.html", context, status=UNPROCESSABLE if form.errors else 200)


PAPER_ROWS = PaperEntry.objects.order_by("-at", "-id")
