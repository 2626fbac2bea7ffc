"""The form of the verify page."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui.forms import Form
from outcrop.credentials import reading


class VerifyForm(Form):
    """A file, the text of a code, or a number: whatever somebody has."""

    file = forms.FileField(
        label=_("The paper"),
        required=False,
        help_text=_("A photograph or scan of the code (JPEG, PNG), the PDF, or the credential file."),
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp,application/pdf,.jwt,.pdf,.png,.jpg"}),
    )
    text = forms.CharField(
        label=_("Or the text of the code"),
        required=False,
        max_length=reading.LONGEST_TEXT,
        widget=forms.Textarea(attrs={"rows": 3, "spellcheck": "false", "autocomplete": "off"}),
    )
    number = forms.CharField(
        label=_("Or only its number"),
        required=False,
        max_length=60,
        help_text=_("Shows what the register makes public. It cannot tell whether the paper you hold is genuine."),
    )

    def clean_file(self) -> Any:
        """Refuse what is too large to look at."""
        file = self.cleaned_data["file"]
        if file and file.size > reading.LARGEST:
            raise forms.ValidationError(
                _("The file is larger than %(limit)s MB. Send a photograph in normal quality, or one page."),
                params={"limit": reading.LARGEST // 1024 // 1024},
                code="too-large",
            )
        return file

    def clean(self) -> dict[str, Any]:
        """Ask for one of the three."""
        cleaned = super().clean() or {}
        if not self.errors and not any(cleaned.get(name) for name in ("file", "text", "number")):
            raise forms.ValidationError(
                _("Choose a file or photograph, paste the text of a code, or type a number."), code="nothing"
            )
        return cleaned
