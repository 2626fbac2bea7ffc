"""Signing and opening JSON: VC-JOSE-COSE (W3C Recommendation, 2025) and the trust bundle. The doorway to joserfc."""

import json
from typing import Any

from joserfc import jws
from joserfc.errors import JoseError
from joserfc.jwk import ECKey

from outcrop.credentials.encodings import from_base64url, read_object
from outcrop.credentials.keys import ALGORITHM

MEDIA_TYPE = "application/vc+jwt"
LARGEST_TOKEN = 100_000


class NotSigned(Exception):
    """The text is no token, or its signature is not by that key."""


class _Registry(jws.JWSRegistry):
    max_header_length = 2048
    max_payload_length = 64 * 1024 * 1024


_registry = _Registry(algorithms=[ALGORITHM])


def sign(content: dict[str, Any], *, key: ECKey, kid: str, typ: str = "vc+jwt", cty: str = "vc") -> str:
    """Return the content as a compact JWS. A credential is the payload itself, without claims around it."""
    header = {"alg": ALGORITHM, "typ": typ, "cty": cty, "kid": kid}
    payload = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    return jws.serialize_compact(header, payload, key, registry=_registry)


def looks_signed(text: str) -> bool:
    """Say whether a text has the form of a compact JWS, good or not."""
    return text.startswith("ey") and text.count(".") == 2 and text.isascii() and not any(c.isspace() for c in text)


def claimed(token: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return header and payload as they claim to be, unproved. :raises NotSigned: if they cannot even be read"""
    try:
        header, payload, signature = token.split(".")
        from_base64url(signature)
        return read_object(from_base64url(header)), read_object(from_base64url(payload))
    except (ValueError, UnicodeError) as fault:
        raise NotSigned(str(fault)) from fault


def opened(token: str, *, jwk: dict[str, Any]) -> dict[str, Any]:
    """Return the payload, whose signature is proved. :raises NotSigned: if it is not by that key"""
    claimed(token)  # strict about how it is written
    try:
        found = jws.deserialize_compact(token, ECKey.import_key(jwk), registry=_registry)
        return read_object(found.payload)
    except (JoseError, ValueError) as fault:
        raise NotSigned(str(fault)) from fault


def thumbprint(jwk: dict[str, Any]) -> str:
    """Return the id of a public key (RFC 7638). :raises NotSigned: if it is no key of our curve"""
    try:
        return ECKey.import_key(jwk).thumbprint()
    except (JoseError, ValueError, TypeError, AttributeError) as fault:
        raise NotSigned(str(fault)) from fault
