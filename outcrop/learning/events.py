"""What happened in learning."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar
from uuid import UUID

from outcrop.kernel.events import Event
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, kw_only=True)
class SessionPlanned(Event):
    """A day of a course is offered."""

    type: ClassVar[str] = "learning.session-planned"
    session: Ref
    number: str
    course: str
    area: str
    on: date
    seats: int


@dataclass(frozen=True, kw_only=True)
class SessionCancelled(Event):
    """A day of a course does not take place."""

    type: ClassVar[str] = "learning.session-cancelled"
    session: Ref
    reason: str


@dataclass(frozen=True, kw_only=True)
class LearnerEnrolled(Event):
    """Somebody took a seat; ``how`` is self, agent or office."""

    type: ClassVar[str] = "learning.learner-enrolled"
    session: Ref
    learner: UUID
    how: str


@dataclass(frozen=True, kw_only=True)
class LearnerLeft(Event):
    """Somebody gave a seat back."""

    type: ClassVar[str] = "learning.learner-left"
    session: Ref
    learner: UUID


@dataclass(frozen=True, kw_only=True)
class AttendanceBrought(Event):
    """
    Attendance was typed in or uploaded.

    :param digest: SHA-256 of the outcome of every row
    """

    type: ClassVar[str] = "learning.attendance-brought"
    session: Ref
    intake: Ref
    source: str
    accepted: int
    already: int
    refused: int
    digest: str


@dataclass(frozen=True, kw_only=True)
class TestSat(Event):
    """Somebody sat a test."""

    type: ClassVar[str] = "learning.test-sat"
    sitting: Ref
    learner: UUID
    course: str
    right: int
    asked: int
    needed: int
    passed: bool


@dataclass(frozen=True, kw_only=True)
class CertificateGiven(Event):
    """Somebody holds a certificate of a course."""

    type: ClassVar[str] = "learning.certificate-given"
    certificate: Ref
    number: str
    learner: UUID
    course: str
    credential: UUID
    valid_from: date
    valid_until: date | None


@dataclass(frozen=True, kw_only=True)
class CertificateWithdrawn(Event):
    """A certificate was taken back, for a reason that whoever verifies it reads."""

    type: ClassVar[str] = "learning.certificate-withdrawn"
    certificate: Ref
    number: str
    reason: str


@dataclass(frozen=True, kw_only=True)
class ArticlePublished(Event):
    """
    An article of the hub was published in a language.

    :param digest: SHA-256 of title, summary and text
    """

    type: ClassVar[str] = "learning.article-published"
    article: Ref
    slug: str
    language: str
    licence: str
    digest: str


@dataclass(frozen=True, kw_only=True)
class ArticleTakenDown(Event):
    """An article of the hub is no longer read."""

    type: ClassVar[str] = "learning.article-taken-down"
    article: Ref
    slug: str
    language: str


@dataclass(frozen=True, kw_only=True)
class ArticlesTakenOver(Event):
    """
    Articles were taken over from a country's pack or from another country.

    :param origin: its code; empty for our own
    :param digest: SHA-256 of the articles as they came
    """

    type: ClassVar[str] = "learning.articles-taken-over"
    origin: str
    taken: int
    already: int
    refused: int
    digest: str


@dataclass(frozen=True, kw_only=True)
class OrderDrawn(Event):
    """
    The order in which enterprises are trained was drawn by lot.

    :param seed: 32 bytes in hexadecimal; the order is by SHA-256 of the seed followed by the enterprise's 16 bytes
    """

    type: ClassVar[str] = "learning.order-drawn"
    draw: Ref
    course: str
    seed: str
    order: list[str]


@dataclass(frozen=True, kw_only=True)
class CampaignBegun(Event):
    """People are told something in an area."""

    type: ClassVar[str] = "learning.campaign-begun"
    campaign: Ref
    number: str
    area: str
    says: str


@dataclass(frozen=True, kw_only=True)
class ReachNoted(Event):
    """
    About how many were told on a day, by one means.

    :param band: lower bound of the range
    """

    type: ClassVar[str] = "learning.reach-noted"
    campaign: Ref
    reach: Ref
    means: str
    band: int
    on: date
