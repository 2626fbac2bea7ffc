"""The forms of assurance."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.assurance.catalogue import Requirement, catalogue
from outcrop.assurance.models import LONG, AgeBand, Outcome
from outcrop.assurance.section import Service
from outcrop.assurance.services.inspecting import MOST_NOTE, MOST_NOTE_PROTECTED, Answer
from outcrop.assurance.services.standing import status_book
from outcrop.assurance.subjects import InForce
from outcrop.commons.areas import api as areas
from outcrop.commons.ui.forms import DayMonthYearField, Form, HintedRadios, NumberField
from outcrop.commons.ui.templatetags.ui import plain

NO_NAMES = _("Nobody is named here: no name, no number, no nickname.")
OUTCOMES = {
    "": _("Leave out"),
    Outcome.PASS: _("Met"),
    Outcome.PROGRESS: _("On the way"),
    Outcome.FAIL: _("Missed"),
    Outcome.NOT_SEEN: _("Could not be seen"),
}
AGES = {
    "": _("No child is meant"),
    AgeBand.UNKNOWN: _("A child, age not known"),
    AgeBand.UNDER_15: _("Under 15"),
    AgeBand.UNDER_18: _("15 to 17"),
}
FACES = (
    ("none", _("No. I looked, and nobody can be recognised")),
    ("parts", _("Yes, in the parts that I mark: soften those")),
    ("whole", _("Yes, or I am not sure: soften the whole picture")),
)
PARTS = (
    (0, _("top left")), (1, _("top middle")), (2, _("top right")),
    (3, _("middle left")), (4, _("centre")), (5, _("middle right")),
    (6, _("bottom left")), (7, _("bottom middle")), (8, _("bottom right")),
)  # fmt: skip
SAYS = {
    "met": _("We meet it"),
    "progress": _("We are on the way"),
    "not-yet": _("Not yet"),
    "not-ours": _("It does not concern us"),
}


def sentences(
    label: Any, *, help_text: Any = "", required: bool = True, most: int = LONG, rows: int = 3
) -> forms.CharField:
    """Return a field for sentences."""
    return forms.CharField(
        label=label, help_text=help_text, required=required, max_length=most, widget=forms.Textarea({"rows": rows})
    )


class EvidenceForm(Form):
    """Something shown."""

    kind = forms.ChoiceField(label=_("What is shown"))
    shown_on = DayMonthYearField(label=_("Seen or made on"))
    words = sentences(_("In words"), help_text=NO_NAMES, required=False, most=2000)
    file = forms.FileField(
        label=_("Picture or paper"),
        required=False,
        help_text=_("JPEG, PNG or PDF. The place and time hidden in a picture are taken out before it is kept."),
    )
    faces = forms.ChoiceField(
        label=_("Can a face be recognised in the picture?"),
        choices=FACES,
        required=False,
        widget=forms.RadioSelect,
        help_text=_("Softened parts are blurred before anything is kept; nobody can bring them back."),
    )
    parts = forms.TypedMultipleChoiceField(
        label=_("Where are faces?"), choices=PARTS, coerce=int, required=False, widget=forms.CheckboxSelectMultiple,
        help_text=_("Only if you said that faces are in some parts."),
    )  # fmt: skip

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["kind"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(kind.key, plain(kind.name)) for kind in catalogue().kinds if kind.found is None]


class PracticeForm(Form):
    """How ore is treated."""

    practice = forms.ChoiceField(label=_("How the ore is treated"), widget=forms.RadioSelect)
    year = forms.IntegerField(label=_("Year"), min_value=1900, max_value=2200)
    grams = NumberField(
        unit=_("g"), label=_("Fine metal won so in the year"), required=False, min_value=0, max_digits=18,
        decimal_places=3, help_text=_("Leave it empty where you do not know. It is never shown to the public."),
    )  # fmt: skip
    basis = forms.CharField(label=_("Where the figure is from"), max_length=300, required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["practice"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(each.key, plain(each.name)) for each in catalogue().practices]


class InspectionForm(Form):
    """The inspection form, made from the requirements that apply."""

    purpose = forms.CharField(label=_("Why this visit"), max_length=200, required=False)

    def __init__(self, *args: Any, asked: list[tuple[InForce, list[Requirement]]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.rows: list[tuple[str, Requirement]] = [(each.book.key, row) for each, rows in asked for row in rows]
        self._first = {
            index for index, (key, _row) in enumerate(self.rows) if index == 0 or self.rows[index - 1][0] != key
        }
        self._names = {each.book.key: each.book.standard.name for each, _rows in asked}
        for index, (standard, row) in enumerate(self.rows):
            self._ask(index, standard, row)

    def _ask(self, index: int, standard: str, row: Requirement) -> None:
        label = f"{plain(row.text)} ({plain(self._names[standard])} · {row.id})"
        choices = list(OUTCOMES.items())
        self.fields[f"{index}-outcome"] = forms.ChoiceField(
            label=label, choices=choices, required=False, help_text=_hint(row)
        )
        most = MOST_NOTE_PROTECTED if row.protects else MOST_NOTE
        self.fields[f"{index}-note"] = sentences(
            _("What was seen"), help_text=NO_NAMES, required=False, most=most, rows=2
        )
        if row.protects == "child":
            self.fields[f"{index}-age_band"] = forms.ChoiceField(
                label=_("Age, as a band"), choices=list(AGES.items()), required=False
            )
        if row.protects:
            self.fields[f"{index}-no_name"] = forms.BooleanField(
                label=_("I have read it again: it names nobody"), required=False
            )
        else:
            self.fields[f"{index}-what"] = forms.CharField(
                label=_("What is to be done, if missed"), required=False, max_length=2000
            )
            self.fields[f"{index}-measure"] = forms.CharField(
                label=_("How anybody will see that it improved"), required=False, max_length=300
            )

    def answers(self) -> Iterator[Answer]:
        """Yield what was answered, once the form is valid; what was left out is left out."""
        for index, (standard, row) in enumerate(self.rows):
            told = {
                key.partition("-")[2]: value for key, value in self.cleaned_data.items() if key.startswith(f"{index}-")
            }
            if told.pop("outcome"):
                outcome = self.cleaned_data[f"{index}-outcome"]
                yield Answer(standard=standard, requirement=row.id, outcome=outcome, **told)

    def at_fault(self, field: str) -> str:
        """Return the field of this form for a fault among the answers that were given."""
        number, dash, name = field.partition("-")
        if not dash or not number.isdigit():
            return field
        given = [index for index in range(len(self.rows)) if self.cleaned_data.get(f"{index}-outcome")]
        return f"{given[int(number)]}-{name}" if int(number) < len(given) else field


def _hint(row: Requirement) -> str:
    parts = [plain(text) for text in (row.passes, row.fails) if text is not None]
    return " / ".join(parts)


class ReferForm(Form):
    """To which service somebody was handed on."""

    service = forms.ChoiceField(label=_("Handed on to"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, services: list[Service], **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["service"].widget = HintedRadios({each.key: plain(each.reach) for each in services})
        field = self.fields["service"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(each.key, plain(each.name)) for each in services]


class MeasureForm(Form):
    """A measure against a pit or an employer."""

    against = forms.ChoiceField(
        label=_("Against"),
        choices=[("pit", _("The pit where it was found")), ("employer", _("The employer"))],
        widget=forms.RadioSelect,
        help_text=_("There is no measure against a community."),
    )
    what = sentences(_("What is decided"), help_text=NO_NAMES)
    reasons = sentences(_("Reasons, in words that those concerned understand"), help_text=NO_NAMES)
    household = sentences(
        _("How those who lose income through it live meanwhile"),
        help_text=_("The household's income belongs to the plan: school, other work, help."),
    )
    until = DayMonthYearField(label=_("It holds until"))


class StepForm(Form):
    """What became of an action."""

    kind = forms.ChoiceField(
        label=_("What became of it"),
        choices=[("improved", _("It improved, and that was measured")), ("closed", _("It is done"))],
        widget=forms.RadioSelect,
    )
    words = sentences(_("What was seen or measured"), help_text=NO_NAMES)


class StatusForm(Form):
    """How a site stands."""

    status = forms.ChoiceField(label=_("Status from today on"), widget=forms.RadioSelect)
    why = sentences(_("Reasons, in words that those concerned understand"), help_text=NO_NAMES)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        found = status_book()
        rows = found[1].statuses if found else ()
        self.fields["status"].widget = HintedRadios({row.key: plain(row.means) for row in rows})
        field = self.fields["status"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(row.key, plain(row.name)) for row in rows]


class StatementForm(Form):
    """What an enterprise says of a requirement."""

    says = forms.ChoiceField(label=_("What we say"), choices=list(SAYS.items()), widget=forms.RadioSelect)
    words = sentences(_("Why we say so, in our own words"), help_text=NO_NAMES)
    commitment = sentences(_("What we undertake to do"), required=False, rows=2)
    until = DayMonthYearField(label=_("By when"), required=False)


class CommentForm(Form):
    """A comment beside a report."""

    words = sentences(
        _("Your comment"), help_text=_("It stands beside the report, under your post. The report stays as it is.")
    )


class PlanForm(Form):
    """Visits to plan."""

    area = forms.ChoiceField(label=_("Where"), required=False)
    first_day = DayMonthYearField(label=_("First day"))
    days = forms.IntegerField(label=_("Working days"), min_value=1, max_value=30, initial=5)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["area"]
        assert isinstance(field, forms.ChoiceField)
        # Whole provinces: a list of every district would not fit a phone.
        found = areas.provinces()
        field.choices = [("", _("The whole country")), *((area.code, plain(area.name)) for area in found)]


class SubjectForm(Form):
    """Whom to look for."""

    number = forms.CharField(label=_("Number of the enterprise"), max_length=60)


def day_of(form: Form, name: str) -> date:
    """Return a day of a valid form."""
    found: date = form.cleaned_data[name]
    return found
