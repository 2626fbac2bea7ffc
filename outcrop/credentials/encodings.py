"""Text forms of bytes, read strictly: one text for each string of bytes, so that no changed sign passes unnoticed."""

import base64
import binascii
import json
from typing import Any


def to_base64url(data: bytes) -> str:
    """Write base64url without padding (RFC 7515, appendix C)."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def from_base64url(text: str) -> bytes:
    """Read it. :raises ValueError: if it is not exactly what ``to_base64url`` writes"""
    try:
        data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except binascii.Error as fault:
        raise ValueError("not base64url") from fault
    if to_base64url(data) != text:
        raise ValueError("not base64url as it is written")
    return data


def to_base32(data: bytes) -> str:
    """Write base32 without padding (RFC 4648): capitals and digits, which a QR code packs tightest."""
    return base64.b32encode(data).rstrip(b"=").decode()


def from_base32(text: str) -> bytes:
    """Read it. :raises ValueError: if it is not exactly what ``to_base32`` writes"""
    try:
        data = base64.b32decode(text + "=" * (-len(text) % 8))
    except binascii.Error as fault:
        raise ValueError("not base32") from fault
    if to_base32(data) != text:
        raise ValueError("not base32 as it is written")
    return data


def read_object(data: bytes) -> dict[str, Any]:
    """Read a JSON object. :raises ValueError: if it is none"""
    try:
        found = json.loads(data)
    except (ValueError, RecursionError) as fault:
        raise ValueError("not JSON") from fault
    if not isinstance(found, dict):
        raise ValueError("not a JSON object")
    return found
