"""What the registry is asked."""

from collections.abc import Iterable
from datetime import date
from typing import cast
from uuid import UUID

from django.db.models import Q, QuerySet
from shapely import Point
from shapely.geometry.base import BaseGeometry
from shapely.ops import nearest_points

from outcrop.commons.areas import api as areas
from outcrop.commons.policies import NotFound
from outcrop.kernel.acts import Capacity
from outcrop.kernel.geometry import box_of, metres_between, outward
from outcrop.kernel.numbers import normalise
from outcrop.registry.models import Enterprise, Leadership, Membership, Person, RoleHeld, Site
from outcrop.registry.names import said
from outcrop.registry.records import EnterpriseView, Formation, MemberView, PersonView, SiteView
from outcrop.registry.section import section

LOOK_AROUND = 1.05  # a box grown by degrees is a few per cent off; the exact distance decides


def holding(on: date) -> Q:
    """Rows whose period, half open, holds a day."""
    return Q(since__lte=on) & (Q(until=None) | Q(until__gt=on))


def person_row(person_id: UUID) -> Person:
    """Return a person's row. :raises NotFound: if there is none"""
    found = Person.objects.filter(id=person_id).first()
    if found is None:
        raise NotFound()
    return found


def person_numbered(number: str) -> Person | None:
    """Return the person of that number, however it was typed."""
    return Person.objects.filter(number=normalise(number)).first()


def enterprise_row(enterprise_id: UUID) -> Enterprise:
    """Return an enterprise's row. :raises NotFound: if there is none"""
    found = Enterprise.objects.filter(id=enterprise_id).first()
    if found is None:
        raise NotFound()
    return found


def enterprise_numbered(number: str) -> Enterprise | None:
    """Return the enterprise of that number, however it was typed."""
    return Enterprise.objects.filter(number=normalise(number)).first()


def roles_of(person_id: UUID, *, on: date | None = None) -> tuple[str, ...]:
    """Return the roles that a person has on a day, or now."""
    rows = RoleHeld.objects.filter(person=person_id)
    rows = rows.filter(until=None) if on is None else rows.filter(holding(on))
    return tuple(rows.order_by("since", "role").values_list("role", flat=True))


def person_view(row: Person) -> PersonView:
    """Return what others are told about a person."""
    return PersonView(
        id=row.id,
        number=row.number,
        called=said(row),
        birth_year=row.birth_year,
        language=row.language,
        reads=row.reads,
        area_path=row.area_path,
        identity_level=row.identity_level,
        identity_label=section().level(row.identity_level).label,
        roles=roles_of(row.id),
        joined_on=row.joined_on,
        joined_how=row.joined_how,
        is_sample=row.is_sample,
    )


def enterprise_view(row: Enterprise, *, on: date | None = None) -> EnterpriseView:
    """Return what others are told about an enterprise, on a day or now."""
    form = section().form(row.form)
    return EnterpriseView(
        id=row.id,
        number=row.number,
        name=row.name,
        form=row.form,
        form_name=form.name if form else section().enterprise_forms[0].name,
        area_path=row.area_path,
        status=_status(row, on),
        founded_on=row.founded_on,
        formed_on=row.formed_on,
        members=memberships_held(row.id, on=on).count(),
        least_members=form.least_members if form else 1,
        leaders=leaders(row.id, on=on),
        is_sample=row.is_sample,
    )


def _status(row: Enterprise, on: date | None) -> str:
    if on is None:
        return row.status
    if row.dissolved_on and row.dissolved_on <= on:
        return Enterprise.DISSOLVED
    return Enterprise.FORMED if row.formed_on and row.formed_on <= on else Enterprise.FORMING


def memberships_held(enterprise_id: UUID, *, on: date | None = None) -> "QuerySet[Membership]":
    """Return the memberships that their persons confirmed and that hold on a day, or now."""
    rows = Membership.objects.filter(enterprise=enterprise_id)
    if on is None:
        return rows.filter(state=Membership.CONFIRMED)
    return rows.filter(holding(on), state__in=(Membership.CONFIRMED, Membership.LEFT))


def leaders(enterprise_id: UUID, *, on: date | None = None) -> tuple[UUID, ...]:
    """Return who leads an enterprise on a day, or now."""
    rows = Leadership.objects.filter(enterprise=enterprise_id)
    if on is None:
        rows = rows.filter(state=Leadership.HELD)
    else:
        rows = rows.filter(holding(on), state__in=(Leadership.HELD, Leadership.ENDED))
    return tuple(rows.order_by("since", "id").values_list("person", flat=True))


def members(enterprise_id: UUID, *, on: date | None = None) -> tuple[MemberView, ...]:
    """Return the confirmed members of an enterprise on a day, or now, by name."""
    rows = (
        memberships_held(enterprise_id, on=on).select_related("person").order_by("person__sort_key", "person__number")
    )
    lead = frozenset(leaders(enterprise_id, on=on))
    return tuple(
        MemberView(
            person=row.person_id,
            number=row.person.number,
            called=said(row.person),
            since=cast(date, row.since),  # the database keeps no confirmed membership without its day
            leads=row.person_id in lead,
        )
        for row in rows
    )


def enterprises_of(person_id: UUID, *, on: date) -> list[Enterprise]:
    """Return the enterprises that a person is a confirmed member of on a day."""
    held = Membership.objects.filter(holding(on), person=person_id, state__in=(Membership.CONFIRMED, Membership.LEFT))
    return list(Enterprise.objects.filter(id__in=held.values("enterprise")).order_by("founded_on", "number"))


def formation(enterprise_id: UUID, *, on: date) -> Formation:
    """Return how far an enterprise is on a day."""
    row = enterprise_row(enterprise_id)
    form = section().form(row.form)
    return Formation(
        formed=_status(row, on) == Enterprise.FORMED,
        confirmed=memberships_held(row.id, on=on).count(),
        invited=Membership.objects.filter(enterprise=row, state=Membership.INVITED).count(),
        needed=form.least_members if form else 1,
    )


def sites_near(shape: BaseGeometry, *, metres: float | None = None) -> tuple[SiteView, ...]:
    """
    Return the known sites inside a shape or near it, nearest first.

    :param metres: how near; the pack's distance if not given
    """
    reach = section().sites.people_work_within_m if metres is None else metres
    around = outward(shape, reach * LOOK_AROUND) if reach else shape
    found = [site_view(row, shape) for row in Site.objects.filter(box__overlaps=box_of(around))]
    return tuple(sorted((site for site in found if site.metres <= reach), key=lambda site: site.metres))


def site_row(site_id: UUID) -> Site:
    """Return a site's row. :raises NotFound: if there is none"""
    found = Site.objects.filter(id=site_id).first()
    if found is None:
        raise NotFound()
    return found


def sites_in(area_path: str) -> tuple[SiteView, ...]:
    """Return the sites of an area, by the day from which they are known."""
    return tuple(map(site_view, Site.objects.filter(areas.inside(area_path)).order_by("known_since", "id")))


def formed_enterprises(area_path: str, *, on: date) -> tuple[EnterpriseView, ...]:
    """Return the enterprises of an area that are formed on a day."""
    formed = Q(formed_on__lte=on) & (Q(dissolved_on=None) | Q(dissolved_on__gt=on))
    rows = Enterprise.objects.filter(areas.inside(area_path), formed).order_by("number")
    return tuple(enterprise_view(row, on=on) for row in rows)


def site_view(row: Site, shape: BaseGeometry | None = None) -> SiteView:
    """Return what others are told about a site, and how far it is from a shape."""
    here, there = nearest_points(shape, row.place) if shape is not None else (row.place, row.place)
    return SiteView(
        id=row.id,
        name=row.name,
        place=row.place,
        area_path=row.area_path,
        known_since=row.known_since,
        minerals=tuple(row.minerals),
        activities=tuple(row.activities),
        metres=_metres(here, there),
    )


def _metres(here: Point, there: Point) -> float:
    return 0.0 if here.equals(there) else metres_between(here.x, here.y, there.x, there.y)


def role_holders(role: str, *, area_path: str = "", on: date) -> int:
    """Count the people who have a role on a day, in an area if one is named. A count, never a list."""
    rows = RoleHeld.objects.filter(holding(on), areas.inside(area_path, field="person__area_path"), role=role)
    return rows.values("person").distinct().count()


def capacities(person_id: UUID, on: date) -> Iterable[Capacity]:
    """Yield what a person is to enterprises: ``member``, ``leader``, and ``invited`` until she has answered."""
    held = Membership.objects.filter(holding(on), person=person_id, state__in=(Membership.CONFIRMED, Membership.LEFT))
    for enterprise in held.values_list("enterprise", flat=True):
        yield Capacity("member", enterprise)
    led = Leadership.objects.filter(holding(on), person=person_id, state__in=(Leadership.HELD, Leadership.ENDED))
    for enterprise in led.values_list("enterprise", flat=True):
        yield Capacity("leader", enterprise)
    asked = Membership.objects.filter(person=person_id, state=Membership.INVITED)
    for enterprise in asked.values_list("enterprise", flat=True):
        yield Capacity("invited", enterprise)
