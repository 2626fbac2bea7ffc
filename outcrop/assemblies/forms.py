"""Forms of assemblies."""

from datetime import date
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.assemblies.bodies import Body, Member
from outcrop.assemblies.calling import MOST_SEATS, Agenda
from outcrop.assemblies.models import Interest, MotionKind, Party, Settled, Stands
from outcrop.assemblies.section import Rules, section
from outcrop.assemblies.voting import ABSTAIN, NO, YES
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.forms import DayMonthYearField, Form, NumberField
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.registry import api as registry

MOST_MONEY = 10**13
CHOICE_WORDS = {YES: _("For"), NO: _("Against"), ABSTAIN: _("I abstain")}
_text = forms.Textarea({"rows": 4})


class CallForm(Form):
    """Calling the members together, with one motion; further motions stand in assemblies of their own."""

    purpose = forms.CharField(label=_("Why do you call the members together?"), widget=_text, max_length=1000)
    on = DayMonthYearField(label=_("Day of the assembly"))
    place = forms.CharField(label=_("Where"), max_length=120, required=False)
    kind = forms.ChoiceField(label=_("What is voted on"), choices=MotionKind.choices, widget=forms.RadioSelect)
    question = forms.CharField(label=_("The question, so that yes and no are clear"), max_length=400)
    secret = forms.BooleanField(
        label=_("Secret vote"), required=False, initial=True, help_text=_("An election is always secret.")
    )
    seats = forms.IntegerField(
        label=_("Election: how many are to lead"), min_value=1, max_value=MOST_SEATS, required=False
    )
    amount = NumberField(label=_("Premium: how much at most"), required=False, min_value=0, max_value=MOST_MONEY)
    text = forms.CharField(
        label=_("By-laws: the whole new text"), widget=forms.Textarea({"rows": 8}), max_length=20000, required=False
    )
    quorum_percent = forms.IntegerField(
        label=_("By-laws: of a hundred members, how many must vote"), min_value=1, max_value=100, required=False
    )
    majority_percent = forms.IntegerField(
        label=_("By-laws: a motion needs more than this share, in per cent"),
        min_value=50,
        max_value=99,
        required=False,
    )
    notice_days = forms.IntegerField(
        label=_("By-laws: days between notice and assembly"), min_value=0, max_value=90, required=False
    )
    vote_days = forms.IntegerField(
        label=_("By-laws: days on which a vote is open"), min_value=1, max_value=30, required=False
    )
    readers = forms.CharField(
        label=_("By-laws: who else reads the book"),
        max_length=400,
        required=False,
        help_text=_("Numbers of persons who are no members, such as a bookkeeper, with spaces between them."),
    )

    def __init__(self, *args: Any, body: Body, rules: Rules, first: date, **options: Any) -> None:
        self.rules = rules
        super().__init__(*args, **options)
        self.fields["on"].initial = first
        self.fields["seats"].initial = 1
        for name in ("quorum_percent", "majority_percent", "notice_days", "vote_days"):
            self.fields[name].initial = getattr(rules, name)
        model = next((each for each in section().models if body.kind.value in each.kinds), None)
        if model:
            self.fields["text"].initial = plain(model.text)

    def clean_readers(self) -> list[str]:
        """Turn numbers into persons."""
        found = []
        for number in self.cleaned_data["readers"].replace(",", " ").split():
            person = registry.find_person(number)
            if person is None:
                raise forms.ValidationError(_("Nobody has the number “%(number)s”."), params={"number": number[:40]})
            found.append(str(person.id))
        return found

    def agenda(self) -> list[Agenda]:
        """Return the motion, once the form is valid."""
        told = self.cleaned_data
        kind = MotionKind(told["kind"])
        more: dict[str, Any] = {}
        if kind is MotionKind.ELECTION:
            more = {"seats": told["seats"] or 1}
        if kind is MotionKind.SPENDING:
            more = {"minor": minor_units(told["amount"] or 0)}
        if kind is MotionKind.BYLAWS:
            more = {"text": told["text"], "rules": self._rules(), "readers": told["readers"]}
        return [Agenda(kind, told["question"], told["secret"], more)]

    def _rules(self) -> dict[str, int]:
        told = self.cleaned_data
        known = self.rules.model_dump()
        return {name: known[name] if told.get(name) is None else told[name] for name in known}


def minor_units(amount: Any) -> int:
    """Return an amount of the country's currency in minor units."""
    return int(amount * 10 ** packs.current().country.money.exponent)


class BeginCallForm(Form):
    """A member asks for an assembly."""

    purpose = forms.CharField(label=_("Why should the members meet?"), widget=_text, max_length=1000)
    kind = forms.ChoiceField(
        label=_("What should be voted on"),
        choices=[(MotionKind.DECISION, _("a question")), (MotionKind.ELECTION, _("who leads"))],
        widget=forms.RadioSelect,
    )
    question = forms.CharField(label=_("The question, so that yes and no are clear"), max_length=400)


class VoteForm(Form):
    """One vote. The word and the blind are drawn anew for each sheet."""

    choice = forms.ChoiceField(label=_("Your vote"), widget=forms.RadioSelect)
    member = forms.UUIDField(widget=forms.HiddenInput)
    word = forms.CharField(widget=forms.HiddenInput, required=False, max_length=60)

    def __init__(self, *args: Any, choices: list[str], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["choice"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [(each, choice_word(each)) for each in choices]


def choice_word(choice: str) -> Any:
    """Return a choice in the reader's words: for, against, or a candidate's name."""
    return CHOICE_WORDS.get(choice) or registry.name_of(UUID(choice))


class MinutesForm(Form):
    """Minutes, as a text or as a picture of the paper."""

    text = forms.CharField(
        label=_("What was said"), widget=forms.Textarea({"rows": 6}), max_length=8000, required=False
    )
    photo = forms.FileField(
        label=_("Or a picture of the paper"), required=False, help_text=_("JPEG, PNG or PDF, up to 8 MB.")
    )
    attended = forms.MultipleChoiceField(label=_("Who was there"), widget=forms.CheckboxSelectMultiple, required=False)

    def __init__(self, *args: Any, members: list[Member], **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["attended"]
        assert isinstance(field, forms.MultipleChoiceField)
        field.choices = [(str(each.id), each.name) for each in members]


class LineForm(Form):
    """A line of the book."""

    way = forms.ChoiceField(
        label=_("What happened"),
        choices=[("in", _("Money came in")), ("out", _("Money went out")), ("share", _("A member was paid her share"))],
        widget=forms.RadioSelect,
    )
    on = DayMonthYearField(label=_("Day"))
    amount = NumberField(label=_("How much"), min_value=0, max_value=MOST_MONEY)
    purpose = forms.CharField(
        label=_("What for"), max_length=200, help_text=_("Every member reads it. Write no names.")
    )
    source = forms.CharField(label=_("From or to which firm or office"), max_length=120, required=False)
    member = forms.ChoiceField(label=_("Whose share"), required=False)
    document = forms.FileField(
        label=_("Picture of the paper"), required=False, help_text=_("JPEG, PNG or PDF, up to 8 MB.")
    )

    def __init__(self, *args: Any, members: list[Member], today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["member"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Nobody's")), *((str(each.id), each.name) for each in members)]
        self.fields["on"].initial = today


class PremiumForm(Form):
    """Premium that came in, or that is spent as decided."""

    decided_by = forms.ChoiceField(label=_("What it is"))
    on = DayMonthYearField(label=_("Day"))
    amount = NumberField(label=_("How much"), min_value=0, max_value=MOST_MONEY)
    purpose = forms.CharField(
        label=_("What for"), max_length=200, help_text=_("Every member reads it. Write no names.")
    )
    source = forms.CharField(label=_("From or to which firm or office"), max_length=120, required=False)

    def __init__(self, *args: Any, decisions: list[tuple[str, str]], today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["decided_by"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("Premium came in")), *decisions]
        field.required = False
        self.fields["on"].initial = today


class WhyForm(Form):
    """Why a line is taken back."""

    why = forms.CharField(label=_("What was wrong"), max_length=200)


class BenefitForm(Form):
    """What membership brings."""

    name = forms.CharField(label=_("What it is"), max_length=120)
    means = forms.CharField(label=_("What it brings, costs and asks"), widget=_text, max_length=1000)
    provider = forms.CharField(label=_("Who provides it"), max_length=120, required=False)


class OwnerForm(Form):
    """Who really owns, controls or finances the body."""

    party = forms.ChoiceField(label=_("Who is it?"), choices=Party.choices, widget=forms.RadioSelect)
    number = forms.CharField(
        label=_("Number of the person"), max_length=60, required=False, help_text=_("If she is in the register.")
    )
    name = forms.CharField(label=_("Or the name"), max_length=160, required=False)
    stands = forms.ChoiceField(label=_("Buyer, funder or partner?"), choices=Stands.choices, required=False)
    interest = forms.ChoiceField(
        label=_("What the party has in it"), choices=[("", _("nothing")), *Interest.choices], required=False
    )
    share_min = NumberField(label=_("Share, from"), unit="%", min_value=0, max_value=100, required=False)
    share_max = NumberField(label=_("Share, to"), unit="%", min_value=0, max_value=100, required=False)
    since = DayMonthYearField(label=_("Since when"), required=False)
    source = forms.CharField(label=_("How it is known"), max_length=200)

    def clean_number(self) -> UUID | None:
        """Turn the number into a person."""
        number = self.cleaned_data["number"].strip()
        person = registry.find_person(number) if number else None
        if number and person is None:
            raise forms.ValidationError(_("Nobody has the number “%(number)s”."), params={"number": number[:40]})
        return person.id if person else None


class SettleForm(Form):
    """The department's answer."""

    outcome = forms.ChoiceField(label=_("What came of it?"), choices=Settled.choices, widget=forms.RadioSelect)
    reasons = forms.CharField(label=_("Why"), widget=_text, max_length=1000)
