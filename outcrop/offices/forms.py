"""Forms of the offices."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui.forms import DayMonthYearField, Form
from outcrop.offices.models import Occasion


class HandOverForm(Form):
    """Who holds the post next, from when, and by which decision."""

    to = forms.CharField(
        label=_("Account of the next holder"),
        max_length=60,
        help_text=_("The name with which she or he signs in. Whoever keeps the accounts makes it."),
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "off", "spellcheck": "false"}),
    )
    on = DayMonthYearField(label=_("First day"), help_text=_("Until the day before, nothing changes."))
    occasion = forms.ChoiceField(label=_("Why"), choices=Occasion.choices, widget=forms.RadioSelect)
    instrument = forms.CharField(
        label=_("Number of the decision"), max_length=120, help_text=_("As it is cited, so that anybody can find it.")
    )
    words = forms.CharField(
        label=_("What the next holder should know"),
        widget=forms.Textarea({"rows": 4}),
        required=False,
        max_length=4000,
        help_text=_("Both holders can read it later. Write no names of miners."),
    )

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["on"].initial = today


class ReceiptForm(Form):
    """The new holder's word."""

    words = forms.CharField(
        label=_("What you found otherwise"),
        widget=forms.Textarea({"rows": 3}),
        required=False,
        max_length=4000,
        help_text=_("Leave it empty if everything lies there as it is written."),
    )
