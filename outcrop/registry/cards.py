"""Card numbers: how they are read and kept. The number itself is not kept, only a hash under a key of the register."""

import hashlib
import hmac
import re
import secrets
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from outcrop.kernel.files import kept


def tidy(number: str) -> str:
    """Return a card number as it is compared: capitals, without spaces, dots and dashes."""
    return re.sub(r"[\s.\-‐-―/]", "", number).upper()


def keyed_hash(kind: str, number: str) -> str:
    """Return the hash by which a card is found twice. Without the key, kept outside the database, it tells nothing."""
    return hmac.new(_key(Path(settings.OUTCROP_VAR)), f"{kind}\x00{tidy(number)}".encode(), hashlib.sha256).hexdigest()


def last_signs(number: str) -> str:
    """Return the three signs by which its holder recognises a card."""
    return tidy(number)[-3:]


@lru_cache
def _key(var: Path) -> bytes:
    return kept(var / "keys" / "register", lambda: secrets.token_bytes(32))
