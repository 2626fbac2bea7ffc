"""
Tokens of supporters: a keyed hash under a key that lies outside the database and its backups, one for each proposal.

The same person has the same token for the same proposal, so that she counts once and can take it back; for another
proposal she has another one, so that nothing ties them together. When a proposal was answered its tokens are deleted
and its key is destroyed. What that does not give says docs/decisions/0171.
"""

import hashlib
import hmac
import secrets
from pathlib import Path
from uuid import UUID

from django.conf import settings

from outcrop.kernel.files import make_folder, write_once

#: Bytes of a token: enough that no two of a country's people share one.
LENGTH = 16


def _path(proposal: UUID) -> Path:
    return Path(settings.OUTCROP_VAR) / "keys" / "forum" / proposal.hex[-2:] / proposal.hex


def make_key(proposal: UUID) -> None:
    """Make the key of a proposal. A key that is lost is never made again: all its supporters would count anew."""
    make_folder(_path(proposal).parent, mode=0o700)
    write_once(_path(proposal), secrets.token_bytes(32))


def token(proposal: UUID, person: UUID) -> bytes | None:
    """Return a person's token for a proposal, or None where the key is gone."""
    try:
        key = _path(proposal).read_bytes()
    except FileNotFoundError:
        return None
    return hmac.new(key, person.bytes, hashlib.sha256).digest()[:LENGTH]


def destroy(proposal: UUID) -> None:
    """Destroy the key of a proposal."""
    _path(proposal).unlink(missing_ok=True)
