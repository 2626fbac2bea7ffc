"""The forms of filing."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui.forms import Form
from outcrop.pathway.filing.services import MOST_WORDS
from outcrop.pathway.models.filings import Outcome, Source


class FileForm(Form):
    """A document for a step."""

    file = forms.FileField(
        label=_("The document"),
        help_text=_("A photograph (JPEG or PNG) or a PDF of at most 8 MB."),
        allow_empty_file=True,
    )
    words = forms.CharField(
        label=_("What it shows, in a few words"), max_length=400, required=False, widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, *args: Any, at_office: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        if at_office:
            self.fields["source"] = forms.ChoiceField(
                label=_("How it reached the office"), choices=Source.choices, widget=forms.RadioSelect
            )


class DecideForm(Form):
    """What the owner of the step says of a document."""

    outcome = forms.ChoiceField(
        label=_("Does it count?"),
        choices=[(Outcome.CONFIRMED, _("Yes: it fulfils the step")), (Outcome.REFUSED, _("No, not yet"))],
        widget=forms.RadioSelect,
    )
    reasons = forms.CharField(
        label=_("Reasons, in words that the person understands"),
        widget=forms.Textarea({"rows": 3}),
        max_length=MOST_WORDS,
        required=False,
        help_text=_("Needed where it does not count: say what is missing and what would be enough."),
    )
