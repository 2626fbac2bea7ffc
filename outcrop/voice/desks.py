"""
Opening a desk: a passphrase opens the personal key, and the browser keeps the secret that keeps it open for a sitting.

The database holds the personal key sealed under the passphrase, under the recovery code, and, while the desk is open,
under that secret; it holds none of the three.
"""

import hashlib
import json
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from outcrop.credentials.api import sealing
from outcrop.kernel.acts import Act
from outcrop.voice import codes
from outcrop.voice.models import PersonalKey, Sitting
from outcrop.voice.problems import CodeUnknown, PassphraseRefused, PassphraseShort

SHORTEST = 16
SITTING = timedelta(minutes=45)


@dataclass(frozen=True, slots=True)
class OpenDesk:
    """A desk that is open: whose it is, and the private half of her key. Lives as long as one request."""

    user: UUID
    private: dict[str, Any]


@transaction.atomic
def choose_passphrase(*, passphrase: str, act: Act) -> tuple[OpenDesk, str]:
    """
    Make the actor's own key. Return her open desk, and the recovery code, which is shown once and kept nowhere.

    :raises PassphraseShort: if it has fewer than 16 signs
    :raises PassphraseRefused: if she has a key already
    """
    user = _user(act)
    _long_enough(passphrase)
    if PersonalKey.objects.filter(user=user).exists():
        raise PassphraseRefused(field="passphrase")
    pair, code = sealing.new_pair(), codes.drawn()
    data = json.dumps(pair.private).encode()
    PersonalKey.objects.create(
        user=user,
        public=pair.public,
        by_passphrase=sealing.seal_by_words(passphrase, data),
        by_recovery=sealing.seal_by_words(codes.recovery_words(code), data),
        made_on=act.on,
    )
    return OpenDesk(user, pair.private), code


def has_key(act: Act) -> bool:
    """Say whether the actor has chosen a passphrase."""
    return PersonalKey.objects.filter(user=_user(act)).exists()


def unlock(*, passphrase: str, act: Act) -> OpenDesk:
    """Open the actor's desk. :raises PassphraseRefused: if the words are wrong"""
    found = PersonalKey.objects.filter(user=_user(act)).first()
    data = sealing.open_by_words(passphrase, found.by_passphrase) if found else None
    if data is None:
        raise PassphraseRefused(field="passphrase")
    return OpenDesk(_user(act), json.loads(data))


@transaction.atomic
def recover(*, code: str, passphrase: str, act: Act) -> OpenDesk:
    """
    Open the desk with the code that was written down, and choose a new passphrase.

    :raises PassphraseRefused: if the code is wrong
    :raises PassphraseShort: if the new passphrase has fewer than 16 signs
    """
    _long_enough(passphrase)
    found = PersonalKey.objects.filter(user=_user(act)).first()
    try:
        words = codes.recovery_words(codes.read(code))
    except CodeUnknown as wrong:
        raise PassphraseRefused(field="code") from wrong
    data = sealing.open_by_words(words, found.by_recovery) if found else None
    if found is None or data is None:
        raise PassphraseRefused(field="code")
    found.by_passphrase = sealing.seal_by_words(passphrase, data)
    found.save(update_fields=["by_passphrase"])
    return OpenDesk(found.user, json.loads(data))


def sit(*, desk: OpenDesk, act: Act) -> str:
    """Keep a desk open for a sitting; return the secret that the browser keeps."""
    secret = secrets.token_bytes(sealing.KEY_BYTES)
    Sitting.objects.filter(until__lt=act.at).delete()
    sealed = sealing.seal_under(secret, json.dumps(desk.private).encode())
    Sitting.objects.create(id=_id_of(secret), user=desk.user, sealed=sealed, until=act.at + SITTING)
    return secret.hex()


def seated(*, secret: str, act: Act) -> OpenDesk | None:
    """Return the desk that a browser's secret keeps open, or None once the sitting has ended."""
    try:
        key = bytes.fromhex(secret)
    except ValueError:
        return None
    if len(key) != sealing.KEY_BYTES:
        return None
    found = Sitting.objects.filter(id=_id_of(key), user=_user(act), until__gt=act.at).first()
    data = sealing.open_under(key, found.sealed) if found else None
    return OpenDesk(_user(act), json.loads(data)) if data is not None else None


def rise(*, act: Act) -> None:
    """Close the actor's desk everywhere."""
    Sitting.objects.filter(user=_user(act)).delete()


def _id_of(secret: bytes) -> UUID:
    return UUID(bytes=hashlib.sha256(b"outcrop.voice.sitting:" + secret).digest()[:16], version=4)


def _user(act: Act) -> UUID:
    assert act.by.user is not None  # the policy saw to it
    return act.by.user


def _long_enough(passphrase: str) -> None:
    if len(passphrase) < SHORTEST:
        raise PassphraseShort(field="passphrase", shortest=SHORTEST)
