"""
Noting what leaves the register: whoever is handed a person's name or more leaves a reading.

The register notes it itself at the moment it hands something out, so that no page can forget to. The readings of one
request are written together, one row for each person, before its answer goes out (``middleware.py``).
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

#: Parts of a record that are read, from least to most.
NAME, STANDING, RECORD = "name", "standing", "record"
PARTS = (NAME, STANDING, RECORD)


@dataclass(slots=True)
class Looked:
    """
    What was handed out in one request.

    :ivar parts: person to the largest part that was handed out
    :ivar secret: person to the first day on which she may know of it
    """

    parts: dict[UUID, str] = field(default_factory=dict)
    secret: dict[UUID, date] = field(default_factory=dict)


_looking: ContextVar[Looked | None] = ContextVar("registry_looking", default=None)


@contextmanager
def looking() -> Iterator[Looked]:
    """Gather what is handed out inside the block."""
    looked = Looked()
    token = _looking.set(looked)
    try:
        yield looked
    finally:
        _looking.reset(token)


def note(person: UUID, part: str = NAME) -> None:
    """Note that a part of a person's record is handed out. Outside a request there is nobody who reads."""
    looked = _looking.get()
    if looked is not None:
        before = looked.parts.get(person, NAME)
        looked.parts[person] = max(part, before, key=PARTS.index)


def keep_secret(person: UUID, until: date) -> None:
    """Let a person know of this request's reading only from a day on: a demand under law is secret till then."""
    looked = _looking.get()
    if looked is not None:
        looked.secret[person] = max(until, looked.secret.get(person, until))
