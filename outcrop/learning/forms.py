"""Forms of learning."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.areas import api as areas
from outcrop.commons.ui.forms import DayMonthYearField, Form
from outcrop.kernel.acts import Actor
from outcrop.kernel.text import Text
from outcrop.learning import selectors
from outcrop.learning.models import Reach
from outcrop.learning.reach import BANDS


def said_plain(text: Text, language: str) -> str:
    """Return a text of the pack in a reader's language, for a form's choices."""
    return text.into(language, "en")


class SessionForm(Form):
    """A day of a course."""

    course = forms.ChoiceField(label=_("Course"))
    area = forms.ChoiceField(label=_("District"))
    place = forms.CharField(label=_("Place"), max_length=200, help_text=_("As people call it."))
    on = DayMonthYearField(label=_("Day"))
    trainer = forms.CharField(label=_("Who leads it"), max_length=120)
    seats = forms.IntegerField(label=_("Seats"), min_value=1, max_value=200)

    def __init__(self, *args: Any, actor: Actor, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose_from(
            "course",
            [(each.key, said_plain(each.title, actor.language)) for each in selectors.section().courses],
        )
        self.choose_from("area", _areas_of(actor))


def _areas_of(actor: Actor) -> list[tuple[str, str]]:
    posts = actor.posts_with("learning.train")
    found = areas.Area.objects.defer("shape").order_by("path")
    served = [each for each in found if "." in each.path and any(post.serves(each.path) for post in posts)]
    return [(each.code, said_plain(each.name, actor.language)) for each in served]


class NumberForm(Form):
    """Somebody to enrol at the office."""

    number = forms.CharField(label=_("Number of the person"), max_length=80)


class ReasonForm(Form):
    """Why something is taken back."""

    reason = forms.CharField(
        label=_("Why"),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Those concerned read it. Name no person."),
    )


class ListForm(Form):
    """A list of who was there, taken elsewhere."""

    file = forms.FileField(
        label=_("List"),
        help_text=_("CSV with the columns number and present, or JSON: a list of objects with these two."),
    )


class NumbersForm(Form):
    """Enterprises among which an order is drawn."""

    numbers = forms.CharField(
        label=_("Numbers of the enterprises"),
        max_length=20_000,
        widget=forms.Textarea({"rows": 6, "class": "numeric"}),
        help_text=_("One to a line."),
    )


class ZipForm(Form):
    """Articles of another country."""

    file = forms.FileField(label=_("File"), help_text=_("A zip that another knowledge hub exported."))


class CampaignForm(Form):
    """Something that people are told."""

    title = forms.CharField(label=_("What it is about"), max_length=120)
    says = forms.CharField(label=_("What people are told"), max_length=400, widget=forms.Textarea({"rows": 3}))
    area = forms.ChoiceField(label=_("District"))
    article = forms.ChoiceField(label=_("Article that goes with it"), required=False)

    def __init__(self, *args: Any, actor: Actor, articles: list[tuple[str, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose_from("area", _areas_of(actor))
        self.choose_from("article", [("", "–"), *articles])


class ReachForm(Form):
    """How many were told, by which means: a range, never a count."""

    means = forms.ChoiceField(label=_("How they were told"), choices=Reach.Means.choices)
    band = forms.TypedChoiceField(label=_("About how many"), choices=BANDS, coerce=int)
    on = DayMonthYearField(label=_("Day"))
