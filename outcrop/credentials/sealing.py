"""
Sealing what only named people may read: JSON Web Encryption (RFC 7516, 7518), scrypt (RFC 7914) for codes people say.

Nothing here is invented: a key pair is an EC key on P-256; what is sealed to it is a JWE by ECDH-ES+A256KW; under a
shared key, by A256GCM; under words that somebody types, by PBES2-HS512+A256KW. No sealed text names its key: whoever
holds the database cannot tell for whom it is.
"""

import hashlib
import json
import secrets
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.conf import settings
from joserfc import jwe
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OctKey

from outcrop.credentials.keys import CURVE, ROUNDS, ROUNDS_IN_TESTS, SHORTEST_PASSPHRASE

_CONTENT = "A256GCM"
_TO_KEY, _SHARED, _BY_WORDS = "ECDH-ES+A256KW", "dir", "PBES2-HS512+A256KW"
#: RFC 7914 parameters: 2**15 rounds of 8 blocks take 32 MiB and about a tenth of a second.
SCRYPT_COST, SCRYPT_COST_IN_TESTS = 2**15, 2**4
#: Sizes that a padded text can have, bytes: how much somebody wrote shows in three steps only.
SIZES = (4 * 1024, 16 * 1024, 64 * 1024)
KEY_BYTES = 32


class _Registry(jwe.JWERegistry):
    max_ciphertext_length = 2 * SIZES[-1]


_registry = _Registry(algorithms=[_TO_KEY, _SHARED, _BY_WORDS, _CONTENT])


@dataclass(frozen=True, slots=True)
class Pair:
    """A key pair. Its public half may be shown to everybody; its private half is written nowhere unsealed."""

    public: dict[str, Any]
    private: dict[str, Any]


def new_pair() -> Pair:
    """Return a new pair of keys."""
    key = ECKey.generate_key(CURVE)
    return Pair(key.as_dict(private=False), key.as_dict(private=True))


def new_key() -> bytes:
    """Return a new shared key."""
    return secrets.token_bytes(KEY_BYTES)


def seal_to(public: dict[str, Any], data: bytes) -> str:
    """Seal bytes so that only the private half opens them."""
    header = {"alg": _TO_KEY, "enc": _CONTENT}
    return jwe.encrypt_compact(header, data, ECKey.import_key(public), registry=_registry)


def open_with(private: dict[str, Any], sealed: str) -> bytes | None:
    """Return what was sealed to this key, or None if it was sealed to another."""
    return _opened(sealed, _imported(json.dumps(private, sort_keys=True)), _TO_KEY)


@lru_cache(maxsize=64)
def _imported(private: str) -> ECKey:
    return ECKey.import_key(json.loads(private))


def seal_under(key: bytes, data: bytes) -> str:
    """Seal bytes under a shared key."""
    return jwe.encrypt_compact({"alg": _SHARED, "enc": _CONTENT}, data, OctKey.import_key(key), registry=_registry)


def open_under(key: bytes, sealed: str) -> bytes | None:
    """Return what was sealed under this key, or None if it was another."""
    return _opened(sealed, OctKey.import_key(key), _SHARED)


def seal_by_words(words: str, data: bytes) -> str:
    """Seal bytes under words that somebody types. :raises ValueError: if they are too short to keep anything"""
    if len(words) < SHORTEST_PASSPHRASE:
        raise ValueError(f"{len(words)} signs keep nothing; {SHORTEST_PASSPHRASE} are needed")
    rounds = ROUNDS_IN_TESTS if settings.OUTCROP_MODE == "test" else ROUNDS
    header = {"alg": _BY_WORDS, "enc": _CONTENT, "p2c": rounds}
    return jwe.encrypt_compact(header, data, OctKey.import_key(words), registry=_registry)


def open_by_words(words: str, sealed: str) -> bytes | None:
    """Return what was sealed under these words, or None if they are wrong."""
    return _opened(sealed, OctKey.import_key(words), _BY_WORDS) if len(words) >= SHORTEST_PASSPHRASE else None


def _opened(sealed: str, key: Any, how: str) -> bytes | None:
    try:
        found = jwe.decrypt_compact(sealed, key, registry=_registry)
    except (JoseError, ValueError):
        return None
    return found.plaintext if found.headers().get("alg") == how else None


def stretched(code: str, *, salt: bytes, length: int) -> bytes:
    """Return so many bytes that a code alone gives, slowly: codes cannot be tried in bulk (scrypt, RFC 7914)."""
    cost = SCRYPT_COST_IN_TESTS if settings.OUTCROP_MODE == "test" else SCRYPT_COST
    return hashlib.scrypt(code.encode(), salt=salt, n=cost, r=8, p=1, maxmem=64 * 1024 * 1024, dklen=length)


def padded(content: dict[str, Any]) -> bytes:
    """
    Write a content as JSON, filled with spaces up to one of ``SIZES``.

    :raises ValueError: if it is larger than the largest
    """
    written = json.dumps(content, ensure_ascii=False, separators=(",", ":")).encode()
    size = next((size for size in SIZES if len(written) <= size), None)
    if size is None:
        raise ValueError(f"{len(written)} bytes are more than {SIZES[-1]}")
    return written.ljust(size)
