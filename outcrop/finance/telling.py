"""What everybody is told of an offer."""

from datetime import date, timedelta
from typing import Any

from outcrop.commons.disclosure.api import Tier, disclose
from outcrop.commons.packs import api as packs
from outcrop.finance.models import Kind, Offer
from outcrop.finance.offers import example


def offer_told(offer: Offer, *, on: date) -> dict[str, Any]:
    """Return an offer as everybody may see it: with the effective annual rate and the whole sum where it is lent."""
    values: dict[str, Any] = {
        "number": offer.number,
        "kind": offer.kind,
        "kind_name": Kind(offer.kind).label,
        "provider": offer.agency.name,
        "name": offer.name,
        "costs": offer.costs,
        "conditions": offer.conditions,
        "law": offer.law,
        "last_day": offer.end - timedelta(days=1),
        "premium": packs.money(offer.premium) if offer.premium is not None else None,
        "lends": offer.lends,
    }
    if offer.lends:
        cost = example(offer, on=offer.start)
        values |= {
            "yearly_ppm": offer.yearly_ppm,
            "most": packs.money(offer.most or 0),
            "months": offer.most_months,
            "effective_ppm": cost.effective_ppm,
            "got": cost.got,
            "total": cost.total,
            "price": cost.price,
        }
    return disclose("finance.offer", values, to=Tier.PUBLIC, happened_on=offer.start, on=on)
