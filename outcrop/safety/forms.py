"""The forms of safety. No browser is asked to remember what was typed."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.areas import api as areas
from outcrop.commons.ui.forms import DayMonthYearField, Form
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.safety.handling import STEPS, Found
from outcrop.safety.lists import ANSWERS
from outcrop.safety.offers import Offered
from outcrop.safety.problems import PlaceUnreadable
from outcrop.safety.reporting import MOST_PEOPLE, MOST_WORDS, Told
from outcrop.safety.section import Topic, section

FORGET = {"autocomplete": "off"}
_FIGURE = re.compile(r"-?\d{1,3}(?:[.,]\d+)?")


def _words(label: Any, hint: Any = "", *, rows: int = 5, required: bool = False) -> forms.CharField:
    area = forms.Textarea({"rows": rows, **FORGET})
    return forms.CharField(label=label, help_text=hint, widget=area, max_length=MOST_WORDS, required=required)


def _line(label: Any, hint: Any = "", *, most: int = 200, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, widget=forms.TextInput(FORGET), max_length=most, required=required
    )


def _count(label: Any, hint: Any = "", *, required: bool = False) -> forms.IntegerField:
    return forms.IntegerField(
        label=label, help_text=hint, min_value=0, max_value=MOST_PEOPLE, required=required,
        widget=forms.NumberInput({"inputmode": "numeric", "class": "w-4", **FORGET}),
    )  # fmt: skip


def local_areas() -> list[tuple[str, str]]:
    """Return the areas that somebody chooses from, by name."""
    known = areas.in_level(section().local)
    return [(code, name) for name, code in sorted((plain(each.name), each.code) for each in known)]


def point_of(typed: str) -> tuple[float, float] | None:
    """
    Return longitude and latitude as they were typed, latitude first, or None where nothing was.

    :raises PlaceUnreadable: if it is no position
    """
    if not typed.strip():
        return None
    found = [float(each.replace(",", ".")) for each in _FIGURE.findall(typed)]
    if len(found) != 2 or not (-90 <= found[0] <= 90 and -180 <= found[1] <= 180):
        raise PlaceUnreadable(field="point", typed=typed[:60])
    return found[1], found[0]


class PicturedRadios(forms.RadioSelect):
    """Radios under a pictogram of ours; the words beside it are the label."""

    template_name = "safety/pictured.html"

    def __init__(self, picture: str, **options: Any) -> None:
        self.picture = picture
        super().__init__(**options)

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        """Hand the picture to the template."""
        context = super().get_context(name, value, attrs)
        context["widget"]["picture"] = f"safety/pictures/{self.picture}.svg"
        return context


class PictureChoices(forms.RadioSelect):
    """Radios of which each has a pictogram of ours. :param pictures: option value to the picture's name"""

    template_name = "safety/choices.html"

    def __init__(self, **options: Any) -> None:
        self.pictures: dict[str, str] = {}
        super().__init__(**options)

    def create_option(self, name: str, value: Any, *rest: Any, **options: Any) -> dict[str, Any]:
        """Add the picture to the option."""
        option = super().create_option(name, value, *rest, **options)
        picture = self.pictures.get(str(value))
        return {**option, "picture": f"safety/pictures/{picture}.svg" if picture else ""}


class _Choosing(Form):
    """A form whose choices are the pack's."""

    def offer(self, name: str, choices: Iterable[Any]) -> None:
        """Put choices into a field."""
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField | forms.MultipleChoiceField)
        field.choices = list(choices)


class ReportForm(_Choosing):
    """What happened. One page, for nothing may be kept between two."""

    kind = forms.ChoiceField(label=_("What happened?"), widget=PictureChoices)
    cause = forms.ChoiceField(label=_("What did it come from?"), widget=PictureChoices)
    area = forms.ChoiceField(label=_("Where?"), required=False)
    place = _line(
        _("Which place?"), _("A site, a valley, how to get there. A place without a right is fine."), most=300
    )
    point = forms.CharField(
        label=_("Position, if you have it"),
        help_text=_("Latitude and longitude, as a phone shows them."),
        required=False,
        max_length=60,
        widget=forms.TextInput(
            {
                **FORGET,
                "data-here": _("Fill in where this phone is"),
                "data-locating": _("Looking for where you stand."),
                "data-located": _("Found, to about %s m."),
                "data-not-located": _("The phone does not say where you are. Tell the place in words."),
            }
        ),
    )
    happened_on = DayMonthYearField(label=_("When?"))
    about = forms.BooleanField(label=_("About this day, I am not sure"), required=False)
    people = _count(_("How many people were hurt or died?"), _("Leave it empty if you do not know."))
    sex = forms.ChoiceField(
        label=_("Who?"),
        required=False,
        choices=[
            ("", _("I do not know")),
            ("woman", _("women")),
            ("man", _("men")),
            ("both", _("women and men")),
        ],
    )
    age = forms.ChoiceField(
        label=_("How old?"),
        required=False,
        choices=[
            ("", _("I do not know")),
            ("child", _("under 18")),
            ("adult", _("18 to 59")),
            ("old", _("60 and over")),
            ("several", _("of several ages")),
        ],
    )
    words = _words(_("In your own words"), _("What happened, and what is needed. Or record it below."))
    recording = forms.FileField(
        label=_("Or say it aloud"),
        help_text=_("Record up to two minutes, or choose a recording. Only those who send help hear it."),
        required=False,
        widget=forms.FileInput({"accept": "audio/*", "capture": "user"}),
    )
    name = _line(_("Your name, if you like"), _("It is not needed."))
    contact = _line(_("A phone on which help can reach you, if you like"))

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["happened_on"].initial = today
        rules = section()
        for name, rows in (("kind", rules.kinds), ("cause", rules.causes)):
            self.offer(name, [(each.key, plain(each.name)) for each in rows])
            self.fields[name].widget.pictures = {each.key: each.picture for each in rows}  # type: ignore[attr-defined]
        self.offer("area", [("", _("I do not know")), *local_areas()])

    def told(self, *, channel: str) -> Told:
        """Return what was told, without the recording. :raises PlaceUnreadable: if the position is none"""
        told = self.cleaned_data
        names = ("kind", "cause", "happened_on", "about", "area", "place", "people", "sex", "age", "words", "name")
        fields = {name: told[name] for name in (*names, "contact")}
        return Told(**fields, point=point_of(told["point"]), channel=channel)


class ReceivedForm(ReportForm):
    """The same, typed in by a clerk."""

    channel = forms.ChoiceField(
        label=_("How did it come?"),
        choices=[("phone", _("by phone")), ("paper", _("on paper"))],
        widget=forms.RadioSelect,
    )
    field_order = ("channel",)


class CodeForm(Form):
    """A code of twenty figures."""

    code = forms.CharField(
        label=_("Your code"),
        help_text=_("Five groups of four figures. Spaces do not matter."),
        widget=forms.TextInput({"inputmode": "numeric", **FORGET}),
        max_length=60,
    )


class StepForm(_Choosing):
    """What was done."""

    what = forms.ChoiceField(label=_("What was done?"), widget=forms.RadioSelect)
    words = _words(_("Your words"), _("Who did what, when. Name nobody who was hurt."), rows=3)
    told = forms.BooleanField(label=_("Whoever reported it reads these words with the code"), required=False)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("what", STEPS.items())


class FindingForm(_Choosing):
    """What an accident came to."""

    happened_on = DayMonthYearField(label=_("Day of the accident"))
    cause = forms.ChoiceField(label=_("What did it come from?"))
    deaths = _count(_("How many died?"), required=True)
    last_death_on = DayMonthYearField(label=_("Day of the last death"), required=False)
    serious = _count(_("How many were badly hurt and live?"), required=True)
    injured = _count(_("How many were hurt less?"), required=True)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        rule = section().death_counts_within
        hint = _("Who was hurt and dies within %(days)s days is counted here.") % {"days": rule.days}
        self.fields["deaths"].help_text = hint
        self.offer("cause", [(each.key, plain(each.name)) for each in section().causes])

    def found(self) -> Found:
        """Return what was found."""
        return Found(**self.cleaned_data)


class JoinForm(Form):
    """The number of the accident that this one is."""

    number = _line(
        _("Number of the other accident"), _("Its reports stay; it is counted once."), most=60, required=True
    )
    why = _line(_("Why they are the same"), most=300, required=True)


class PartForm(Form):
    """Why a report tells of another accident."""

    why = _line(_("Why it tells of another accident"), most=300)


class BeginForm(_Choosing):
    """A team without papers begins."""

    label = _line(_("A word by which you know these lists"), _("No name of a person. You may leave it empty."), most=80)
    area = forms.ChoiceField(
        label=_("Where?"), help_text=_("Only needed if you want to share them one day."), required=False
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("area", [("", _("I do not say")), *local_areas()])


class TopicForm(Form):
    """The pictures of a topic, each with its three answers."""

    SAYS = {"yes": _("Yes"), "no": _("No"), "not-here": _("Not here")}

    def __init__(self, *args: Any, topic: Topic, **options: Any) -> None:
        super().__init__(*args, **options)
        for item in topic.items:
            self.fields[item.key] = forms.ChoiceField(
                label=plain(item.plain),
                choices=[(answer, self.SAYS[answer]) for answer in ANSWERS],
                widget=PicturedRadios(item.picture),
            )
        self.fields["words"] = _line(_("What we will do about it"), most=500)

    def answers(self) -> dict[str, str]:
        """Return the answers by item."""
        return {name: value for name, value in self.cleaned_data.items() if name != "words"}


class OfferForm(_Choosing):
    """A health check."""

    provider = _line(_("Who offers it"), most=160, required=True)
    place = _line(_("Which place"), most=200, required=True)
    area = forms.ChoiceField(label=_("Where?"))
    first_on = DayMonthYearField(label=_("First day"))
    last_on = DayMonthYearField(label=_("Last day"))
    checks = forms.MultipleChoiceField(label=_("What is checked"), widget=forms.CheckboxSelectMultiple)
    phone = _line(_("Phone for a time"), _("The provider keeps the times, not this house."), most=40)
    cost = _line(_("What it costs"), most=120)

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.offer("area", local_areas())
        self.offer("checks", [(each.key, plain(each.name)) for each in section().exams])

    def offered(self) -> Offered:
        """Return the offer."""
        return Offered(**self.cleaned_data)


class HeldForm(Form):
    """How many came."""

    came = forms.IntegerField(
        label=_("How many came?"),
        help_text=_("Only the number. No names. Leave it empty if it will not be held."),
        required=False, min_value=0, max_value=100_000,
        widget=forms.NumberInput({"inputmode": "numeric", "class": "w-4", **FORGET}),
    )  # fmt: skip
