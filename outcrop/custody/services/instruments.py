"""Registering, verifying and checking instruments, and reading them."""

from datetime import date
from decimal import Decimal, InvalidOperation

from django.db import transaction
from django.utils.translation import gettext as _

from outcrop.commons.journal.api import audited, publish
from outcrop.custody import events, problems
from outcrop.custody.metrology import expanded, stored
from outcrop.custody.models import DailyCheck, Instrument, Place, Reading, Verification
from outcrop.custody.section import section
from outcrop.custody.units import BASE, FACTORS
from outcrop.kernel.acts import Act
from outcrop.kernel.quantity import Quantity

LARGEST = Decimal(10) ** 9
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
        place=place, kind=kind, measures=measures, label=label.strip()[:40], serial=serial.strip()[:60], unit=unit,
        resolution=resolution, capacity=capacity, check_standard=check_standard.strip()[:80], check_nominal=check_nominal,
        registered_at=act.at,
    )  # fmt: skip
    publish(
        events.InstrumentRegistered(
            instrument=instrument.ref, place=place.ref, kind=kind, serial=instrument.serial, unit=unit, resolution=resolution,
            capacity=capacity, check_nominal=check_nominal,
        ),
        act=act,
    )  # fmt: skip
    return instrument


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
    repeat_abs: Decimal,
    repeat_rel_ppm: int,
    certificate_digest: str = "",
    act: Act,
) -> Verification:
    """
    Record what a verification found: the error of a reading in use, expanded, k = 2.

    :param u_abs: its constant part, in the instrument's unit; ``u_rel_ppm`` its part in proportion to the reading
    :param repeat_abs: how much of ``u_abs`` changes from one reading to the next (the certificate's repeatability, k = 2)
    :param valid_until: the last day on which it holds
    :raises VerificationRefused: if the figures or days cannot be
    """
    if why := _verification_fault(verified_on, valid_until, u_abs, u_rel_ppm, repeat_abs, repeat_rel_ppm, act.on):
        raise problems.VerificationRefused(why=why)
    if not (by.strip() and certificate.strip()):
        raise problems.VerificationRefused(why=_("who verified it and the number of the certificate are needed."))
    verification = Verification.objects.create(
        instrument=instrument, by=by.strip()[:120], certificate=certificate.strip()[:80], certificate_digest=certificate_digest,
        verified_on=verified_on, valid_until=valid_until, u_abs=u_abs, u_rel_ppm=u_rel_ppm, repeat_abs=repeat_abs,
        repeat_rel_ppm=repeat_rel_ppm, recorded_at=act.at, recorded_by=act.by.user,
    )  # fmt: skip
    publish(
        events.InstrumentVerified(
            instrument=instrument.ref, verification=verification.id, by=verification.by, certificate=verification.certificate,
            certificate_digest=certificate_digest, verified_on=verified_on, valid_until=valid_until, u_abs=u_abs,
            u_rel_ppm=u_rel_ppm, repeat_abs=repeat_abs, repeat_rel_ppm=repeat_rel_ppm,
        ),
        act=act,
    )  # fmt: skip
    return verification


def _verification_fault(
    verified_on: date, valid_until: date, u_abs: Decimal, u_rel_ppm: int, repeat_abs: Decimal, repeat_rel_ppm: int, today: date
) -> str:
    if verified_on > today:
        return _("its date is in the future.")
    if valid_until < verified_on:
        return _("it ends before it begins.")
    if not (u_abs.is_finite() and repeat_abs.is_finite()) or u_abs > LARGEST:
        return _("its uncertainty is no number.")
    if min(u_abs, repeat_abs) < 0 or min(u_rel_ppm, repeat_rel_ppm) < 0 or u_rel_ppm > 1_000_000:
        return _("its uncertainty is impossible.")
    if not (u_abs or u_rel_ppm):
        return _("no instrument is without error.")
    if repeat_abs > u_abs or repeat_rel_ppm > u_rel_ppm:
        return _("the repeatability cannot be larger than the whole uncertainty.")
    return ""


@transaction.atomic
@audited("custody.check-instrument")
def check_instrument(*, instrument: Instrument, read: Decimal, act: Act) -> DailyCheck:
    """
    Record today's check: what the instrument said when its check standard was laid on.

    A check outside the verified error is recorded too, and closes the instrument until one passes. All of them stay.

    :raises VerificationLapsed, ReadingRefused: if it has no verification, or cannot have shown this
    """
    verification = _verification_of(instrument, on=act.on)
    read = _display(instrument, read)
    limit = verification.found.error_at(instrument.check_nominal)
    check = DailyCheck.objects.create(
        instrument=instrument, verification=verification, nominal=instrument.check_nominal, read=read, limit=stored(limit),
        passed=abs(read - instrument.check_nominal) <= limit, on=act.on, at=act.at, by=act.by.user,
    )  # fmt: skip
    publish(
        events.InstrumentChecked(
            instrument=instrument.ref, check=check.id, nominal=check.nominal, read=read, limit=check.limit, passed=check.passed
        ),
        act=act,
    )
    return check


@transaction.atomic
@audited("custody.retire-instrument")
def retire_instrument(*, instrument: Instrument, act: Act) -> None:
    """Take an instrument out of use. :raises InstrumentRetired: if it is already"""
    if not Instrument.objects.filter(id=instrument.id, retired_on=None).update(retired_on=act.on):
        raise problems.InstrumentRetired(instrument=instrument.label)
    publish(events.InstrumentRetired(instrument=instrument.ref), act=act)


@transaction.atomic
@audited("custody.take-reading")
def take_reading(*, instrument: Instrument, value: Decimal, act: Act) -> Reading:
    """
    Take what an instrument shows. Its error comes from its last verification and today's check, never from the caller.

    :param value: what the display says, in the instrument's unit
    :raises NotVerified, VerificationLapsed, NotChecked, CheckFailed: if its error is not known today
    :raises ReadingRefused, FinenessOutOfRange: if it cannot have shown this
    """
    verification = _verification_of(instrument, on=act.on)
    check = _check_of_day(instrument, verification, on=act.on)
    value = _display(instrument, value)
    if not value:
        raise problems.ReadingRefused(instrument=instrument.label, value=_plain(value), why=_("there is nothing on it."))
    u = expanded(value=value, verified=verification.found, resolution=instrument.resolution, checked=check.found)
    reading = Reading.objects.create(
        instrument=instrument, verification=verification, check_of_day=check, displayed=value, value=value * instrument.factor,
        u=stored(u * instrument.factor), on=act.on, at=act.at, by=act.by.user,
    )  # fmt: skip
    quantity = Quantity(reading.value, BASE[instrument.measures], reading.u)
    publish(
        events.ReadingTaken(
            reading=reading.ref, instrument=instrument.ref, displayed=value, quantity=quantity, verification=verification.id,
            check=check.id,
        ),
        act=act,
    )  # fmt: skip
    return reading


def _verification_of(instrument: Instrument, *, on: date) -> Verification:
    """Return the verification that holds on a day. :raises InstrumentRetired, NotVerified, VerificationLapsed:"""
    if instrument.retired_on is not None and instrument.retired_on <= on:
        raise problems.InstrumentRetired(instrument=instrument.label)
    last = instrument.verifications.filter(verified_on__lte=on).order_by("-verified_on", "-recorded_at", "-id").first()
    if last is None:
        raise problems.NotVerified(instrument=instrument.label)
    if last.valid_until < on:
        raise problems.VerificationLapsed(instrument=instrument.label, until=last.valid_until.isoformat())
    return last


def _check_of_day(instrument: Instrument, verification: Verification, *, on: date) -> DailyCheck:
    """Return today's last check. :raises NotChecked, CheckFailed:"""
    last = instrument.checks.filter(on=on, verification=verification).order_by("-at", "-id").first()
    if last is None:
        raise problems.NotChecked(instrument=instrument.label, standard=instrument.check_standard)
    if not last.passed:
        raise problems.CheckFailed(
            instrument=instrument.label, read=_plain(last.read), nominal=_plain(last.nominal), limit=_plain(last.limit)
        )
    return last


def _display(instrument: Instrument, value: Decimal) -> Decimal:
    """Return a value as the display can have shown it. :raises ReadingRefused, FinenessOutOfRange:"""
    if not value.is_finite():
        raise problems.ReadingRefused(instrument=instrument.label, value=str(value)[:20], why=_("that is no number."))
    if instrument.measures == "fineness" and not 0 <= value * instrument.factor <= 1000:
        raise problems.FinenessOutOfRange(instrument=instrument.label, value=_plain(value * instrument.factor), why="")
    if value < 0:
        raise problems.ReadingRefused(instrument=instrument.label, value=_plain(value), why=_("it is less than nothing."))
    if value > instrument.capacity:
        why = _("it goes up to %(capacity)s.") % {"capacity": _plain(instrument.capacity)}
        raise problems.ReadingRefused(instrument=instrument.label, value=_plain(value), why=why)
    try:
        stepped = value % instrument.resolution == 0
    except InvalidOperation:  # more digits than a display can have
        stepped = False
    if not stepped:
        why = _("its display moves in steps of %(step)s.") % {"step": _plain(instrument.resolution)}
        raise problems.ReadingRefused(instrument=instrument.label, value=_plain(value), why=why)
    return value


def _plain(value: Decimal) -> str:
    """Write a figure without trailing zeros, and a very long one short."""
    text = f"{value.normalize() + 0:f}"
    return text if len(text) <= 24 else f"{value:.6e}"
