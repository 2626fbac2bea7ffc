"""
Codes that are said aloud: twenty figures, in every language and on every phone.

Nineteen are drawn, the last one checks the others (Verhoeff), so that a slip of the tongue is found before anything is
tried. Whoever draws one from the submission id of a form and a secret gets the same code when the form is sent twice.
"""

import hashlib
import hmac
import re
from uuid import UUID

from stdnum import verhoeff

FIGURES, GROUP = 20, 4
_DIGITS = re.compile(r"\d")


def checked(number: int) -> str:
    """Return the code that a large number gives."""
    body = f"{number % 10 ** (FIGURES - 1):0{FIGURES - 1}d}"
    return body + verhoeff.calc_check_digit(body)


def mixed(secret: str, purpose: str, seed: bytes) -> bytes:
    """Return 32 bytes that nobody can guess without the secret; the same seed gives the same for one purpose."""
    return hmac.new(secret.encode(), f"{purpose}:".encode() + seed, hashlib.sha256).digest()


def drawn_from(submission: UUID, *, secret: str, purpose: str) -> str:
    """Return the code that a form begins."""
    return checked(int.from_bytes(mixed(secret, purpose, submission.bytes)))


def said(code: str) -> str:
    """Write a code in groups of four."""
    return " ".join(code[n : n + GROUP] for n in range(0, len(code), GROUP))


def read(text: str) -> str | None:
    """Return the figures of a code however it was typed, or None where it cannot be one."""
    code = "".join(str(int(figure)) for figure in _DIGITS.findall(text[:100]))
    return code if len(code) == FIGURES and verhoeff.is_valid(code) else None
