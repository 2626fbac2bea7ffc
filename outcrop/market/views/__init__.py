"""The market's pages."""

from outcrop.market.views.buying import buy, purchase, weigh
from outcrop.market.views.deciding import dispute_desk, disputes
from outcrop.market.views.originating import book, certify, collectors, paper
from outcrop.market.views.pricing import price
from outcrop.market.views.selling import dispute, sale, sales, slip_pdf

__all__ = [
    "book", "buy", "certify", "collectors", "dispute", "dispute_desk", "disputes", "paper", "price", "purchase", "sale", "sales",
    "slip_pdf", "weigh",
]  # fmt: skip
