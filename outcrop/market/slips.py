"""The slip: every line of the sum, said to the seller, on the screen and on paper."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from outcrop.commons.documents import api as documents
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.figures import unit_name
from outcrop.commons.ui.templatetags.ui import moment, money, number, plain
from outcrop.credentials import api as credentials
from outcrop.custody import api as custody
from outcrop.kernel.money import Money
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.text import Text
from outcrop.market.ladder import section
from outcrop.market.models import Purchase
from outcrop.market.royalties import UNVERIFIED, LawRow, RoyaltyTold, told
from outcrop.market.section import NextDoor
from outcrop.market.selectors import ShownLine, shown_lines
from outcrop.registry import api as registry

A5, ROLL = "a5", "58mm"


@dataclass(frozen=True, slots=True)
class Slip:
    """
    What a slip says.

    :ivar melted_from: what the scale showed before it was melted here
    :ivar sold_for: the enterprise for which the seller sold
    """

    purchase: Purchase
    seller_name: str
    sold_for: str
    place: custody.Place
    melted_from: Quantity | None
    mass: Quantity
    fineness: Quantity
    contained: Quantity
    per_gram: Money
    price_hours: int
    price_unverified: bool
    lines: list[ShownLine]
    net: Money
    rung: Text
    royalty: RoyaltyTold
    paid_by: Text
    to_account: bool
    sample: bool


def slip_of(purchase: Purchase) -> Slip:
    """Return the slip of a purchase."""
    lot, seller = custody.lot(purchase.lot), registry.person(purchase.seller)
    rung, fineness = section().rung(purchase.rung), lot.fineness_quantity
    assert fineness is not None  # a lot that was bought was assayed
    paid = next((each for each in section().payments if each.key == purchase.paid_by), None)
    age = purchase.bought_at - purchase.price.observed_at
    royalty = told(purchase.law, purchase.currency)
    per_gram = Money(purchase.price.per_gram, purchase.price.currency)
    grams = number((Decimal(purchase.contained_ug) / 1_000_000).normalize())
    remarks = {
        "value": f"{grams} {unit_name('g')} × {money(per_gram)}",
        "royalty": _("not verified") if royalty.unverified else "",
    }
    lines = shown_lines(purchase.lines, purchase.currency, remarks=remarks)
    return Slip(
        purchase=purchase,
        seller_name=seller.name,
        sold_for=registry.enterprise(purchase.sold_for).name if purchase.sold_for else "",
        place=custody.place(purchase.place),
        melted_from=_rounded(lot.melt.before.quantity) if lot.melt else None,
        mass=_rounded(lot.mass_quantity),
        fineness=_rounded(fineness),
        contained=_rounded(lot.contained),
        per_gram=per_gram,
        price_hours=int(age.total_seconds() // 3600),
        price_unverified=purchase.price.confidence == UNVERIFIED,
        lines=[line for line in lines if line.key != "net"],
        net=purchase.net_money,
        rung=rung.name if rung else Text({"en": purchase.rung}),
        royalty=royalty,
        paid_by=paid.name if paid else Text({"en": purchase.paid_by}),
        to_account=bool(paid and paid.to_account),
        sample=seller.is_sample,
    )


def _rounded(quantity: Quantity) -> Quantity:
    value, u = custody.shown(quantity.value, quantity.u)
    return Quantity(value, quantity.unit, u)


def slip_pdf(slip: Slip, *, width: str = A5) -> bytes:
    """Return the slip as a PDF in the reader's language. :param width: ``a5`` or ``58mm`` for the counter's printer"""
    return documents.render_pdf(documents.template("slip"), dict(slip_values(slip, width)), get_language() or "en")


def slip_values(slip: Slip, width: str) -> documents.SlipValues:
    """Return what the paper says."""
    address = settings.OUTCROP_PUBLIC_URL + reverse("market:sale", args=[slip.purchase.number])
    values: documents.SlipValues = {
        "country": packs.current().country.name,
        "issuer": slip.place.name,
        "title": _("Slip"),
        "number": slip.purchase.number,
        "width": width,
        "rows": _rows(slip),
        "lines": [*(_line(line) for line in slip.lines), *_last_lines(slip)],
        "qr": credentials.qr_svg(address),
        "check": {"heading": _("Is something wrong?"), "text": _disputing(), "address": address},
        "foot": _foot(slip.royalty),
    }
    if slip.sample:
        values["sample"] = _("Sample: people and figures are invented")
    return values


def _disputing() -> str:
    return _(
        "Open “Sales” and say so, or say it at any office or to an agent. What is disputed is held until it is decided."
    )


def _line(line: ShownLine) -> Any:
    row = {"label": line.label, "value": money(line.money)}
    return {**row, "note": line.note} if line.note else row


def _last_lines(slip: Slip) -> list[Any]:
    last: list[Any] = [{"label": _("You get"), "value": money(slip.net), "note": slip.paid_by, "total": True}]
    if slip.royalty.beside:
        note = _("not taken off here")
        last.append({"label": _("Royalty still owed"), "value": money(slip.royalty.beside), "note": note})
    return last


def _foot(royalty: RoyaltyTold) -> str:
    sources = dict.fromkeys(_source(row) for row in royalty.rows if row.sources)
    return " ".join([*royalty.sentences, "; ".join(sources)]).strip()


def _source(row: LawRow) -> str:
    told = "; ".join(str(plain(source)) for source in row.sources)
    return f"{told} ({_('not verified')})" if row.unverified else told


def _rows(slip: Slip) -> list[documents.Row]:
    shown = Text({code: f"{slip.purchase.mark} · {words}" for code, words in slip.rung.by_language.items()})
    hours = ngettext("%(hours)s hour old", "%(hours)s hours old", slip.price_hours) % {"hours": slip.price_hours}
    if slip.price_unverified:
        hours = f"{hours} · {_('not verified')}"
    rows: list[documents.Row] = [{"label": _("Seller"), "value": slip.seller_name}]
    if slip.sold_for:
        rows.append({"label": _("Sold in the name of"), "value": slip.sold_for})
    rows += [
        {"label": _("Day"), "value": moment(slip.purchase.bought_at)},
        {"label": _("Shown for its origin"), "value": shown},
    ]
    if slip.melted_from:
        rows.append({"label": _("Mass before melting"), "value": _measured(slip.melted_from)})
    return [
        *rows,
        {"label": _("Mass"), "value": _measured(slip.mass)},
        {"label": _("Fineness"), "value": _measured(slip.fineness)},
        {"label": _("Fine metal"), "value": _measured(slip.contained)},
        {"label": _("Price of one gram"), "value": money(slip.per_gram), "note": hours},
    ]


def _measured(quantity: Quantity) -> str:
    return f"{number(quantity.value)} {unit_name(quantity.unit)} ± {number(quantity.u)}"


def refusal_pdf(*, place: custody.Place, doors: tuple[NextDoor, ...], day: str, sample: bool, width: str) -> bytes:
    """Return the paper that whoever could not sell takes home: the nearest lawful ways, and nobody's name."""
    language = get_language() or "en"
    ways = [f"{way.label.into(language)}. {way.who.into(language)}. {way.where.into(language)}." for way in doors]
    values: documents.SlipValues = {
        "country": packs.current().country.name,
        "issuer": place.name,
        "title": _("How you can sell"),
        "number": day,
        "width": width,
        "rows": [
            {"label": _("Today"), "value": _("Not bought: nothing shows yet where it comes from.")},
            {"label": _("What was brought"), "value": _("It stays yours. Nobody is told that you came.")},
        ],
        "lines": [],
        "notice": {"heading": _("The nearest lawful ways to sell"), "items": ways},
    }
    if sample:
        values["sample"] = _("Sample: people and figures are invented")
    return documents.render_pdf(documents.template("slip"), dict(values), language)
