"""The two sides of a pour: what was said of bar, slag and loss, and whether it balances."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from outcrop.custody import balance, problems
from outcrop.custody.balance import Content, Imbalance
from outcrop.custody.metrology import contained, kept, stored
from outcrop.custody.models import Lot, Place, Reading
from outcrop.custody.models.lots import MILLION
from outcrop.custody.section import section
from outcrop.custody.services.lots import usable
from outcrop.custody.words import per_cent, plain
from outcrop.kernel.acts import Act

LARGEST = Decimal(10) ** 9
_FINE = Decimal("0.000001")


@dataclass(frozen=True, slots=True, kw_only=True)
class Slag:
    """
    What was left in the furnace. ``Slag()`` says that there was none.

    :param fineness: its assay; without one, ``content`` is the estimate of the metal in it, in grams
    """

    mass: Reading | None = None
    fineness: Reading | None = None
    content: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """The two sides of a pour, reckoned."""

    into: Imbalance
    step: Imbalance
    bar: tuple[Decimal, Decimal]
    slag: tuple[Decimal, Decimal] | None
    left: Slag
    loss: Decimal

    @property
    def grams_in(self) -> Decimal:
        """Contained metal of the lots."""
        return -kept(self.into.excess)

    @property
    def grams_out(self) -> Decimal:
        """Contained metal of bar and slag; the stated loss comes on top."""
        return kept(self.bar[0]) + (kept(self.slag[0]) if self.slag else balance.ZERO)

    @property
    def excess(self) -> Decimal:
        """Grams out, loss included, minus grams in."""
        return self.grams_out + self.loss - self.grams_in


def require_slag(slag: Slag | None, *, place: Place, act: Act) -> Slag:
    """Return what is said of the slag. :raises SlagMissing, SlagContentRefused, ReadingMissing: if it is not enough"""
    if slag is None:
        raise problems.SlagMissing()
    if slag.mass is None:
        if slag.fineness is not None or slag.content:
            raise problems.ReadingMissing(what=_("the mass of the slag"))
        return slag
    usable(slag.mass, measures="mass", place=place, what=_("the mass of the slag"), act=act)
    if slag.fineness is not None:
        usable(slag.fineness, measures="fineness", place=place, what=_("the fineness of the slag"), act=act)
        return replace(slag, content=None)
    if slag.content is None:
        raise problems.SlagMissing()
    return replace(slag, content=_amount(slag.content, at_most=slag.mass.value))


def _amount(value: Decimal, *, at_most: Decimal = LARGEST) -> Decimal:
    """:raises SlagContentRefused: if it is no amount that can be"""
    if not value.is_finite() or not 0 <= value <= at_most:
        raise problems.SlagContentRefused(content=str(value)[:20], mass=plain(at_most))
    return value.quantize(_FINE)


def require_loss(loss: Decimal | None) -> Decimal:
    """Return the stated loss in grams. :raises LossMissing, LossNegative: if it is not said, or cannot be"""
    if loss is None or not loss.is_finite():
        raise problems.LossMissing()
    if loss < 0:
        raise problems.LossNegative(loss=f"{max(loss, -LARGEST):f}"[:24])
    return min(loss, LARGEST).quantize(_FINE)


def sides_of(lots: Sequence[Lot], mass: Reading, fineness: Reading, slag: Slag, loss: Decimal) -> Sides:
    """Reckon both sides of a pour."""
    contents = [lot.content for lot in lots]
    out = [Content.of(mass.weighed, fineness.weighed)]
    content: tuple[Decimal, Decimal] | None = None
    stated = loss
    if slag.mass is not None and slag.fineness is not None:
        out.append(Content.of(slag.mass.weighed, slag.fineness.weighed))
        content = contained(slag.mass.value, slag.fineness.value, u_mass=slag.mass.u, u_fineness=slag.fineness.u)
    elif slag.mass is not None and slag.content is not None:
        stated += slag.content
        content = (slag.content, slag.content * section().slag.estimate_u_ppm / MILLION)
    return Sides(
        into=balance.imbalance(into=contents, out=()),
        step=balance.imbalance(into=contents, out=out, stated=stated),
        bar=contained(mass.value, fineness.value, u_mass=mass.u, u_fineness=fineness.u),
        slag=content,
        left=slag,
        loss=loss,
    )


def require_balance(sides: Sides, loss_reason: str) -> None:
    """:raises MoreOutThanIn, BalanceOpen, LossUnusual: if the two sides do not fit each other"""
    excess, allowed = sides.excess, stored(sides.step.allowed())
    told: dict[str, Any] = {
        "into": plain(sides.grams_in),
        "out": plain(sides.grams_out + sides.loss),
        "allowed": plain(allowed),
    }
    if excess > allowed:
        raise problems.MoreOutThanIn(excess=plain(excess), **told)
    if -excess > allowed:
        raise problems.BalanceOpen(missing=plain(-excess), **told)
    usual = section().loss.usual_ppm
    if sides.loss * MILLION > usual * sides.grams_in and not loss_reason.strip():
        share = int(sides.loss * MILLION / sides.grams_in) if sides.grams_in else MILLION
        raise problems.LossUnusual(loss=plain(sides.loss), share=per_cent(share), usual=per_cent(usual))
