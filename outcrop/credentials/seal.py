"""
The seal of a PDF: a signed digest of all bytes before it, in a comment line after the end of the file.

PDF readers pass over it. It shows every changed byte of the file itself, which the credential inside cannot: that one
is signed before the page around it is made.
"""

import hashlib

from joserfc.jwk import ECKey

from outcrop.credentials import cose
from outcrop.credentials.encodings import from_base64url, to_base64url

MARK = b"\n%OUTCROP-SEAL "
LONGEST = 600


def sealed(pdf: bytes, *, key: ECKey) -> bytes:
    """Return the PDF with its seal."""
    statement = cose.sealed(hashlib.sha256(pdf).digest(), key=key)
    return pdf + MARK + to_base64url(statement).encode() + b"\n"


def has_seal(data: bytes) -> bool:
    """Say whether there is a seal, good or not, anywhere near the end."""
    return MARK.strip() in data[-4 * LONGEST :]


def split(data: bytes) -> tuple[bytes, bytes] | None:
    """Return the digest of what was sealed and the statement, or None if the last line is no seal."""
    place = data.rfind(MARK, len(data) - LONGEST)
    if place < 0 or not data.endswith(b"\n"):
        return None
    try:
        statement = from_base64url(data[place + len(MARK) : -1].decode("ascii"))
    except ValueError:
        return None
    return hashlib.sha256(data[:place]).digest(), statement
