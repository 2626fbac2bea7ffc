"""What is asked of those who ask for ground, and of those who decide about rights."""

from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre.ground.checks import told
from outcrop.cadastre.section import RightClass
from outcrop.commons.ui.forms import DayMonthYearField, Form, HintedRadios
from outcrop.kernel.geometry import GeometryProblem, read_boundary, read_coordinates
from outcrop.registry.api import EnterpriseView

CORNERS, FILE = "corners", "file"
#: Characters of a reason, and of the sentence that whoever checks a paper is told.
MOST_REASONS, MOST_PUBLIC_REASON = 5000, 200


class Either(forms.CharField):
    """Answered here or beside it: the form asks that one of the two be answered."""

    def validate(self, value: Any) -> None:
        """Leave it to the form."""


class EitherFile(forms.FileField):
    """The same for a file."""

    def validate(self, value: Any) -> None:
        """Leave it to the form."""


class BoundaryForm(Form):
    """A boundary, drawn or typed into one field, or brought as a file in the other."""

    corners = Either(
        label=_("Corners of the ground"),
        help_text=_(
            "One corner to a line, in the order in which you walk them, latitude (north) first: 47.9184 106.9176"
        ),
        widget=forms.Textarea(attrs={"rows": 6, "spellcheck": "false", "autocomplete": "off", "class": "num"}),
        max_length=200_000,
    )
    file = EitherFile(
        label=_("Or bring a file"),
        help_text=_("GeoJSON, KML or GPX, as phones and map programs save it; at most 2 MB."),
        allow_empty_file=True,
    )
    shape: BaseGeometry | None = None
    brought_as = ""

    def clean(self) -> dict[str, Any]:
        """Read the boundary from where it was given."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        typed, file = found.get(CORNERS) or "", found.get(FILE)
        if not typed.strip() and not file:
            self.add_error(CORNERS, _("Draw the ground on the map, type its corners, or choose a file."))
            return found
        # The file was chosen on purpose; the field may still hold an earlier try.
        self.brought_as = FILE if file else CORNERS
        try:
            self.shape = read_boundary(file.read(), file.name or "") if file else read_coordinates(typed)
        except GeometryProblem as problem:
            self.add_error(self.brought_as, str(problem))
        return found


class AskForm(BoundaryForm):
    """A boundary and what would be asked of it, without a name."""

    class_key = forms.ChoiceField(label=_("What kind of right?"))
    field_order = ("class_key", CORNERS, FILE)

    def __init__(self, *args: Any, classes: Iterable[RightClass], **options: Any) -> None:
        super().__init__(*args, **options)
        offered = list(classes)
        choices = [(each.key, told(each.name)) for each in offered]
        self.fields["class_key"] = _radios(
            _("What kind of right?"), choices, {each.key: limit_of(each) for each in offered}
        )
        if len(choices) == 1:
            self.fields["class_key"].widget = forms.HiddenInput()
        if choices:
            self.fields["class_key"].initial = choices[0][0]


class BeginForm(Form):
    """For which enterprise, and which kind of right."""

    def __init__(
        self, *args: Any, enterprises: Iterable[EnterpriseView], classes: Iterable[RightClass], **options: Any
    ) -> None:
        super().__init__(*args, **options)
        led, offered = list(enterprises), list(classes)
        choices = [(str(each.id), each.name) for each in led]
        hints = {str(each.id): f"{told(each.form_name)} · {each.number}" for each in led}
        self.fields["enterprise"] = _radios(_("Which enterprise asks?"), choices, hints)
        kinds = [(each.key, told(each.name)) for each in offered]
        self.fields["class_key"] = _radios(
            _("What kind of right?"), kinds, {each.key: limit_of(each) for each in offered}
        )
        for name, choice in (("enterprise", choices), ("class_key", kinds)):
            if len(choice) == 1:
                self.fields[name].initial = choice[0][0]


def _radios(label: Any, choices: Sequence[tuple[str, Any]], hints: dict[str, Any]) -> forms.ChoiceField:
    missing = {"required": _("Choose one."), "invalid_choice": _("Choose one of the list.")}
    return forms.ChoiceField(label=label, choices=choices, widget=HintedRadios(hints), error_messages=missing)


def limit_of(kind: RightClass) -> str:
    """Say how much ground one right of a class may hold, and where that is written."""
    if kind.limit is None:
        return ""
    unsure = _("not verified") if kind.limit.unverified else ""
    said = _("at most %(limit)s ha") % {"limit": kind.limit.hectares.normalize()}
    return f"{said} ({unsure})" if unsure else str(said)


class ReasonsForm(Form):
    """Why."""

    reasons = forms.CharField(
        label=_("Reasons"),
        help_text=_("The fact, and the rule that you apply. Those concerned read it."),
        widget=forms.Textarea(attrs={"rows": 4}),
        max_length=MOST_REASONS,
        error_messages={"required": _("Write why.")},
    )


class WithdrawForm(ReasonsForm):
    """Why an applicant no longer asks."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["reasons"].label = _("Why do you withdraw?")
        self.fields["reasons"].help_text = _("One sentence is enough. The offices that were to decide read it.")


REVOKE, SUSPEND, REINSTATE, CONFIRM, ENDED = "revoke", "suspend", "reinstate", "confirm", "ended"
STEPS = {
    REVOKE: _("Take it back for good"),
    SUSPEND: _("Suspend it"),
    REINSTATE: _("Let it hold again"),
    CONFIRM: _("It still holds, until the day below"),
    ENDED: _("It has ended"),
}


class DecideForm(ReasonsForm):
    """What becomes of a right."""

    public_reason = forms.CharField(
        label=_("If you take it back, suspend it or let it hold again: what whoever checks the paper is told"),
        help_text=_("One sentence that names no person."),
        max_length=MOST_PUBLIC_REASON,
        required=False,
    )
    holds_until = DayMonthYearField(
        label=_("If it still holds: the first day on which it no longer does"), required=False
    )

    def __init__(self, *args: Any, steps: Iterable[str], **options: Any) -> None:
        super().__init__(*args, **options)
        offered = list(steps)
        self.fields["step"] = _radios(_("What do you decide?"), [(key, STEPS[key]) for key in offered], {})
        self.order_fields(["step", "holds_until", "reasons", "public_reason"])
        if CONFIRM not in offered:
            del self.fields["holds_until"]
        if not {REVOKE, SUSPEND, REINSTATE} & set(offered):
            del self.fields["public_reason"]

    def clean(self) -> dict[str, Any]:
        """Ask for what the chosen step needs."""
        found: dict[str, Any] = super().clean() or self.cleaned_data
        step = found.get("step")
        if step in (REVOKE, SUSPEND, REINSTATE) and not (found.get("public_reason") or "").strip():
            self.add_error("public_reason", _("Write what whoever checks the paper is told."))
        if step == CONFIRM and not found.get("holds_until") and "holds_until" not in self.errors:
            self.add_error("holds_until", _("Give the first day on which it no longer holds."))
        return found
