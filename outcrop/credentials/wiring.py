"""Where credentials plug themselves in."""

from datetime import timedelta

from django.conf import settings
from django.utils.translation import gettext_lazy as _

from outcrop.commons.journal.api import Delivered, subscribe
from outcrop.commons.ui.api import Place, plug_place
from outcrop.credentials import publishing
from outcrop.credentials.events import (
    CredentialIssued,
    CredentialReinstated,
    CredentialRevoked,
    CredentialSuspended,
    IssuerKeyMade,
    IssuerKeyWithdrawn,
)

plug_place(Place(label=_("Verify"), view="credentials:verify", order=80, seen_by=lambda actor: not actor.known))
plug_place(
    Place(
        label=_("Verify"),
        view="credentials:verify",
        order=80,
        foot=True,
        says=_("Ask of any licence, contract or bar passport whether it is genuine and still in force."),
    )
)


def _refresh_now(entry: Delivered) -> None:
    publishing.refresh(now=settings.OUTCROP_CLOCK.now())


def _refresh_soon(entry: Delivered) -> None:
    publishing.refresh(now=settings.OUTCROP_CLOCK.now(), unless_newer_than=timedelta(minutes=1))


for _event in (CredentialRevoked, CredentialSuspended, CredentialReinstated, IssuerKeyMade, IssuerKeyWithdrawn):
    subscribe(_event, _refresh_now, name=f"credentials.trust-bundle.{_event.__name__}")
subscribe(CredentialIssued, _refresh_soon, name="credentials.trust-bundle.CredentialIssued")
