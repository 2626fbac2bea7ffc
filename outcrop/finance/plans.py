"""Keeping a cash plan, and filling in what is known: past sales, instalments, premiums."""

from collections import Counter
from collections.abc import Sequence
from datetime import date
from uuid import UUID

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.commons.journal.api import audited, publish
from outcrop.finance import problems, season
from outcrop.finance.events import PlanMade
from outcrop.finance.models import LENDING, Agreement, CashPlan
from outcrop.finance.offers import LARGEST
from outcrop.finance.paying import standing
from outcrop.finance.policies import herself
from outcrop.finance.rates import MONTHS, month_after
from outcrop.finance.section import section
from outcrop.kernel.acts import Act
from outcrop.market import api as market


@transaction.atomic
@audited("finance.make-plan")
def make_plan(
    *, start: date, opening: int, months: Sequence[season.Month], enterprise: UUID | None, act: Act
) -> CashPlan:
    """
    Keep a plan of twelve months, for oneself or for the enterprise that one leads.

    :raises PlanUnfit: if it has not twelve months, or a sum cannot be
    """
    person = herself(act)
    if enterprise and enterprise not in act.by.subjects("leader"):
        raise problems.PlanUnfit(field="enterprise", fault=_("only who leads an enterprise plans for it."))
    sums = [opening, *(sum_ for each in months for sum_ in (each.low or 0, each.high or 0, each.costs))]
    if len(months) != MONTHS or any(abs(each) > LARGEST for each in sums) or min(sums[1:]) < 0:
        raise problems.PlanUnfit(fault=_("it has twelve months, and no sum is below nothing or too large."))
    if abs((start - act.on).days) > 366:
        raise problems.PlanUnfit(field="start", fault=_("it begins more than a year away."))
    made = CashPlan.objects.create(
        person_id=person, enterprise_id=enterprise, start=start.replace(day=1), opening=opening,
        months=[{"low": each.low, "high": each.high, "costs": each.costs} for each in months], at=act.at, on=act.on,
    )  # fmt: skip
    publish(PlanMade(plan=made.ref, on=act.on), act=act)
    return made


def latest(person: UUID, enterprise: UUID | None) -> CashPlan | None:
    """Return the latest plan of a person, or of an enterprise."""
    rows = CashPlan.objects.filter(enterprise=enterprise) if enterprise else (
        CashPlan.objects.filter(person=person, enterprise=None)
    )  # fmt: skip
    return rows.order_by("-at", "-id").first()


def planned(kept: CashPlan, *, on: date) -> season.Plan:
    """Return a plan with what is known filled in, as it stands on a day."""
    told = [season.Month(each["low"], each["high"], each["costs"]) for each in kept.months]
    this_month = on.replace(day=1)
    since = month_after(this_month, -MONTHS * (season.YEARS_BACK + 1))
    sold = market.sold_by_month(since=since, until=this_month, seller=kept.person_id, enterprise=kept.enterprise_id)
    return season.plan(
        start=kept.start,
        before=this_month,
        opening=kept.opening,
        told=told,
        sold={each.month: each.net.minor for each in sold},
        owed=owed(kept.person_id, kept.enterprise_id, start=kept.start, on=on),
        closed=section().closed.months,
    )


def owed(person: UUID, enterprise: UUID | None, *, start: date, on: date) -> dict[date, int]:
    """
    Return what is to be paid in each of the twelve months: what is open of instalments, and premiums.

    What is late already stands in the first month.
    """
    whose = Q(enterprise=enterprise) if enterprise else Q(person=person, enterprise=None)
    first, last = start.replace(day=1), month_after(start.replace(day=1), MONTHS)
    found: Counter[date] = Counter()
    holding = Q(end=None) | Q(end__gt=first) | Q(kind__in=LENDING)
    for each in Agreement.objects.filter(whose, holding, start__lt=last):
        if each.kind in LENDING:
            for due in standing(each, on=on).dues:
                month = max(due.instalment.due.replace(day=1), first)
                found[month] += due.open.minor if month < last else 0
        elif each.premium:
            for after in range(MONTHS):
                month = month_after(first, after)
                if each.start < month_after(month, 1) and (each.end is None or month < each.end):
                    found[month] += each.premium
    return dict(found)
