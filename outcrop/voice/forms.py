"""The forms of whoever complains, and of whoever hears it. No browser is asked to remember what was typed."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import lazy
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.forms import Form
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.registry import api as registry
from outcrop.voice.cases import MOST_WORDS, Grievance
from outcrop.voice.desks import SHORTEST
from outcrop.voice.grievances import rules
from outcrop.voice.problems import OfficeUnknown
from outcrop.voice.routing import Accused

FORGET = {"autocomplete": "off"}


def _words(label: Any, hint: Any = "", *, rows: int = 7, required: bool = True) -> forms.CharField:
    area = forms.Textarea({"rows": rows, **FORGET})
    return forms.CharField(label=label, help_text=hint, widget=area, max_length=MOST_WORDS, required=required)


def _line(label: Any, hint: Any = "", *, most: int = 200, required: bool = False) -> forms.CharField:
    return forms.CharField(
        label=label, help_text=hint, widget=forms.TextInput(FORGET), max_length=most, required=required
    )


class GrievanceForm(Form):
    """What happened. One page, for nothing may be kept between two."""

    kind = forms.ChoiceField(label=_("What is it about?"), widget=forms.RadioSelect)
    words = _words(
        _("What happened?"), _("In your own words. When, where, who saw it. Only those named above read it.")
    )
    area = forms.ChoiceField(label=_("Where?"), required=False)
    about = forms.ChoiceField(
        label=_("Is it about an office?"),
        help_text=_("The office that you choose, and everybody above and below it, is kept away from this."),
        required=False,
    )
    enterprise = _line(_("Is it about an enterprise?"), _("Its number, if you know it."), most=60)
    accused_words = _line(_("Or about somebody else?"), _("For example a guard, a trader, a foreman."), most=300)
    name = _line(_("Your name"))
    contact = _line(
        _("How we can reach you"),
        _("A phone on which it is safe to call, and when. Without it you look for the answer with your code."),
    )
    watched = _line(
        _("Your number or your enterprise's, for us to watch over you"),
        _("If an office then suspends or refuses you within a year, another institution looks at why."),
        most=60,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        told = rules()
        self._offer("kind", [(kind.key, plain(kind.name)) for kind in told.kinds])
        known = sorted((plain(area.name), area.code) for area in areas.in_level(told.local))
        self._offer("area", [("", _("I do not say")), *((code, name) for name, code in known)])
        self._offer("about", [("", _("No, or I do not say")), *offices()])

    def _offer(self, name: str, choices: list[Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices

    def grievance(self, *, channel: str, language: str, on: date) -> Grievance:
        """Return what was said. :raises OfficeUnknown: if the office or enterprise cannot be found"""
        told = self.cleaned_data
        area = areas.get(told["area"]) if told["area"] else None
        return Grievance(
            words=told["words"],
            kind=told["kind"],
            channel=channel,
            area_path=area.path if area else "",
            accused=accused_of(told["about"], told["area"], told["enterprise"]),
            accused_words=told["accused_words"],
            name=told["name"],
            contact=told["contact"],
            watched=watched_of(told["watched"], on=on),
            language=language,
        )


class ClerkForm(GrievanceForm):
    """The same, typed in by a clerk."""

    channel = forms.ChoiceField(
        label=_("How did it come?"),
        choices=[("phone", _("by phone")), ("paper", _("on paper"))],
        widget=forms.RadioSelect,
    )
    field_order = ("channel",)


def offices() -> list[Any]:
    """Return the offices of the country in groups, as a field of choices takes them."""
    groups = []
    for agency in packs.current().section("posts").agencies:
        inside: list[Any] = [(f"{agency.key}/", _("The whole office"))]
        inside += [(f"{agency.key}/{post.key}", plain(post.title)) for post in agency.posts]
        groups.append((plain(agency.name), inside))
    return groups


def accused_of(about: str, area: str, enterprise: str) -> Accused:
    """
    Return who is complained of.

    :param about: ``agency/post`` of the pack, the post left out for the whole office
    :param area: code of the area, where the country has such an office in each
    :raises OfficeUnknown: if there is none such
    """
    found = registry.find_enterprise(enterprise) if enterprise else None
    if enterprise and found is None:
        raise OfficeUnknown(field="enterprise")
    base, _slash, post = about.partition("/")
    row = next((each for each in packs.current().section("posts").agencies if each.key == base), None)
    if about and row is None:
        raise OfficeUnknown(field="about")
    if row is not None and row.each and not area:
        raise OfficeUnknown(field="area")
    key = f"{base}@{area}" if row is not None and row.each else base
    return Accused(key, post, found.id if found else None)


def watched_of(number: str, *, on: date) -> tuple[UUID, ...]:
    """Return over whom to watch: a person with her enterprises, or an enterprise; nobody where the number is wrong."""
    if not number:
        return ()
    enterprise = registry.find_enterprise(number)
    if enterprise:
        return (enterprise.id,)
    person = registry.find_person(number)
    return (person.id, *(each.id for each in registry.enterprises_of(person.id, on=on))) if person else ()


class CodeForm(Form):
    """The code of a case."""

    code = forms.CharField(
        label=_("Your code"),
        help_text=_("Five groups of four figures. Spaces do not matter."),
        widget=forms.TextInput({"inputmode": "numeric", **FORGET}),
        max_length=60,
    )


class MoreForm(Form):
    """Words that she adds, or why she appeals."""

    words = _words(_("Your words"), rows=4, required=False)


class AnswerForm(Form):
    """What a handler writes."""

    what = forms.ChoiceField(
        label=_("What do you do?"),
        widget=forms.RadioSelect,
        choices=[
            ("read", _("Tell that I have read it")),
            ("ask", _("Ask something")),
            ("answer", _("Answer")),
        ],
    )
    words = _words(_("Your words"), _("She reads them as they are."), rows=6, required=False)
    remedy = _words(
        _("What is made good, by whom, until when"),
        _("Only with an answer. Leave it empty if nothing can be made good, and say why above."),
        rows=3,
        required=False,
    )


class FindingForm(Form):
    """What the look at a measure brought."""

    words = _words(_("What you found"), _("She reads it with her code."), rows=6)


def _secret(label: Any, hint: Any = "", *, autocomplete: str = "off") -> forms.CharField:
    widget = forms.PasswordInput({"autocomplete": autocomplete})
    return forms.CharField(label=label, help_text=hint, widget=widget, max_length=200, strip=False)


class OpenForm(Form):
    """The passphrase that opens a desk."""

    passphrase = _secret(_("Your passphrase"))


def _long_enough_now() -> str:
    """Said in the reader's language: `%` on a lazy text would choose the language once, when this module is read."""
    told = gettext("At least %(shortest)s signs: four or five words that belong together only for you.")
    return told % {"shortest": SHORTEST}


_long_enough = lazy(_long_enough_now, str)


class ChooseForm(Form):
    """A new passphrase."""

    passphrase = _secret(
        _("Choose a passphrase"),
        _long_enough(),
    )
    again = _secret(_("The same again"))
    differ = _("The two are not the same.")

    def clean(self) -> dict[str, Any]:
        """See that both are the same."""
        told: dict[str, Any] = super().clean() or {}
        if told.get("passphrase") != told.get("again") and "again" in told:
            self.add_error("again", str(self.differ))
        return told


class RecoverForm(ChooseForm):
    """The code that was written down, and a new passphrase."""

    code = forms.CharField(
        label=_("The code that you wrote down"),
        widget=forms.TextInput({"inputmode": "numeric", **FORGET}),
        max_length=60,
    )
    field_order = ("code",)


class FiguresForm(Form):
    """A year's figures."""

    year = forms.IntegerField(label=_("Year"), min_value=2000, max_value=2199)
    lessons = _words(
        _("What this year taught"),
        _("Everybody reads it. Name nobody, no place and no single case."),
        rows=5,
        required=False,
    )
