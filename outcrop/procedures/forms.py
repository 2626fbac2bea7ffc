"""What an officer and an applicant are asked."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui.forms import Form
from outcrop.procedures import definition as d
from outcrop.procedures.services import LONGEST_ANSWER, MOST_CHARACTERS
from outcrop.procedures.wording import plainly

ASKED = "answer-"


class DecisionForm(Form):
    """A step's outcomes, what it asks besides, and the reasons."""

    outcome = forms.ChoiceField(
        label=_("Your decision"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose one of the decisions.")},
    )
    reasons = forms.CharField(
        label=_("Reasons"),
        help_text=_("In words that the applicant understands: the fact, and the rule that you applied."),
        widget=forms.Textarea(attrs={"rows": 5}),
        max_length=MOST_CHARACTERS,
        error_messages={"required": _("Write your reasons. Without them the decision does not stand.")},
    )

    def __init__(self, step: d.Element, *rest: Any, **options: Any) -> None:
        super().__init__(*rest, **options)
        self.step = step
        self.choose_from("outcome", [(each.key, plainly(each.name)) for each in step.outcomes])
        asked = {ASKED + ask.key: self._asking(ask) for ask in step.asks}
        self.fields = {"outcome": self.fields["outcome"], **asked, "reasons": self.fields["reasons"]}

    @staticmethod
    def _asking(ask: d.Ask) -> forms.CharField:
        missing = {"required": _("Fill this in: the decision is not complete without it.")}
        return forms.CharField(
            label=plainly(ask.name), required=ask.required, max_length=LONGEST_ANSWER, error_messages=missing
        )

    @property
    def answers(self) -> dict[str, str]:
        """What the step asked besides, by key."""
        return {ask.key: self.cleaned_data.get(ASKED + ask.key, "") for ask in self.step.asks}

    @property
    def chosen(self) -> d.Outcome | None:
        """The outcome that was chosen."""
        return self.step.offers(self.cleaned_data.get("outcome", ""))

    @property
    def answered(self) -> list[tuple[str, str]]:
        """What the step asked besides, with its words, where it was answered."""
        return [(plainly(ask.name), self.answers[ask.key]) for ask in self.step.asks if self.answers[ask.key]]
