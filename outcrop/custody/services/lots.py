"""Receiving lots, melting what was brought, and freezing what is disputed."""

from datetime import timedelta

from django.db import transaction
from django.db.models import F
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.custody import balance, events, problems
from outcrop.custody.metrology import contained, stored
from outcrop.custody.models import Freeze, Lot, LotOrigin, Melt, Place, Reading
from outcrop.custody.models.lots import MILLION
from outcrop.custody.origins import Origin
from outcrop.custody.section import LotKind, section
from outcrop.custody.words import per_cent, plain
from outcrop.kernel.acts import Act
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.refs import Ref


@transaction.atomic
@audited("custody.record-melt")
def record_melt(*, place: Place, kind: str, before: Reading, after: Reading, act: Act) -> Melt:
    """
    Record that what a seller brought was melted into one piece: weighed before, weighed after.

    :param kind: what was brought, a key of the pack's lot kinds
    :raises MeltNotNeeded, MeltGained, ReadingMissing, ReadingOld, ReadingUsed: if it cannot be so
    """
    known = _kind(kind)
    if known.melted:
        raise problems.MeltNotNeeded(kind=known.name)
    lock(place)
    for reading, what in ((before, _("the mass before melting")), (after, _("the mass after melting"))):
        usable(reading, measures="mass", place=place, what=what, act=act)
    sides = balance.imbalance(
        into=[balance.Content.of_mass(before.weighed)], out=[balance.Content.of_mass(after.weighed)]
    )
    if sides.excess > sides.allowed():
        raise problems.MeltGained(before=plain(before.value), after=plain(after.value))
    melt = Melt.objects.create(
        number=next_number(kind="ML", office=place.code, year=act.on.year),
        place=place,
        kind_before=kind,
        before=before,
        after=after,
        on=act.on,
        at=act.at,
    )
    publish(
        events.LotMelted(
            melt=melt.ref, number=melt.number, place=place.ref, before=before.quantity, after=after.quantity
        ),
        act=act,
    )
    return melt


@transaction.atomic
@audited("custody.receive-lot")
def receive_lot(
    *,
    place: Place,
    mass: Reading,
    fineness: Reading,
    kind: str,
    origin: Origin,
    seller: Ref,
    owner: Ref,
    act: Act,
    melt: Melt | None = None,
) -> Lot:
    """
    Take a lot into custody.

    :param kind: what lies on the scale, a key of the pack's lot kinds
    :param melt: how it became so, where it was melted here; ``mass`` is then the reading after melting
    :raises MeltFirst, KindUnknown, OriginRefused, ReadingMissing, ReadingOld, ReadingUsed: if it cannot be taken
    """
    known = _kind(kind)
    if section().melting.melted_first and not known.melted:
        raise problems.MeltFirst(kind=known.name)
    lock(place)
    usable(mass, measures="mass", place=place, what=_("the mass"), act=act, melt=melt)
    usable(fineness, measures="fineness", place=place, what=_("the fineness"), act=act)
    _require_told(origin)
    grams, u = contained(mass.value, fineness.value, u_mass=mass.u, u_fineness=fineness.u)
    lot = Lot.objects.create(
        number=next_number(kind="LT", office=place.code, year=act.on.year),
        kind=kind,
        place=place,
        owner_kind=owner.kind,
        owner_id=owner.id,
        mass=mass,
        fineness=fineness,
        contained_grams=grams,
        contained_u=stored(u),
        melt=melt,
        received_on=act.on,
        received_at=act.at,
    )
    _keep_origin(lot, origin, seller)
    publish(_received(lot, origin, seller), act=act)
    return lot


def _keep_origin(lot: Lot, origin: Origin, seller: Ref) -> None:
    LotOrigin.objects.create(
        lot=lot,
        rung=origin.rung,
        rank=origin.rank,
        mark=origin.mark,
        channel=origin.channel,
        source_kind=origin.source.kind,
        source_id=origin.source.id,
        source_name=origin.source_name,
        seller_kind=seller.kind,
        seller_id=seller.id,
        area_path=origin.area_path,
        right=origin.right.written() if origin.right else None,
        right_id=origin.right.ref.id if origin.right else None,
        documents=list(origin.documents),
    )


def _received(lot: Lot, origin: Origin, seller: Ref) -> events.LotReceived:
    right = origin.right
    return events.LotReceived(
        lot=lot.ref,
        number=lot.number,
        kind=lot.kind,
        place=lot.place.ref,
        mass=lot.mass.quantity,
        fineness=Quantity(lot.fineness.value, "[ppth]", lot.fineness.u)
        if lot.fineness
        else Quantity(lot.contained_grams, "g"),
        contained=lot.contained,
        rung=origin.rung,
        channel=origin.channel,
        area=origin.area_path,
        source=origin.source,
        seller=seller,
        owner=lot.owner,
        right=right.ref if right else None,
        right_as_it_stood=f"{right.number} {right.state}" if right else "",
        documents=list(origin.documents),
    )


def _require_told(origin: Origin) -> None:
    if not (origin.rung and origin.channel):
        raise problems.OriginRefused(why=_("the rung is not said."))
    if origin.rank < 1:
        raise problems.OriginRefused(why=_("the rung has no rank."))
    if not origin.area_path:
        raise problems.OriginRefused(why=_("the district is not said."))
    if not origin.source_name.strip():
        raise problems.OriginRefused(why=_("the source has no name."))


def _kind(key: str) -> LotKind:
    found = section().lot_kind(key)
    if found is None or not found.at_counter:
        names = ", ".join(kind.name.into(get_language() or "en") for kind in section().kinds if kind.at_counter)
        raise problems.KindUnknown(kind=key[:40], kinds=names)
    return found


def lock(place: Place) -> Place:
    """Have the acts of one place follow each other: two may be reaching for the same reading or lot at this moment."""
    return Place.objects.select_for_update().get(id=place.id)


def usable(
    reading: Reading | None, *, measures: str, place: Place, what: str, act: Act, melt: Melt | None = None
) -> Reading:
    """
    Return the reading if it is of this kind, of this place, fresh, and not another thing's yet.

    :raises ReadingMissing, ReadingOld, ReadingUsed:
    """
    if reading is None or reading.instrument.measures != measures or reading.instrument.place_id != place.id:
        raise problems.ReadingMissing(what=what)
    hours = section().reading_good_hours
    if act.at - reading.at > timedelta(hours=hours):
        raise problems.ReadingOld(hours=hours)
    if _taken(reading, melt):
        raise problems.ReadingUsed()
    return reading


def _taken(reading: Reading, melt: Melt | None) -> bool:
    if Lot.objects.filter(mass=reading).exists() or Lot.objects.filter(fineness=reading).exists():
        return True
    if melt is not None:
        return melt.after_id != reading.id
    return Melt.objects.filter(before=reading).exists() or Melt.objects.filter(after=reading).exists()


@transaction.atomic
@audited("custody.freeze-lot-share")
def freeze_lot_share(*, lot: Lot, share_ppm: int, reason: str, act: Act) -> Freeze:
    """
    Mark a share of a lot as disputed. What was already poured stays poured; its bar shows the dispute.

    :param reason: a neutral word, such as the number of the dispute
    :raises FreezeRefused: if so much is not free
    """
    current = Lot.objects.select_for_update().get(id=lot.id)
    free = MILLION - current.frozen_ppm
    if not 0 < share_ppm <= free:
        raise problems.FreezeRefused(share=per_cent(share_ppm), free=per_cent(free))
    Lot.objects.filter(id=lot.id).update(frozen_ppm=F("frozen_ppm") + share_ppm)
    freeze = Freeze.objects.create(lot=lot, share_ppm=share_ppm, reason=reason[:200], at=act.at, by=act.by.user)
    publish(events.LotShareFrozen(lot=lot.ref, freeze=freeze.ref, share_ppm=share_ppm, reason=freeze.reason), act=act)
    return freeze


@transaction.atomic
@audited("custody.release-lot-share")
def release_lot_share(*, freeze: Freeze, act: Act) -> None:
    """End a freeze. :raises FreezeEnded: if it was ended before"""
    Lot.objects.select_for_update().get(id=freeze.lot_id)
    if not Freeze.objects.filter(id=freeze.id, released_at=None).update(released_at=act.at):
        raise problems.FreezeEnded()
    Lot.objects.filter(id=freeze.lot_id).update(frozen_ppm=F("frozen_ppm") - freeze.share_ppm)
    publish(events.LotShareReleased(lot=freeze.lot.ref, freeze=freeze.ref, share_ppm=freeze.share_ppm), act=act)
