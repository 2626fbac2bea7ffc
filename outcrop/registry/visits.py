"""The history of a site, as much of it as a reader may see: the pack's ``publication.yaml`` decides, field by field."""

from datetime import date
from typing import Any

from django.db.models import Count, Max, QuerySet

from outcrop.commons.disclosure.api import Tier, disclose, rule_for
from outcrop.kernel.acts import Actor
from outcrop.registry.models import Site, Visit
from outcrop.registry.policies import SITES

RECORD = "registry.visit"


def tier_of(actor: Actor, site: Site) -> Tier:
    """Return how much of a site's history an actor may see."""
    return Tier.HANDLER if actor.posts_with(SITES, site.area_path) else Tier.AUDITOR


def visited(rows: "QuerySet[Site]") -> "QuerySet[Site]":
    """Return sites with how often and when last they were visited, by name."""
    return rows.annotate(times=Count("visits"), last_on=Max("visits__on")).order_by("name", "id")


def history(site: Site, *, to: Tier, on: date) -> list[dict[str, Any]]:
    """Return the visits of a site that a tier may see on a day, newest first; what nobody knows is ``None``."""
    return [shown(each, to=to, on=on) for each in site.visits.order_by("-on", "-number")]


def shown(visit: Visit, *, to: Tier, on: date) -> dict[str, Any]:
    """Return a visit as a tier may see it on a day."""
    place = visit.site.place
    rule = rule_for(RECORD, "coarse_place")
    decimals = rule.decimals if rule and rule.decimals is not None else 0
    values = {
        "on": visit.on,
        "told_by": visit.told_by,
        "onsite": visit.onsite,
        "why_not": visit.why_not,
        "place": [place.y, place.x],
        "coarse_place": [round(place.y, decimals), round(place.x, decimals)],
        "people": visit.people,
        "minerals": visit.minerals,
        "mercury": visit.mercury,
        "status": visit.status,
        "women": visit.women,
        "children": visit.children,
        "armed": visit.armed,
        "armed_kinds": visit.armed_kinds,
        "interference": visit.interference,
        "others": visit.others,
        "notes": visit.notes,
    }
    return disclose(RECORD, values, to=to, happened_on=visit.on, on=on)
