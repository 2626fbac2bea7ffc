"""The forms of support."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.areas import api as areas
from outcrop.commons.ui.forms import DayMonthYearField, Form
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.kernel.acts import Actor, HeldPost
from outcrop.pathway.policies import institution
from outcrop.pathway.section import section
from outcrop.pathway.section.checks import OWN
from outcrop.pathway.support.selectors import institutions
from outcrop.pathway.support.services import MOST_WORDS

LAST_YEAR = 2200


class SupportForm(Form):
    """Who supports which step, for whom, and until when."""

    step = forms.ChoiceField(label=_("Which step?"))
    agency = forms.ChoiceField(
        label=_("Who supports it?"),
        help_text=_("Partners, funders and buyers. They never become the owner of the step."),
    )
    area = forms.ChoiceField(label=_("For which community?"))
    enterprise = forms.CharField(
        label=_("Number of the enterprise"),
        required=False,
        max_length=60,
        help_text=_("Leave it empty if it is for the whole community."),
    )
    brings = forms.CharField(label=_("What they bring"), max_length=400, widget=forms.Textarea({"rows": 2}))
    first_day = DayMonthYearField(label=_("First day"))
    last_day = DayMonthYearField(label=_("Last day"), help_text=_("From the day after, they see nothing more of it."))

    def __init__(self, *args: Any, actor: Actor, **options: Any) -> None:
        super().__init__(*args, **options)
        held = actor.posts_with(OWN)
        owned = {institution(post.agency) for post in held}
        steps = [step for step in section().steps if step.owner.agency in owned]
        self._offer("step", [(step.key, plain(step.title)) for step in steps])
        self._offer("agency", [(each.key, plain(each.name)) for each in institutions()])
        self._offer("area", area_choices(held))

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def clean_last_day(self) -> date:
        """Refuse a year that is a slip of the pen."""
        day: date = self.cleaned_data["last_day"]
        if day.year > LAST_YEAR:
            raise forms.ValidationError(_("No support runs so long. Check the year."))
        return day

    @property
    def end(self) -> date:
        """The first day on which it no longer holds."""
        last: date = self.cleaned_data["last_day"]
        return last + timedelta(days=1)


def area_choices(held: Iterable[HeldPost]) -> list[tuple[str, str]]:
    """Return the areas that some posts serve, larger ones first."""
    paths = {area.path: plain(area.name) for post in held for area in _served(post.area)}
    return sorted(paths.items(), key=lambda pair: (pair[0].count("."), pair[1]))


def _served(path: str) -> list[areas.Area]:
    return areas.within(path) if path else list(areas.Area.objects.defer("shape"))


class MoveForm(Form):
    """What is said with a line of a hand-over."""

    words = forms.CharField(
        label=_("In words"),
        required=False,
        max_length=MOST_WORDS,
        widget=forms.Textarea({"rows": 2}),
    )


class EndForm(Form):
    """Ending early."""

    reasons = forms.CharField(label=_("Why it ends today"), max_length=400, widget=forms.Textarea({"rows": 2}))
