"""Barriers and incentives where they bite: counted by the house, and told by people without their name."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import Sum

from outcrop.commons.journal.api import audited, publish
from outcrop.kernel.acts import Act, Actor
from outcrop.pathway.events import BarrierToldOf
from outcrop.pathway.models import BarrierCount, BarrierTold

A_YEAR = 365


@dataclass(frozen=True, slots=True)
class Met:
    """How often something was refused at a place of the house within a year."""

    code: str
    route: str
    times: int


def barriers_met(on: date) -> list[Met]:
    """Return the barriers of the last year, the most frequent first."""
    rows = BarrierCount.objects.filter(month__gt=on - timedelta(days=A_YEAR)).values("code", "route")
    found = rows.annotate(n=Sum("times")).order_by("-n", "code", "route")
    return [Met(row["code"], row["route"], row["n"]) for row in found]


@transaction.atomic
@audited("pathway.tell-barrier")
def tell_barrier(*, step: str, words: str, helps: bool, act: Act) -> BarrierTold:
    """Keep what stops people at a step, or helps them on, with nobody's name, not even in the journal."""
    told = BarrierTold.objects.create(step=step, words=words.strip()[:600], helps=helps, on=act.on)
    nameless = Act(by=Actor.machine("barriers"), at=act.at, on=act.on)
    publish(BarrierToldOf(step=step, helps=helps), act=nameless)
    return told
