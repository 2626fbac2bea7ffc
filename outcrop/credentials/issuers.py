"""Issuers and their keys: made when first needed, followed by new ones, never forgotten."""

from typing import Any

from django.conf import settings
from django.db import IntegrityError, connection, transaction
from joserfc.jwk import ECKey

from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.credentials import jose, keys, trust
from outcrop.credentials.cose import short_id
from outcrop.credentials.events import IssuerKeyMade, IssuerKeyWithdrawn
from outcrop.credentials.models import IssuerKey
from outcrop.credentials.problems import IssuerUnknown
from outcrop.credentials.vc import Addresses
from outcrop.kernel.acts import Act
from outcrop.kernel.period import Period
from outcrop.kernel.text import Text

#: The service itself, which signs trust bundles and no papers.
TRUST = "outcrop.trust"
_LOCK = 4_170_051  # an advisory lock's number: one rotation at a time


def active_key(*, issuer: str, act: Act) -> IssuerKey:
    """
    Return the key with which an issuer signs now, made at the first call.

    :raises IssuerUnknown: if there is no such agency
    """
    return _active(issuer) or _first(issuer=issuer, act=act)


def _active(issuer: str) -> IssuerKey | None:
    return IssuerKey.objects.filter(issuer=issuer, state=IssuerKey.State.ACTIVE).first()


def _first(*, issuer: str, act: Act) -> IssuerKey:
    name = name_of(issuer)
    try:
        with transaction.atomic():
            return _make(issuer=issuer, name=name, act=act, follows="", handovers=[])
    except IntegrityError:  # another process made it at this moment
        found = _active(issuer)
        if found is None:
            raise
        return found


def _make(*, issuer: str, name: Text, act: Act, follows: str, handovers: list[str]) -> IssuerKey:
    pair = keys.make()
    kid = pair.thumbprint()
    made = IssuerKey.objects.create(
        kid=kid, short=short_id(kid).hex(), issuer=issuer, name=name, algorithm=keys.ALGORITHM,
        public_jwk=pair.as_dict(private=False), start=act.on, handovers=handovers,
    )  # fmt: skip
    keys.keep(pair)
    publish(IssuerKeyMade(issuer=issuer, key=kid, follows=follows), act=act)
    return made


@transaction.atomic
@audited("credentials.rotate-key")
def rotate(*, issuer: str, act: Act) -> IssuerKey:
    """
    Have an issuer sign with a new key from now on. Papers signed with the old one stay good.

    :raises IssuerUnknown: if there is no such agency
    """
    # Taken before looking: who waited for another rotation must see the key that came of it.
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    old = _active(issuer)
    if old is None:
        unchanged()  # the first key has its own line, if it was made here
        return _first(issuer=issuer, act=act)
    _end(old, IssuerKey.State.RETIRED, act)
    made = _make(issuer=issuer, name=name_of(issuer), act=act, follows=old.kid, handovers=[])
    if issuer == TRUST:
        made.handovers = [*old.handovers, _handover(old, made)]
        made.save(update_fields=["handovers"])
    return made


def _handover(old: IssuerKey, new: IssuerKey) -> str:
    content = {"old": old.public_jwk, "new": new.public_jwk}
    return jose.sign(content, key=keys.private(old.kid), kid=old.kid, typ=trust.TYPE, cty="handover")


@transaction.atomic
@audited("credentials.withdraw-key")
def withdraw(*, key: IssuerKey, reason: Text, act: Act) -> IssuerKey:
    """Say that a key fell into other hands: nothing that it ever signed is believed any more."""
    _end(key, IssuerKey.State.WITHDRAWN, act)
    publish(IssuerKeyWithdrawn(issuer=key.issuer, key=key.kid, reason=reason.written()), act=act)
    return key


def _end(key: IssuerKey, state: str, act: Act) -> None:
    key.state, key.end = state, key.end or act.on
    key.save(update_fields=["state", "end"])


def name_of(issuer: str) -> Text:
    """Return what an issuer is called. :raises IssuerUnknown: if there is no such agency"""
    if issuer == TRUST:
        return packs.current().country.department
    agency = posts.Agency.objects.filter(key=issuer).first()
    if agency is None:
        raise IssuerUnknown(issuer=issuer)
    return agency.name


def private(key: IssuerKey) -> ECKey:
    """Return the pair. :raises KeyLost, PassphraseMissing, PassphraseWrong: if it cannot be had"""
    return keys.private(key.kid)


def current(key: IssuerKey) -> IssuerKey:
    """Return the key with which the issuer of this one signs today."""
    return _active(key.issuer) or key


def trusted(key: IssuerKey) -> trust.TrustedKey:
    """Return a key as a verifier knows it."""
    withdrawn = key.state == IssuerKey.State.WITHDRAWN
    return trust.TrustedKey(key.kid, key.issuer, key.name, key.public_jwk, Period(key.start, key.end), withdrawn)


def controller(issuer: str, *, root: str) -> dict[str, Any] | None:
    """Return the issuer's controlled identifier document (W3C, 2025), where wallets find its keys, or None."""
    if not issuer.isprintable():  # PostgreSQL takes no zero byte
        return None
    at = Addresses(root)
    believed = IssuerKey.objects.filter(issuer=issuer).exclude(state=IssuerKey.State.WITHDRAWN).order_by("start", "kid")
    methods = [
        {
            "id": at.key(issuer, key.kid), "type": "JsonWebKey", "controller": at.issuer(issuer),
            "publicKeyJwk": {**key.public_jwk, "kid": key.kid, "alg": key.algorithm, "use": "sig"},
        }
        for key in believed
    ]  # fmt: skip
    if not methods:
        return None
    return {
        "@context": ["https://www.w3.org/ns/cid/v1"],
        "id": at.issuer(issuer),
        "verificationMethod": methods,
        "assertionMethod": [method["id"] for method in methods],
    }


def address() -> str:
    """Return the address under which the world finds this service, without a slash at its end."""
    return str(settings.OUTCROP_PUBLIC_URL).rstrip("/")
