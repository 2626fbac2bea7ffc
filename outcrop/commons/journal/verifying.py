"""Proving that the journal was not rewritten."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from outcrop.commons.journal.canonical import leaf_hash
from outcrop.commons.journal.models import Entry


@dataclass(frozen=True, slots=True)
class Tampering:
    """A row that is not what was written."""

    entry: UUID
    what: str


def verify() -> Iterator[Tampering]:
    """Yield every row whose leaf does not fit its content, or whose columns do not fit the content."""
    for entry in Entry.objects.order_by("id").iterator(chunk_size=2000):
        if leaf_hash(entry.content) != bytes(entry.leaf):
            yield Tampering(entry.id, "The content is not what the leaf was made from.")
            continue
        content = json.loads(entry.content)
        shown = (str(entry.id), entry.type, entry.verb, list(entry.subjects))
        if shown != (
            content["id"],
            content["type"],
            content["verb"],
            content["subjects"],
        ):
            yield Tampering(entry.id, "A column says something else than the content.")
