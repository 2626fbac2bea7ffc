"""Writing what happened in the one form that is hashed."""

import hashlib
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Enum
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


def plain(value: Any, *, salt: str) -> Any:
    """
    Return a value as JSON has it, exactly: decimals and large whole numbers as strings, personal facts as commitments.

    :raises TypeError: for a type that has no single written form, floats among them
    """
    match value:
        case None | bool() | str():
            return value.value if isinstance(value, Enum) else value
        case int():
            return value if abs(value) < _LARGEST_EXACT else str(value)
        case Personal():
            return {
                "commitment": commitment(
                    person=value.of, value=plain(value.value, salt=salt), salt=salt
                )
            }
        case Money():
            return {"minor": str(value.minor), "currency": value.currency}
        case Quantity():
            return {"value": str(value.value), "u": str(value.u), "unit": value.unit}
        case Period():
            return {
                "start": value.start.isoformat(),
                "end": value.end and value.end.isoformat(),
            }
        case datetime() | date():
            return value.isoformat()
        case UUID() | Ref() | Decimal():
            return str(value)
        case bytes():
            return value.hex()
        case Mapping():
            return {str(k): plain(v, salt=f"{salt}.{k}") for k, v in value.items()}
        case list() | tuple() | set() | frozenset():
            items = (
                sorted(value, key=str) if isinstance(value, (set, frozenset)) else value
            )
            return [plain(v, salt=f"{salt}.{n}") for n, v in enumerate(items)]
    raise TypeError(
        f"{type(value).__name__} has no written form in the journal: {value!r}"
    )


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
    content = {
        "id": str(entry_id),
        "type": event.type,
        "version": event.version,
        "at": act.at.isoformat(),
        "on": act.on.isoformat(),
        "verb": verb,
        "actor": actor_line(act.by),
        "subjects": [str(ref) for ref in event.subjects()],
        "facts": {
            name: plain(value, salt=f"{entry_id}.{name}")
            for name, value in event.facts()
        },
    }
    return rfc8785.dumps(content).decode()


def leaf_hash(content: str) -> bytes:
    """Return the leaf hash of RFC 6962, 2.1: SHA-256 over a zero byte and the content."""
    return hashlib.sha256(b"\x00" + content.encode()).digest()
