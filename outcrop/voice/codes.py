"""
The code of a case: twenty figures, which can be said aloud in every language and typed on every phone.

Nineteen are drawn, the last one checks the others (Verhoeff), so that a slip of the tongue is found before anything is
tried. The code is kept nowhere. It is drawn from the submission id of the form and a secret of this service, so that
the same form sent twice, over a bad line, gets the same code.
"""

import hashlib
import hmac
import re
import secrets
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from stdnum import verhoeff

from outcrop.credentials.api import sealing
from outcrop.voice.problems import CodeUnknown

FIGURES, GROUP = 20, 4
_SALT = b"outcrop.voice.case"
_DIGITS = re.compile(r"\d")


@dataclass(frozen=True, slots=True)
class CaseKeys:
    """What a code gives: which case it is, and the key that opens it."""

    id: UUID
    key: bytes


def drawn_from(submission: UUID) -> str:
    """Return the code of the case that a form begins."""
    return checked(int.from_bytes(_drawn("code", submission.bytes)))


def drawn() -> str:
    """Return a code that nobody can guess, for a handler to write down."""
    return checked(int.from_bytes(secrets.token_bytes(32)))


def checked(number: int) -> str:
    """Return the code that a large number gives."""
    body = f"{number % 10 ** (FIGURES - 1):0{FIGURES - 1}d}"
    return body + verhoeff.calc_check_digit(body)


def step_id(submission: UUID) -> UUID:
    """Return the id of the step that a form makes: sent twice, it is the same."""
    return UUID(bytes=_drawn("step", submission.bytes)[:16], version=4)


def _drawn(purpose: str, seed: bytes) -> bytes:
    return hmac.new(settings.SECRET_KEY.encode(), f"outcrop.voice.{purpose}:".encode() + seed, hashlib.sha256).digest()


def said(code: str) -> str:
    """Write a code in groups of four."""
    return " ".join(code[n : n + GROUP] for n in range(0, len(code), GROUP))


def read(text: str) -> str:
    """
    Return the figures of a code however it was typed.

    :raises CodeUnknown: if it cannot be a code
    """
    code = "".join(str(int(figure)) for figure in _DIGITS.findall(text[:100]))
    if len(code) != FIGURES or not verhoeff.is_valid(code):
        raise CodeUnknown(field="code")
    return code


def keys_of(code: str) -> CaseKeys:
    """Return the case that a code names and the key that opens it. Takes a tenth of a second, on purpose."""
    found = sealing.stretched(code, salt=_SALT, length=16 + sealing.KEY_BYTES)
    return CaseKeys(UUID(bytes=found[:16], version=4), found[16:])


def recovery_words(code: str) -> str:
    """Return the words under which a handler's key is sealed for the day on which she forgot her passphrase."""
    return sealing.stretched(code, salt=b"outcrop.voice.recovery", length=32).hex()
