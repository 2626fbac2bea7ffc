"""What others are told about persons, enterprises and sites: plain values, never rows."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from shapely.geometry.base import BaseGeometry

from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text
from outcrop.registry.record.noting import note


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonView:
    """
    A person, for contexts that act with or for her. The name is for handlers and parties, never public; whoever looks
    at it leaves a reading that she sees.
    """

    id: UUID
    number: str
    called: str
    birth_year: int | None
    language: str
    reads: str
    area_path: str
    identity_level: str
    identity_label: Text
    roles: tuple[str, ...]
    joined_on: date
    joined_how: str
    is_sample: bool

    @property
    def name(self) -> str:
        """Her name as the country says it."""
        note(self.id)
        return self.called

    @property
    def ref(self) -> Ref:
        """The person as a pointer."""
        return Ref("registry.person", self.id)


@dataclass(frozen=True, slots=True, kw_only=True)
class EnterpriseView:
    """
    An enterprise on a day.

    :ivar members: how many confirmed it themselves
    :ivar least_members: how many its form needs
    """

    id: UUID
    number: str
    name: str
    form: str
    form_name: Text
    area_path: str
    status: str
    founded_on: date
    formed_on: date | None
    members: int
    least_members: int
    leaders: tuple[UUID, ...]
    is_sample: bool

    @property
    def ref(self) -> Ref:
        """The enterprise as a pointer."""
        return Ref("registry.enterprise", self.id)

    @property
    def formed(self) -> bool:
        """Whether it is formed and not dissolved."""
        return self.status == "formed"

    @property
    def missing(self) -> int:
        """How many members it still needs."""
        return max(0, self.least_members - self.members)


@dataclass(frozen=True, slots=True, kw_only=True)
class MemberView:
    """A confirmed member. For members, and the posts that the policy names; never public. Her name leaves a reading."""

    person: UUID
    number: str
    called: str
    since: date
    leads: bool

    @property
    def name(self) -> str:
        """Her name as the country says it."""
        note(self.person)
        return self.called


@dataclass(frozen=True, slots=True, kw_only=True)
class Formation:
    """How far an enterprise is on a day: evidence for the pathway."""

    formed: bool
    confirmed: int
    invited: int
    needed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteView:
    """
    A place where people are known to work. For handlers: never show name or place to others.

    :ivar metres: how far from the shape that was asked about; 0 inside it
    """

    id: UUID
    name: str
    place: BaseGeometry
    area_path: str
    known_since: date
    minerals: tuple[str, ...]
    activities: tuple[str, ...]
    metres: float

    @property
    def ref(self) -> Ref:
        """The site as a pointer."""
        return Ref("registry.site", self.id)
