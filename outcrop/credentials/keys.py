"""
Issuers' private keys: on disk, outside the database and its backups, each encrypted as an RFC 7517 encrypted JWK.

In production the passphrase comes from ``OUTCROP_KEY_PASSPHRASE`` and nothing is signed without it. In a demonstration
one is made and lies beside the keys: it protects nothing, and need not.
"""

import json
import os
import secrets
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OctKey

from outcrop.credentials.problems import KeyLost, PassphraseMissing, PassphraseWrong
from outcrop.kernel.files import kept, make_folder, write_once

ALGORITHM, CURVE = "ES256", "P-256"
SHORTEST_PASSPHRASE = 16
#: Rounds of PBKDF2-HMAC-SHA-512, as OWASP advises (2023); tests make many keys that protect nothing.
ROUNDS, ROUNDS_IN_TESTS = 210_000, 1_000
WRAPPING = ["PBES2-HS512+A256KW", "A256GCM"]


def folder() -> Path:
    """Return where the keys lie, made at the first call and closed to others."""
    path = Path(settings.OUTCROP_VAR) / "keys" / "issuers"
    make_folder(path, mode=0o700)
    return path


def make() -> ECKey:
    """Return a new pair of keys; it lies nowhere yet."""
    return ECKey.generate_key(CURVE)


def keep(key: ECKey) -> str:
    """Write a pair, encrypted, and return its id: the thumbprint of its public half (RFC 7638)."""
    rounds = ROUNDS_IN_TESTS if settings.OUTCROP_MODE == "test" else ROUNDS
    header = {"alg": WRAPPING[0], "enc": WRAPPING[1], "cty": "jwk+json", "p2c": rounds}
    sealed = jwe.encrypt_compact(header, json.dumps(key.as_dict(private=True)), _passphrase(), algorithms=WRAPPING)
    kid = key.thumbprint()
    write_once(folder() / f"{kid}.jwe", sealed.encode())
    return kid


@lru_cache(maxsize=256)
def _opened(path: Path, changed: int) -> ECKey:
    try:
        found = jwe.decrypt_compact(path.read_text(), _passphrase(), algorithms=WRAPPING)
    except JoseError as fault:
        raise PassphraseWrong(key=path.stem) from fault
    return ECKey.import_key(json.loads(found.plaintext or b"{}"))


def private(kid: str) -> ECKey:
    """
    Return a pair that was kept.

    :raises KeyLost: if it is not there
    :raises PassphraseMissing, PassphraseWrong: if it cannot be opened
    """
    path = folder() / f"{kid}.jwe"
    try:
        return _opened(path, path.stat().st_mtime_ns)
    except FileNotFoundError:
        raise KeyLost(key=kid) from None


def _passphrase() -> OctKey:
    words = os.environ.get("OUTCROP_KEY_PASSPHRASE", "")
    if settings.OUTCROP_MODE == "production":
        if len(words) < SHORTEST_PASSPHRASE:
            raise PassphraseMissing(shortest=SHORTEST_PASSPHRASE)
        return OctKey.import_key(words)
    return OctKey.import_key(words or _demonstration_passphrase())


def _demonstration_passphrase() -> str:
    return kept(folder() / "demonstration-passphrase", lambda: secrets.token_urlsafe(32).encode()).decode()
