"""
The compact form: a CBOR Web Token (RFC 8392) in COSE_Sign1 (RFC 9052). The doorway to cwt and cbor2.

Standard claims carry the instants; one claim of the private range holds the rest under small whole numbers.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import cbor2
from cwt import COSE, COSEKey
from cwt.exceptions import CWTError
from joserfc.jwk import ECKey

from outcrop.credentials.encodings import from_base64url
from outcrop.credentials.jose import thumbprint

EXPIRES, NOT_BEFORE, ISSUED = 4, 5, 6
OURS = -65_537
KIND, NUMBER, LIST, INDEX, FIELDS = 1, 2, 3, 4, 5
ALG, KID, ES256 = 1, 4, -7
SIGN1 = 18
KTY, EC2, KID_OF_KEY, ALG_OF_KEY, CRV, P256, X, Y, D = 1, 2, 2, 3, -1, 1, -2, -3, -4
KID_LENGTH = 6
LARGEST = 2_000
SEAL = b"outcrop.pdf-seal.1"


class NotCompact(Exception):
    """The bytes are no compact form, or its signature is not by that key."""


@dataclass(frozen=True, slots=True)
class Compact:
    """
    What the code on a paper says.

    :param issued, begins, ends: seconds since 1970
    :param place: number of the status list, and the index in it
    :param fields: by small whole numbers, or by name where the kind of paper has no table
    """

    kind: str
    number: str
    issued: int
    begins: int
    ends: int | None
    place: tuple[int, int]
    fields: dict[int | str, Any] = field(default_factory=dict)


def signed(compact: Compact, *, key: ECKey) -> bytes:
    """Return the compact form, signed."""
    claims: dict[int, Any] = {
        NOT_BEFORE: compact.begins,
        ISSUED: compact.issued,
        OURS: {
            KIND: compact.kind, NUMBER: compact.number, LIST: compact.place[0], INDEX: compact.place[1],
            FIELDS: compact.fields,
        },
    }  # fmt: skip
    if compact.ends is not None:
        claims[EXPIRES] = compact.ends
    return _sign1(cbor2.dumps(claims, canonical=True), key)


def sealed(digest: bytes, *, key: ECKey) -> bytes:
    """Return a signed statement that a file has this digest."""
    return _sign1(digest, key, about=SEAL)


def _sign1(payload: bytes, key: ECKey, about: bytes = b"") -> bytes:
    header = {ALG: ES256, KID: short_id(key.thumbprint())}
    return COSE.new().encode_and_sign(
        payload, _cose_key(key.as_dict(private=True)), protected=header, external_aad=about
    )


def short_id(kid: str) -> bytes:
    """Return the first bytes of a key's thumbprint, by which the compact form names it."""
    return from_base64url(kid)[:KID_LENGTH]


def looks_compact(data: bytes) -> bool:
    """Say whether bytes begin as a COSE_Sign1 does."""
    return data[:2] == b"\xd2\x84"


def claimed_key(data: bytes) -> bytes:
    """Return the short id of the key that the bytes claim. :raises NotCompact: if they are no COSE_Sign1 of ours"""
    envelope = _read(data[: LARGEST + 1])
    if len(data) > LARGEST or not isinstance(envelope, cbor2.CBORTag) or envelope.tag != SIGN1:
        raise NotCompact("not a COSE_Sign1")
    parts = envelope.value
    if not (isinstance(parts, list) and len(parts) == 4 and isinstance(parts[0], bytes)):
        raise NotCompact("not a COSE_Sign1")
    if parts[1] != {} or cbor2.dumps(envelope) != data:
        raise NotCompact("not written as we write it")
    header = _read(parts[0])
    if not isinstance(header, dict) or header.get(ALG) != ES256 or not isinstance(header.get(KID), bytes):
        raise NotCompact("it names no key")
    return header[KID]


def opened(data: bytes, *, jwk: dict[str, Any]) -> Compact:
    """Return what the bytes say, whose signature is proved. :raises NotCompact: if it is not by that key"""
    claims = _read(_verified(data, jwk))
    try:
        ours, ends = claims[OURS], claims.get(EXPIRES)
        found = Compact(
            kind=ours[KIND], number=ours[NUMBER], issued=claims[ISSUED], begins=claims[NOT_BEFORE], ends=ends,
            place=(ours[LIST], ours[INDEX]), fields=ours[FIELDS],
        )  # fmt: skip
    except (KeyError, TypeError, AttributeError, IndexError) as fault:
        raise NotCompact("a fact is missing") from fault
    numbers = [found.issued, found.begins, *found.place, *([] if ends is None else [ends])]
    if not all(type(n) is int for n in numbers) or not isinstance(found.fields, dict):
        raise NotCompact("a fact is not what it should be")
    return found


def opened_seal(data: bytes, *, jwk: dict[str, Any]) -> bytes:
    """Return the digest that a seal states. :raises NotCompact: if it is not by that key"""
    return _verified(data, jwk, about=SEAL)


def _verified(data: bytes, jwk: dict[str, Any], about: bytes = b"") -> bytes:
    claimed_key(data)
    try:
        return COSE.new().decode(data, _cose_key(jwk), external_aad=about)
    except (CWTError, ValueError, TypeError) as fault:
        raise NotCompact(str(fault)) from fault


def _cose_key(jwk: Mapping[str, Any]) -> Any:
    return _built(jwk) if "d" in jwk else _public(jwk["x"], jwk["y"])


@lru_cache(maxsize=256)
def _public(x: str, y: str) -> Any:
    # Building a key takes longer than checking a signature with it.
    return _built({"kty": "EC", "crv": "P-256", "x": x, "y": y})


def _built(jwk: Mapping[str, Any]) -> Any:
    # The members of an EC2 key (RFC 9053, 7.1.1); x, y and d are written alike in both worlds.
    members = {KTY: EC2, KID_OF_KEY: short_id(thumbprint(dict(jwk))), ALG_OF_KEY: ES256, CRV: P256}
    coordinates = {label: from_base64url(jwk[name]) for name, label in (("x", X), ("y", Y), ("d", D)) if name in jwk}
    return COSEKey.new({**members, **coordinates})


def _read(data: bytes) -> Any:
    try:
        return cbor2.loads(data)
    except Exception as fault:
        raise NotCompact("not CBOR") from fault
