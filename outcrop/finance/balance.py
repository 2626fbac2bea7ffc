"""
What a method loses, from weights and assays, and what the next one would bring: always from low to high.

Metal in = ore x grade; metal out = product x fineness. Recovery = out / in. Values carry expanded uncertainties (k =
2); they are put together as relative uncertainties in quadrature: JCGM 100:2008, 5.1.6, for products and quotients of
independent inputs, and 5.1.2 for sums. Nothing brings more than all: what lies beyond it, but within the errors, counts
as all; what lies beyond the errors is refused.
"""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext_lazy as _

from outcrop.finance.problems import MoreOutThanIn, NotWeighed
from outcrop.finance.section import Method
from outcrop.kernel.quantity import Quantity

ZERO, ONE = Decimal(0), Decimal(1)
#: Grams of ore in a tonne; grades are told in grams of metal in a tonne of ore.
TONNE = Decimal(1_000_000)
PER_MILLE = Decimal(1000)
MOST = Decimal(10) ** 12
PLACES = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Weighed:
    """
    What a team weighed and had assayed.

    :param feed: ore, in kg
    :param grade: of the ore, in g/t
    :param product: what came out, in g
    :param fineness: of the product, in per mille
    :param tailings: grade of what was left, in g/t, where it was assayed; its mass is taken as that of the ore
    """

    feed: Quantity
    grade: Quantity
    product: Quantity
    fineness: Quantity
    tailings: Quantity | None = None

    def told(self) -> dict[str, Any]:
        """Return it as it is kept."""
        parts = ("feed", "grade", "product", "fineness", "tailings")
        each = ((name, getattr(self, name)) for name in parts)
        return {name: [str(one.value), str(one.u)] for name, one in each if one is not None}


UNITS = {"feed": "kg", "grade": "g/t", "product": "g", "fineness": "[ppth]", "tailings": "g/t"}


def weighed(told: dict[str, Any]) -> Weighed:
    """Return what was kept."""
    found = {name: Quantity(Decimal(value), UNITS[name], Decimal(u)) for name, (value, u) in told.items()}
    return Weighed(**found)


@dataclass(frozen=True, slots=True)
class Span:
    """From low to high; ``point`` lies between, where one figure can be named."""

    low: Decimal
    high: Decimal
    point: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Loss:
    """
    What the method was found to bring and lose. Metal in grams, shares from 0 to 1.

    :ivar capped: more came out than went in, within the errors: it counts as all
    :ivar open: metal that neither product nor tailings explain, where tailings were assayed
    """

    into: Quantity
    out: Quantity
    recovery: Span
    lost: Span
    capped: bool
    open: Span | None = None


def _product(one: Quantity, other: Quantity, scale: Decimal) -> Quantity:
    value = one.value * other.value / scale
    relative = ((one.u / one.value) ** 2 + (other.u / other.value) ** 2).sqrt()
    return Quantity(value, "g", value * relative)


def _check(told: Weighed) -> None:
    for name in ("feed", "grade", "product", "fineness"):
        each = getattr(told, name)
        if not 0 < each.value <= MOST:
            raise NotWeighed(field=name, fault=_("a weight or an assay is nothing, or too large."))
        if each.u >= each.value:
            raise NotWeighed(field=name, fault=_("an error is as large as the figure itself."))
    if told.fineness.value > PER_MILLE:
        raise NotWeighed(field="fineness", fault=_("fineness is at most 1,000 per mille."))
    if told.tailings is not None and not (0 <= told.tailings.value <= MOST and told.tailings.u <= MOST):
        raise NotWeighed(field="tailings", fault=_("a weight or an assay is nothing, or too large."))


def loss(told: Weighed) -> Loss:
    """
    Return what a method brings and loses.

    :raises NotWeighed: if a figure is missing or impossible
    :raises MoreOutThanIn: if more came out, or out and left behind together, than went in and the errors allow
    """
    _check(told)
    into = _product(told.feed, told.grade, PER_MILLE)
    out = _product(told.product, told.fineness, PER_MILLE)
    _refuse_excess(out, into)
    ratio = out.value / into.value
    u = ratio * ((out.u / out.value) ** 2 + (into.u / into.value) ** 2).sqrt()
    recovery = Span(max(ZERO, min(ONE, ratio - u)), min(ONE, ratio + u), min(ONE, ratio))
    gap, gap_u = into.value - out.value, (into.u**2 + out.u**2).sqrt()
    lost = Span(max(ZERO, gap - gap_u), max(ZERO, gap + gap_u), max(ZERO, gap))
    return Loss(into, out, recovery, lost, capped=ratio > ONE, open=_unexplained(told, into, out))


def _refuse_excess(out: Quantity, into: Quantity) -> None:
    if out.value - into.value > (out.u**2 + into.u**2).sqrt():
        raise MoreOutThanIn(out=_grams(out), into=_grams(into))


def _grams(each: Quantity) -> str:
    return f"{each.value.quantize(PLACES).normalize():f} ± {each.u.quantize(PLACES).normalize():f} g"


def _unexplained(told: Weighed, into: Quantity, out: Quantity) -> Span | None:
    if told.tailings is None:
        return None
    left = told.feed.value * told.tailings.value / PER_MILLE
    parts = (told.tailings.value * told.feed.u / PER_MILLE, told.feed.value * told.tailings.u / PER_MILLE)
    u = sum((part**2 for part in parts), ZERO).sqrt()
    both = Quantity(out.value + left, "g", (out.u**2 + u**2).sqrt())
    _refuse_excess(both, into)
    gap, gap_u = into.value - both.value, (into.u**2 + both.u**2).sqrt()
    return Span(max(ZERO, gap - gap_u), max(ZERO, gap + gap_u), max(ZERO, gap))


@dataclass(frozen=True, slots=True)
class Next:
    """
    What another method would bring and cost for the same ore, from low to high. Grams of metal and minor units.

    :ivar more: metal beyond what was found; below nothing where it may bring less
    :ivar worth: that, at the price of the day; None where no price is known
    :ivar cost: of treating the same ore; None where no source says
    :ivar tonnes: of ore until the equipment is paid; ``high`` is None where it may never be
    """

    method: Method
    more: Span | None
    worth: Span | None
    cost: Span | None
    tonnes: tuple[Decimal | None, Decimal | None] | None


def next_method(found: Loss, method: Method, *, feed_kg: Decimal, price: int | None) -> Next:
    """
    Return what another method would bring.

    :param price: minor units for a gram of fine metal
    """
    tonnes = feed_kg / 1000
    more = worth = cost = None
    if method.percent:
        low, high = method.percent.low / 100, method.percent.high / 100
        into, out = found.into, found.out
        more = Span(max(into.low, ZERO) * low - out.high, into.high * high - max(out.low, ZERO))
    if more and price is not None:
        worth = Span(more.low * price, more.high * price)
    if method.per_tonne:
        cost = Span(method.per_tonne.low * tonnes, method.per_tonne.high * tonnes)
    return Next(method, more, worth, cost, _pays_after(method, worth, cost, tonnes))


def _pays_after(
    method: Method, worth: Span | None, cost: Span | None, tonnes: Decimal
) -> tuple[Decimal | None, Decimal | None] | None:
    if worth is None or cost is None or method.equipment is None or not method.equipment.high:
        return None
    best, worst = (worth.high - cost.low) / tonnes, (worth.low - cost.high) / tonnes
    soon = method.equipment.low / best if best > 0 else None
    late = method.equipment.high / worst if worst > 0 else None
    return soon, late
