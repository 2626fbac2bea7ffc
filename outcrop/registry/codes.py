"""Coming back: number and secret code, and waiting after failures."""

import secrets
from datetime import datetime, timedelta
from functools import cache
from uuid import UUID

from django.contrib.auth.hashers import check_password, make_password
from django.db import transaction

from outcrop.commons.accounts.api import User
from outcrop.kernel.numbers import normalise
from outcrop.registry.cards import keyed_hash
from outcrop.registry.models import Person, SignInTrouble
from outcrop.registry.problems import SignInRefused, SignInWait

FREE_TRIES, FREE_TRIES_OF_AN_ADDRESS = 5, 50
FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=1)
FORGOTTEN_AFTER = timedelta(hours=24)
TOKEN_LASTS = timedelta(days=30)


def code_for(submission: UUID | None) -> str:
    """
    Return a new secret code of eight digits, without spaces.

    It is computed from the submission that asks for it: a receipt that is asked for again, after a lost answer, shows
    the same code, and the code itself is kept nowhere.
    """
    if submission is None:
        return f"{secrets.randbelow(10**8):08d}"
    return f"{int(keyed_hash('code', submission.hex), 16) % 10**8:08d}"


def spaced(code: str) -> str:
    """Return a code as it is written on a receipt: ``1234 5678``."""
    return f"{code[:4]} {code[4:]}"


def signing_in(*, number: str, code: str, address: str, at: datetime) -> User:
    """
    Return the user whom number and code let in.

    :raises SignInWait: after too many failures, for the number or from the address
    :raises SignInRefused: if they do not belong together; does not say which is wrong
    """
    keys = {
        keyed_hash("number", normalise(number)): FREE_TRIES,
        keyed_hash("address", address): FREE_TRIES_OF_AN_ADDRESS,
    }
    _refuse_while_waiting(keys, at)
    person = Person.objects.filter(number=normalise(number)).values_list("id", flat=True).first()
    user = User.objects.filter(person=person, is_active=True).first() if person else None
    # Checked even for a number that does not exist, so that the time it takes tells nothing.
    fits = check_password("".join(code.split()), user.password if user else _decoy())
    if user is None or not fits:
        for key, free in keys.items():
            _note_failure(key, free, at)
        raise SignInRefused()
    SignInTrouble.objects.filter(key__in=list(keys)[:1]).delete()
    return user


@cache
def _decoy() -> str:
    return make_password(secrets.token_hex(8))


def _refuse_while_waiting(keys: dict[str, int], at: datetime) -> None:
    held = SignInTrouble.objects.filter(key__in=keys, wait_until__gt=at).order_by("-wait_until").first()
    if held and held.wait_until:
        raise SignInWait(minutes=max(1, -(-int((held.wait_until - at).total_seconds()) // 60)))


@transaction.atomic
def _note_failure(key: str, free: int, at: datetime) -> None:
    SignInTrouble.objects.bulk_create([SignInTrouble(key=key, last_at=at)], ignore_conflicts=True)
    row = SignInTrouble.objects.select_for_update().get(key=key)
    row.failures = 1 if at - row.last_at > FORGOTTEN_AFTER else row.failures + 1
    row.last_at = at
    if row.failures >= free:
        row.wait_until = at + min(FIRST_WAIT * 2 ** min(row.failures - free, 10), LONGEST_WAIT)
    row.save()
