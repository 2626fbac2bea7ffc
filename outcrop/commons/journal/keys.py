"""
A secret key for each person, outside the database and its backups.

A personal fact enters the journal as a commitment under that key. Destroying the key makes every trace of the person
in the journal unreadable for good, while each row still proves that it was not changed.
"""

import hashlib
import hmac
import secrets
from pathlib import Path
from typing import Any
from uuid import UUID

import rfc8785
from django.conf import settings

from outcrop.kernel.files import kept


def _path(person: UUID) -> Path:
    name = person.hex
    return Path(settings.OUTCROP_VAR) / "keys" / "persons" / name[-2:] / name


def key_of(person: UUID) -> bytes:
    """Return a person's key, made at the first call."""
    return kept(_path(person), lambda: secrets.token_bytes(32))


def commitment(*, person: UUID, value: Any, salt: str) -> str:
    """Return HMAC-SHA-256 of a fact under the person's key, bound to the place in the journal that the salt names."""
    return hmac.new(key_of(person), salt.encode() + b"\x00" + rfc8785.dumps(value), hashlib.sha256).hexdigest()


def destroy(person: UUID) -> bool:
    """Destroy a person's key; say whether there was one. Her traces in the journal can never be read again."""
    try:
        _path(person).unlink()
    except FileNotFoundError:
        return False
    return True
