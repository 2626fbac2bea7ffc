"""
Whom a verifier believes: keys of issuers, and how papers stand.

A running service asks its own register. Elsewhere a **trust bundle** serves: keys and status lists of one day, signed
by the service's own trust key, whose fingerprint the reader has pinned.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from typing import Any, Protocol

from django.utils.translation import gettext_lazy as _

from outcrop.credentials import bitstring, jose
from outcrop.credentials.cose import short_id
from outcrop.credentials.encodings import from_base64url
from outcrop.credentials.problems import BundleRefused
from outcrop.credentials.vc import PURPOSES
from outcrop.kernel.period import Period
from outcrop.kernel.text import Text

TYPE, CONTENT_TYPE = "outcrop-trust+jwt", "json"
GOOD, REVOKED, SUSPENDED = "good", "revoked", "suspended"
WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class TrustedKey:
    """
    A public key of an issuer.

    :param signing: the days on which it signed
    :param withdrawn: whether nothing it ever signed is to be believed, because it fell into other hands
    """

    kid: str
    issuer: str
    name: Text
    jwk: Mapping[str, Any]
    signing: Period
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """How a paper stands: ``good``, ``revoked`` or ``suspended``, and since when and why if that is known."""

    state: str
    on: date | None = None
    reason: Text | None = None


class Trust(Protocol):
    """What verifying asks."""

    @property
    def zone(self) -> str:
        """The time zone in which days are counted."""
        ...

    @property
    def dated(self) -> datetime:
        """When what it knows was written down."""
        ...

    def key(self, kid: str) -> TrustedKey | None:
        """Return the key with this thumbprint."""
        ...

    def key_short(self, short: bytes) -> TrustedKey | None:
        """Return the key whose thumbprint begins so."""
        ...

    def standing(self, number: int, index: int) -> Standing | None:
        """Return how the paper with this place in this status list stands, or None if the list is not known."""
        ...


class TrustBundle:
    """Keys and status lists of one day, read from a file."""

    def __init__(self, content: Mapping[str, Any], *, kid: str) -> None:
        self.kid = kid
        self.zone: str = content["zone"]
        self.dated = datetime.fromisoformat(content["dated"])
        self.country: str = content["country"]
        self._lists: Mapping[str, Mapping[str, str]] = content["lists"]
        self._reasons: Mapping[str, Mapping[str, Any]] = content["reasons"]
        self._keys = {key.kid: key for key in map(_read_key, content["keys"])}
        self._bits: dict[tuple[str, str], bytes] = {}

    @cached_property
    def _short(self) -> dict[bytes, TrustedKey]:
        return {short_id(kid): key for kid, key in self._keys.items()}

    def key(self, kid: str) -> TrustedKey | None:
        """Return the key with this thumbprint."""
        return self._keys.get(kid)

    def key_short(self, short: bytes) -> TrustedKey | None:
        """Return the key whose thumbprint begins so."""
        return self._short.get(short)

    def standing(self, number: int, index: int) -> Standing | None:
        """Return how the paper with this place in this status list stands, or None if the list is not in the bundle."""
        if str(number) not in self._lists or not 0 <= index < bitstring.LENGTH:
            return None
        for purpose, state in zip(PURPOSES, (REVOKED, SUSPENDED), strict=True):
            if bitstring.bit(self._list(str(number), purpose), index):
                known = self._reasons.get(f"{number}:{index}", {})
                on = date.fromisoformat(known["on"]) if "on" in known else None
                return Standing(state, on, Text.read(known["reason"]) if "reason" in known else None)
        return Standing(GOOD)

    def _list(self, number: str, purpose: str) -> bytes:
        if (number, purpose) not in self._bits:
            self._bits[number, purpose] = bitstring.decoded(self._lists[number][purpose])
        return self._bits[number, purpose]


def _read_key(row: Mapping[str, Any]) -> TrustedKey:
    if jose.thumbprint(dict(row["jwk"])) != row["kid"]:
        raise ValueError("a key is not the one it is called")
    until = date.fromisoformat(row["until"]) if row.get("until") else None
    signing = Period(date.fromisoformat(row["from"]), until)
    return TrustedKey(row["kid"], row["issuer"], Text.read(row["name"]), row["jwk"], signing, row["withdrawn"])


def write_key(key: TrustedKey) -> dict[str, Any]:
    """Return a key as the bundle holds it."""
    return {
        "kid": key.kid, "issuer": key.issuer, "name": key.name.written(), "jwk": dict(key.jwk),
        "from": key.signing.start.isoformat(), "until": key.signing.end and key.signing.end.isoformat(),
        "withdrawn": key.withdrawn,
    }  # fmt: skip


def open_bundle(token: str, *, pin: str) -> TrustBundle:
    """
    Read a bundle.

    The key that signed it must be the pinned one, or one to which the pinned key handed over, step by step.

    :param pin: thumbprint of the trust key that the reader believes, as ``fingerprint`` writes it or plain
    :raises BundleRefused: if it is not signed so
    """
    try:
        header, claims = jose.claimed(token.strip())
        jwk = claims["trust_key"]
        kid = jose.thumbprint(jwk)
        if header.get("typ") != TYPE or not _leads(_plain(pin), kid, claims.get("handovers", [])):
            raise BundleRefused(reason=_("it is not signed by the key whose fingerprint was given."))
        return TrustBundle(jose.opened(token.strip(), jwk=jwk), kid=kid)
    except (jose.NotSigned, KeyError, TypeError, ValueError, AttributeError) as fault:
        raise BundleRefused(reason=_("it is damaged, or no trust bundle.")) from fault


def _leads(pin: str, kid: str, handovers: list[str]) -> bool:
    """Say whether the pinned key signed, or handed over to the one that did; the older key signs each handover."""
    believed = {_comparable(pin)}
    for token in handovers:
        _header, claims = jose.claimed(token)
        if _comparable(jose.thumbprint(claims["old"])) in believed:
            believed.add(_comparable(jose.thumbprint(jose.opened(token, jwk=claims["old"])["new"])))
    return _comparable(kid) in believed


def fingerprint(kid: str) -> str:
    """Write a key's thumbprint for eyes and voices: ``3F2A-…`` in hexadecimal, eight groups of the first 128 bits."""
    digits = short_id_of(kid, 16).hex().upper()
    return "-".join(digits[n : n + 4] for n in range(0, 32, 4))


def short_id_of(kid: str, length: int) -> bytes:
    """Return the first bytes of a thumbprint."""
    return from_base64url(kid)[:length]


def _plain(pin: str) -> str:
    return "".join(pin.split())


def _comparable(pin: str) -> str:
    bare = pin.replace("-", "")
    return bare.upper() if len(bare) == 32 else fingerprint(pin).replace("-", "")
