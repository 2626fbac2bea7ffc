"""
What of finance fulfils a step of the road: found by itself, for the enterprise as a whole.

Only what is in the enterprise's own name counts. What a member has of her own, a loan or an insurance, is told to
nobody through the road.
"""

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db.models import Q, QuerySet
from django.utils.translation import gettext_lazy as _

from outcrop.finance.models import INSURING, LENDING, SAVING, Agreement, Kind, SavingsGroup
from outcrop.pathway.api import Found

#: Evidence that a pack may name: ``finance.<kind>`` for one kind, and these for several.
TOGETHER: dict[str, Sequence[Kind]] = {"saves": SAVING, "insured": INSURING, "financed": LENDING}


def agreements_of(enterprise: UUID, kinds: Sequence[Kind], on: date) -> "QuerySet[Agreement]":
    """Return what is agreed in an enterprise's own name on a day, earliest first."""
    rows = Agreement.objects.filter(Q(end=None) | Q(end__gt=on), enterprise=enterprise, start__lte=on, kind__in=kinds)
    return rows.order_by("start", "id")


def found_for(enterprise: UUID, kinds: Sequence[Kind], on: date) -> Found:
    """Return what is found for an enterprise."""
    first = agreements_of(enterprise, kinds, on).first()
    if first is not None:
        return Found(True, _("There is an agreement: %(number)s."), values={"number": first.number}, since=first.start)
    group = SavingsGroup.objects.filter(enterprise=enterprise, on__lte=on).order_by("on", "id").first()
    if group is not None and Kind.SAVINGS in kinds:
        return Found(True, _("There is a savings group: %(number)s."), values={"number": group.number}, since=group.on)
    return Found(False, _("Nothing is agreed in the enterprise's name."))
