"""The forms of plans."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui.forms import DayMonthYearField, Form, NumberField
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.kernel.acts import Actor
from outcrop.pathway.models import Plan, PlanMove
from outcrop.pathway.plans.selectors import possible_owners
from outcrop.pathway.plans.services import Intervention
from outcrop.pathway.section import section
from outcrop.pathway.section.checks import OWN
from outcrop.pathway.support.forms import area_choices
from outcrop.registry import api as registry

FIGURES = {"max_digits": 16, "decimal_places": 4}


class PlanForm(Form):
    """For whom a plan is."""

    title = forms.CharField(label=_("What the plan is called"), max_length=160)
    area = forms.ChoiceField(label=_("For which community?"))
    enterprise = forms.CharField(
        label=_("Number of the enterprise"),
        required=False,
        max_length=60,
        help_text=_("Leave it empty if it is for the whole community. A community's plan can be read by everybody."),
    )

    site = forms.ChoiceField(
        label=_("Or for which site?"),
        required=False,
        help_text=_("Sites whose history you may read. Their name is shown only to those who may read it."),
    )

    def __init__(self, *args: Any, actor: Actor, **options: Any) -> None:
        super().__init__(*args, **options)
        sites = [(str(site.id), site.name) for site in registry.sites_for(actor)]
        self.choose_from("site", [("", _("None")), *sites])
        if not sites:
            del self.fields["site"]
        self.choose_from("area", area_choices(actor.posts_with(OWN)))


class ItemForm(Form):
    """An intervention: what it answers, what is done, whose it is, and how one sees that it worked."""

    finding = forms.CharField(
        label=_("What was found"), max_length=600, widget=forms.Textarea({"rows": 2}),
        help_text=_("The finding that this answers, in a sentence."),
    )  # fmt: skip
    finding_number = forms.CharField(
        label=_("Number of the finding"), max_length=40, required=False,
        help_text=_("Where an inspection found it: the number that stands on its page."),
    )  # fmt: skip
    what = forms.CharField(label=_("What is done"), max_length=300, widget=forms.Textarea({"rows": 2}))
    step = forms.ChoiceField(label=_("Which step does it help with?"), required=False)
    owner = forms.ChoiceField(
        label=_("Whose is it?"),
        required=False,
        help_text=_("An office of the State, a body of the miners or the enterprise. Partners support, never own."),
    )
    start = DayMonthYearField(label=_("First day"))
    due = DayMonthYearField(label=_("Done by"))
    indicator = forms.CharField(label=_("What will tell whether it worked?"), max_length=200)
    unit = forms.CharField(label=_("Unit"), max_length=20, required=False)
    baseline = NumberField(label=_("How it is today"), required=False, **FIGURES)
    target = NumberField(label=_("How it shall be"), **FIGURES)
    measured_by = DayMonthYearField(label=_("Measured on"))

    def __init__(self, *args: Any, plan: Plan, **options: Any) -> None:
        super().__init__(*args, **options)
        steps = [(step.key, plain(step.title)) for step in section().steps]
        own = [("", plan.enterprise.name)] if plan.enterprise else []
        named = [(key, plain(name)) for key, name in possible_owners(plan.area_path)]
        self.choose_from("step", [("", _("None in particular")), *steps])
        self.choose_from("owner", [*own, *named])

    def told(self) -> Intervention:
        """Return what was told, once the form is valid."""
        return Intervention(**self.cleaned_data)


class ItemMoveForm(Form):
    """What became of an intervention."""

    move = forms.ChoiceField(label=_("What became of it?"), choices=PlanMove.Move.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("In words"), required=False, max_length=600, widget=forms.Textarea({"rows": 2}),
        help_text=_("Needed where it is dropped."),
    )  # fmt: skip


class MeasureForm(Form):
    """A measurement."""

    value = NumberField(label=_("What was measured"), **FIGURES)
    how = forms.CharField(label=_("How it was measured"), max_length=300)
