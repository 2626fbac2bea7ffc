"""The counter's forms."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui.forms import DayMonthYearField, Form, HintedRadios, NumberField
from outcrop.custody import api as custody
from outcrop.market.disputes import WHYS
from outcrop.market.ladder import Standing, section

WHY_WORDS = {
    "not-me": _("I did not sell this"),
    "wrong-mass": _("The weight is not what I brought"),
    "wrong-sum": _("The sum is wrong"),
    "not-paid": _("I was not paid, or somebody else got the money"),
    "other": _("Something else"),
}


class SellerForm(Form):
    """Who sells."""

    number = forms.CharField(
        label=_("Number of the seller"), help_text=_("It stands on her receipt or paper. Capitals and spaces do not matter."), max_length=60
    )


class WeighForm(Form):
    """What lies on the scale, and how it is paid."""

    def __init__(self, *args: Any, place: custody.Place, on: Any, standings: list[Standing], language: str, **options: Any) -> None:
        super().__init__(*args, **options)
        ready = [each.instrument for each in custody.instruments_at(place, on=on) if each.ready]
        ladder = {each.key: (each.rung.name.into(language), f"{each.shown} · {each.rung.explains.into(language)}") for each in standings}
        self.fields["standing"] = forms.ChoiceField(
            label=_("What the seller shows for where it comes from"),
            choices=[(key, words) for key, (words, _hint) in ladder.items()],
            widget=HintedRadios({key: hint for key, (_words, hint) in ladder.items()}),
            initial=next(iter(ladder), None),
        )
        kinds = [k for k in custody.section().kinds if k.at_counter]
        self.fields["kind"] = forms.ChoiceField(
            label=_("What was brought"), choices=[(k.key, k.name.into(language)) for k in kinds], widget=forms.RadioSelect, initial=kinds[0].key
        )
        scales = [(str(i.id), i.label) for i in ready if i.measures == "mass"]
        assays = [(str(i.id), i.label) for i in ready if i.measures == "fineness"]
        self.fields["scale"] = forms.ChoiceField(label=_("Scale"), choices=scales, initial=scales[0][0] if scales else None)
        self.fields["before"] = NumberField(
            unit="g", label=_("Mass before melting"), required=False, help_text=_("Only if it was melted here, before the seller's eyes.")
        )
        self.fields["mass"] = NumberField(unit="g", label=_("Mass of the melted piece"))
        self.fields["assay"] = forms.ChoiceField(label=_("Fineness read with"), choices=assays, initial=assays[0][0] if assays else None)
        self.fields["fineness"] = NumberField(unit="‰", label=_("Fineness"))
        payments = section().payments
        self.fields["paid_by"] = forms.ChoiceField(
            label=_("Paid by"), choices=[(p.key, p.name.into(language)) for p in payments], widget=forms.RadioSelect, initial=payments[0].key
        )


class PriceForm(Form):
    """The price of the day."""

    per_gram = NumberField(label=_("Price of one gram"), min_value=0)
    source = forms.CharField(label=_("Where it comes from"), max_length=200, help_text=_("For example the exchange and the hour of its fixing."))
    hours_ago = forms.IntegerField(label=_("Hours since the market named it"), min_value=-24, max_value=2000, initial=0)


class DisputeForm(Form):
    """Why a sale is disputed."""

    why = forms.ChoiceField(label=_("What is wrong?"), choices=[(key, WHY_WORDS[key]) for key in WHYS], widget=forms.RadioSelect)
    words = forms.CharField(
        label=_("What happened, in your own words"), widget=forms.Textarea({"rows": 4}), required=False, max_length=4000,
        help_text=_("You may leave this empty. The counter never reads it."),
    )  # fmt: skip


class SettleForm(Form):
    """The decision on a dispute."""

    outcome = forms.ChoiceField(
        label=_("Decision"),
        choices=[("seller-right", _("The seller is right: the sale is taken back")), ("sale-stands", _("The sale stands"))],
        widget=forms.RadioSelect,
    )
    reasons = forms.CharField(
        label=_("Reasons, in words that the seller understands"), widget=forms.Textarea({"rows": 4}), max_length=4000
    )


class CertificateForm(Form):
    """A certificate of origin for a lot."""

    number = forms.CharField(label=_("Number of the person"), max_length=60)
    grams = NumberField(unit="g", label=_("At most so much fine metal"), min_value=0, required=False)


class BookForm(Form):
    """An entry in a collector's book."""

    number = forms.CharField(label=_("Number of the person you bought from"), max_length=60)
    grams = NumberField(unit="g", label=_("Fine metal bought"), min_value=0)


class CollectorForm(Form):
    """A licence to collect."""

    number = forms.CharField(label=_("Number of the person"), max_length=60)
    licence = forms.CharField(label=_("Number of the licence"), max_length=60)
    until = DayMonthYearField(label=_("Good until"))
