"""The bodies that govern themselves here: enterprises, and federations (agencies of kind ``miners``)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any
from uuid import UUID, uuid5

from django.db.models import Q, QuerySet

from outcrop.assemblies.models import FederationLead, FederationMember
from outcrop.commons.policies import NotFound
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Actor, Capacity
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text
from outcrop.registry import api as registry

#: An agency has a key, not an id; this makes one of it, always the same.
_FEDERATIONS = UUID("0192f0c4-52a1-7c3e-9d55-6f8a1b2c3d4e")
KEEP = "assemblies.keep"


class BodyKind(StrEnum):
    """What sort of body."""

    ENTERPRISE = "enterprise"
    FEDERATION = "federation"


@dataclass(frozen=True, slots=True)
class Body:
    """
    A body of miners.

    :ivar address: the number of an enterprise, or the key of a federation
    """

    id: UUID
    kind: BodyKind
    address: str
    name: Text | str
    area_path: str

    @property
    def ref(self) -> Ref:
        """The body as others point at it."""
        return Ref(f"assemblies.{self.kind.value}", self.id)

    @property
    def federation(self) -> bool:
        """Whether it is a federation."""
        return self.kind is BodyKind.FEDERATION


@dataclass(frozen=True, slots=True)
class Member:
    """A member of a body: of an enterprise a person, of a federation a person or an enterprise."""

    id: UUID
    number: str
    name: str
    person: bool


def federation_id(agency: str) -> UUID:
    """Return the id of the federation of that key."""
    return uuid5(_FEDERATIONS, agency)


def federations() -> list[Body]:
    """Return the federations of the country."""
    rows = posts.Agency.objects.filter(kind=posts.AgencyKind.MINERS).order_by("key")
    return [_federation(row) for row in rows]


def _federation(row: posts.Agency) -> Body:
    return Body(federation_id(row.key), BodyKind.FEDERATION, row.key, row.name, row.area_path)


def _enterprise(view: registry.EnterpriseView) -> Body:
    return Body(view.id, BodyKind.ENTERPRISE, view.number, view.name, view.area_path)


def body_at(address: str) -> Body:
    """Return the body of that number or key. :raises NotFound: if there is none"""
    row = posts.Agency.objects.filter(key=address[:80], kind=posts.AgencyKind.MINERS).first()
    if row is not None:
        return _federation(row)
    found = registry.find_enterprise(address)
    if found is None:
        raise NotFound()
    return _enterprise(found)


def body_with(body_id: UUID) -> Body:
    """Return the body of that id. :raises NotFound: if there is none"""
    of_miners = next((each for each in federations() if each.id == body_id), None)
    return of_miners or _enterprise(registry.enterprise(body_id))


def bodies_of(actor: Actor, on: date) -> list[Body]:
    """Return the bodies that the actor belongs to, leads or keeps the papers of."""
    mine = actor.subjects("federation-member", "federation-leader") | kept_by(actor)
    own = registry.enterprises_of(actor.person, on) if actor.person and actor.mandate is None else ()
    return [*map(_enterprise, own), *(each for each in federations() if each.id in mine)]


def kept_by(actor: Actor) -> frozenset[UUID]:
    """Return the federations whose papers a post of the actor keeps."""
    miners = posts.AgencyKind.MINERS
    return frozenset(federation_id(p.agency) for p in actor.posts_with(KEEP) if p.agency_kind == miners)


def holding(on: date) -> Q:
    """Rows whose period, half open, holds a day."""
    return Q(since__lte=on) & (Q(until=None) | Q(until__gt=on))


def federated(body_id: UUID, on: date) -> QuerySet[FederationMember]:
    """Return who belongs to a federation on a day."""
    return FederationMember.objects.filter(holding(on), body=body_id)


def members(body: Body, on: date) -> list[Member]:
    """Return the members of a body on a day, by name."""
    if not body.federation:
        return [Member(each.person, each.number, each.name, True) for each in registry.members(body.id, on)]
    found = [_member(row) for row in federated(body.id, on)]
    return sorted(found, key=lambda each: (each.person, each.name, each.number))


def _member(row: FederationMember) -> Member:
    if row.person_id:
        person = registry.person(row.person_id)
        return Member(person.id, person.number, person.name, True)
    assert row.enterprise_id is not None  # the database sees to it
    enterprise = registry.enterprise(row.enterprise_id)
    return Member(enterprise.id, enterprise.number, enterprise.name, False)


def member_ids(body: Body, on: date) -> set[UUID]:
    """Return who the members of a body are on a day."""
    if not body.federation:
        return {each.person for each in registry.members(body.id, on)}
    return {row.person_id or row.enterprise_id for row in federated(body.id, on)}  # type: ignore[misc]


def leaders(body: Body, on: date) -> tuple[UUID, ...]:
    """Return the persons who lead a body on a day."""
    if not body.federation:
        return registry.leaders(body.id, on)
    rows = FederationLead.objects.filter(holding(on), body=body.id).order_by("since", "id")
    return tuple(rows.values_list("person", flat=True))


def voices_of(body: Body, actor: Actor, on: date) -> list[Member]:
    """
    Return the members for whom a person votes: herself, and in a federation the enterprises that she leads.

    Where several lead an enterprise, it has one vote all the same; whoever comes first casts it.
    """
    if actor.person is None or actor.mandate is not None:
        return []
    mine = {actor.person} | {
        each.id for each in registry.enterprises_of(actor.person, on) if registry.is_leader(actor.person, each.id, on)
    }
    return [each for each in members(body, on) if each.id in mine]


def capacities(person: UUID, on: date) -> Iterable[Capacity]:
    """Yield what a person is to federations: ``federation-member``, by herself or her enterprise, and its leader."""
    firms = registry.enterprise_ids_of(person, on)
    rows = FederationMember.objects.filter(holding(on)).filter(Q(person=person) | Q(enterprise__in=firms))
    for body in set(rows.values_list("body", flat=True)):
        yield Capacity("federation-member", body)
    for body in FederationLead.objects.filter(holding(on), person=person).values_list("body", flat=True):
        yield Capacity("federation-leader", body)


def by_name(body: Body, ids: Iterable[UUID], on: date) -> list[Any]:
    """Return the names of some who are or were members, for the eyes of members."""
    known = {each.id: each.name for each in members(body, on)}
    return sorted(known.get(each) or _named(each) for each in ids)


def _named(member: UUID) -> str:
    try:
        return registry.name_of(member)
    except NotFound:
        return registry.enterprise(member).name
