"""
What a loan costs: instalments in whole minor units that add up, and the effective annual rate.

The instalment is that of an annuity: the sum paid out is worth what is paid back, each part discounted by the monthly
rate (yearly / 12) for every month that passes, also the months in which nothing is paid. The effective annual rate is
the one at which what the borrower gets is worth what she pays: Directive 2008/48/EC, annex I, part I.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal, localcontext

from outcrop.finance.problems import NeverPaidBack
from outcrop.kernel.money import MILLION, Money

MONTHS = 12
#: No instalment lies on a day that some month does not have.
LATEST_DAY = 28
#: A tenth of a per cent.
TENTH = 1000
MOST_PPM = 10 * MILLION
_TURNS = 80


@dataclass(frozen=True, slots=True)
class Part:
    """An instalment. :ivar after: how many months after the sum was paid out"""

    after: int
    due: date
    money: Money


@dataclass(frozen=True, slots=True)
class Cost:
    """
    What a loan costs in the end.

    :ivar got: what is paid out, after the fee
    :ivar total: what is paid back in all
    :ivar effective_ppm: the effective annual rate in parts per million, to a tenth of a per cent, as annex I has it
    """

    got: Money
    total: Money
    effective_ppm: int
    parts: tuple[Part, ...]

    @property
    def price(self) -> Money:
        """What the loan costs: paid back less paid out."""
        return self.total - self.got


def month_after(day: date, months: int) -> date:
    """Return the day so many months later, never beyond the 28th."""
    year, month = divmod(day.year * MONTHS + day.month - 1 + months, MONTHS)
    return date(year, month + 1, min(day.day, LATEST_DAY))


def schedule(
    lent: Money, *, yearly_ppm: int, months: int, start: date, closed: Iterable[int] = (), step: int = 1
) -> tuple[Part, ...]:
    """
    Return equal instalments over so many months; none falls into a closed month. Their sum is the whole, to the unit.

    :param yearly_ppm: nominal yearly rate, in parts per million
    :param closed: months, 1 to 12, in which nothing is earned and nothing is paid; their interest still counts
    :param step: instalments are multiples of so many minor units, but for what is left over, which the last one takes
    :raises NeverPaidBack: if all of its months are closed
    """
    off = frozenset(closed)
    dues = [(after, month_after(start, after)) for after in range(1, months + 1)]
    open_dues = [(after, due) for after, due in dues if due.month not in off]
    if not open_dues:
        raise NeverPaidBack(field="months")
    with localcontext() as context:
        context.prec = 40
        monthly = Decimal(yearly_ppm) / MILLION / MONTHS
        worth = sum(((1 + monthly) ** -after for after, _due in open_dues), Decimal(0))
        steps = (lent.minor * len(open_dues) / worth / step).to_integral_value(ROUND_HALF_UP)
    whole, rest = divmod(max(int(steps) * step, lent.minor), step)
    shares = [each.minor * step for each in Money(whole, lent.currency).split([1] * len(open_dues))]
    shares[-1] += rest
    return tuple(Part(a, due, Money(each, lent.currency)) for (a, due), each in zip(open_dues, shares, strict=True))


def effective_ppm(got: int, parts: Sequence[tuple[int, int]]) -> int:
    """
    Return the effective annual rate in parts per million, to the nearest.

    :param got: what was paid out, in minor units
    :param parts: months after that, and what is paid then
    :raises NeverPaidBack: if nothing was paid out, or the rate is beyond 1,000 per cent
    """
    if got <= 0:
        raise NeverPaidBack(field="fee")
    if sum(minor for _after, minor in parts) <= got:
        return 0
    low, high = Decimal(1), Decimal(1 + MOST_PPM // MILLION)
    with localcontext() as context:
        context.prec = 30
        if _worth(parts, high) > got:
            raise NeverPaidBack(field="fee")
        for _turn in range(_TURNS):
            middle = (low + high) / 2
            low, high = (middle, high) if _worth(parts, middle) > got else (low, middle)
        return int(((low - 1) * MILLION).to_integral_value(ROUND_HALF_UP))


def _worth(parts: Sequence[tuple[int, int]], yearly: Decimal) -> Decimal:
    monthly = yearly ** (Decimal(1) / MONTHS)
    return sum((minor / monthly**after for after, minor in parts), Decimal(0))


def cost(
    lent: Money,
    *,
    fee: Money,
    yearly_ppm: int,
    months: int,
    start: date,
    closed: Iterable[int] = (),
    step: int = 1,
) -> Cost:
    """Return what a loan costs: see ``schedule``. :raises NeverPaidBack: if it cannot be reckoned"""
    parts = schedule(lent, yearly_ppm=yearly_ppm, months=months, start=start, closed=closed, step=step)
    got = lent - fee
    total = Money(sum(part.money.minor for part in parts), lent.currency)
    rate = effective_ppm(got.minor, [(part.after, part.money.minor) for part in parts])
    return Cost(got, total, (rate + TENTH // 2) // TENTH * TENTH, parts)
