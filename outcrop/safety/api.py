"""
The door to safety: whom to call, and figures. Nothing here says anything of a report, a person or a team's answers.
"""

from datetime import date
from uuid import UUID

from outcrop.commons.disclosure.api import Tier
from outcrop.safety.rates import Year, year_figures
from outcrop.safety.section import Contact, section
from outcrop.safety.selectors import placed

#: What a report tells that is no accident.
NO_ACCIDENT = ("near-miss", "danger")

__all__ = ["Contact", "Year", "contacts", "figures", "places"]


def contacts(area_path: str = "") -> tuple[Contact, ...]:
    """Return whom to call in an area: those of the area and those above it, the nearest first."""
    codes = area_path.upper().split(".") if area_path else []
    nearest = {code: -n for n, code in enumerate(codes)}
    found = [
        each for each in section().contacts if not each.areas or any(code.upper() in nearest for code in each.areas)
    ]
    return tuple(sorted(found, key=lambda each: min((nearest.get(c.upper(), 1) for c in each.areas), default=1)))


def figures(year: int, *, on: date) -> Year:
    """Return a year's deaths and serious injuries per 1,000 miner-years as everybody may see them."""
    return year_figures(year, to=Tier.PUBLIC, on=on)


def places(start: date, end: date) -> list[list[tuple[float, float]]]:
    """
    Return where accidents happened from ``start`` up to but not including ``end``, as far as somebody gave a place.

    Longitude and latitude in degrees of each report, in no order, gathered by accident. Near misses and dangers are
    left out. For comparing many sites before and after; it is shown of none by itself.
    """
    told = placed().filter(happened_on__gte=start, happened_on__lt=end, longitude__isnull=False)
    found: dict[UUID, list[tuple[float, float]]] = {}
    for accident, *place in told.exclude(kind__in=NO_ACCIDENT).values_list("now", "longitude", "latitude"):
        found.setdefault(accident, []).append((place[0], place[1]))
    return sorted(sorted(each) for each in found.values())
