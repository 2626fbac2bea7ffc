"""The questions of the registry."""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import partial
from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from outcrop.commons.areas import api as areas
from outcrop.commons.ui.forms import Form, HintedRadios
from outcrop.kernel.text import Text
from outcrop.registry import answers as rules
from outcrop.registry.models import Reads, Sex
from outcrop.registry.section import section
from outcrop.registry.services.keeping import PROOFS

NAME_LABELS: dict[str, tuple[Any, Any]] = {
    "given": (_("Given name"), _("The name by which people call you.")),
    "family": (_("Family name"), ""),
    "patronymic": (_("Father's or mother's name"), ""),
}
NO_CARD, LATER, UNSAID = "none", "later", "unsaid"


def words(text: Text) -> str:
    """Return a text of the pack in the reader's language."""
    return text.into(get_language() or "en", "en")


class HintedCheckboxes(forms.CheckboxSelectMultiple):
    """Checkboxes whose options carry a line of explanation."""

    def __init__(self, hints: Mapping[str, Any], **options: Any) -> None:
        self.hints = hints
        super().__init__(**options)

    def create_option(self, name: str, value: Any, *rest: Any, **options: Any) -> dict[str, Any]:
        """Add the hint to the option."""
        return {**super().create_option(name, value, *rest, **options), "hint": self.hints.get(str(value), "")}


def area_choices(paths: Iterable[str] = ("",)) -> list[Any]:
    """Return the areas of the level that serves persons, grouped under the areas above, within the named paths."""
    level, within = section().area_level, tuple(paths)
    groups: dict[str, list[tuple[str, str]]] = {}
    above = {area.code: words(area.name) for area in areas.Area.objects.exclude(level=level).defer("shape", "box")}
    for area in areas.in_level(level):
        if any(path == "" or f"{area.path}.".startswith(path + ".") for path in within):
            groups.setdefault(above.get(area.parent_id or "", ""), []).append((area.code, words(area.name)))
    return [("", _("Choose")), *((name, sorted(rows, key=lambda row: row[1])) for name, rows in sorted(groups.items()))]


class NameForm(Form):
    """Who she is."""

    def __init__(self, *args: Any, on: date | None = None, **options: Any) -> None:
        super().__init__(*args, **options)
        for part in section().names.asked:
            label, hint = NAME_LABELS[part]
            self.fields[f"{part}_name" if part != "patronymic" else part] = forms.CharField(
                label=label,
                help_text=hint,
                max_length=rules.LONGEST_NAME,
                required=part == "given",
                validators=[_no_fault(rules.name_fault)],
                error_messages={"required": _("Write the name by which you are called.")},
            )
        self.fields["birth_year"] = forms.IntegerField(
            label=_("Year of birth"),
            required=False,
            help_text=_("Four digits, such as 1986. About right is good enough."),
            validators=[_no_fault(partial(rules.birth_year_fault, on=on))] if on else [],
            widget=forms.TextInput({"inputmode": "numeric", "class": "w-4 numeric"}),
            error_messages={"invalid": _("Write the year with four digits, such as 1986.")},
        )
        self.fields["sex"] = forms.ChoiceField(
            label=_("Woman or man"),
            initial=UNSAID,
            widget=forms.RadioSelect,
            help_text=_("Only counted, so that nobody is overlooked."),
            choices=[(Sex.WOMAN, _("Woman")), (Sex.MAN, _("Man")), (UNSAID, _("I would rather not say"))],
        )


def _no_fault(rule: Any) -> Any:
    def validate(value: Any) -> None:
        if sentence := rule(value):
            raise forms.ValidationError(sentence)

    return validate


class WorkForm(Form):
    """What she does and where."""

    def __init__(self, *args: Any, areas_within: Iterable[str] = ("",), **options: Any) -> None:
        super().__init__(*args, **options)
        told = section().roles
        self.fields["roles"] = forms.MultipleChoiceField(
            label=_("What do you do in mining?"),
            help_text=_("Choose all that fit. All are counted alike."),
            choices=[(role.key, words(role.name)) for role in told],
            widget=HintedCheckboxes({role.key: words(role.means) for role in told if role.means}),
            error_messages={"required": _("Choose at least one. If nothing fits, choose the nearest.")},
        )
        self.fields["area"] = forms.ChoiceField(
            label=_("Where do you work most of the time?"),
            choices=area_choices(areas_within),
            error_messages={"required": _("Choose the place where you work most of the time.")},
        )


class ReachForm(Form):
    """How she is reached."""

    language = forms.ChoiceField(label=_("In which language shall we write to you?"), widget=forms.RadioSelect)
    reads = forms.ChoiceField(
        label=_("Do you read?"),
        choices=[
            (Reads.YES, _("Yes")),
            (Reads.LITTLE, _("A little")),
            (Reads.NO, _("No: somebody reads to me, or I listen")),
        ],
        widget=forms.RadioSelect,
        initial=Reads.YES,
    )
    phone = forms.CharField(
        label=_("Phone number"),
        required=False,
        max_length=30,
        help_text=_("Leave it empty if you have none."),
        validators=[_no_fault(rules.phone_fault)],
        widget=forms.TextInput({"inputmode": "tel", "autocomplete": "off", "class": "w-10"}),
    )
    phone_shared = forms.BooleanField(
        label=_("Others use this phone too"),
        required=False,
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.choose_from("language", settings.LANGUAGES)
        self.fields["language"].initial = get_language()


class CardForm(Form):
    """What she can show."""

    def __init__(self, *args: Any, at_office: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        cards = section().cards
        self.fields["card_kind"] = forms.ChoiceField(
            label=_("Which card can you show?"),
            initial=NO_CARD,
            choices=[
                *((card.key, words(card.label)) for card in cards),
                (NO_CARD, _("I have no card, or not with me")),
            ],
            widget=HintedRadios({NO_CARD: _("That is no obstacle. People who know you can vouch for you.")}),
        )
        self.fields["card_number"] = forms.CharField(
            label=_("Number of the card"),
            required=False,
            max_length=40,
            help_text=_("Leave it empty if you have no card. We keep only its last three signs in readable form."),
            widget=forms.TextInput({"autocomplete": "off", "class": "w-20"}),
        )
        if at_office:
            self.fields["card_seen"] = forms.BooleanField(
                label=_("I hold the card in my hand and it is hers"), required=False
            )

    def clean(self) -> dict[str, Any]:
        """Look at number and kind together."""
        told = super().clean() or {}
        kind, number = told.get("card_kind", NO_CARD), told.get("card_number", "")
        if kind == NO_CARD:
            told["card_number"] = ""
        elif sentence := rules.card_fault(rules.CardShown(kind=kind, number=number)):
            self.add_error("card_number", sentence)
        return told


class ShownCardForm(Form):
    """The card that the officer holds."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        cards = section().cards
        self.fields["card_kind"] = forms.ChoiceField(
            label=_("Which card is it?"),
            choices=[(card.key, words(card.label)) for card in cards],
            initial=cards[0].key if cards else None,
            widget=forms.RadioSelect,
        )
        self.fields["card_number"] = forms.CharField(
            label=_("Number of the card"),
            max_length=40,
            widget=forms.TextInput({"autocomplete": "off", "class": "w-20"}),
        )

    def clean(self) -> dict[str, Any]:
        """Look at number and kind together."""
        told = super().clean() or {}
        if "card_number" in told and "card_kind" in told:
            shown = rules.CardShown(kind=told["card_kind"], number=told["card_number"])
            if sentence := rules.card_fault(shown):
                self.add_error("card_number", sentence)
        return told


class VouchForm(Form):
    """Who can confirm who she is."""

    def __init__(self, *args: Any, may_wait: bool = False, **options: Any) -> None:
        super().__init__(*args, **options)
        ways = section().vouching
        waiting = [(LATER, _("I will ask later"))] if may_wait else []
        self.fields["way"] = forms.ChoiceField(
            label=_("Who can confirm who you are?"),
            choices=[*((way.key, words(way.label)) for way in ways), *waiting],
            widget=forms.RadioSelect,
            error_messages={"required": _("Choose who shall vouch.")},
        )
        for n in range(1, self.most_numbers() + 1):
            self.fields[f"number_{n}"] = forms.CharField(
                label=_("Number of person %(n)s who knows you") % {"n": n},
                required=False,
                max_length=40,
                help_text=_("It stands on her receipt and begins with PE. Only if members vouch for you."),
                widget=forms.TextInput({"autocomplete": "off", "class": "w-20"}),
            )

    @staticmethod
    def most_numbers() -> int:
        """Return how many numbers a way may ask for."""
        return max((way.count for way in section().vouching if way.by == "members"), default=0)

    def numbers(self) -> tuple[str, ...]:
        """Return the numbers that were written."""
        written = (self.cleaned_data.get(f"number_{n}", "") for n in range(1, self.most_numbers() + 1))
        return tuple(number for number in written if number)


class MandateForm(Form):
    """How she lets the agent act for her."""

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        ways = section().agents.ways
        self.fields["how_given"] = forms.ChoiceField(
            label=_("How did the person say that you may act for her?"),
            choices=[(way.key, words(way.label)) for way in ways],
            widget=HintedRadios({way.key: words(way.means) for way in ways}),
        )
        for n in range(1, max(way.witnesses for way in ways) + 1):
            self.fields[f"witness_{n}"] = forms.CharField(
                label=_("Number of witness %(n)s") % {"n": n},
                required=False,
                max_length=40,
                help_text=_("Only for a mandate in front of witnesses. You cannot be a witness yourself."),
                widget=forms.TextInput({"autocomplete": "off", "class": "w-20"}),
            )


class SignInForm(Form):
    """Coming back."""

    number = forms.CharField(
        label=_("Your number"), max_length=60, help_text=_("It stands on your receipt and begins with PE.")
    )
    code = forms.CharField(
        label=_("Your secret code"),
        max_length=20,
        help_text=_("Eight digits. Spaces do not matter."),
        widget=forms.TextInput({"inputmode": "numeric", "autocomplete": "off", "class": "w-10 numeric"}),
    )


class EnterpriseForm(Form):
    """A new enterprise."""

    name = forms.CharField(label=_("Name of the enterprise"), max_length=120, help_text=_("As its members say it."))

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        told = section().enterprise_forms
        self.fields["form"] = forms.ChoiceField(
            label=_("What kind is it?"),
            choices=[(form.key, words(form.name)) for form in told],
            widget=HintedRadios({form.key: words(form.means) for form in told}),
            error_messages={"required": _("Choose one of the forms.")},
        )
        self.fields["area"] = forms.ChoiceField(label=_("Where does it work?"), choices=area_choices())
        if dug := section().minerals:
            self.fields["mineral"] = forms.ChoiceField(
                label=_("What do you dig?"),
                choices=[("", _("I would rather not say")), *((each.key, words(each.name)) for each in dug)],
                required=False,
            )


class NumberForm(Form):
    """The number of a person."""

    number = forms.CharField(
        label=_("Number of the person"),
        max_length=60,
        help_text=_("It stands on her receipt and begins with PE."),
        widget=forms.TextInput({"autocomplete": "off", "class": "w-20"}),
    )


class PhoneForm(Form):
    """Another phone number."""

    phone = ReachForm.base_fields["phone"]
    phone_shared = ReachForm.base_fields["phone_shared"]


class AgentForm(Form):
    """Somebody who shall act for her."""

    agent_number = NumberForm.base_fields["number"]

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        way = section().mandate_way("own-phone")
        labels = {each.verb: words(each.label) for each in section().agents.verbs}
        self.fields["verbs"] = forms.MultipleChoiceField(
            label=_("What may the person do for you?"),
            choices=[(verb, labels[verb]) for verb in (way.verbs if way else ())],
            widget=forms.CheckboxSelectMultiple,
            error_messages={"required": _("Choose at least one.")},
        )


class ProofForm(Form):
    """How she proved who she is before she gets a new code."""

    how_proved = forms.ChoiceField(
        label=_("How did the person prove who she is?"),
        widget=forms.RadioSelect,
        choices=list(
            zip(
                PROOFS,
                (_("I saw her card"), _("I know her in person"), _("Somebody who vouched for her is here")),
                strict=True,
            )
        ),
    )
