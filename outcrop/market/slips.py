"""The slip: every line of the sum, said to the seller, on the screen and on paper."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from outcrop.commons.documents import api as documents
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.templatetags.ui import money, moment
from outcrop.custody import api as custody
from outcrop.kernel.acts import Act
from outcrop.kernel.money import Money
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.text import Text
from outcrop.market.ladder import section
from outcrop.market.models import Purchase
from outcrop.market.selectors import ShownLine, shown_lines
from outcrop.registry import api as registry


@dataclass(frozen=True, slots=True)
class LawLine:
    """Why the royalty is what it is: the rows of law that were read, with their marks."""

    what: Text
    source: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Slip:
    """What a slip says."""

    purchase: Purchase
    seller_name: str
    place: custody.Place
    mass: Quantity
    fineness: Quantity
    contained: Quantity
    per_gram: Money
    price_hours: int
    lines: list[ShownLine]
    net: Money
    rung: Text
    law: list[LawLine]
    paid_by: Text


def slip_of(purchase: Purchase, act: Act) -> Slip:
    """Return the slip of a purchase."""
    lot = custody.lot(purchase.lot)
    rung = section().rung(purchase.rung)
    age = purchase.bought_at - purchase.price.observed_at
    paid = next((p.name for p in section().payments if p.key == purchase.paid_by), Text({"en": purchase.paid_by}))
    return Slip(
        purchase=purchase,
        seller_name=registry.name_of(purchase.seller),
        place=custody.place(purchase.place),
        mass=lot.mass.quantity,
        fineness=Quantity(lot.fineness.value, "[ppth]", lot.fineness.u),
        contained=lot.contained,
        per_gram=Money(purchase.price.per_gram, purchase.price.currency),
        price_hours=int(age.total_seconds() // 3600),
        lines=[line for line in shown_lines(purchase.lines, purchase.currency) if line.key != "net"],
        net=Money(purchase.net, purchase.currency),
        rung=rung.name if rung else Text({"en": purchase.rung}),
        law=_law_lines(purchase.law),
        paid_by=paid,
    )


def _law_lines(told: dict[str, Any]) -> list[LawLine]:
    rows = [step for step in told["steps"] if step["kind"] == "law"]
    return [LawLine(Text.read(r["what"]), "; ".join(x["title"] for x in r["references"]), r["confidence"]) for r in rows]


def slip_pdf(slip: Slip, *, width: str = "a5") -> bytes:
    """Return the slip as a PDF in the reader's language. :param width: ``a5`` or ``58mm`` for the counter's printer"""
    return documents.render_pdf(documents.template("slip"), dict(_values(slip, width)), get_language() or "en")


def _values(slip: Slip, width: str) -> documents.SlipValues:
    country = packs.current().country
    values: documents.SlipValues = {
        "country": country.name,
        "issuer": slip.place.name,
        "title": _("Slip"),
        "number": slip.purchase.number,
        "width": width,
        "rows": _rows(slip),
        "lines": [
            *({"label": line.label, "value": money(line.money)} for line in slip.lines),
            {"label": _("You get"), "value": money(slip.net), "note": slip.paid_by, "total": True},
        ],
        "notice": {"heading": _("Is something wrong?"), "items": [_("Open “Sales” with your number, or say it at any office: a disputed sale is held until it is decided.")]},
        "foot": "; ".join(dict.fromkeys(f"{row.source} [{row.confidence}]" for row in slip.law if row.source)),
    }
    if registry.person(slip.purchase.seller).is_sample:
        values["sample"] = _("Sample: people and figures are invented")
    return values


def _rows(slip: Slip) -> list[documents.Row]:
    return [
        {"label": _("Seller"), "value": slip.seller_name},
        {"label": _("Day"), "value": moment(slip.purchase.bought_at)},
        {"label": _("Shown for its origin"), "value": Text({k: f"{slip.purchase.mark} · {v}" for k, v in slip.rung.by_language.items()})},
        {"label": _("Mass"), "value": _quantity(slip.mass, "g")},
        {"label": _("Fineness"), "value": _quantity(slip.fineness, "‰")},
        {"label": _("Fine metal"), "value": _quantity(slip.contained, "g")},
        {"label": _("Price of one gram"), "value": money(slip.per_gram), "note": _("%(hours)s hours old") % {"hours": slip.price_hours}},
    ]


def _quantity(quantity: Quantity, unit: str) -> str:
    value, u = custody.shown(quantity.value, quantity.u)
    return f"{value:f} ± {u:f} {unit}"
