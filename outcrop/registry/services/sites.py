"""Reporting where people work, so that they are heard before the ground is given away."""

from datetime import date

from django.db import transaction
from django.utils.translation import gettext_lazy as _
from shapely import Point

from outcrop.commons.accounts.api import SignInNeeded
from outcrop.commons.areas import api as areas
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act
from outcrop.kernel.events import Personal
from outcrop.kernel.ids import new_id
from outcrop.kernel.problems import InvalidInput
from outcrop.registry.events import SiteReported
from outcrop.registry.models import Site
from outcrop.registry.section import section

LONGEST_NAME = 120


@transaction.atomic
@audited("registry.report-site")
def report_site(
    *,
    name: str,
    lon: float,
    lat: float,
    known_since: date,
    minerals: tuple[str, ...] = (),
    activities: tuple[str, ...] = (),
    act: Act,
) -> Site:
    """
    Report a place where people work. Its exact place is never public and reaches no enforcement.

    :param lon: degrees east
    :param lat: degrees north
    :param activities: keys of the pack's roles
    :raises InvalidInput: naming every fault
    """
    if not act.by.known and not act.by.system:
        raise SignInNeeded()
    if faults := _faults(name, lon, lat, known_since, activities, act.on):
        raise InvalidInput(faults)  # type: ignore[arg-type]
    place, area = Point(lon, lat), areas.locate(lon, lat)
    site = Site.objects.create(
        id=new_id(),
        name=name.strip(),
        place=place,
        box=place,
        area_path=area.path if area else "",
        known_since=known_since,
        reported_at=act.at,
        reported_by=act.by.person or act.by.user,
        minerals=list(minerals),
        activities=list(activities),
    )
    publish(
        SiteReported(site=site.ref, area=site.area_path, place=Personal(site.id, [repr(lon), repr(lat)]), on=act.on),
        act=act,
    )
    return site


def _faults(
    name: str, lon: float, lat: float, known_since: date, activities: tuple[str, ...], on: date
) -> dict[str, list[object]]:
    faults: dict[str, list[object]] = {}
    west, south, east, north = packs.current().country.bounds
    if not name.strip() or len(name) > LONGEST_NAME:
        faults["name"] = [_("Give the place a name of at most %(count)s signs.") % {"count": LONGEST_NAME}]
    if not (west <= lon <= east and south <= lat <= north):
        faults["place"] = [_("This point lies outside the country. Are north and east exchanged?")]
    if known_since > on:
        faults["known_since"] = [_("This day lies in the future.")]
    if unknown := [role for role in activities if section().role(role) is None]:
        faults["activities"] = [_("“%(role)s” is not one of the roles.") % {"role": unknown[0]}]
    return faults
