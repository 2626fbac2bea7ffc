"""
Who acts on each step: counted from the journal as things happen, without a name, and shown to all.

``local`` are people themselves, the bodies of the miners and the offices of an area; ``national`` the offices of the
whole country; ``market`` counters, plants and buyers; ``partner`` development partners and funders.
"""

from collections import Counter
from datetime import date
from typing import Any

from django.utils.translation import gettext_lazy as _

from outcrop.cadastre import events as cadastre
from outcrop.commons.disclosure import api as disclosure
from outcrop.commons.journal.api import Delivered
from outcrop.commons.posts.api import Agency, AgencyKind
from outcrop.kernel.events import Event
from outcrop.market import events as market
from outcrop.pathway import events as own
from outcrop.pathway.models import StepAct
from outcrop.pathway.section import section
from outcrop.procedures import events as procedures
from outcrop.registry import events as registry

WHOSE = {
    "local": _("people here, their bodies and offices"),
    "national": _("national offices"),
    "market": _("counters and buyers"),
    "partner": _("partners and funders"),
}
#: What happens on the way to each kind of evidence.
ACTS: dict[str, tuple[type[Event], ...]] = {
    "registry.joined": (registry.PersonJoined, registry.VouchAnswered),
    "registry.enterprise-formed": (registry.EnterpriseFounded, registry.MemberInvited, registry.MembershipConfirmed),
    "cadastre.ground-asked": (cadastre.ApplicationSubmitted,),
    "cadastre.right-live": (procedures.TaskDecided, cadastre.RightGranted),
    "market.sale-made": (market.LotBought,),
}
#: What says itself on which step it was done.
NAMED: tuple[type[Event], ...] = (
    own.DocumentFiled,
    own.FilingDecided,
    own.SupportAgreed,
    own.SupportEnded,
    own.HandOverMoved,
)
EVENTS = (*dict.fromkeys(event for events in ACTS.values() for event in events), *NAMED)


def count_act(delivered: Delivered) -> None:
    """Count an act on the steps that it belongs to; a subscriber of the journal."""
    whose = whose_act(delivered.content["actor"])
    if whose is None:
        return
    on = date.fromisoformat(delivered.content["on"])
    acts = [StepAct(entry=delivered.id, step=step, whose=whose, on=on) for step in _steps(delivered)]
    StepAct.objects.bulk_create(acts, ignore_conflicts=True)


def _steps(delivered: Delivered) -> list[str]:
    if any(delivered.type == event.type for event in NAMED):
        return [delivered.facts["step"]]
    evidence = {key for key, events in ACTS.items() if any(delivered.type == event.type for event in events)}
    return [step.key for step in section().steps if evidence & set(step.evidence)]


def whose_act(actor: dict[str, Any]) -> str | None:
    """Return whose act it was, from the journal's line on the actor; None for the machine's own."""
    if actor.get("system"):
        return None
    keys = [post.partition("/")[0] for post in actor.get("posts", ())]
    held = Agency.objects.filter(key__in=keys)
    kinds = {agency.kind for agency in held}
    if AgencyKind.PARTNER in kinds:
        return "partner"
    if AgencyKind.MARKET in kinds:
        return "market"
    if any(agency.kind != AgencyKind.MINERS and not agency.area_path for agency in held):
        return "national"
    return "local"


def quarter(day: date) -> str:
    """Return the quarter of a day: ``2026-Q4``."""
    return f"{day.year}-Q{(day.month - 1) // 3 + 1}"


def who_acts(step: str, *, on: date) -> disclosure.Shown[str, str]:
    """
    Return how many acts on a step were whose, in each quarter that has closed before a day, as everybody may see it.

    A quarter that still runs is not told: whoever looked every day could count single acts.
    """
    rows = StepAct.objects.filter(step=step, on__lt=_begin_of_quarter(on)).values_list("on", "whose")
    counts = Counter((quarter(day), whose) for day, whose in rows)
    closed = sorted({name for name, _whose in counts})
    table = {(name, whose): counts[name, whose] for name in closed for whose in WHOSE}
    return disclosure.protected(table, least=disclosure.least_count())


def _begin_of_quarter(day: date) -> date:
    return date(day.year, (day.month - 1) // 3 * 3 + 1, 1)
