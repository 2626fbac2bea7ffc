"""What happens to papers and keys."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from outcrop.kernel.events import Event
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text


@dataclass(frozen=True, kw_only=True)
class CredentialIssued(Event):
    """
    A paper was signed.

    :param digest: SHA-256 of the full form
    """

    type: ClassVar[str] = "credentials.credential-issued"
    credential: Ref
    subject: Ref
    kind: str
    number: str
    issuer: str
    key: str
    valid_from: date
    valid_until: date | None
    status_list: int
    status_index: int
    digest: str


@dataclass(frozen=True, kw_only=True)
class _Changed(Event):
    credential: Ref
    subject: Ref
    kind: str
    number: str
    reason: dict[str, object]


@dataclass(frozen=True, kw_only=True)
class CredentialRevoked(_Changed):
    """A paper is not to be relied on any more, for good."""

    type: ClassVar[str] = "credentials.credential-revoked"


@dataclass(frozen=True, kw_only=True)
class CredentialSuspended(_Changed):
    """A paper is not to be relied on for now."""

    type: ClassVar[str] = "credentials.credential-suspended"


@dataclass(frozen=True, kw_only=True)
class CredentialReinstated(_Changed):
    """A suspended paper may be relied on again."""

    type: ClassVar[str] = "credentials.credential-reinstated"


@dataclass(frozen=True, kw_only=True)
class CredentialPrinted(Event):
    """
    A paper was put on paper.

    :param digest: SHA-256 of the sealed PDF
    """

    type: ClassVar[str] = "credentials.credential-printed"
    credential: Ref
    language: str
    document: UUID
    digest: str


@dataclass(frozen=True, kw_only=True)
class IssuerKeyMade(Event):
    """An issuer signs with this key from now on; ``follows`` is the one it signed with before."""

    type: ClassVar[str] = "credentials.issuer-key-made"
    issuer: str
    key: str
    follows: str


@dataclass(frozen=True, kw_only=True)
class IssuerKeyWithdrawn(Event):
    """Nothing that this key signed is to be believed."""

    type: ClassVar[str] = "credentials.issuer-key-withdrawn"
    issuer: str
    key: str
    reason: dict[str, object]


def as_fact(text: Text) -> dict[str, object]:
    """Return a text as an event holds it."""
    return text.written()
