"""The door of the ledger: the only names that other contexts may import."""

from outcrop.ledger.models import Entry, Hold, Posting, Release
from outcrop.ledger.selectors import (
    Balance,
    Statement,
    StatementRow,
    balance,
    entries_of,
    open_holds,
    posting_for,
    postings_for,
    reversal_of,
    statement,
)
from outcrop.ledger.services import Line, hold, hold_share, post, release, release_all, reverse

__all__ = [
    "Balance",
    "Entry",
    "Hold",
    "Line",
    "Posting",
    "Release",
    "Statement",
    "StatementRow",
    "balance",
    "entries_of",
    "hold",
    "hold_share",
    "open_holds",
    "post",
    "posting_for",
    "postings_for",
    "release",
    "release_all",
    "reversal_of",
    "reverse",
    "statement",
]
