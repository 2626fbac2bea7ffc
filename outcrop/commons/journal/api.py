"""The door to the journal."""

import json
from typing import Any

from outcrop.commons.journal.dispatching import Delivered, dispatch, subscribe
from outcrop.commons.journal.keys import key_of
from outcrop.commons.journal.models import Entry
from outcrop.commons.journal.publishing import audited, publish, unchanged
from outcrop.commons.journal.verifying import Tampering, verify
from outcrop.kernel.refs import Ref

__all__ = [
    "Delivered",
    "Tampering",
    "audited",
    "dispatch",
    "key_of",
    "lines_about",
    "publish",
    "subscribe",
    "unchanged",
    "verify",
]


def lines_about(subject: Ref, *, limit: int = 200) -> list[dict[str, Any]]:
    """Return what happened to a thing, oldest first, as it was written."""
    found = Entry.objects.filter(subjects__contains=[str(subject)]).order_by("recorded_at", "id")[:limit]
    return [json.loads(entry.content) for entry in found]
