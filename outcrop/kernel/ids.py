"""Identifiers: UUIDv7, so that rows sort by the time they were made. A client may make its own."""

from uuid import UUID

import uuid_utils


def new_id() -> UUID:
    """Return a new UUIDv7. Its first 48 bits are milliseconds, so later ids sort after earlier ones."""
    return UUID(bytes=uuid_utils.uuid7().bytes)


def parse_id(text: str) -> UUID | None:
    """Return the UUID that ``text`` spells, or None if it spells none."""
    try:
        return UUID(text)
    except (ValueError, AttributeError, TypeError):
        return None
