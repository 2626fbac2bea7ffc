"""Cash plans and recovery, for programs."""

from datetime import date
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.calls import Sent, guarded_call, once_call
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.finance import plans, recovery, season
from outcrop.finance.balance import UNITS, Weighed
from outcrop.finance.models import RecoveryTest
from outcrop.finance.offers import LARGEST
from outcrop.finance.policies import OWN, SEE_TEAM
from outcrop.kernel.numbers import normalise
from outcrop.kernel.quantity import Quantity

router = Router()
MaybeMinor = Field(None, ge=0, le=LARGEST, description="minor units of the country's currency")


class MonthIn(Sent):
    """A month of a plan; without income, past sales speak."""

    low: int | None = MaybeMinor
    high: int | None = MaybeMinor
    costs: int = Field(ge=0, le=LARGEST, description="minor units of the country's currency")


class CashPlanIn(Sent):
    """A plan of twelve months."""

    start: date
    opening: int = Field(ge=-LARGEST, le=LARGEST)
    months: list[MonthIn] = Field(max_length=12)
    enterprise: UUID | None = None


class FigureIn(Sent):
    """A figure with its expanded uncertainty (k = 2)."""

    value: Decimal = Field(max_digits=18, decimal_places=6)
    u: Decimal = Field(Decimal(0), ge=0, max_digits=18, decimal_places=6)


class RecoveryIn(Sent):
    """Weights and assays of one's own method: kg, g/t, g, per mille, g/t."""

    method: str = Field(min_length=1, max_length=120)
    feed: FigureIn
    grade: FigureIn
    product: FigureIn
    fineness: FigureIn
    tailings: FigureIn | None = None
    enterprise: UUID | None = None

    def weighed(self) -> Weighed:
        """Return it as the service takes it."""
        told = {name: getattr(self, name) for name in UNITS}
        return Weighed(**{n: Quantity(each.value, UNITS[n], each.u) for n, each in told.items() if each is not None})


@router.post("/finance/plans", response={201: dict[str, Any]})
@guarded_call(OWN)
@once_call
def make_plan(request: HttpRequest, told: CashPlanIn) -> tuple[int, dict[str, Any]]:
    """Keep a plan of twelve months, and return it with past sales and what is owed filled in. It promises nothing."""
    act = act_of(request)
    months = [season.Month(each.low, each.high, each.costs) for each in told.months]
    made = plans.make_plan(start=told.start, opening=told.opening, months=months, enterprise=told.enterprise, act=act)
    found = plans.planned(made, on=act.on)
    return 201, {
        "lowest": {"month": found.lowest.month, "minor": found.lowest.low},
        "lean": [each.month for each in found.lean],
        "months": [
            {
                "month": each.month,
                "closed": each.closed,
                "income": [each.income_low, each.income_high],
                "from_sales": each.from_sales,
                "known": not each.unknown,
                "costs": each.costs,
                "owed": each.owed,
                "left": [each.low, each.high],
            }
            for each in found.months
        ],
    }


@router.post("/finance/recovery-tests", response={201: dict[str, Any]})
@guarded_call(OWN)
@once_call
def keep_test(request: HttpRequest, told: RecoveryIn) -> tuple[int, dict[str, Any]]:
    """Keep a test of one's own method, and return what it loses."""
    act = act_of(request)
    made = recovery.keep_test(method=told.method, told=told.weighed(), enterprise=told.enterprise, act=act)
    return 201, _recovery_out(recovery.found(made, at=act.at))


@router.get("/finance/recovery-tests/{number}")
@guarded_call(SEE_TEAM)
def recovered(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return what a method loses, and what others would bring and cost: ranges, never a promise."""
    act = act_of(request)
    test = SEE_TEAM.fetch(act.by, RecoveryTest.objects.all(), number=normalise(number))
    return _recovery_out(recovery.found(test, at=act.at))


def _ends(span: Any) -> list[str] | None:
    return [f"{span.low:f}", f"{span.high:f}"] if span else None


def _recovery_out(found: recovery.Found) -> dict[str, Any]:
    return {
        "number": found.test.number,
        "recovery": _ends(found.loss.recovery),
        "lost_g": _ends(found.loss.lost),
        "lost_worth_minor": _ends(found.worth),
        "others": [
            {
                "method": each.method.key,
                "more_g": _ends(each.more),
                "worth_minor": _ends(each.worth),
                "cost_minor": _ends(each.cost),
                "source": plain(each.method.source),
                "confidence": each.method.confidence,
            }
            for _words, each in found.rows
        ],
    }
