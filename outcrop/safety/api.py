"""
The door to safety: whom to call, and figures. Nothing here says anything of a report, a person or a team's answers.
"""

from datetime import date

from outcrop.commons.disclosure.api import Tier
from outcrop.safety.rates import Year, year_figures
from outcrop.safety.section import Contact, section

__all__ = ["Contact", "Year", "contacts", "figures"]


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
