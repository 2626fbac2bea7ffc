"""The counter's forms."""

from datetime import date
from decimal import Decimal
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.packs import api as packs
from outcrop.commons.ui.forms import DayMonthYearField, Form, HintedRadios, NumberField, NumberInput
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.custody import api as custody
from outcrop.kernel.ids import parse_id
from outcrop.market.counter import Displayed
from outcrop.market.disputes import MOST_WORDS, WHYS
from outcrop.market.ladder import Standing, section

WHY_WORDS = {
    "not-me": _("I did not sell this"),
    "wrong-mass": _("The weight is not what I brought"),
    "wrong-sum": _("The sum is wrong"),
    "not-paid": _("I was not paid, or somebody else got the money"),
    "other": _("Something else"),
}
LEAST_GRAMS, MOST_GRAMS = Decimal("0.000001"), Decimal(1_000_000)
LAST_YEAR = 2200
FIGURES = {"max_digits": 18, "decimal_places": 6}


class SellerForm(Form):
    """Who sells."""

    number = forms.CharField(
        label=_("Number of the seller"),
        help_text=_("It stands on her receipt or paper. Capitals and spaces do not matter."),
        max_length=60,
    )


class WeighForm(Form):
    """What lies on the scale, and how it is paid."""

    standing = forms.ChoiceField(label=_("What the seller shows for where it comes from"))
    kind = forms.ChoiceField(label=_("What was brought"), widget=forms.RadioSelect)
    scale = forms.ChoiceField(label=_("Scale"))
    before = NumberField(
        unit=_("g"),
        label=_("Mass before melting"),
        required=False,
        help_text=_("Only if it was melted here, before the seller's eyes."),
        **FIGURES,
    )
    mass = NumberField(unit=_("g"), label=_("Mass of the melted piece"), **FIGURES)
    assay = forms.ChoiceField(label=_("Fineness read with"))
    fineness = NumberField(unit="‰", label=_("Fineness"), **FIGURES)
    paid_by = forms.ChoiceField(label=_("Paid by"), widget=forms.RadioSelect)

    def __init__(self, *args: Any, ready: list[custody.Instrument], standings: list[Standing], **options: Any) -> None:
        super().__init__(*args, **options)
        hints = {each.key: f"{each.shown} · {plain(each.rung.explains)}" for each in standings}
        self.fields["standing"].widget = HintedRadios(hints)
        self._offer("standing", [(each.key, plain(each.rung.name)) for each in standings])
        self._offer("kind", [(kind.key, plain(kind.name)) for kind in custody.section().kinds if kind.at_counter])
        self._offer("paid_by", [(payment.key, plain(payment.name)) for payment in section().payments])
        for field, measures in (("scale", "mass"), ("assay", "fineness")):
            self._offer(field, [(str(each.id), each.label) for each in ready if each.measures == measures])

    def _offer(self, name: str, choices: list[tuple[str, str]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)
        field.choices = choices
        field.initial = choices[0][0] if choices else None

    def displayed(self) -> Displayed:
        """Return what the displays showed, once the form is valid."""
        told = self.cleaned_data
        scale, assay = parse_id(told["scale"]), parse_id(told["assay"])
        assert scale is not None and assay is not None  # they are among the choices
        return Displayed(
            kind=told["kind"],
            scale=scale,
            mass=told["mass"],
            assay=assay,
            fineness=told["fineness"],
            before=told["before"],
        )


class PriceForm(Form):
    """The price of the day."""

    per_gram = NumberField(label=_("Price of one gram"), **FIGURES)
    source = forms.CharField(
        label=_("Where it comes from"),
        max_length=200,
        help_text=_("For example the exchange and the hour of its fixing."),
    )
    hours_ago = forms.IntegerField(
        label=_("Hours since the market named it"), min_value=-8760, max_value=8760, initial=0
    )

    def __init__(self, *args: Any, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["per_gram"].widget = NumberInput(packs.current().country.money.symbol)


class DisputeForm(Form):
    """Why a sale is disputed."""

    why = forms.ChoiceField(
        label=_("What is wrong?"), choices=[(key, WHY_WORDS[key]) for key in WHYS], widget=forms.RadioSelect
    )
    words = forms.CharField(
        label=_("What happened, in your own words"),
        widget=forms.Textarea({"rows": 4}),
        required=False,
        max_length=MOST_WORDS,
        help_text=_("Only those who decide read it, never the counter."),
    )


class SettleForm(Form):
    """The decision on a dispute."""

    outcome = forms.ChoiceField(
        label=_("Decision"),
        choices=[
            ("seller-right", _("The seller is right: the sale is taken back")),
            ("sale-stands", _("The sale stands")),
        ],
        widget=forms.RadioSelect,
    )
    reasons = forms.CharField(
        label=_("Reasons, in words that the seller understands"),
        widget=forms.Textarea({"rows": 4}),
        max_length=MOST_WORDS,
    )


class PaperForm(Form):
    """A paper of origin: who shows it, and how much it covers."""

    number = forms.CharField(label=_("Number of the person"), max_length=60)
    grams = NumberField(
        unit=_("g"),
        label=_("At most so much fine metal"),
        min_value=LEAST_GRAMS,
        max_value=MOST_GRAMS,
        required=False,
        help_text=_("Leave it empty where nobody has weighed it yet."),
        **FIGURES,
    )


class BookForm(Form):
    """An entry in a collector's book."""

    number = forms.CharField(label=_("Number of the person you bought from"), max_length=60)
    grams = NumberField(
        unit=_("g"), label=_("Fine metal bought"), min_value=LEAST_GRAMS, max_value=MOST_GRAMS, **FIGURES
    )


class CollectorForm(Form):
    """A licence to collect."""

    number = forms.CharField(label=_("Number of the person"), max_length=60)
    licence = forms.CharField(label=_("Number of the licence"), max_length=60)
    last_day = DayMonthYearField(label=_("Last day on which it is good"))

    def clean_last_day(self) -> date:
        """Refuse a year that is a slip of the pen, so that days can be counted from it."""
        day: date = self.cleaned_data["last_day"]
        if day.year > LAST_YEAR:
            raise forms.ValidationError(_("No licence runs so long. Check the year."))
        return day
