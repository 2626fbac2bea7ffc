"""Pouring: lots become one bar and its slag, and no gram comes from nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.custody import balance, events, keys, problems, selectors
from outcrop.custody.balance import Content, Imbalance
from outcrop.custody.metrology import contained, stored
from outcrop.custody.models import Bar, ChargedLot, Influence, Lot, Place, Reading, Transformation, TransformationInput
from outcrop.custody.models.lots import MILLION
from outcrop.custody.origins import Mark
from outcrop.custody.section import section
from outcrop.custody.services.lots import lock, usable
from outcrop.custody.words import per_cent, plain
from outcrop.kernel.acts import Act
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.refs import Ref

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


@dataclass(frozen=True, slots=True)
class Poured:
    """A bar and its key, which is shown now and never again."""

    bar: Bar
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sides:
    """The two sides of a pour, reckoned."""

    into: Imbalance
    step: Imbalance
    bar: tuple[Decimal, Decimal]
    slag: tuple[Decimal, Decimal] | None
    loss: Decimal

    @property
    def grams_in(self) -> Decimal:
        return -self.into.excess

    @property
    def grams_out(self) -> Decimal:
        return self.bar[0] + (self.slag[0] if self.slag else balance.ZERO)


@transaction.atomic
@audited("custody.pour-bar")
def pour_bar(
    *,
    place: Place,
    lots: Sequence[Lot],
    mass: Reading,
    fineness: Reading,
    slag: Slag | None,
    loss: Decimal | None,
    act: Act,
    accept_mixed: bool = False,
    loss_reason: str = "",
    holder: Ref | None = None,
    charge: Any = None,
) -> Poured:
    """
    Pour one bar of lots.

    :param slag: what was left; None asks
    :param loss: grams of contained metal that the clerk states as lost; None asks
    :param accept_mixed: whether the bar may be marked with several rungs, the weakest first
    :param loss_reason: why more was lost than usual
    :raises MoreOutThanIn: if more comes out than went in, beyond the verified error of the instruments
    :raises RunningSumOut: if this place's steps together do, each of them within its error
    :raises RungsMixed, OwnersDiffer, LotConsumed, LotFrozen, LotNotHere, LotSetAside, BalanceOpen: and what a form can miss
    """
    # Taken before looking: pours of one place follow each other, so that its running sum is one.
    place = lock(place)
    chosen = take_lots(place=place, lots=lots, charge=charge)
    marks = require_marked(chosen, accept_mixed=accept_mixed)
    usable(mass, measures="mass", place=place, what=_("the mass of the bar"), act=act)
    usable(fineness, measures="fineness", place=place, what=_("the fineness of the bar"), act=act)
    slag = require_slag(slag, place=place, act=act)
    if {mass.id, fineness.id} & {read.id for read in (slag.mass, slag.fineness) if read}:
        raise problems.ReadingUsed()
    sides = _sides(chosen, mass, fineness, slag, require_loss(loss))
    _require_balance(sides, loss_reason)
    step = _keep_step(place, chosen, sides, marks, loss_reason=loss_reason, act=act)
    bar_lot = _output(step, section().bar_kind, mass, fineness, sides.bar, chosen[0].owner, act)
    slag_lots = _slag_output(step, slag, sides, chosen[0].owner, act)
    key = keys.new_key()
    bar = Bar.objects.create(
        number=next_number(kind="BR", office=place.code, year=act.on.year), lot=bar_lot, key_digest=keys.digest(key),
        holder_kind=(holder or place.ref).kind, holder_id=(holder or place.ref).id, poured_on=act.on,
    )  # fmt: skip
    publish(_poured(step, bar, chosen, [bar_lot, *slag_lots], sides), act=act)
    return Poured(bar, key)


def take_lots(*, place: Place, lots: Sequence[Lot], charge: Any = None) -> list[Lot]:
    """
    Lock lots for a step and return them fresh.

    :raises NothingToPour, LotNotHere, LotConsumed, LotSetAside, LotFrozen, OwnersDiffer: if they cannot go in together
    """
    wanted = sorted({lot.id for lot in lots})
    if not wanted:
        raise problems.NothingToPour()
    list(Lot.objects.select_for_update().filter(id__in=wanted).order_by("id").values_list("id"))
    chosen = list(selectors.with_readings(Lot.objects.filter(id__in=wanted)).order_by("id"))
    elsewhere = set(
        ChargedLot.objects.filter(lot__in=wanted).exclude(charge=charge).values_list("lot_id", flat=True)
        if charge
        else ChargedLot.objects.filter(lot__in=wanted).values_list("lot_id", flat=True)
    )
    for lot in chosen:
        _require_free(lot, place, set_aside=lot.id in elsewhere)
    if len({lot.owner for lot in chosen}) > 1:
        raise problems.OwnersDiffer()
    return chosen


def _require_free(lot: Lot, place: Place, *, set_aside: bool) -> None:
    if lot.place_id != place.id:
        raise problems.LotNotHere(lot=lot.number)
    if lot.state == Lot.State.CONSUMED:
        raise problems.LotConsumed(lot=lot.number)
    if set_aside:
        raise problems.LotSetAside(lot=lot.number)
    if lot.frozen_ppm:
        raise problems.LotFrozen(lot=lot.number, share=per_cent(lot.frozen_ppm))


def require_marked(lots: Sequence[Lot], *, accept_mixed: bool) -> list[Mark]:
    """Return the marks of what the lots make. :raises RungsMixed: if there are several and nobody accepted that"""
    marks = selectors.marks_of(lots)
    if len(marks) > 1 and not accept_mixed:
        raise problems.RungsMixed(marks=", ".join(str(mark.text) for mark in marks))
    return marks


def require_slag(slag: Slag | None, *, place: Place, act: Act) -> Slag:
    """Return what is said of the slag. :raises SlagMissing, SlagContentRefused, ReadingMissing: if that is not enough"""
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


def _sides(lots: Sequence[Lot], mass: Reading, fineness: Reading, slag: Slag, loss: Decimal) -> _Sides:
    contents = [lot.content for lot in lots]
    out = [Content.of(mass.weighed, fineness.weighed)]
    left: tuple[Decimal, Decimal] | None = None
    stated = loss
    if slag.mass is not None and slag.fineness is not None:
        out.append(Content.of(slag.mass.weighed, slag.fineness.weighed))
        left = contained(slag.mass.value, slag.fineness.value, u_mass=slag.mass.u, u_fineness=slag.fineness.u)
    elif slag.mass is not None and slag.content is not None:
        stated += slag.content
        left = (slag.content, slag.content * section().slag.estimate_u_ppm / MILLION)
    return _Sides(
        into=balance.imbalance(into=contents, out=()),
        step=balance.imbalance(into=contents, out=out, stated=stated),
        bar=contained(mass.value, fineness.value, u_mass=mass.u, u_fineness=fineness.u),
        slag=left,
        loss=loss,
    )


def _require_balance(sides: _Sides, loss_reason: str) -> None:
    excess, allowed = sides.step.excess, stored(sides.step.allowed())
    told = {"into": plain(sides.grams_in), "out": plain(sides.grams_out + sides.loss), "allowed": plain(allowed)}
    if excess > allowed:
        raise problems.MoreOutThanIn(excess=plain(excess), **told)
    if -excess > allowed:
        raise problems.BalanceOpen(missing=plain(-excess), **told)
    usual = section().loss.usual_ppm
    if sides.loss * MILLION > usual * sides.grams_in and not loss_reason.strip():
        share = int(sides.loss * MILLION / sides.grams_in) if sides.grams_in else MILLION
        raise problems.LossUnusual(loss=plain(sides.loss), share=per_cent(share), usual=per_cent(usual))


def _keep_step(
    place: Place, lots: Sequence[Lot], sides: _Sides, marks: list[Mark], *, loss_reason: str, act: Act
) -> Transformation:
    last = selectors.last_step(place)
    now, limit = _require_running(place, sides.step)
    step = Transformation.objects.create(
        number=next_number(kind="TR", office=place.code, year=act.on.year), place=place, turn=(last.turn if last else 0) + 1,
        contained_in=sides.grams_in, contained_in_u=stored(sides.into.allowed()), contained_out=sides.grams_out, loss=sides.loss,
        loss_reason=loss_reason.strip()[:300], allowed=stored(sides.step.allowed()), varying2=sides.step.varying2,
        bias_offset=sides.step.bias_offset, bias_slope=sides.step.bias_slope, running=now, running_limit=limit,
        rungs=[mark.rung for mark in marks], marks=[mark.written() for mark in marks], mixed_accepted=len(marks) > 1,
        on=act.on, at=act.at, by=act.by.user,
    )  # fmt: skip
    TransformationInput.objects.bulk_create(TransformationInput(transformation=step, lot=lot) for lot in lots)
    Influence.objects.bulk_create(
        Influence(
            transformation=step, verification_id=key, offset=i.offset, slope=i.slope, common_abs=i.common_abs,
            common_rel=i.common_rel,
        )
        for key, i in sides.step.influences.items()
    )  # fmt: skip
    Lot.objects.filter(id__in=[lot.id for lot in lots]).update(state=Lot.State.CONSUMED)
    return step


def _require_running(place: Place, step: Imbalance) -> tuple[Decimal, Decimal]:
    """Return the running sum with this step, and its limit. :raises RunningSumOut: if it is beyond"""
    over = section().running_sum.over_steps
    before, since = selectors.running_sum(place)
    earlier, steps = selectors.steps_since(place, turn=since, at_most=over - 1)
    now = balance.running(before, step.excess)
    limit = stored(balance.alarm(earlier + step, steps=steps + 1, over=over))
    if now > limit:
        raise problems.RunningSumOut(running=plain(now), limit=plain(limit))
    return now, limit


def _output(
    step: Transformation, kind: str, mass: Reading, fineness: Reading | None, content: tuple[Decimal, Decimal], owner: Ref, act: Act
) -> Lot:
    return Lot.objects.create(
        number=next_number(kind="LT", office=step.place.code, year=act.on.year), kind=kind, place=step.place,
        owner_kind=owner.kind, owner_id=owner.id, mass=mass, fineness=fineness, contained_grams=content[0],
        contained_u=stored(content[1]), made_by=step, received_on=act.on, received_at=act.at,
    )  # fmt: skip


def _slag_output(step: Transformation, slag: Slag, sides: _Sides, owner: Ref, act: Act) -> list[Lot]:
    if slag.mass is None or sides.slag is None:
        return []
    return [_output(step, section().slag.kind, slag.mass, slag.fineness, sides.slag, owner, act)]


def _poured(step: Transformation, bar: Bar, lots: Sequence[Lot], outputs: list[Lot], sides: _Sides) -> events.LotsPoured:
    return events.LotsPoured(
        transformation=step.ref, number=step.number, place=step.place.ref, bar=bar.ref, bar_number=bar.number,
        inputs=[lot.ref for lot in lots], outputs=[lot.ref for lot in outputs],
        contained_in=Quantity(sides.grams_in, "g", step.contained_in_u), contained_out=sides.grams_out, loss=sides.loss,
        allowed=step.allowed, running=step.running, running_limit=step.running_limit, rungs=step.rungs,
        mixed_accepted=step.mixed_accepted,
    )  # fmt: skip
