"""
Forms in the face's dress: the renderer, a base form, and the fields that Django does not have.

``{{ form }}`` renders each field with label, hint, fault and its controls, tied together for screen readers.
"""

from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting
from django.utils.translation import gettext_lazy as _

from outcrop.kernel.problems import InvalidInput, Problem


class OutcropRenderer(TemplatesSetting):
    """Renders forms by our templates; ``FORM_RENDERER`` names it."""

    form_template_name = "ui/forms/form.html"
    field_template_name = "ui/forms/field.html"


_DJANGO_SAYS = {
    "required": forms.Field.default_error_messages["required"],
    "invalid_choice": forms.ChoiceField.default_error_messages["invalid_choice"],
}


class Form(forms.Form):
    """
    The base of our forms.

    ``label_is_heading`` turns the label of the only field into the page's heading: one question a page.
    """

    use_required_attribute = False
    label_is_heading = False
    unanswered = _("“%(label)s” needs an answer.")
    too_long = _("“%(label)s” is too long: at most %(most)s characters fit. Say it in fewer words.")
    not_offered = _("Choose one of the list.")

    def choose_from(self, name: str, choices: Any) -> None:
        """Say what can be chosen in a field of choices, where only the reader or the day decides it."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField), f"{name} is no field of choices"
        field.choices = choices

    def full_clean(self) -> None:
        """Put Django's sentences into ours first, also those of fields that a form added while it was made."""
        for name, field in self.fields.items():
            label = field.label or name.replace("_", " ").capitalize()
            self._say(field, "required", self.unanswered % {"label": label})
            self._say(field, "invalid_choice", self.not_offered)
            if most := getattr(field, "max_length", None):
                # The validator fills places of its own into whatever sentence it finds.
                sentence = self.too_long % {"label": label, "most": most}
                field.error_messages["max_length"] = sentence.replace("%", "%%")
        super().full_clean()

    @staticmethod
    def _say(field: forms.Field, fault: str, sentence: Any) -> None:
        """Replace a sentence of Django's: it says nothing in a summary of several faults, or repeats what was sent."""
        if field.error_messages.get(fault) == _DJANGO_SAYS[fault]:
            field.error_messages[fault] = sentence

    def blame(self, problem: Problem) -> None:
        """Show a service's problem at its field, or over the form if it names none of ours."""
        if isinstance(problem, InvalidInput):
            for field, sentences in problem.faults.items():
                for sentence in sentences:
                    self.add_error(field if field in self.fields else None, sentence)
        else:
            self.add_error(problem.field if problem.field in self.fields else None, str(problem))


class NumberInput(forms.NumberInput):
    """A number with its unit beside it; asks the phone for the figure keyboard."""

    def __init__(self, unit: Any = "", attrs: dict[str, Any] | None = None) -> None:
        self.unit = unit
        super().__init__(attrs)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Hand the unit to the template."""
        context = super().get_context(name, value, attrs)
        context["widget"]["unit"] = self.unit
        return context


class NumberField(forms.DecimalField):
    """
    A decimal as people write it: spaces between thousands, point or comma before the decimals.

    :param unit: shown beside the field, such as ``g``
    """

    ambiguous = _("Write %(short)s or %(long)s: we cannot tell whether you mean thousands or decimals.")

    def __init__(self, *, unit: Any = "", **options: Any) -> None:
        options.setdefault("widget", NumberInput(unit))
        super().__init__(**options)

    def to_python(self, value: Any) -> Decimal | None:  # type: ignore[override]
        """Read the number; a mark that may mean two things is asked about, for a thousandfold error is no small one."""
        if isinstance(value, str):
            value = self._plain("".join(value.split()))
        try:
            return super().to_python(value)
        except InvalidOperation as fault:
            raise ValidationError(self.error_messages["invalid"], code="invalid") from fault

    def _plain(self, text: str) -> str:
        text = text.replace("\u2212", "-")
        head, comma, tail = text.partition(",")
        if not comma:
            return text
        if "." in text or "," in tail:
            return text.replace(",", "") if self._thousands(text) else text
        if len(tail) == 3 and head not in ("0", "-0"):
            raise ValidationError(
                self.ambiguous, code="ambiguous", params={"short": f"{head}.{tail}", "long": head + tail}
            )
        return f"{head}.{tail}"

    @staticmethod
    def _thousands(text: str) -> bool:
        first, *groups = text.partition(".")[0].lstrip("-").split(",")
        return 1 <= len(first) <= 3 and all(len(group) == 3 for group in groups)


class DayMonthYearInput(forms.MultiWidget):
    """Three small fields for a date that the reader knows by heart."""

    template_name = "ui/forms/day_month_year.html"
    use_fieldset = True
    captions = (_("Day"), _("Month"), _("Year"))

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        small, wide = {"inputmode": "numeric", "class": "w-2 numeric"}, {"inputmode": "numeric", "class": "w-4 numeric"}
        parts: dict[str, forms.Widget | type[forms.Widget]] = {
            "day": forms.TextInput(small),
            "month": forms.TextInput(small),
            "year": forms.TextInput(wide),
        }
        super().__init__(parts, attrs)

    def decompress(self, value: date | None) -> list[int | None]:
        """Take a date apart."""
        return [value.day, value.month, value.year] if value else [None, None, None]

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Give each part its caption."""
        context = super().get_context(name, value, attrs)
        for part, caption in zip(context["widget"]["subwidgets"], self.captions, strict=True):
            part["caption"] = caption
        return context


class DayMonthYearField(forms.MultiValueField):
    """A date asked as day, month and year."""

    widget = DayMonthYearInput
    incomplete = _("Give the day, the month and the year, for example 27 3 2026.")
    unreal = _("There is no such day. Check the day, the month and the year.")

    def __init__(self, **options: Any) -> None:
        part = forms.CharField(required=False, strip=True)
        super().__init__(fields=(part, part, part), require_all_fields=False, **options)

    def compress(self, parts: Sequence[str]) -> date | None:
        """Put the date together."""
        if not any(parts):
            return None
        if not all(parts):
            raise ValidationError(self.incomplete, code="incomplete")
        try:
            day, month, year = (int(part) for part in parts)
            return date(year, month, day)
        except (ValueError, OverflowError) as fault:
            raise ValidationError(self.unreal, code="unreal") from fault


class HintedRadios(forms.RadioSelect):
    """
    Radios whose options carry a line of explanation.

    :param hints: option value to its explanation
    """

    def __init__(self, hints: Mapping[str, Any], **options: Any) -> None:
        self.hints = hints
        super().__init__(**options)

    def create_option(self, name: str, value: Any, *rest: Any, **options: Any) -> dict[str, Any]:
        """Add the hint to the option."""
        option = super().create_option(name, value, *rest, **options)
        return {**option, "hint": self.hints.get(str(value), "")}


def status_of(*asked: forms.BaseForm | None) -> int:
    """Return the status of a page with forms: 422 where one of them has faults."""
    return 422 if any(form is not None and form.errors for form in asked) else 200
