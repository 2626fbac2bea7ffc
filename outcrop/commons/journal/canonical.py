"""Writing what happened in the one form that is hashed."""

import hashlib
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from types import NoneType
from typing import Any
from uuid import UUID

import rfc8785

from outcrop.commons.journal.keys import commitment
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.events import Event, Personal
from outcrop.kernel.money import Money
from outcrop.kernel.period import Period
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.refs import Ref

_LARGEST_EXACT = 2**53


#: Kinds of value that are written without more ado.
_WRITERS: tuple[tuple[type | tuple[type, ...], Callable[[Any], Any]], ...] = (
    (Enum, lambda value: value.value),
    ((NoneType, bool, str), lambda value: value),
    (int, lambda value: value if abs(value) < _LARGEST_EXACT else str(value)),
    (Money, lambda value: {"minor": str(value.minor), "currency": value.currency}),
    (Quantity, lambda value: {"value": str(value.value), "u": str(value.u), "unit": value.unit}),
    (Period, lambda value: {"start": value.start.isoformat(), "end": value.end and value.end.isoformat()}),
    (date, lambda value: value.isoformat()),
    ((UUID, Ref, Decimal), str),
    (bytes, bytes.hex),
)


def plain(value: Any, *, salt: str) -> Any:
    """
    Return a value as JSON has it, exactly: decimals and large whole numbers as strings, personal facts as commitments.

    :raises TypeError: for a type that has no single written form, floats among them
    """
    if isinstance(value, Personal):
        return {"commitment": commitment(person=value.of, value=plain(value.value, salt=salt), salt=salt)}
    if isinstance(value, Mapping):
        return {str(key): plain(each, salt=f"{salt}.{key}") for key, each in value.items()}
    if isinstance(value, (list, tuple, set, frozenset)):
        items = sorted(value, key=str) if isinstance(value, (set, frozenset)) else value
        return [plain(each, salt=f"{salt}.{n}") for n, each in enumerate(items)]
    for kind, write in _WRITERS:
        if isinstance(value, kind):
            return write(value)
    raise TypeError(f"{type(value).__name__} has no written form in the journal: {value!r}")


def actor_line(actor: Actor) -> dict[str, Any]:
    """Return who acted, in which capacity, by ids only."""
    line: dict[str, Any] = {"user": actor.user and str(actor.user)}
    if actor.person:
        line["person"] = str(actor.person)
    if actor.posts:
        line["posts"] = sorted(f"{p.agency}/{p.key}" for p in actor.posts)
    if actor.mandate:
        line["mandate"] = {
            "number": actor.mandate.number,
            "for": str(actor.mandate.principal),
        }
    if actor.system:
        line["system"] = actor.system
    return line


def written(*, entry_id: UUID, event: Event, verb: str, act: Act) -> str:
    """Return the canonical JSON (RFC 8785) of one thing that happened."""
    content: dict[str, Any] = {
        "id": str(entry_id),
        "type": event.type,
        "version": event.version,
        "at": act.at.isoformat(),
        "on": act.on.isoformat(),
        "verb": verb,
        "actor": actor_line(act.by),
        "subjects": [str(ref) for ref in event.subjects()],
        "facts": {name: plain(value, salt=f"{entry_id}.{name}") for name, value in event.facts()},
    }
    return rfc8785.dumps(content).decode()


def leaf_hash(content: str) -> bytes:
    """Return the leaf hash of RFC 6962, 2.1: SHA-256 over a zero byte and the content."""
    return hashlib.sha256(b"\x00" + content.encode()).digest()
