"""Looking single things up, and what is free to be used."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import Q, QuerySet

from outcrop.custody import problems, provenance, selectors
from outcrop.custody.models import Bar, DailyCheck, Instrument, Lot, Melt, Place, Reading, Verification
from outcrop.custody.provenance import Share, Source
from outcrop.custody.section import section
from outcrop.kernel.acts import Act
from outcrop.kernel.numbers import normalise
from outcrop.kernel.refs import Ref


def places() -> list[Place]:
    """Return every custody place, by code."""
    return list(Place.objects.order_by("code"))


def place(place_id: UUID) -> Place:
    """Return a place. :raises PlaceMissing: if there is none"""
    found = Place.objects.filter(id=place_id).first()
    if found is None:
        raise problems.PlaceMissing()
    return found


def place_with_key(key: str) -> Place:
    """Return the place of that key. :raises PlaceMissing: if there is none"""
    found = Place.objects.filter(key=key).first()
    if found is None:
        raise problems.PlaceMissing()
    return found


def places_of_agency(agencies: Iterable[str]) -> list[Place]:
    """Return the places that these agencies keep, by code."""
    return list(Place.objects.filter(agency__in=list(agencies)).order_by("code"))


def lot(lot_id: UUID) -> Lot:
    """Return a lot with its readings and origin. :raises LotMissing: if there is none"""
    found = selectors.with_readings(Lot.objects.filter(id=lot_id)).first()
    if found is None:
        raise problems.LotMissing()
    return found


def lots_from_seller(seller: Ref) -> QuerySet[Lot]:
    """Return the lots that a person or enterprise brought, newest first."""
    mine = Lot.objects.filter(origin_row__seller_kind=seller.kind, origin_row__seller_id=seller.id)
    return selectors.with_readings(mine).order_by("-id")


def melt(melt_id: UUID) -> Melt | None:
    """Return a melt, or None."""
    return Melt.objects.select_related("before__instrument", "after__instrument").filter(id=melt_id).first()


def bar(number: str) -> Bar:
    """Return the bar of that number. :raises BarMissing: if there is none"""
    found = Bar.objects.select_related("lot__place", "lot__made_by", "lot__mass", "lot__fineness").filter(
        number=normalise(number)[:40]
    )
    if (first := found.first()) is None:
        raise problems.BarMissing()
    return first


def instrument(instrument_id: UUID) -> Instrument | None:
    """Return an instrument, or None."""
    return Instrument.objects.select_related("place").filter(id=instrument_id).first()


def reading(reading_id: UUID) -> Reading | None:
    """Return a reading, or None."""
    rows = Reading.objects.select_related("instrument__place", "verification", "check_of_day")
    return rows.filter(id=reading_id).first()


def readings_unused(place: Place, *, measures: str, act: Act) -> list[Reading]:
    """Return the fresh readings of a place that belong to nothing yet, newest first."""
    fresh = act.at - timedelta(hours=section().reading_good_hours)
    free = Q(mass_of=None, fineness_of=None, melted_before=None) & (Q(melted_after=None) | Q(melted_after__lot=None))
    rows = selectors.readings_of(place).filter(free, instrument__measures=measures, at__gte=fresh)
    return list(rows.order_by("-at", "-id")[:50])


@dataclass(frozen=True, slots=True)
class InstrumentToday:
    """An instrument, and whether it may be read today."""

    instrument: Instrument
    verification: Verification | None
    check: DailyCheck | None
    state: str

    @property
    def ready(self) -> bool:
        """Whether a reading can be taken."""
        return self.state == "ready"


def instruments_at(place: Place, *, on: date) -> list[InstrumentToday]:
    """Return a place's instruments in use, each with its state: ready, unchecked, off, lapsed or unverified."""
    rows = Instrument.objects.filter(Q(retired_on=None) | Q(retired_on__gt=on), place=place).order_by(
        "measures", "label", "id"
    )
    return [_today(row, on) for row in rows.reverse()]


def _today(row: Instrument, on: date) -> InstrumentToday:
    last = row.verifications.filter(verified_on__lte=on).order_by("-verified_on", "-recorded_at", "-id").first()
    if last is None:
        return InstrumentToday(row, None, None, "unverified")
    check = row.checks.filter(on=on, verification=last).order_by("-at", "-id").first()
    if last.valid_until < on:
        return InstrumentToday(row, last, check, "lapsed")
    if check is None:
        return InstrumentToday(row, last, None, "unchecked")
    return InstrumentToday(row, last, check, "ready" if check.passed else "off")


def trace(thing: Bar | Lot) -> list[Share]:
    """Return whom the metal in a bar or lot comes from, the largest share first; the shares add up to a million."""
    lot = thing.lot if isinstance(thing, Bar) else thing
    if lot.made_by_id is None:
        origin = lot.origin_row
        own = Source(origin.source_kind, origin.source_id, origin.right_id, origin.rung)
        return [Share(own, provenance.MILLION, 0, (lot.id,))]
    return provenance.shares(provenance.ancestors(lot.id), step=lot.made_by_id)
