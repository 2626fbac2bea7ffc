"""What can be done with accounts: tokens and mandates."""

import hashlib
import secrets
from collections.abc import Iterable
from datetime import date, datetime
from uuid import UUID

from django.db import transaction

from outcrop.commons.accounts.events import MandateGiven, MandateRevoked
from outcrop.commons.accounts.models import AccessToken, Mandate, User
from outcrop.commons.accounts.problems import MandateMissing, MandateToOneself
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref


def digest_of(token: str) -> str:
    """Return what is kept of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def issue_token(*, user: User, label: str, at: datetime, expires_at: datetime | None = None) -> str:
    """Make a token for a program and return it; it cannot be shown again."""
    token = f"oc_{secrets.token_urlsafe(32)}"
    AccessToken.objects.create(
        user=user,
        digest=digest_of(token),
        label=label,
        created_at=at,
        expires_at=expires_at,
    )
    return token


@transaction.atomic
@audited("accounts.give-mandate")
def give_mandate(
    *,
    principal: UUID,
    agent: UUID,
    verbs: Iterable[str],
    how_given: str,
    until: date | None,
    act: Act,
) -> Mandate:
    """
    Let one person act for another.

    :param how_given: ``own-phone``, ``two-witnesses``, ``paper``: shown on every act done under it
    :raises MandateToOneself: if both are the same
    """
    if principal == agent:
        raise MandateToOneself()
    number = next_number(kind="MD", office="0", year=act.on.year)
    mandate = Mandate.objects.create(
        number=number,
        principal=principal,
        agent=agent,
        verbs=sorted(verbs),
        how_given=how_given,
        start=act.on,
        end=until,
    )
    publish(
        MandateGiven(
            mandate=Ref("accounts.mandate", mandate.id), number=number, principal=principal, agent=agent,
            verbs=mandate.verbs, how_given=how_given, until=until,
        ),
        act=act,
    )  # fmt: skip
    return mandate


@transaction.atomic
@audited("accounts.revoke-mandate")
def revoke_mandate(*, mandate: Mandate, act: Act) -> None:
    """Take a mandate back. :raises MandateMissing: if the actor is not the one who gave it"""
    if act.by.person != mandate.principal:
        raise MandateMissing()
    Mandate.objects.filter(id=mandate.id, revoked_at=None).update(revoked_at=act.at)
    publish(
        MandateRevoked(mandate=Ref("accounts.mandate", mandate.id), principal=mandate.principal),
        act=act,
    )
