"""Registering and verifying instruments."""

from datetime import date
from decimal import Decimal

from django.db import transaction
from django.utils.translation import gettext as _

from outcrop.commons.journal.api import audited, publish
from outcrop.custody import events, problems
from outcrop.custody.models import Instrument, Place, Verification
from outcrop.custody.section import section
from outcrop.custody.units import FACTORS
from outcrop.kernel.acts import Act

LARGEST = Decimal(10) ** 9
MILLION = 1_000_000
FINEST = Decimal("0.000001")


@transaction.atomic
@audited("custody.register-instrument")
def register_instrument(
    *,
    place: Place,
    kind: str,
    label: str,
    serial: str,
    unit: str,
    resolution: Decimal,
    capacity: Decimal,
    check_standard: str,
    check_nominal: Decimal,
    act: Act,
) -> Instrument:
    """
    Register an instrument at a place. Figures are in ``unit``, the unit of its display.

    :param check_standard: the check weight or reference piece that is laid on it each morning
    :raises InstrumentRefused, InstrumentKnown: if the figures cannot be, or it is registered already
    """
    measures = _measures(kind=kind, unit=unit)
    for figure in (resolution, capacity, check_nominal):
        if not (figure.is_finite() and FINEST <= figure <= LARGEST):
            raise problems.InstrumentRefused(why=_("resolution, capacity and check standard are more than nothing."))
    if check_nominal > capacity:
        raise problems.InstrumentRefused(why=_("its check standard is beyond its capacity."))
    if not (label.strip() and serial.strip() and check_standard.strip()):
        raise problems.InstrumentRefused(why=_("label, serial number and check standard are needed."))
    if Instrument.objects.filter(kind=kind, serial=serial.strip()).exists():
        raise problems.InstrumentKnown(serial=serial)
    instrument = Instrument.objects.create(
        place=place,
        kind=kind,
        measures=measures,
        label=label.strip()[:40],
        serial=serial.strip()[:60],
        unit=unit,
        resolution=resolution,
        capacity=capacity,
        check_standard=check_standard.strip()[:80],
        check_nominal=check_nominal,
        registered_at=act.at,
    )
    publish(_registered(instrument), act=act)
    return instrument


def _registered(instrument: Instrument) -> events.InstrumentRegistered:
    return events.InstrumentRegistered(
        instrument=instrument.ref,
        place=instrument.place.ref,
        kind=instrument.kind,
        serial=instrument.serial,
        unit=instrument.unit,
        resolution=instrument.resolution,
        capacity=instrument.capacity,
        check_nominal=instrument.check_nominal,
    )


def _measures(*, kind: str, unit: str) -> str:
    known = section().instrument_kind(kind)
    if known is None:
        raise problems.InstrumentRefused(why=_("there is no such kind of instrument."))
    if unit not in FACTORS or FACTORS[unit][0] != known.measures:
        raise problems.InstrumentRefused(why=_("it cannot show this unit."))
    return str(known.measures)


@transaction.atomic
@audited("custody.verify-instrument")
def verify_instrument(
    *,
    instrument: Instrument,
    by: str,
    certificate: str,
    verified_on: date,
    valid_until: date,
    u_abs: Decimal,
    u_rel_ppm: int,
    act: Act,
    repeat_abs: Decimal | None = None,
    repeat_rel_ppm: int | None = None,
    certificate_digest: str = "",
) -> Verification:
    """
    Record what a verification found: the error of a reading in use, expanded, k = 2.

    :param u_abs: its constant part, in the instrument's unit; ``u_rel_ppm`` its part in proportion to the reading
    :param repeat_abs: how much of ``u_abs`` changes from one reading to the next (its repeatability, k = 2), if that
        is known; the same in ``repeat_rel_ppm``
    :param valid_until: the last day on which it holds
    :raises VerificationRefused: if the figures or days cannot be
    """
    repeats = (repeat_abs or Decimal(0), repeat_rel_ppm or 0)
    if why := _verification_fault(verified_on, valid_until, u_abs, u_rel_ppm, *repeats, act.on):
        raise problems.VerificationRefused(why=why)
    if not (by.strip() and certificate.strip()):
        raise problems.VerificationRefused(why=_("who verified it and the number of the certificate are needed."))
    verification = Verification.objects.create(
        instrument=instrument,
        by=by.strip()[:120],
        certificate=certificate.strip()[:80],
        certificate_digest=certificate_digest,
        verified_on=verified_on,
        valid_until=valid_until,
        u_abs=u_abs,
        u_rel_ppm=u_rel_ppm,
        repeat_abs=repeat_abs,
        repeat_rel_ppm=repeat_rel_ppm,
        recorded_at=act.at,
        recorded_by=act.by.user,
    )
    publish(_verified(verification), act=act)
    return verification


def _verified(verification: Verification) -> events.InstrumentVerified:
    return events.InstrumentVerified(
        instrument=verification.instrument.ref,
        verification=verification.id,
        by=verification.by,
        certificate=verification.certificate,
        certificate_digest=verification.certificate_digest,
        verified_on=verification.verified_on,
        valid_until=verification.valid_until,
        u_abs=verification.u_abs,
        u_rel_ppm=verification.u_rel_ppm,
        repeat_abs=verification.repeat_abs,
        repeat_rel_ppm=verification.repeat_rel_ppm,
    )


def _verification_fault(
    verified_on: date,
    valid_until: date,
    u_abs: Decimal,
    u_rel_ppm: int,
    repeat_abs: Decimal,
    repeat_rel_ppm: int,
    today: date,
) -> str:
    """Return the first thing that cannot be, or nothing."""
    if not (u_abs.is_finite() and repeat_abs.is_finite()):
        return _("its uncertainty is no number.")
    impossible = min(u_abs, repeat_abs) < 0 or min(u_rel_ppm, repeat_rel_ppm) < 0
    faults = {
        _("its date is in the future."): verified_on > today,
        _("it ends before it begins."): valid_until < verified_on,
        _("its uncertainty is impossible."): impossible or u_abs > LARGEST or u_rel_ppm > MILLION,
        _("no instrument is without error."): u_abs < FINEST and not u_rel_ppm,
        _("the repeatability cannot be larger than the whole uncertainty."): repeat_abs > u_abs
        or repeat_rel_ppm > u_rel_ppm,
    }
    return next((sentence for sentence, found in faults.items() if found), "")


@transaction.atomic
@audited("custody.retire-instrument")
def retire_instrument(*, instrument: Instrument, act: Act) -> None:
    """Take an instrument out of use. :raises InstrumentRetired: if it is already"""
    if not Instrument.objects.filter(id=instrument.id, retired_on=None).update(retired_on=act.on):
        raise problems.InstrumentRetired(instrument=instrument.label)
    publish(events.InstrumentRetired(instrument=instrument.ref), act=act)
