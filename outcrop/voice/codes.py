"""
The code of a case: twenty figures, which can be said aloud in every language and typed on every phone.

How it is made and read stands in ``kernel.spoken``. The code is kept nowhere. It is drawn from the submission id of
the form and a secret of this service, so that the same form sent twice, over a bad line, gets the same code.
"""

import secrets
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings

from outcrop.credentials.api import sealing
from outcrop.kernel.spoken import checked, mixed, said
from outcrop.kernel.spoken import drawn_from as _drawn_from
from outcrop.kernel.spoken import read as _read
from outcrop.voice.problems import CodeUnknown

__all__ = ["CaseKeys", "checked", "drawn", "drawn_from", "keys_of", "read", "recovery_words", "said", "step_id"]

_SALT = b"outcrop.voice.case"


@dataclass(frozen=True, slots=True)
class CaseKeys:
    """What a code gives: which case it is, and the key that opens it."""

    id: UUID
    key: bytes


def drawn_from(submission: UUID) -> str:
    """Return the code of the case that a form begins."""
    return _drawn_from(submission, secret=settings.SECRET_KEY, purpose="outcrop.voice.code")


def drawn() -> str:
    """Return a code that nobody can guess, for a handler to write down."""
    return checked(int.from_bytes(secrets.token_bytes(32)))


def step_id(submission: UUID) -> UUID:
    """Return the id of the step that a form makes: sent twice, it is the same."""
    return UUID(bytes=mixed(settings.SECRET_KEY, "outcrop.voice.step", submission.bytes)[:16], version=4)


def read(text: str) -> str:
    """
    Return the figures of a code however it was typed.

    :raises CodeUnknown: if it cannot be a code
    """
    code = _read(text)
    if code is None:
        raise CodeUnknown(field="code")
    return code


def keys_of(code: str) -> CaseKeys:
    """Return the case that a code names and the key that opens it. Takes a tenth of a second, on purpose."""
    found = sealing.stretched(code, salt=_SALT, length=16 + sealing.KEY_BYTES)
    return CaseKeys(UUID(bytes=found[:16], version=4), found[16:])


def recovery_words(code: str) -> str:
    """Return the words under which a handler's key is sealed for the day on which she forgot her passphrase."""
    return sealing.stretched(code, salt=b"outcrop.voice.recovery", length=32).hex()
