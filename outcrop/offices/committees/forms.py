"""Forms of the committees."""

from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.posts import api as posts
from outcrop.commons.ui.forms import DayMonthYearField, Form
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.offices.committees.section import Committee
from outcrop.offices.committees.services import Decided
from outcrop.offices.models import Became

#: How many decisions one sheet takes; a longer meeting fills another.
LINES = 3


class MinutesForm(Form):
    """A meeting, with up to three decisions on one sheet."""

    on = DayMonthYearField(label=_("Day of the meeting"))
    place = forms.CharField(label=_("Where"), max_length=120, required=False)
    present = forms.MultipleChoiceField(label=_("Seats that were taken"), widget=forms.CheckboxSelectMultiple)
    heard = forms.CharField(
        label=_("Who was heard without a seat"),
        max_length=300,
        required=False,
        help_text=_("A partner, a funder or a buyer may be heard, and does not decide."),
    )
    minutes = forms.CharField(
        label=_("What was said"),
        widget=forms.Textarea({"rows": 5}),
        max_length=8000,
        help_text=_("Everybody can read it. Write no names of miners."),
    )

    def __init__(self, *args: Any, committee: Committee, owners: list[posts.Post], today: date, **options: Any) -> None:
        self.owners = {str(post.id): post for post in owners}
        super().__init__(*args, **options)
        seats = self.fields["present"]
        assert isinstance(seats, forms.MultipleChoiceField)
        seats.choices = [(seat.key, plain(seat.name)) for seat in committee.seats]
        self.fields["on"].initial = today
        offered = [
            ("", _("Nobody yet")),
            *((key, f"{plain(p.title)}, {plain(p.agency.name)}") for key, p in self.owners.items()),
        ]
        for line in range(1, LINES + 1):
            number = {"number": line}
            self.fields[f"what_{line}"] = forms.CharField(
                label=_("Decision %(number)s") % number, max_length=400, required=False
            )
            self.fields[f"owner_{line}"] = forms.ChoiceField(
                label=_("Who answers for decision %(number)s") % number, choices=offered, required=False
            )
            self.fields[f"due_{line}"] = DayMonthYearField(
                label=_("By when, decision %(number)s") % number, required=False
            )

    def clean(self) -> dict[str, Any]:
        """A decision without owner or day is none."""
        told = super().clean() or {}
        for line in range(1, LINES + 1):
            if told.get(f"what_{line}"):
                for part, sentence in (("owner", _("Say who answers for it.")), ("due", _("Say by when."))):
                    if not told.get(f"{part}_{line}") and f"{part}_{line}" not in self.errors:
                        self.add_error(f"{part}_{line}", sentence)
        return told

    def decided(self) -> list[Decided]:
        """Return the decisions, once the form is valid."""
        told = self.cleaned_data
        return [
            Decided(what=told[f"what_{line}"], owner=self.owners[told[f"owner_{line}"]], due_on=told[f"due_{line}"])
            for line in range(1, LINES + 1)
            if told.get(f"what_{line}")
        ]


class NewsForm(Form):
    """What became of a decision."""

    became = forms.ChoiceField(label=_("What became of it?"), choices=Became.choices, widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("In one or two sentences"), widget=forms.Textarea({"rows": 3}), max_length=1000,
        help_text=_("Everybody can read it."),
    )  # fmt: skip
