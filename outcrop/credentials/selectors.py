"""What was issued, and how it stands now."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.conf import settings

from outcrop.commons.packs import api as packs
from outcrop.credentials.issuers import trusted
from outcrop.credentials.models import Change, Credential, IssuerKey, Print
from outcrop.credentials.trust import Standing, TrustedKey
from outcrop.kernel.clock import Clock
from outcrop.kernel.refs import Ref


def credential(credential_id: UUID) -> Credential | None:
    """Return the credential of that id."""
    return Credential.objects.select_related("key").filter(id=credential_id).first()


def credential_of(subject: Ref, kind: str) -> Credential | None:
    """Return the newest credential of a kind about a thing, however it stands."""
    about = Credential.objects.filter(subject_kind=subject.kind, subject_id=subject.id, kind=kind)
    return about.select_related("key").order_by("-issued_at", "-id").first()


def credentials_numbered(number: str) -> list[Credential]:
    """Return the credentials that carry a number, newest first."""
    wanted = number.strip().upper()
    if not wanted.isprintable():  # PostgreSQL takes no zero byte
        return []
    return list(Credential.objects.select_related("key").filter(number=wanted).order_by("-issued_at", "-id")[:20])


def paper(of: Credential, language: str) -> Print | None:
    """Return the newest print in a language, else the newest in any."""
    prints = Print.objects.filter(credential=of).select_related("document").order_by("-at", "-id")
    return prints.filter(language=language).first() or prints.first()


def standing_of(of: Credential) -> Standing:
    """Return how a credential stands, since when and why."""
    if of.state == Credential.State.GOOD:
        return Standing(of.state)
    last = Change.objects.filter(credential=of).order_by("-at", "-id").first()
    return Standing(of.state, last.on, last.reason) if last else Standing(of.state)


def fallen(number: int, states: Iterable[str]) -> list[int]:
    """Return the indices in a status list whose papers are in one of these states."""
    return list(Credential.objects.filter(list_id=number, state__in=list(states)).values_list("index", flat=True))


class LiveTrust:
    """What this service itself knows, now."""

    def __init__(self, clock: Clock | None = None) -> None:
        self._clock = clock or settings.OUTCROP_CLOCK

    @property
    def zone(self) -> str:
        """The country's time zone."""
        return packs.current().country.zone

    @property
    def dated(self) -> datetime:
        """This instant."""
        return self._clock.now()

    def key(self, kid: str) -> TrustedKey | None:
        """Return the key with this thumbprint."""
        found = IssuerKey.objects.filter(kid=kid).first() if kid.isprintable() else None
        return trusted(found) if found else None

    def key_short(self, short: bytes) -> TrustedKey | None:
        """Return the key whose thumbprint begins so."""
        found = IssuerKey.objects.filter(short=short.hex()).first()
        return trusted(found) if found else None

    def standing(self, number: int, index: int) -> Standing | None:
        """Return how the paper at this place stands, or None if there is none."""
        if not (0 < number < 2**63 and 0 <= index < 2**31):
            return None
        found = Credential.objects.filter(list_id=number, index=index).first()
        return standing_of(found) if found else None
