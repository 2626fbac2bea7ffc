"""The key of a bar: a secret that is shown once and kept as a digest."""

import base64
import hashlib
import hmac
import re
import secrets

_BYTES = 15  # 120 bits: nobody guesses it, and it is 24 letters to type


def new_key() -> str:
    """Return a new key, in groups of four letters and digits: ``K7QD-…``."""
    text = base64.b32encode(secrets.token_bytes(_BYTES)).decode()
    return "-".join(text[i : i + 4] for i in range(0, len(text), 4))


def digest(key: str) -> str:
    """Return what is kept of a key. Spaces, hyphens and the case in which it is typed make no difference."""
    return hashlib.sha256(re.sub(r"[^A-Z2-7]", "", key.upper()).encode()).hexdigest()


def fits(key: str, kept: str) -> bool:
    """Say whether a key is the one of which the digest was kept."""
    return hmac.compare_digest(digest(key), kept)
