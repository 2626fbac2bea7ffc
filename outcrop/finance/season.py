"""
A season's cash plan: twelve months, income from low to high, costs, what is owed, and where the money runs out.

Income of a month comes from what was typed, else from one's own past sales: of the same month and the months before and
after it, in the last two years, the least and the most that a month brought. Months before the first sale, and the one
that is not over, say nothing; a month without a sale in between brought nothing.
A plan is never a promise: it says what would be, if months are as they were.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from outcrop.finance.rates import MONTHS, month_after

YEARS_BACK = 2


@dataclass(frozen=True, slots=True)
class Month:
    """What was told of a month, in minor units; ``low`` and ``high`` are None where past sales speak."""

    low: int | None
    high: int | None
    costs: int


@dataclass(frozen=True, slots=True)
class Planned:
    """
    A month of the plan, in minor units.

    :ivar from_sales: whether its income comes from past sales
    :ivar unknown: neither typed nor known: it counts as nothing, and the page says so
    :ivar owed: instalments and premiums, filled in by themselves
    :ivar low: what is there at its end if the month, and all before it, go badly
    :ivar lean: even in a bad month less comes in than goes out
    """

    month: date
    closed: bool
    income_low: int
    income_high: int
    from_sales: bool
    unknown: bool
    costs: int
    owed: int
    low: int
    high: int

    @property
    def lean(self) -> bool:
        """Whether less comes in than goes out, if it goes badly."""
        return self.income_low < self.costs + self.owed


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of twelve months. :ivar lowest: the month at whose end there is least, if all goes badly"""

    opening: int
    months: tuple[Planned, ...]

    @property
    def lowest(self) -> Planned:
        """The month with the lowest balance."""
        return min(self.months, key=lambda each: each.low)

    @property
    def lean(self) -> list[Planned]:
        """The lean months."""
        return [each for each in self.months if each.lean]


def past_range(month: date, sold: Mapping[date, int], *, before: date) -> tuple[int, int] | None:
    """
    Return the least and the most that such a month brought, or None where one's own past says nothing.

    :param sold: by first day of a month, what was sold in it
    :param before: the month that is not over
    """
    if not sold:
        return None
    first, found = min(sold), []
    for year in range(1, YEARS_BACK + 1):
        for near in (-1, 0, 1):
            past = month_after(month, -MONTHS * year + near)
            if first <= past < before:
                found.append(sold.get(past, 0))
    return (min(found), max(found)) if found else None


def plan(
    *,
    start: date,
    before: date,
    opening: int,
    told: Sequence[Month],
    sold: Mapping[date, int],
    owed: Mapping[date, int],
    closed: Sequence[int] = (),
) -> Plan:
    """
    Return the plan of twelve months.

    :param before: the first day of the month that is not over
    :param owed: by first day of a month, what is to be paid in it
    """
    low = high = opening
    rows = []
    for after, each in enumerate(told):
        month = month_after(start.replace(day=1), after)
        off = month.month in closed
        past = (0, 0) if off else past_range(month, sold, before=before)
        typed = each.low is not None or each.high is not None
        least, most = _income(each) if typed else past or (0, 0)
        out = each.costs + owed.get(month, 0)
        low, high = low + least - out, high + most - out
        rows.append(
            Planned(
                month, off, least, most, not typed and past is not None and not off, not typed and past is None,
                each.costs, owed.get(month, 0), low, high,
            )
        )  # fmt: skip
    return Plan(opening, tuple(rows))


def _income(told: Month) -> tuple[int, int]:
    """Return a typed range; one figure stands for both ends."""
    one = told.low if told.low is not None else told.high
    other = told.high if told.high is not None else told.low
    assert one is not None and other is not None  # one of them was typed
    return min(one, other), max(one, other)
