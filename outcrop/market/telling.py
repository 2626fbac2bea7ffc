"""What programs are told about prices, papers and sales: plain values, each field by its tier."""

from datetime import date
from typing import Any

from django.utils.translation import get_language

from outcrop.commons.disclosure.api import Tier, disclose
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.kernel.money import Money
from outcrop.kernel.quantity import Quantity
from outcrop.market.ladder import Standing, next_doors, section
from outcrop.market.models import OriginPaper, Purchase, SaleDispute
from outcrop.market.prices import PriceToday
from outcrop.market.royalties import RoyaltyTold
from outcrop.market.slips import Slip
from outcrop.registry import api as registry


def money(amount: Money | None) -> dict[str, Any] | None:
    """Return an amount of money."""
    return None if amount is None else {"minor": amount.minor, "currency": amount.currency}


def measured(quantity: Quantity | None) -> dict[str, str] | None:
    """Return a measured amount; figures as text, so that no program rounds them."""
    if quantity is None:
        return None
    return {"value": f"{quantity.value:f}", "u": f"{quantity.u:f}", "unit": quantity.unit}


def price(found: PriceToday | None, *, on: date) -> dict[str, Any] | None:
    """Return the price of the day with its age, as the public may see it."""
    if found is None:
        return None
    told = {
        "per_gram": money(found.per_gram),
        "observed_at": found.price.observed_at.isoformat(),
        "hours_old": found.hours,
        "most_hours": section().price.most_age_hours,
        "usable": found.usable,
        "source": found.price.source,
        "confidence": found.price.confidence,
    }
    return disclose("market.price", told, to=Tier.PUBLIC, on=on)


def standing(each: Standing) -> dict[str, Any]:
    """Return a rung that a seller stands on."""
    return {
        "key": each.key,
        "rung": each.rung.key,
        "name": plain(each.rung.name),
        "mark": each.rung.mark,
        "channel": each.rung.channel,
        "shown": each.shown,
        "confidence": each.rung.confidence,
    }


def doors() -> list[dict[str, str]]:
    """Return the nearest lawful ways to sell."""
    return [{"label": plain(each.label), "who": plain(each.who), "where": plain(each.where)} for each in next_doors()]


def slip(found: Slip, *, on: date) -> dict[str, Any]:
    """Return every line of a slip, as its parties may see it."""
    purchase = found.purchase
    told = {
        "number": purchase.number,
        "bought_at": purchase.bought_at.isoformat(),
        "bought_on": purchase.bought_on.isoformat(),
        "place": plain(found.place.name),
        "seller": found.seller_name,
        "sold_for": found.sold_for or None,
        "rung": purchase.rung,
        "mark": purchase.mark,
        "paper": purchase.paper.number if purchase.paper else None,
        "lot": str(purchase.lot),
        "melted_from": measured(found.melted_from),
        "mass": measured(found.mass),
        "fineness": measured(found.fineness),
        "contained": measured(found.contained),
        "per_gram": money(found.per_gram),
        "price_hours": found.price_hours,
        "lines": [{"key": x.key, "label": plain(x.label), "minor": x.money.minor, "ppm": x.ppm} for x in found.lines],
        "net": money(found.net),
        "paid_by": purchase.paid_by,
        "royalty": royalty(found.royalty),
        "questionable": purchase.questionable,
    }
    return disclose("market.sale", told, to=Tier.PARTY, on=on)


def royalty(told: RoyaltyTold) -> dict[str, Any]:
    """Return what is said of the royalty."""
    language = get_language() or "en"
    return {
        "due": money(told.due),
        "highest": money(told.highest),
        "rate_ppm": told.rate_ppm,
        "liable": told.liable,
        "collected_by": told.collected_by,
        "kept_back": told.kept_back,
        "incomplete": told.incomplete,
        "unverified": told.unverified,
        "sentences": told.sentences,
        "law": [
            {
                "what": row.what.into(language, "en"),
                "source": "; ".join(source.into(language, "en") for source in row.sources),
                "confidence": row.confidence,
            }
            for row in told.rows
        ],
    }


def sale_in_list(purchase: Purchase) -> dict[str, Any]:
    """Return a line of a list of sales."""
    dispute: SaleDispute | None = getattr(purchase, "dispute", None)
    return {
        "number": purchase.number,
        "bought_on": purchase.bought_on.isoformat(),
        "net": money(purchase.net_money),
        "dispute": dispute.outcome if dispute else None,
    }


def dispute(found: SaleDispute, *, reasons: bool) -> dict[str, Any]:
    """
    Return where a dispute stands.

    :param reasons: whether the reader is the seller or hears disputes, and may read the reasons
    """
    decided = found.decided
    return {
        "number": found.number,
        "sale": found.purchase.number if found.purchase else None,
        "paper": found.paper.number if found.paper else None,
        "why": found.why,
        "opened_at": found.opened_at.isoformat(),
        "answer_due": found.answer_due.isoformat(),
        "outcome": found.outcome,
        "reasons": decided.reasons if decided and reasons else None,
    }


def paper(found: OriginPaper, *, on: date) -> dict[str, Any]:
    """Return a paper of origin, as its parties may see it."""
    told = {
        "number": found.number,
        "kind": found.kind,
        "seller": registry.person(found.seller).number,
        "source": registry.person(found.source_person).number if found.source_person else None,
        "area": found.area_path,
        "most_grams": None if found.most_grams is None else f"{found.most_grams:f}",
        "issued_on": found.issued_on.isoformat(),
        "good_before": found.valid_until.isoformat(),
    }
    return disclose("market.paper", told, to=Tier.PARTY, on=on)
