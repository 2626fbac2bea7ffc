"""Forms of finance."""

from datetime import date, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui import figures
from outcrop.commons.ui.forms import DayMonthYearField, Form, NumberField
from outcrop.finance import balance, released, season
from outcrop.finance.enrolling import BY_HAND
from outcrop.finance.models import Kind, What
from outcrop.finance.rates import MONTHS, month_after
from outcrop.finance.section import minor
from outcrop.kernel.quantity import Quantity

MOST_MONEY = 10**13
PAPER = _("JPEG, PNG or PDF, up to 8 MB.")
_text = forms.Textarea({"rows": 3})
PER_CENT = 10_000


def _units(amount: Decimal | None) -> int | None:
    return None if amount is None else minor(amount).minor


def _ppm(per_cent: Decimal | None) -> int | None:
    return None if per_cent is None else int((per_cent * PER_CENT).to_integral_value())


def _money(label: Any, **options: Any) -> NumberField:
    return NumberField(label=label, min_value=0, max_value=MOST_MONEY, **options)


class ForWhom(Form):
    """A form that is for oneself or for an enterprise that one leads."""

    def for_whom(self, firms: list[tuple[UUID, str]]) -> None:
        """Offer the enterprises, or leave the question out."""
        field = self.fields["enterprise"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = [("", _("For myself")), *((str(key), name) for key, name in firms)]
        if not firms:
            del self.fields["enterprise"]

    @property
    def team(self) -> UUID | None:
        """Return for which enterprise it is, if not for herself."""
        chosen = self.cleaned_data.get("enterprise")
        return UUID(chosen) if chosen else None


class AskForm(ForWhom):
    """What somebody asks for, and what she releases for it."""

    enterprise = forms.ChoiceField(label=_("Who asks?"), required=False)
    wish = _money(_("How much"))
    months = forms.IntegerField(label=_("Over how many months"), min_value=1, max_value=120)
    words = forms.CharField(label=_("What for, in your words"), widget=_text, max_length=400, required=False)
    parts = forms.MultipleChoiceField(
        label=_("What of your record may they see?"), choices=list(released.PARTS.items()),
        widget=forms.CheckboxSelectMultiple, required=False,
        help_text=_("Your name and number are always with it. All else is your choice."),
    )  # fmt: skip
    last_day = DayMonthYearField(label=_("Until which day may they look?"))
    seen = forms.CharField(widget=forms.HiddenInput, required=False, max_length=32)

    def __init__(self, *args: Any, lends: bool, firms: list[tuple[UUID, str]], today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.for_whom(firms)
        self.fields["last_day"].initial = today + timedelta(days=30)
        if not lends:
            del self.fields["wish"], self.fields["months"]

    def asked(self) -> dict[str, Any]:
        """Return what she asks for, once the form is valid."""
        told = self.cleaned_data
        return {
            "parts": tuple(told["parts"]), "last_day": told["last_day"], "enterprise": self.team,
            "wish": _units(told.get("wish")), "months": told.get("months"), "words": told["words"],
        }  # fmt: skip


class OfferForm(Form):
    """An offer of the desk."""

    kind = forms.ChoiceField(label=_("What is it?"), choices=Kind.choices, widget=forms.RadioSelect)
    name = forms.CharField(label=_("Its name"), max_length=120)
    costs = forms.CharField(label=_("What it costs, in plain words"), widget=_text, max_length=400)
    conditions = forms.CharField(label=_("Who can have it, and what it asks"), widget=_text, max_length=1000)
    law = forms.CharField(label=_("The law or licence that it rests on"), max_length=300)
    last_day = DayMonthYearField(label=_("Last day on which it is offered"))
    yearly = NumberField(label=_("Loan or lease: yearly rate"), unit="%", min_value=0, max_value=1000, required=False)
    fee = NumberField(label=_("Loan or lease: fee of the sum"), unit="%", min_value=0, max_value=99, required=False)
    most = _money(_("Loan or lease: the most that is lent"), required=False)
    most_months = forms.IntegerField(
        label=_("Loan or lease: over how many months at most"), min_value=1, max_value=120, required=False
    )
    premium = _money(_("Insurance or account: what it costs a month"), required=False)

    def told(self) -> dict[str, Any]:
        """Return the offer, once the form is valid."""
        told = self.cleaned_data
        plain = {name: told[name] for name in ("name", "costs", "conditions", "law", "last_day", "most_months")}
        return plain | {
            "kind": Kind(told["kind"]), "yearly_ppm": _ppm(told["yearly"]), "fee_ppm": _ppm(told["fee"]) or 0,
            "most": _units(told["most"]), "premium": _units(told["premium"]),
        }  # fmt: skip


class DecideForm(Form):
    """The provider's answer."""

    accepted = forms.ChoiceField(
        label=_("Your answer"), choices=[("yes", _("Yes, with these terms")), ("no", _("No"))], widget=forms.RadioSelect
    )
    reasons = forms.CharField(
        label=_("What you say to her: why, and what to look out for"), widget=_text, max_length=1000
    )
    lent = _money(_("The sum"), required=False)
    yearly = NumberField(label=_("Yearly rate"), unit="%", min_value=0, max_value=1000, required=False)
    fee = _money(_("Fee, taken of the sum"), required=False)
    months = forms.IntegerField(label=_("Months"), min_value=1, max_value=120, required=False)
    seasonal = forms.BooleanField(label=_("Nothing is paid in the closed season"), required=False)
    premium = _money(_("What it costs a month"), required=False)
    policy = forms.CharField(label=_("Number of the policy, account or lease"), max_length=60, required=False)
    start = DayMonthYearField(label=_("First day"))
    end = DayMonthYearField(label=_("Last day"), required=False)

    def __init__(self, *args: Any, lends: bool, **options: Any) -> None:
        super().__init__(*args, **options)
        for name in ("premium", "end") if lends else ("lent", "yearly", "fee", "months", "seasonal"):
            del self.fields[name]

    def terms(self) -> dict[str, Any]:
        """Return the terms, once the form is valid."""
        told = self.cleaned_data
        return {
            "accepted": told["accepted"] == "yes", "reasons": told["reasons"], "lent": _units(told.get("lent")),
            "fee": _units(told.get("fee")) or 0, "yearly_ppm": _ppm(told.get("yearly")), "months": told.get("months"),
            "seasonal": told.get("seasonal", False), "premium": _units(told.get("premium")), "policy": told["policy"],
            "start": told["start"], "last_day": told.get("end"),
        }  # fmt: skip


class PaymentForm(Form):
    """Something was paid back."""

    on = DayMonthYearField(label=_("Day"))
    amount = _money(_("How much"))
    words = forms.CharField(label=_("Where and how, or the number of the receipt"), max_length=200, required=False)

    def __init__(self, *args: Any, today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["on"].initial = today

    def told(self) -> dict[str, Any]:
        """Return the payment, once the form is valid."""
        told = self.cleaned_data
        return {"on": told["on"], "minor": minor(told["amount"]).minor, "words": told["words"]}


class WordForm(Form):
    """The other side's word about a payment."""

    agrees = forms.ChoiceField(
        label=_("Is it right?"), choices=[("yes", _("Yes, it is right")), ("no", _("No, I dispute it"))],
        widget=forms.RadioSelect,
    )  # fmt: skip
    words = forms.CharField(label=_("What is wrong"), widget=_text, max_length=400, required=False)


class WhyForm(Form):
    """Why a line is taken back."""

    words = forms.CharField(label=_("Why it is taken back"), max_length=200)


class EnrolForm(ForWhom):
    """An insurance or account, told by hand."""

    enterprise = forms.ChoiceField(label=_("Who is enrolled?"), required=False)
    kind = forms.ChoiceField(
        label=_("What is it?"), choices=[(each.value, each.label) for each in BY_HAND], widget=forms.RadioSelect
    )
    provider = forms.CharField(label=_("Who provides it"), max_length=160)
    policy = forms.CharField(label=_("Number of the policy or account"), max_length=60)
    start = DayMonthYearField(label=_("First day"))
    end = DayMonthYearField(label=_("Last day"), required=False, help_text=_("Leave it empty where none is known."))
    premium = _money(_("What it costs a month"), required=False)
    document = forms.FileField(label=_("Picture of the paper"), help_text=PAPER)

    def __init__(self, *args: Any, firms: list[tuple[UUID, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.for_whom(firms)

    def shown(self) -> dict[str, Any]:
        """Return what she shows, once the form is valid."""
        told = self.cleaned_data
        return {
            "kind": Kind(told["kind"]), "provider": told["provider"], "policy": told["policy"], "start": told["start"],
            "last_day": told["end"], "premium": _units(told["premium"]), "enterprise": self.team,
        }  # fmt: skip


class GroupForm(ForWhom):
    """A new savings group."""

    enterprise = forms.ChoiceField(label=_("Is it the group of an enterprise?"), required=False)
    name = forms.CharField(label=_("Name of the group"), max_length=120)
    rule = forms.CharField(
        label=_("How you save: how much, how often, who is paid when"), widget=_text, max_length=1000
    )

    def __init__(self, *args: Any, firms: list[tuple[UUID, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.for_whom(firms)


class SaverForm(Form):
    """Somebody is asked into a group."""

    number = forms.CharField(label=_("Number of the person"), max_length=60)


class LineForm(Form):
    """A line of a group's book."""

    what = forms.ChoiceField(label=_("What happened"), choices=What.choices, widget=forms.RadioSelect)
    member = forms.ChoiceField(label=_("Whose"))
    round = forms.IntegerField(label=_("Round"), min_value=1, max_value=1000)
    amount = _money(_("How much"))
    on = DayMonthYearField(label=_("Day"))
    words = forms.CharField(label=_("A word about it"), max_length=200, required=False)

    def __init__(self, *args: Any, members: list[tuple[str, str]], today: date, **options: Any) -> None:
        super().__init__(*args, **options)
        field = self.fields["member"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = members
        self.fields["on"].initial = today

    def told(self) -> dict[str, Any]:
        """Return the line, once the form is valid."""
        told = self.cleaned_data
        return {
            "what": What(told["what"]), "member": UUID(told["member"]), "round": told["round"],
            "minor": minor(told["amount"]).minor, "on": told["on"], "words": told["words"],
        }  # fmt: skip


class PlanForm(Form):
    """Twelve months of income and costs."""

    opening = NumberField(label=_("What you have now"), min_value=-MOST_MONEY, max_value=MOST_MONEY)

    def __init__(self, *args: Any, start: date, **options: Any) -> None:
        super().__init__(*args, **options)
        self.start = start.replace(day=1)
        for after in range(MONTHS):
            month = month_after(self.start, after)
            place = {"month": figures.month(month)}
            for name, label, wanted in (
                ("costs", _("%(month)s: what you spend"), True),
                ("low", _("%(month)s: income, at least"), False),
                ("high", _("%(month)s: income, at most"), False),
            ):
                self.fields[f"{name}_{after}"] = _money(label % place, required=wanted)

    def months(self) -> list[season.Month]:
        """Return the months, once the form is valid."""
        told = self.cleaned_data
        return [
            season.Month(_units(told[f"low_{n}"]), _units(told[f"high_{n}"]), _units(told[f"costs_{n}"]) or 0)
            for n in range(MONTHS)
        ]


def _pair(label: Any, unit: str, *, required: bool = True) -> tuple[NumberField, NumberField]:
    value = NumberField(label=label, unit=unit, min_value=0, max_value=10**9, required=required)
    error = NumberField(
        label=_("%(what)s: how far off it may be, up or down") % {"what": label}, unit=unit, required=False,
        min_value=0, max_value=10**9,
    )  # fmt: skip
    return value, error


class RecoveryForm(ForWhom):
    """Weights and assays of one's own method."""

    enterprise = forms.ChoiceField(label=_("Whose test?"), required=False)
    method = forms.CharField(label=_("How the ore was treated"), max_length=120)
    feed, feed_u = _pair(_("Ore that was treated"), "kg")
    grade, grade_u = _pair(_("Its grade, by assay"), "g/t")
    product, product_u = _pair(_("What came out"), "g")
    fineness, fineness_u = _pair(_("Its fineness, by assay"), "‰")
    tailings, tailings_u = _pair(_("Grade of the tailings, if assayed"), "g/t", required=False)

    def __init__(self, *args: Any, firms: list[tuple[UUID, str]], **options: Any) -> None:
        super().__init__(*args, **options)
        self.for_whom(firms)

    def weighed(self) -> balance.Weighed:
        """Return what was weighed, once the form is valid."""
        told = self.cleaned_data
        found = {
            name: Quantity(told[name], unit, told[f"{name}_u"] or Decimal(0))
            for name, unit in balance.UNITS.items()
            if told[name] is not None
        }
        return balance.Weighed(**found)
