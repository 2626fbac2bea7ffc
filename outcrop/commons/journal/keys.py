"""
A secret key for each person, outside the database and its backups.

A personal fact enters the journal as a commitment under that key. Destroying the key makes every trace of the person
in the journal unreadable for good, while each row still proves that it was not changed.
"""

import hashlib
import hmac
import os
import secrets
from pathlib import Path
from typing import Any
from uuid import UUID

import rfc8785
from django.conf import settings


def _path(person: UUID) -> Path:
    name = person.hex
    return Path(settings.OUTCROP_VAR) / "keys" / "persons" / name[-2:] / name


def key_of(person: UUID) -> bytes:
    """Return a person's key, made at the first call."""
    path = _path(person)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        pass
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    fresh = secrets.token_bytes(32)
    scratch = path.with_suffix(f".{secrets.token_hex(6)}")
    with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
        file.write(fresh)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(scratch, path)  # refuses when another process was first; then its key counts
    except FileExistsError:
        fresh = path.read_bytes()
    scratch.unlink()
    return fresh


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
