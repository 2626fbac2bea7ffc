"""
Keys of ballot boxes and calls, outside the database and its backups, as the journal keeps those of persons.

Who holds the database, at one time or at many, sees that somebody voted and that a sealed ballot came, and reads no
ballot. When the box was counted its ballots are deleted and its key is destroyed: then no earlier copy can be read.
"""

import hashlib
import hmac
import json
import secrets
from pathlib import Path
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings

from outcrop.assemblies.problems import BoxDamaged
from outcrop.kernel.files import make_folder, write_once

#: Every ballot is padded to so many bytes, so that its length says nothing.
LENGTH, NONCE = 256, 12


def _path(thing: UUID) -> Path:
    return Path(settings.OUTCROP_VAR) / "keys" / "boxes" / thing.hex[-2:] / thing.hex


def _key(thing: UUID) -> bytes:
    path = _path(thing)
    try:
        return path.read_bytes()
    except FileNotFoundError:
        make_folder(path.parent, mode=0o700)
        return write_once(path, secrets.token_bytes(32))


def seal(box: UUID, *, choice: str, word: str) -> bytes:
    """Return a ballot that only the box's key opens."""
    plain = json.dumps([choice, word]).encode().ljust(LENGTH)
    nonce = secrets.token_bytes(NONCE)
    return nonce + AESGCM(_key(box)).encrypt(nonce, plain, box.bytes)


def unseal(box: UUID, sealed: bytes) -> tuple[str, str]:
    """Return choice and word of a ballot. :raises BoxDamaged: if it is not as it was, or the key is gone"""
    if not _path(box).exists():
        raise BoxDamaged()
    try:
        plain = AESGCM(_key(box)).decrypt(sealed[:NONCE], sealed[NONCE:], box.bytes)
    except InvalidTag as fault:
        raise BoxDamaged() from fault
    choice, word = json.loads(plain)
    return choice, word


def mark(call: UUID, member: UUID) -> str:
    """Return a mark by which a member calls once, and from which nobody without the key learns who she is."""
    return hmac.new(_key(call), member.bytes, hashlib.sha256).hexdigest()


def destroy(thing: UUID) -> None:
    """Destroy the key of a box or a call."""
    _path(thing).unlink(missing_ok=True)
