"""The morning check, and taking readings."""

from datetime import date
from decimal import Decimal, InvalidOperation

from django.db import transaction
from django.utils.translation import gettext as _

from outcrop.commons.journal.api import audited, publish
from outcrop.custody import events, problems
from outcrop.custody.metrology import expanded, stored
from outcrop.custody.models import DailyCheck, Instrument, Reading, Verification
from outcrop.custody.units import BASE
from outcrop.kernel.acts import Act
from outcrop.kernel.quantity import Quantity

LONGEST = 12


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
        instrument=instrument,
        verification=verification,
        nominal=instrument.check_nominal,
        read=read,
        limit=stored(limit),
        passed=abs(read - instrument.check_nominal) <= limit,
        on=act.on,
        at=act.at,
        by=act.by.user,
    )
    publish(
        events.InstrumentChecked(
            instrument=instrument.ref,
            check=check.id,
            nominal=check.nominal,
            read=read,
            limit=check.limit,
            passed=check.passed,
        ),
        act=act,
    )
    return check


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
        raise problems.ReadingRefused(
            instrument=instrument.label, value=_plain(value), why=_("there is nothing on it.")
        )
    u = expanded(value=value, verified=verification.found, resolution=instrument.resolution, checked=check.found)
    reading = Reading.objects.create(
        instrument=instrument,
        verification=verification,
        check_of_day=check,
        displayed=value,
        value=value * instrument.factor,
        u=stored(u * instrument.factor),
        on=act.on,
        at=act.at,
        by=act.by.user,
    )
    quantity = Quantity(reading.value, BASE[instrument.measures], reading.u)
    publish(
        events.ReadingTaken(
            reading=reading.ref,
            instrument=instrument.ref,
            displayed=value,
            quantity=quantity,
            verification=verification.id,
            check=check.id,
        ),
        act=act,
    )
    return reading


def _verification_of(instrument: Instrument, *, on: date) -> Verification:
    """Return the verification that holds on a day. :raises InstrumentRetired, NotVerified, VerificationLapsed:"""
    if instrument.retired_on is not None and instrument.retired_on <= on:
        raise problems.InstrumentRetired(instrument=instrument.label)
    last = instrument.verifications.filter(verified_on__lte=on).order_by("-verified_on", "-recorded_at", "-id").first()
    if last is None:
        raise problems.NotVerified(instrument=instrument.label)
    if last.valid_until < on:
        raise problems.VerificationLapsed(instrument=instrument.label, until=last.valid_until)
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
    # Longer than any display: not even worth writing out.
    if not value.is_finite() or value.adjusted() > LONGEST or int(value.as_tuple().exponent) < -LONGEST:
        raise problems.ReadingRefused(
            instrument=instrument.label, value=str(value)[:20], why=_("no display shows such a number.")
        )
    if instrument.measures == "fineness" and not 0 <= value * instrument.factor <= 1000:
        raise problems.FinenessOutOfRange(instrument=instrument.label, value=_plain(value * instrument.factor), why="")
    if value < 0:
        raise problems.ReadingRefused(
            instrument=instrument.label, value=_plain(value), why=_("it is less than nothing.")
        )
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
