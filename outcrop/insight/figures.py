"""The few figures of the first page. Each is computed from the register when it is asked for."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from outcrop.cadastre import api as cadastre
from outcrop.procedures import api as procedures
from outcrop.registry import api as registry

GROUND = "ground"


@dataclass(frozen=True, slots=True)
class Figure:
    """A value, and what it counts."""

    value: Any
    counts: str


def first_page(on: date) -> list[Figure]:
    """Return the figures of a day; one that cannot be told yet says so."""
    days = procedures.usual_days(GROUND, on=on)
    people = registry.people_joined(on)
    return [
        Figure(people if people is not None else "< 10", _("people have joined")),
        Figure(registry.enterprises_formed(on), _("enterprises formed by their own members")),
        Figure(cadastre.live_count(on), _("rights live today")),
        Figure(
            _("%(days)s days") % {"days": days.middle} if days else "–",
            _("from receipt to decision, the middle of the last %(count)s files") % {"count": days.cases}
            if days
            else _("from receipt to decision: measured once five files are closed"),
        ),
    ]
