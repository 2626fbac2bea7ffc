"""Pouring: lots become one bar and its slag, and no gram comes from nowhere."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.commons.packs import api as packs
from outcrop.custody import balance, events, keys, papers, problems, selectors
from outcrop.custody.metrology import stored
from outcrop.custody.models import (
    Bar,
    Charge,
    ChargedLot,
    Influence,
    Lot,
    Place,
    Reading,
    Transformation,
    TransformationInput,
)
from outcrop.custody.origins import Mark
from outcrop.custody.section import section
from outcrop.custody.services.lots import lock, usable
from outcrop.custody.services.sides import Sides, Slag, require_balance, require_loss, require_slag, sides_of
from outcrop.custody.words import per_cent, plain
from outcrop.kernel.acts import Act
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, slots=True)
class Poured:
    """A bar and its key, which is shown now and never again."""

    bar: Bar
    key: str


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
    charge: Charge | None = None,
) -> Poured:
    """
    Pour one bar of lots.

    :param slag: what was left; None asks
    :param loss: grams of contained metal that the clerk states as lost; None asks
    :param accept_mixed: whether the bar may be marked with several rungs, the weakest first
    :param loss_reason: why more was lost than usual
    :raises MoreOutThanIn: if more comes out than went in, beyond the verified error of the instruments
    :raises RunningSumOut: if this place's steps together do, each of them within its error
    :raises BalanceOpen: if metal is missing that nobody stated as lost
    """
    # Taken before looking: pours of one place follow each other, so that its running sum is one.
    place = lock(place)
    chosen = take_lots(place=place, lots=lots, charge=charge)
    marks = require_marked(chosen, accept_mixed=accept_mixed)
    sides = reckon(place=place, lots=chosen, mass=mass, fineness=fineness, slag=slag, loss=loss, act=act)
    require_balance(sides, loss_reason)
    step = _keep_step(place, chosen, sides, marks, loss_reason=loss_reason, act=act)
    bar_lot = _output(step, section().bar_kind, mass, fineness, sides.bar, chosen[0].owner, act)
    slag_lots = _slag_output(step, sides, chosen[0].owner, act)
    key = keys.new_key()
    # Numbered by country: an office's own number would tell everybody where a bar was poured, and how many there.
    bar = Bar.objects.create(
        number=next_number(kind="BR", office=packs.current().country.code, year=act.on.year),
        lot=bar_lot,
        key_digest=keys.digest(key),
        holder_kind=(holder or place.ref).kind,
        holder_id=(holder or place.ref).id,
        poured_on=act.on,
    )
    publish(_poured(step, bar, chosen, [bar_lot, *slag_lots], sides), act=act)
    papers.withdraw(chosen, act=act)
    papers.sign(bar, act=act)
    return Poured(bar, key)


def reckon(
    *,
    place: Place,
    lots: Sequence[Lot],
    mass: Reading | None,
    fineness: Reading | None,
    slag: Slag | None,
    loss: Decimal | None,
    act: Act,
) -> Sides:
    """
    Return both sides of a pour, without judging whether they balance.

    :raises ReadingMissing, ReadingOld, ReadingUsed, SlagMissing, SlagContentRefused, LossMissing, LossNegative:
    """
    mass = usable(mass, measures="mass", place=place, what=_("the mass of the bar"), act=act)
    fineness = usable(fineness, measures="fineness", place=place, what=_("the fineness of the bar"), act=act)
    slag = require_slag(slag, place=place, act=act)
    if {mass.id, fineness.id} & {read.id for read in (slag.mass, slag.fineness) if read}:
        raise problems.ReadingUsed()
    return sides_of(lots, mass, fineness, slag, require_loss(loss))


def take_lots(*, place: Place, lots: Sequence[Lot], charge: Charge | None = None) -> list[Lot]:
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
    bar = Bar.objects.filter(lot=lot).first()
    if bar is not None and bar.holder != place.ref:
        raise problems.BarElsewhere(bar=bar.number)


def require_marked(lots: Sequence[Lot], *, accept_mixed: bool) -> list[Mark]:
    """Return the marks of what the lots make. :raises RungsMixed: if there are several and nobody accepted that"""
    marks = selectors.marks_of(lots)
    if len(marks) > 1 and not accept_mixed:
        raise problems.RungsMixed(marks=", ".join(str(mark.text) for mark in marks))
    return marks


def _keep_step(
    place: Place, lots: Sequence[Lot], sides: Sides, marks: list[Mark], *, loss_reason: str, act: Act
) -> Transformation:
    last = selectors.last_step(place)
    now, limit = require_running(place, sides)
    step = Transformation.objects.create(
        number=next_number(kind="TR", office=place.code, year=act.on.year),
        place=place,
        turn=(last.turn if last else 0) + 1,
        contained_in=sides.grams_in,
        contained_in_u=stored(sides.into.allowed()),
        contained_out=sides.grams_out,
        loss=sides.loss,
        loss_reason=loss_reason.strip()[:300],
        allowed=stored(sides.step.allowed()),
        varying2=sides.step.varying2,
        bias_offset=sides.step.bias_offset,
        bias_slope=sides.step.bias_slope,
        running=now,
        running_limit=limit,
        rungs=[mark.rung for mark in marks],
        marks=[mark.written() for mark in marks],
        mixed_accepted=len(marks) > 1,
        on=act.on,
        at=act.at,
        by=act.by.user,
    )
    TransformationInput.objects.bulk_create(TransformationInput(transformation=step, lot=lot) for lot in lots)
    Influence.objects.bulk_create(
        Influence(
            transformation=step,
            verification_id=key,
            offset=i.offset,
            slope=i.slope,
            common_abs=i.common_abs,
            common_rel=i.common_rel,
        )
        for key, i in sides.step.influences.items()
    )
    Lot.objects.filter(id__in=[lot.id for lot in lots]).update(state=Lot.State.CONSUMED)
    return step


def require_running(place: Place, sides: Sides) -> tuple[Decimal, Decimal]:
    """Return the running sum with this step, and its limit. :raises RunningSumOut: if it is beyond"""
    now, limit = running_with(place, sides)
    if now > limit:
        raise problems.RunningSumOut(running=plain(now), limit=plain(limit))
    return now, limit


def running_with(place: Place, sides: Sides) -> tuple[Decimal, Decimal]:
    """Return the running sum of a place with this step, and its limit."""
    over = section().running_sum.over_steps
    before, since = selectors.running_sum(place)
    earlier, steps = selectors.steps_since(place, turn=since, at_most=over - 1)
    now = balance.running(before, sides.excess)
    limit = stored(balance.alarm(earlier + sides.step, steps=steps + 1, over=over))
    return now, limit


def _output(
    step: Transformation,
    kind: str,
    mass: Reading,
    fineness: Reading | None,
    content: tuple[Decimal, Decimal],
    owner: Ref,
    act: Act,
) -> Lot:
    return Lot.objects.create(
        number=next_number(kind="LT", office=step.place.code, year=act.on.year),
        kind=kind,
        place=step.place,
        owner_kind=owner.kind,
        owner_id=owner.id,
        mass=mass,
        fineness=fineness,
        contained_grams=content[0],
        contained_u=stored(content[1]),
        made_by=step,
        received_on=act.on,
        received_at=act.at,
    )


def _slag_output(step: Transformation, sides: Sides, owner: Ref, act: Act) -> list[Lot]:
    slag = sides.left
    if slag.mass is None or sides.slag is None:
        return []
    return [_output(step, section().slag.kind, slag.mass, slag.fineness, sides.slag, owner, act)]


def _poured(step: Transformation, bar: Bar, lots: Sequence[Lot], outputs: list[Lot], sides: Sides) -> events.LotsPoured:
    return events.LotsPoured(
        transformation=step.ref,
        number=step.number,
        place=step.place.ref,
        bar=bar.ref,
        bar_number=bar.number,
        inputs=[lot.ref for lot in lots],
        outputs=[lot.ref for lot in outputs],
        contained_in=Quantity(sides.grams_in, "g", step.contained_in_u),
        contained_out=sides.grams_out,
        loss=sides.loss,
        allowed=step.allowed,
        running=step.running,
        running_limit=step.running_limit,
        rungs=step.rungs,
        mixed_accepted=step.mixed_accepted,
    )
