"""Forms of the furnace, the instruments and the bars."""

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui.figures import unit_name
from outcrop.commons.ui.forms import DayMonthYearField, Form, HintedRadios, NumberField
from outcrop.custody.finding import InstrumentToday
from outcrop.custody.models import Place
from outcrop.custody.section import CustodySection
from outcrop.custody.units import FACTORS

NO_SLAG, ESTIMATED, ASSAYED = "none", "estimated", "assayed"


def _ready(instruments: Iterable[InstrumentToday], measures: str) -> list[tuple[str, str]]:
    fit = [each.instrument for each in instruments if each.ready and each.instrument.measures == measures]
    return [(str(one.id), f"{one.label} · {one.serial}") for one in fit]


def _offer(form: Form, name: str, options: list[tuple[str, str]]) -> None:
    """Give a choice its options; the first is chosen until somebody chooses."""
    field = form.fields[name]
    field.choices = options  # type: ignore[attr-defined]
    field.initial = options[0][0] if options else None


class CheckForm(Form):
    """What an instrument said when its check standard lay on it."""

    read = NumberField(label=_("What it says"), max_digits=15, decimal_places=6)

    def __init__(self, *args: Any, unit: Any = "", **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["read"].widget.unit = unit


class BarForm(Form):
    """Mass and fineness of the bar."""

    scale = forms.ChoiceField(label=_("Weighed on"))
    mass = NumberField(unit=_("g"), label=_("Mass of the bar"))
    assay = forms.ChoiceField(label=_("Fineness read with"))
    fineness = NumberField(unit="‰", label=_("Fineness of the bar"))

    def __init__(self, *args: Any, instruments: list[InstrumentToday], **options: Any) -> None:
        super().__init__(*args, **options)
        _offer(self, "scale", _ready(instruments, "mass"))
        _offer(self, "assay", _ready(instruments, "fineness"))


class RestForm(Form):
    """Slag and loss."""

    slag = forms.ChoiceField(label=_("Slag"))
    scale = forms.ChoiceField(label=_("Slag weighed on"), required=False)
    slag_mass = NumberField(unit=_("g"), label=_("Mass of the slag"), required=False)
    slag_content = NumberField(
        unit=_("g"),
        label=_("Metal in the slag, estimated"),
        required=False,
        max_digits=15,
        decimal_places=6,
        help_text=_("Only where nobody assays it."),
    )
    assay = forms.ChoiceField(label=_("Slag assayed with"), required=False)
    slag_fineness = NumberField(unit="‰", label=_("Fineness of the slag"), required=False)
    loss = NumberField(
        unit=_("g"),
        label=_("Metal lost in melting"),
        max_digits=15,
        decimal_places=6,
        help_text=_("Contained metal, not gross mass. 0 if nothing was lost."),
    )
    loss_reason = forms.CharField(
        label=_("Why so much was lost"), required=False, max_length=300, help_text=_("Only if it was more than usual.")
    )

    def __init__(self, *args: Any, instruments: list[InstrumentToday], **options: Any) -> None:
        super().__init__(*args, **options)
        kinds = {
            NO_SLAG: (_("There was none"), ""),
            ESTIMATED: (_("Weighed, its metal estimated"), _("An estimate never excuses a surplus.")),
            ASSAYED: (_("Weighed and assayed"), ""),
        }
        field = self.fields["slag"]
        field.choices = [(key, label) for key, (label, _hint) in kinds.items()]  # type: ignore[attr-defined]
        field.widget = HintedRadios({key: hint for key, (_label, hint) in kinds.items()}, choices=field.choices)  # type: ignore[attr-defined]
        _offer(self, "scale", _ready(instruments, "mass"))
        _offer(self, "assay", _ready(instruments, "fineness"))

    def clean(self) -> dict[str, Any]:
        """Ask for what goes with the answer about slag."""
        asked = super().clean() or {}
        wanted = {ESTIMATED: ("slag_mass", "slag_content"), ASSAYED: ("slag_mass", "slag_fineness")}
        for name in wanted.get(asked.get("slag", ""), ()):
            if asked.get(name) is None and name not in self.errors:
                self.add_error(name, self.unanswered % {"label": self.fields[name].label})
        return asked


class InstrumentForm(Form):
    """An instrument that is registered."""

    place = forms.ChoiceField(label=_("Place"))
    kind = forms.ChoiceField(label=_("Kind"))
    label = forms.CharField(label=_("Label on it"), max_length=40, help_text=_("As the clerks call it, such as S-2."))
    serial = forms.CharField(label=_("Serial number"), max_length=60)
    unit = forms.ChoiceField(label=_("Unit of its display"))
    resolution = NumberField(label=_("Step of its display"), max_digits=15, decimal_places=6)
    capacity = NumberField(label=_("It goes up to"), max_digits=15, decimal_places=6)
    check_standard = forms.CharField(
        label=_("Check standard"),
        max_length=80,
        help_text=_("The check weight or reference piece laid on it each morning."),
    )
    check_nominal = NumberField(label=_("What the check standard is"), max_digits=15, decimal_places=6)

    def __init__(self, *args: Any, section: CustodySection, places: list[Place], language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        _offer(self, "place", [(str(p.id), p.name.into(language)) for p in places])
        _offer(self, "kind", [(kind.key, kind.name.into(language)) for kind in section.instrument_kinds])
        _offer(self, "unit", [(unit, unit_name(unit)) for unit in FACTORS])


class VerificationForm(Form):
    """What a verification found."""

    by = forms.CharField(label=_("Verified by"), max_length=120)
    certificate = forms.CharField(label=_("Number of the certificate"), max_length=80)
    verified_on = DayMonthYearField(label=_("Verified on"))
    valid_until = DayMonthYearField(label=_("Last day on which it holds"))
    u_abs = NumberField(
        label=_("Uncertainty (k = 2), constant part"),
        max_digits=15,
        decimal_places=6,
        initial=0,
        help_text=_("Of a reading in use, in the unit of the display."),
    )
    u_rel_ppm = forms.IntegerField(
        label=_("Uncertainty (k = 2), proportional part"),
        min_value=0,
        max_value=1_000_000,
        initial=0,
        help_text=_("In parts per million of the reading: 1 % is 10,000."),
    )
    repeat_abs = NumberField(
        label=_("Of it repeatability, constant part"),
        max_digits=15,
        decimal_places=6,
        required=False,
        help_text=_("What changes from one reading to the next. Leave it empty where the certificate does not say."),
    )
    repeat_rel_ppm = forms.IntegerField(
        label=_("Of it repeatability, proportional part"), min_value=0, max_value=1_000_000, required=False
    )


class KeyForm(Form):
    """The key of a bar."""

    key = forms.CharField(
        label=_("Key of the bar"),
        max_length=60,
        widget=forms.TextInput({"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}),
        help_text=_("24 letters and digits. Whoever handed the bar over has it."),
    )


class HandOverForm(Form):
    """Who gets a bar."""

    place = forms.ChoiceField(label=_("To a custody place"), required=False)
    enterprise = forms.CharField(label=_("Or to an enterprise, by its number"), max_length=60, required=False)
    owner = forms.BooleanField(label=_("From now on it belongs to them"), required=False)

    def __init__(self, *args: Any, places: list[Place], language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        names = [(str(place.id), place.name.into(language)) for place in places]
        self.choose_from("place", [("", _("None of these")), *names])


class FindingForm(Form):
    """What an auditor found."""

    finding = forms.CharField(
        label=_("What was looked at, and what was found"), widget=forms.Textarea({"rows": 4}), max_length=1000
    )
