"""
Sealing what is kept of a person's past under her own key (AES-256-GCM, NIST SP 800-38D).

The key lies outside the database and its backups, beside the one that the journal's commitments use. Whoever lawfully
destroys it makes the history unreadable, while the rows still stand.
"""

import hashlib
import hmac
import json
import secrets
from typing import Any
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from outcrop.commons.journal.api import key_of

NONCE = 12
_PURPOSE = b"outcrop registry history"


def seal(person: UUID, values: Any) -> bytes:
    """Return values, as JSON, sealed under a person's key."""
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(_key(person)).encrypt(nonce, json.dumps(values, ensure_ascii=False).encode(), person.bytes)


def unseal(person: UUID, sealed: "bytes | memoryview[int]") -> Any:
    """Return what was sealed, or None once the person's key was destroyed."""
    data = bytes(sealed)
    try:
        return json.loads(AESGCM(_key(person)).decrypt(data[:NONCE], data[NONCE:], person.bytes))
    except InvalidTag:
        return None


def _key(person: UUID) -> bytes:
    # A key of its own for sealing, drawn from hers: the same bytes never serve two purposes.
    return hmac.new(key_of(person), _PURPOSE, hashlib.sha256).digest()
