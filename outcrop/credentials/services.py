"""Issuing papers, printing them, and changing how they stand."""

import hashlib
import secrets
from collections.abc import Iterable, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.packs import api as packs
from outcrop.credentials import bitstring, cose, issuers, jose, kinds, qr, vc
from outcrop.credentials.events import CredentialIssued, CredentialReinstated, CredentialRevoked, CredentialSuspended
from outcrop.credentials.models import Change, Credential, StatusList
from outcrop.credentials.problems import NothingToChange
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.kernel.period import Period
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text

#: So many taken places in a row, and the list counts as full enough: a place is still found at once in the next one.
_TRIES = 8


@transaction.atomic
@audited("credentials.issue")
def issue(
    *, kind: str, subject: Ref, number: str, claims: Mapping[str, Any], compact: Mapping[str, Any], valid: Period,
    issuer: str, act: Act, holders: Iterable[UUID] = (),
) -> Credential:  # fmt: skip
    """
    Sign a paper: in full as a Verifiable Credential, and compact for the code on it.

    :param claims: its public layer: whoever meets the paper reads them, for ever. Pass them through ``disclose`` first
    :param compact: the few of them that the code repeats, some 60 bytes in all
    :param issuer: key of the agency that signs
    :param holders: persons and enterprises who may fetch it
    :raises IssuerUnknown: if there is no such agency
    :raises TooMuchForTheCode: if the compact form does not fit a QR code of version 10
    :raises PassphraseMissing, PassphraseWrong, KeyLost: if the issuer's key cannot be had
    """
    if reserved := {"id", "kind", "number"} & claims.keys():
        raise ValueError(f"Claims cannot be called {', '.join(sorted(reserved))}")
    key = issuers.active_key(issuer=issuer, act=act)
    made = Credential(
        id=new_id(), kind=kind, number=number, subject_kind=subject.kind, subject_id=subject.id, issuer=issuer, key=key,
        start=valid.start, end=valid.end, claims=_plain(claims), holders=list(holders), issued_at=act.at,
    )  # fmt: skip
    _sign_at_a_free_place(made, _plain(compact))
    publish(
        CredentialIssued(
            credential=ref_of(made), subject=subject, kind=kind, number=number, issuer=issuer, key=key.kid,
            valid_from=valid.start, valid_until=valid.end, status_list=made.list_id, status_index=made.index,
            digest=hashlib.sha256(made.token.encode()).hexdigest(),
        ),
        act=act,
    )  # fmt: skip
    return made


def _sign_at_a_free_place(made: Credential, compact: Mapping[str, Any]) -> None:
    """Save it at a place of the status list that nobody could guess: neighbours in a list have nothing in common."""
    for place in _places(made.issuer):
        made.list_id, made.index = place
        made.token, made.compact = _full(made), _compact(made, compact)
        try:
            with transaction.atomic():
                made.save(force_insert=True)
            return
        except IntegrityError:  # somebody took the place at this moment
            continue


def _places(issuer: str) -> Iterable[tuple[int, int]]:
    listed = StatusList.objects.filter(issuer=issuer).order_by("-number").first()
    while True:
        listed = listed or StatusList.objects.create(issuer=issuer)
        for _attempt in range(_TRIES):
            index = secrets.randbelow(bitstring.LENGTH)
            if not Credential.objects.filter(list=listed, index=index).exists():
                yield listed.number, index
        listed = None


def _full(made: Credential) -> str:
    at = vc.Addresses(issuers.address())
    full = vc.Full(
        kind=made.kind, number=made.number, issuer=made.issuer, claims=made.claims, issued=made.issued_at,
        begins=_midnight(made.start), ends=_midnight(made.end) if made.end else None, place=(made.list_id, made.index),
    )  # fmt: skip
    subject = f"urn:uuid:{made.subject_id}"
    content = vc.written(full, credential=made.id, subject=subject, issuer_name=str(made.key.name), at=at)
    return jose.sign(content, key=issuers.private(made.key), kid=at.key(made.issuer, made.key.kid))


def _compact(made: Credential, fields: Mapping[str, Any]) -> bytes:
    form = cose.Compact(
        kind=made.kind, number=made.number, issued=int(made.issued_at.timestamp()),
        begins=int(_midnight(made.start).timestamp()), ends=int(_midnight(made.end).timestamp()) if made.end else None,
        place=(made.list_id, made.index), fields=kinds.numbered_fields(made.kind, fields),
    )  # fmt: skip
    signed = cose.signed(form, key=issuers.private(made.key))
    qr.text_of(signed, address=issuers.address())  # refuses what no code could hold
    return signed


def _midnight(day: date) -> datetime:
    """The instant at which a day begins in the country."""
    return datetime.combine(day, time(), tzinfo=ZoneInfo(packs.current().country.zone))


def _plain(value: Any) -> Any:
    match value:
        case None | bool() | int() | float() | str():
            return value
        case Text():
            return value.written()
        case Mapping():
            return {str(k): _plain(v) for k, v in value.items()}
        case list() | tuple():
            return [_plain(each) for each in value]
        case Decimal():
            return float(value)
    return str(value)  # days as ISO 8601 writes them, refs, lazy translations


def revoke(*, credential: Credential, reason: Text | str, act: Act) -> Credential:
    """
    Take a paper back for good. The reason is shown to whoever verifies it: it names no person.

    :raises NothingToChange: if it is revoked already
    """
    return _change(credential, Credential.State.REVOKED, ("good", "suspended"), CredentialRevoked, reason, act)


def suspend(*, credential: Credential, reason: Text | str, act: Act) -> Credential:
    """Say that a paper is not to be relied on for now. :raises NothingToChange: if it is not good"""
    return _change(credential, Credential.State.SUSPENDED, ("good",), CredentialSuspended, reason, act)


def reinstate(*, credential: Credential, reason: Text | str, act: Act) -> Credential:
    """Let a suspended paper be relied on again. :raises NothingToChange: if it is not suspended"""
    return _change(credential, Credential.State.GOOD, ("suspended",), CredentialReinstated, reason, act)


@transaction.atomic
@audited("credentials.change-standing")
def _change(
    credential: Credential,
    state: Credential.State,
    before: tuple[str, ...],
    told: type[Any],
    reason: Text | str,
    act: Act,
) -> Credential:
    found = Credential.objects.select_for_update().get(id=credential.id)
    if found.state not in before:
        raise NothingToChange(number=found.number, state=found.get_state_display())
    why = Text.read(reason)
    found.state = credential.state = state
    found.save(update_fields=["state"])
    Change.objects.create(credential=found, state=state, reason=why, at=act.at, on=act.on)
    subject = Ref(found.subject_kind, found.subject_id)
    publish(
        told(credential=ref_of(found), subject=subject, kind=found.kind, number=found.number, reason=why.written()),
        act=act,
    )
    return found


def ref_of(made: Credential) -> Ref:
    """Return a credential as others point to it."""
    return Ref("credentials.credential", made.id)
