"""The door to the market."""

from outcrop.market.counter import Displayed, Offer, buy, preview
from outcrop.market.disputes import dispute_sale, settle_dispute
from outcrop.market.ladder import Standing, section, standings
from outcrop.market.models import OriginKind, Purchase
from outcrop.market.papers import issue_origin_paper, license_collector
from outcrop.market.prices import PriceToday, name_price, price_now
from outcrop.market.selectors import (
    SoldInMonth,
    first_sale_on,
    purchase_of_lot,
    sales_count,
    sales_of,
    sold_by_month,
)

__all__ = [
    "Displayed",
    "Offer",
    "OriginKind",
    "PriceToday",
    "Purchase",
    "SoldInMonth",
    "Standing",
    "buy",
    "dispute_sale",
    "first_sale_on",
    "issue_origin_paper",
    "license_collector",
    "name_price",
    "preview",
    "price_now",
    "purchase_of_lot",
    "sales_count",
    "sales_of",
    "section",
    "settle_dispute",
    "sold_by_month",
    "standings",
]
