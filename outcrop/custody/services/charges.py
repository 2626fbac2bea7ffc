"""A charge: lots set aside for a pour, and what was read so far, kept so that a power cut loses nothing."""

from collections.abc import Sequence
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from outcrop.commons.journal.api import audited, publish
from outcrop.custody import events, problems
from outcrop.custody.models import Charge, ChargedLot, Lot, Place, Reading
from outcrop.custody.services.lots import lock
from outcrop.custody.services.pouring import Poured, pour_bar, require_marked, take_lots
from outcrop.custody.services.sides import Slag, require_loss, require_slag
from outcrop.kernel.acts import Act


@transaction.atomic
@audited("custody.open-charge")
def open_charge(*, place: Place, lots: Sequence[Lot], accept_mixed: bool, act: Act) -> Charge:
    """
    Set lots aside for one pour.

    :raises RungsMixed, OwnersDiffer, LotConsumed, LotFrozen, LotNotHere, LotSetAside: if they cannot go together
    :raises NothingToPour: if there are none
    """
    place = lock(place)
    chosen = take_lots(place=place, lots=lots)
    marks = require_marked(chosen, accept_mixed=accept_mixed)
    charge = Charge.objects.create(place=place, mixed_accepted=len(marks) > 1, opened_at=act.at, opened_by=act.by.user)
    ChargedLot.objects.bulk_create(ChargedLot(charge=charge, lot=lot) for lot in chosen)
    Lot.objects.filter(id__in=[lot.id for lot in chosen]).update(state=Lot.State.IN_TRANSFORMATION)
    publish(
        events.LotsCharged(
            charge=charge.ref,
            place=place.ref,
            lots=[lot.ref for lot in chosen],
            rungs=[mark.rung for mark in marks],
            mixed_accepted=charge.mixed_accepted,
        ),
        act=act,
    )
    return charge


@transaction.atomic
def note_bar(*, charge: Charge, mass: Reading, fineness: Reading) -> None:
    """Keep the bar's readings for the pour. :raises ChargeClosed: if it was poured or given up"""
    _note(charge, bar_mass=mass, bar_fineness=fineness)


@transaction.atomic
def note_rest(*, charge: Charge, slag: Slag | None, loss: Decimal | None, loss_reason: str, act: Act) -> None:
    """Keep slag and loss for the pour. :raises ChargeClosed: and what ``require_slag`` and ``require_loss`` raise"""
    slag, loss = require_slag(slag, place=charge.place, act=act), require_loss(loss)
    _note(
        charge,
        slag_mass=slag.mass,
        slag_fineness=slag.fineness,
        slag_content=slag.content,
        no_slag=slag.mass is None,
        loss=loss,
        loss_reason=loss_reason.strip()[:300],
    )


def _note(charge: Charge, **noted: object) -> None:
    if not Charge.objects.filter(id=charge.id, state=Charge.State.OPEN).update(**noted):
        raise problems.ChargeClosed()


@transaction.atomic
@audited("custody.give-up-charge")
def give_up_charge(*, charge: Charge, act: Act) -> None:
    """Take the lots out of the furnace as they were. :raises ChargeClosed: if it was poured or given up"""
    locked = _lock(charge)
    lots = list(Lot.objects.filter(charged__charge=locked))
    Lot.objects.filter(id__in=[lot.id for lot in lots]).update(state=Lot.State.OPEN)
    ChargedLot.objects.filter(charge=locked).delete()
    Charge.objects.filter(id=locked.id).update(state=Charge.State.GIVEN_UP)
    publish(events.ChargeGivenUp(charge=charge.ref, lots=[lot.ref for lot in lots]), act=act)


@transaction.atomic
def pour_charge(*, charge: Charge, act: Act) -> Poured:
    """Pour what was set aside, with what was read. :raises ChargeClosed: and all that ``pour_bar`` raises"""
    locked = _lock(charge)
    lots = list(Lot.objects.filter(charged__charge=locked))
    if locked.bar_mass is None or locked.bar_fineness is None:
        raise problems.ReadingMissing(what=_("the bar"))
    poured = pour_bar(
        place=locked.place,
        lots=lots,
        mass=locked.bar_mass,
        fineness=locked.bar_fineness,
        slag=charge_slag(locked),
        loss=locked.loss,
        loss_reason=locked.loss_reason,
        accept_mixed=locked.mixed_accepted,
        charge=locked,
        act=act,
    )
    ChargedLot.objects.filter(charge=locked).delete()
    Charge.objects.filter(id=locked.id).update(state=Charge.State.POURED, bar=poured.bar)
    return poured


def charge_slag(charge: Charge) -> Slag | None:
    """Return what was said of the slag so far, or None."""
    if not charge.no_slag and charge.slag_mass is None:
        return None
    return Slag(mass=charge.slag_mass, fineness=charge.slag_fineness, content=charge.slag_content)


def _lock(charge: Charge) -> Charge:
    lock(charge.place)
    locked = Charge.objects.select_for_update().get(id=charge.id)
    if locked.state != Charge.State.OPEN:
        raise problems.ChargeClosed()
    return locked
