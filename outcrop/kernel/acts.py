"""
Acts: who does something, in which capacity, and when.

Every service is handed an act, so that no service asks a clock or a session, and each journal line says under whose
post or mandate it was done.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Self
from uuid import UUID


@dataclass(frozen=True, slots=True)
class HeldPost:
    """
    A post that the actor holds on the day of the act.

    :param key: the post's key in the pack
    :param agency_kind: state, miners, market, assurance, oversight, partner or enforcement
    :param area: dotted path of the area it serves, such as ``tl.north.khar-uul``; empty for the whole country
    :param duties: the verbs that the post answers for
    """

    id: UUID
    key: str
    agency: str
    agency_kind: str
    area: str
    duties: frozenset[str]

    def serves(self, area: str) -> bool:
        """Say whether an area lies in the one that the post serves."""
        return self.area == "" or area == self.area or area.startswith(self.area + ".")


@dataclass(frozen=True, slots=True)
class Capacity:
    """What a person is to something, such as leader of an enterprise."""

    kind: str
    subject: UUID


@dataclass(frozen=True, slots=True)
class HeldMandate:
    """A mandate under which the actor acts for another person, who is its principal."""

    id: UUID
    number: str
    principal: UUID
    verbs: frozenset[str]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who acts. Nobody is an actor too: without user, person or post."""

    user: UUID | None = None
    person: UUID | None = None
    posts: tuple[HeldPost, ...] = ()
    capacities: frozenset[Capacity] = field(default_factory=frozenset)
    mandate: HeldMandate | None = None
    system: str = ""
    language: str = "en"

    @classmethod
    def nobody(cls, language: str = "en") -> Self:
        """The visitor of whom nothing is known."""
        return cls(language=language)

    @classmethod
    def machine(cls, name: str) -> Self:
        """The system itself, doing a named job such as an import."""
        return cls(system=name)

    @property
    def known(self) -> bool:
        """Whether somebody signed in."""
        return self.user is not None

    @property
    def principal(self) -> UUID | None:
        """The person whose act it is: the one acted for under a mandate, else the actor."""
        return self.mandate.principal if self.mandate else self.person

    def posts_with(self, duty: str, area: str | None = None) -> tuple[HeldPost, ...]:
        """Return the held posts that answer for a duty, in an area if one is named."""
        return tuple(p for p in self.posts if duty in p.duties and (area is None or p.serves(area)))

    def subjects(self, *kinds: str) -> frozenset[UUID]:
        """Return what the actor is one of these kinds to, such as the enterprises led."""
        return frozenset(c.subject for c in self.capacities if c.kind in kinds)

    def holds_any(self, duties: Iterable[str]) -> bool:
        """Say whether a held post answers for one of the duties."""
        return any(p.duties & frozenset(duties) for p in self.posts)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """
    One deed.

    :param at: the instant, aware, in UTC
    :param on: the civil date in the country's time zone, by which law and deadlines count
    :param submission: the id that the form or request carried, so that sent twice counts once
    """

    by: Actor
    at: datetime
    on: date
    submission: UUID | None = None
