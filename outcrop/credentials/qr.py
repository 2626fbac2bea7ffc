"""The code on a paper: an address that any phone's camera opens, and that proves itself without a network."""

import io

import segno

from outcrop.credentials.encodings import to_base32
from outcrop.credentials.problems import TooMuchForTheCode

LARGEST_VERSION = 10
#: Signs of the alphanumeric set that version 10 holds at the lowest error correction (ISO/IEC 18004, table 7).
ROOM = 395


def text_of(compact: bytes, *, address: str) -> str:
    """
    Return what the code says: ``HTTPS://HOST/V/`` and the compact form in base32, all capitals.

    Capitals and digits take 5.5 bits each in a QR code where other text takes 8; scheme and host are read without
    regard to case. docs/decisions/0051 has the measurements.

    :raises TooMuchForTheCode: if it needs more than version 10
    """
    text = f"{address.upper()}/V/{to_base32(compact)}"
    if len(text) > ROOM:
        raise TooMuchForTheCode(size=len(text), limit=ROOM)
    return text


def drawn(text: str) -> segno.QRCode:
    """Return the smallest code for a text, with the most error correction that costs no larger one."""
    return segno.make_qr(text, error="l", boost_error=True)


def svg(text: str) -> str:
    """Return the picture with its quiet zone."""
    out = io.BytesIO()
    drawn(text).save(out, kind="svg", border=4, xmldecl=False, svgns=True, dark="#000", light="#fff", omitsize=True)
    return out.getvalue().decode()
