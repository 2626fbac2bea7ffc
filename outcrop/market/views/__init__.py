"""The market's pages."""

from outcrop.market.views.buying import buy, purchase, refusal, weigh
from outcrop.market.views.deciding import dispute_desk, disputes
from outcrop.market.views.originating import book, certify, collectors, paper
from outcrop.market.views.pricing import price
from outcrop.market.views.selling import confirm, dispute, dispute_entry, sale, sales, slip_pdf

__all__ = [
    "book",
    "buy",
    "certify",
    "collectors",
    "confirm",
    "dispute",
    "dispute_desk",
    "dispute_entry",
    "disputes",
    "paper",
    "price",
    "purchase",
    "refusal",
    "sale",
    "sales",
    "slip_pdf",
    "weigh",
]
