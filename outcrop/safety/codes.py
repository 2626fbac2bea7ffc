"""The code of a report or of a team: drawn from its form, said in groups of four, kept nowhere."""

import hashlib
from uuid import UUID

from django.conf import settings

from outcrop.kernel import spoken
from outcrop.kernel.spoken import said
from outcrop.safety.problems import CodeNotFound

__all__ = ["drawn_from", "id_from", "key_of", "read", "said"]

_SALT = b"outcrop.safety.code"


def drawn_from(submission: UUID) -> str:
    """Return the code that a form begins; sent twice, it is the same."""
    return spoken.drawn_from(submission, secret=settings.SECRET_KEY, purpose="outcrop.safety.code")


def id_from(submission: UUID) -> UUID:
    """Return the id of the row that a form makes; it says nothing of the form, nor of when it came."""
    return UUID(bytes=_mixed("row", submission.bytes)[:16], version=4)


def key_of(code: str) -> str:
    """
    Return what a code comes to in the database: nobody who holds the table can say the code.

    It rests on no secret of the service, so that a code stays good when that is changed. Takes ten milliseconds.
    """
    return hashlib.scrypt(code.encode(), salt=_SALT, n=2**12, r=8, p=1, dklen=32).hex()


def read(text: str) -> str:
    """Return the figures of a code however it was typed. :raises CodeNotFound: if it cannot be one"""
    code = spoken.read(text)
    if code is None:
        raise CodeNotFound(field="code")
    return code


def _mixed(purpose: str, seed: bytes) -> bytes:
    return spoken.mixed(settings.SECRET_KEY, f"outcrop.safety.{purpose}", seed)
