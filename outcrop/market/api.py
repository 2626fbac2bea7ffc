"""The door to the market."""

from outcrop.market.ladder import Standing, standings
from outcrop.market.models import OriginKind, Purchase
from outcrop.market.prices import PriceToday, name_price, price_now
from outcrop.market.selectors import purchase_of_lot, sales_count, sales_of

__all__ = [
    "OriginKind", "PriceToday", "Purchase", "Standing", "name_price", "price_now", "purchase_of_lot", "sales_count", "sales_of",
    "standings",
]  # fmt: skip
