"""What verifiers fetch: status lists and the trust bundle, signed when they are asked for."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from django.conf import settings

from outcrop.commons.packs import api as packs
from outcrop.credentials import bitstring, issuers, jose, trust, vc
from outcrop.credentials.models import Change, Credential, IssuerKey, StatusList
from outcrop.credentials.selectors import fallen
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date
from outcrop.kernel.files import make_folder, write_whole

STATES = dict(zip(vc.PURPOSES, (trust.REVOKED, trust.SUSPENDED), strict=True))
#: A list is asked for again after so long; verifiers without a network decide for themselves how old is too old.
LIST_LASTS = timedelta(days=7)
BUNDLE, PIN = "bundle.jws", "fingerprint"


def status_list(number: int, purpose: str, *, now: datetime) -> str | None:
    """Return a status list as a signed credential of this instant, or None if there is no such list."""
    listed = StatusList.objects.filter(number=number).first()
    if listed is None or purpose not in vc.PURPOSES:
        return None
    key, at = issuers.active_key(issuer=listed.issuer, act=_act(now)), vc.Addresses(issuers.address())
    content = vc.status_list(
        number=number, purpose=purpose, encoded=encoded(number, purpose), issuer=listed.issuer,
        issuer_name=str(key.name), begins=now, ends=now + LIST_LASTS, at=at,
    )  # fmt: skip
    return jose.sign(content, key=issuers.private(key), kid=at.key(listed.issuer, key.kid))


def encoded(number: int, purpose: str) -> str:
    """Return the ``encodedList`` of a status list."""
    return bitstring.encoded(fallen(number, [STATES[purpose]]))


def trust_bundle(*, now: datetime) -> str:
    """Return what a verifier without a network needs, signed at this instant."""
    key = issuers.active_key(issuer=issuers.TRUST, act=_act(now))
    country = packs.current().country
    content: dict[str, Any] = {
        "country": country.id,
        "zone": country.zone,
        "dated": now.isoformat(timespec="seconds"),
        "trust_key": key.public_jwk,
        "handovers": key.handovers,
        "keys": [
            trust.write_key(issuers.trusted(each))
            for each in IssuerKey.objects.exclude(issuer=issuers.TRUST).order_by("issuer", "start", "kid")
        ],
        "lists": {
            str(number): {purpose: encoded(number, purpose) for purpose in vc.PURPOSES}
            for number in StatusList.objects.order_by("number").values_list("number", flat=True)
        },
        "reasons": _reasons(),
    }
    return jose.sign(content, key=issuers.private(key), kid=key.kid, typ=trust.TYPE, cty=trust.CONTENT_TYPE)


def _reasons() -> dict[str, Any]:
    changes = (
        Change.objects.exclude(credential__state=Credential.State.GOOD)
        .select_related("credential")
        .order_by("at", "id")
    )
    return {
        f"{c.credential.list_id}:{c.credential.index}": {"on": c.on.isoformat(), "reason": c.reason.written()}
        for c in changes
    }


def trust_fingerprint(*, now: datetime) -> str:
    """Return the fingerprint of the trust key, which readers pin."""
    return trust.fingerprint(issuers.active_key(issuer=issuers.TRUST, act=_act(now)).kid)


def folder() -> Path:
    """Return where this machine keeps its own trust bundle."""
    return Path(settings.OUTCROP_VAR) / "trust"


def refresh(*, now: datetime, unless_newer_than: timedelta = timedelta()) -> Path:
    """Write the trust bundle and its fingerprint under ``var/trust``, for ``outcrop verify`` without a database."""
    path = folder() / BUNDLE
    if (
        path.exists()
        and unless_newer_than
        and now.timestamp() - path.stat().st_mtime < unless_newer_than.total_seconds()
    ):
        return path
    make_folder(folder())
    write_whole(path, trust_bundle(now=now).encode(), mode=0o644)
    write_whole(folder() / PIN, f"{trust_fingerprint(now=now)}\n".encode(), mode=0o644)
    return path


def _act(now: datetime) -> Act:
    return Act(by=Actor.machine("credentials"), at=now, on=civil_date(now, packs.current().country.zone))
