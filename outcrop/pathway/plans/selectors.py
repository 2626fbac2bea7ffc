"""Questions about plans."""

from collections import Counter
from datetime import date

from django.db.models import Prefetch, QuerySet

from outcrop.assurance import api as assurance
from outcrop.commons.disclosure import api as disclosure
from outcrop.commons.posts.api import Agency
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text
from outcrop.pathway.models import Plan, PlanItem, Support
from outcrop.pathway.policies import institution
from outcrop.pathway.section import OWNERS, section

STATES = ("planned", "begun", "done", "dropped")


def plans() -> "QuerySet[Plan]":
    """Return all plans with their interventions, in the order of their days."""
    items = PlanItem.objects.order_by("start", "id").prefetch_related("moves", "measurements")
    return Plan.objects.select_related("enterprise").prefetch_related(Prefetch("items", items))


def community_plans() -> "QuerySet[Plan]":
    """Return the plans that everybody may read, newest first."""
    return plans().filter(enterprise=None, site=None).order_by("-made_at", "-id")


def supporters_of(plan: Plan, item: PlanItem, *, on: date) -> list[Support]:
    """Return who supports the step of an intervention on a day, for the same enterprise or the same community."""
    if not item.step:
        return []
    rows = Support.objects.filter(step=item.step, area_path=plan.area_path, start__lte=on, end__gt=on)
    return list(rows.filter(enterprise=plan.enterprise_id).select_related("agency").order_by("end", "id"))


def owner_name(item: PlanItem) -> Text | str:
    """Return the name of whoever owns an intervention."""
    if item.owner_enterprise is not None:
        return item.owner_enterprise.name
    named = section_owner(item.owner_agency) or Agency.objects.filter(key__startswith=item.owner_agency).first()
    return named.name if isinstance(named, Agency) else named or item.owner_agency


def finding_of(item: PlanItem) -> assurance.Found | None:
    """Return the finding of an inspection that an intervention answers, where it answers one."""
    return assurance.finding_at(Ref.parse(item.finding_ref).id) if item.finding_ref else None


def section_owner(agency: str) -> Text | None:
    """Return how the road calls an institution that owns steps, or None."""
    return next((step.owner.who for step in section().steps if step.owner.agency == agency), None)


def possible_owners(area_path: str) -> list[tuple[str, Text]]:
    """Return the institutions of the State and the miners that serve an area, by the key that the pack gives them."""
    found: dict[str, Text] = {}
    for agency in Agency.objects.filter(kind__in=OWNERS).order_by("key"):
        here = agency.area_path == "" or f"{area_path}.".startswith(agency.area_path + ".")
        if here:
            found.setdefault(institution(agency.key), agency.name)
    return list(found.items())


def summary() -> disclosure.Shown[str, str]:
    """Return how many interventions stand where, by step, over all plans, as everybody may see it."""
    items = PlanItem.objects.prefetch_related("moves", "measurements")
    counts = Counter((item.step, item.state) for item in items)
    table = {(step.key, state): counts[step.key, state] for step in section().steps for state in STATES}
    return disclosure.protected(table, least=disclosure.least_count())
