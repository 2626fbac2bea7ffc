"""Bitstring Status List v1.0 (W3C Recommendation, 15 May 2025): one bit a paper, the first bit leftmost."""

import gzip
import zlib
from collections.abc import Iterable

from outcrop.credentials.encodings import from_base64url, to_base64url

#: The least that the Recommendation allows: so many papers hide each one.
LENGTH = 131_072
_BYTES = LENGTH // 8


def encoded(indices: Iterable[int]) -> str:
    """Return ``encodedList`` in which the bits with these indices are set: multibase ``u``, base64url, gzip."""
    bits = bytearray(_BYTES)
    for index in indices:
        bits[index // 8] |= 0x80 >> (index % 8)
    return "u" + to_base64url(gzip.compress(bytes(bits), compresslevel=9, mtime=0))


def decoded(text: str) -> bytes:
    """Read ``encodedList``. :raises ValueError: if it is none, or not of our length"""
    if not text.startswith("u"):
        raise ValueError("an encoded list begins with u")
    unpacker = zlib.decompressobj(wbits=31)
    try:
        bits = unpacker.decompress(from_base64url(text[1:]), _BYTES + 1)
    except zlib.error as fault:
        raise ValueError("not gzip") from fault
    if len(bits) != _BYTES:
        raise ValueError(f"a list has {LENGTH} bits")
    return bits


def bit(bits: bytes, index: int) -> bool:
    """Say whether a bit is set. :raises ValueError: if it lies outside the list"""
    if not 0 <= index < len(bits) * 8:
        raise ValueError(f"no index {index} in this list")
    return bool(bits[index // 8] & (0x80 >> (index % 8)))
