"""The questions of a record: her code, corrections, the office's answer, a demand under law."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui.forms import DayMonthYearField, Form
from outcrop.registry.forms import UNSAID, NameForm, NumberForm, ReachForm, WorkForm
from outcrop.registry.record.corrections import LONGEST_WORDS, NAME_PARTS
from outcrop.registry.record.demands import GIVABLE


class CodeForm(Form):
    """Her secret code, once more."""

    code = forms.CharField(
        label=_("Your secret code"),
        max_length=40,
        help_text=_("Eight digits, from your receipt."),
        widget=forms.PasswordInput({"inputmode": "numeric", "autocomplete": "off", "class": "w-10"}),
    )


class CorrectionForm(Form):
    """
    What a field should say, asked as it was asked at joining.

    :param field: key of a field that can be corrected
    """

    def __init__(self, *args: Any, field: str, by_office: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        self.field = field
        for name, asked in _questions(field).items():
            self.fields[name] = asked
        if by_office:
            self.fields["why"] = forms.CharField(
                label=_("What is wrong, and how can the office see it?"),
                max_length=LONGEST_WORDS,
                help_text=_("The office reads this and answers with its reasons."),
                widget=forms.Textarea({"rows": 4}),
            )

    @property
    def wished(self) -> dict[str, Any]:
        """What the field should say."""
        told = {name: value for name, value in self.cleaned_data.items() if name != "why"}
        if self.field == "name":
            return {part: " ".join(str(told.get(part, "")).split()) for part in NAME_PARTS}
        if self.field == "sex" and told["sex"] == UNSAID:
            return {"sex": ""}
        return told


def _questions(field: str) -> dict[str, forms.Field]:
    form = {"name": NameForm, "birth_year": NameForm, "sex": NameForm, "roles": WorkForm, "area": WorkForm}.get(
        field, ReachForm
    )()
    names = {"name": NAME_PARTS, "phone": ("phone", "phone_shared")}.get(field, (field,))
    return {name: form.fields[name] for name in names if name in form.fields}


class AnswerForm(Form):
    """The office's answer to a correction."""

    answer = forms.ChoiceField(
        label=_("What do you answer?"),
        widget=forms.RadioSelect,
        choices=[("yes", _("Correct it as she asks")), ("no", _("Leave it as it stands"))],
    )
    reasons = forms.CharField(
        label=_("Your reasons, for her to read"), max_length=LONGEST_WORDS, widget=forms.Textarea({"rows": 4})
    )


class DemandForm(Form):
    """What an authority demanded under law."""

    authority = forms.CharField(label=_("Which authority demands it?"), max_length=200)
    article = forms.CharField(
        label=_("By which article of law?"), max_length=300, help_text=_("As it stands in the letter.")
    )
    number = NumberForm.base_fields["number"]
    parts = forms.MultipleChoiceField(
        label=_("What is demanded?"),
        help_text=_("Nothing else of a record can be given."),
        choices=list(GIVABLE.items()),
        widget=forms.CheckboxSelectMultiple,
    )
    secret_until = DayMonthYearField(
        label=_("Until which day may she not know?"),
        required=False,
        help_text=_("Only if an article says so. From this day on she sees it. Empty: she sees it at once."),
    )
    secrecy_article = forms.CharField(label=_("By which article is it secret?"), max_length=300, required=False)
