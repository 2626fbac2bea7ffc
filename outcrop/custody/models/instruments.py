"""Instruments, what is known of their error, and what was read on them."""

from decimal import Decimal

from django.db import models
from django.db.models import F, Q

from outcrop.custody.balance import Weighed
from outcrop.custody.metrology import Checked, Verified, varying
from outcrop.custody.models.columns import grams
from outcrop.custody.models.places import Place
from outcrop.custody.units import BASE, FACTORS
from outcrop.kernel.ids import new_id
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.refs import Ref

MILLION = 1_000_000


class Instrument(models.Model):
    """
    A scale, or something that tells fineness, standing at a place.

    :ivar kind: a key of the pack's instrument kinds
    :ivar measures: ``mass`` or ``fineness``
    :ivar unit: UCUM unit of its display; all other figures of it are in this unit
    :ivar resolution: the step of its display
    :ivar check_standard: which check weight or reference piece is laid on each morning
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="instruments")
    kind = models.CharField(max_length=40)
    measures = models.CharField(max_length=10)
    label = models.CharField(max_length=40)
    serial = models.CharField(max_length=60)
    unit = models.CharField(max_length=12)
    resolution = grams()
    capacity = grams()
    check_standard = models.CharField(max_length=80)
    check_nominal = grams()
    registered_at = models.DateTimeField()
    retired_on = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("kind", "serial"), name="instrument_once"),
            models.CheckConstraint(name="instrument_measures", condition=Q(measures__in=("mass", "fineness"))),
            models.CheckConstraint(
                name="instrument_figures",
                condition=Q(resolution__gt=0, capacity__gt=0, check_nominal__gt=0, check_nominal__lte=F("capacity")),
            ),
        )

    def __str__(self) -> str:
        return self.label

    @property
    def ref(self) -> Ref:
        """The instrument as others point at it."""
        return Ref("custody.instrument", self.id)

    @property
    def factor(self) -> Decimal:
        """How many grams or per mille one unit of its display is."""
        return FACTORS[self.unit][1]


class Verification(models.Model):
    """
    What an office found when it verified an instrument: expanded uncertainties, k = 2, in its unit and in ppm.

    :ivar valid_until: the last day on which it holds
    :ivar repeat_abs: nothing where the certificate does not name the repeatability
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="verifications")
    by = models.CharField(max_length=120)
    certificate = models.CharField(max_length=80)
    certificate_digest = models.CharField(max_length=64, blank=True)
    verified_on = models.DateField()
    valid_until = models.DateField()
    u_abs = grams()
    u_rel_ppm = models.PositiveIntegerField()
    repeat_abs = models.DecimalField(max_digits=24, decimal_places=9, null=True)
    repeat_rel_ppm = models.PositiveIntegerField(null=True)
    recorded_at = models.DateTimeField()
    recorded_by = models.UUIDField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(name="verification_ends_later", condition=Q(valid_until__gte=F("verified_on"))),
            models.CheckConstraint(
                name="verification_figures",
                condition=(Q(u_abs__gt=0) | Q(u_rel_ppm__gt=0))
                & (Q(repeat_abs=None) | Q(repeat_abs__gte=0, repeat_abs__lte=F("u_abs")))
                & (Q(repeat_rel_ppm=None) | Q(repeat_rel_ppm__lte=F("u_rel_ppm"))),
            ),
        )

    @property
    def found(self) -> Verified:
        """What it found, for reckoning."""
        return Verified(
            u_abs=self.u_abs,
            u_rel=Decimal(self.u_rel_ppm) / MILLION,
            repeat_abs=self.repeat_abs,
            repeat_rel=None if self.repeat_rel_ppm is None else Decimal(self.repeat_rel_ppm) / MILLION,
        )


class DailyCheck(models.Model):
    """The check standard was laid on, and this is what the instrument said."""

    id = models.UUIDField(primary_key=True, default=new_id)
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="checks")
    verification = models.ForeignKey(Verification, on_delete=models.PROTECT, related_name="+")
    nominal = grams()
    read = grams()
    limit = grams()
    passed = models.BooleanField()
    on = models.DateField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)

    class Meta:
        indexes = (models.Index(fields=("instrument", "-at"), name="check_latest"),)
        constraints = (
            models.CheckConstraint(
                name="check_passed_within_limit",
                condition=Q(passed=False) | Q(read__lte=F("nominal") + F("limit"), read__gte=F("nominal") - F("limit")),
            ),
        )

    @property
    def found(self) -> Checked:
        """What it found, for reckoning."""
        return Checked(nominal=self.nominal, read=self.read)


class Reading(models.Model):
    """
    What an instrument showed, with the error that it had then.

    :ivar value: in grams or per mille, as is ``u``, expanded, k = 2
    :ivar displayed: in the instrument's own unit
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    instrument = models.ForeignKey(Instrument, on_delete=models.PROTECT, related_name="+")
    verification = models.ForeignKey(Verification, on_delete=models.PROTECT, related_name="+")
    check_of_day = models.ForeignKey(DailyCheck, on_delete=models.PROTECT, related_name="+")
    displayed = grams()
    value = grams()
    u = grams()
    on = models.DateField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)

    class Meta:
        constraints = (models.CheckConstraint(name="reading_figures", condition=Q(value__gte=0, u__gte=0)),)

    @property
    def ref(self) -> Ref:
        """The reading as others point at it."""
        return Ref("custody.reading", self.id)

    @property
    def quantity(self) -> Quantity:
        """The reading with its error, in grams or per mille."""
        return Quantity(self.value.normalize() + 0, BASE[self.instrument.measures], self.u)

    @property
    def weighed(self) -> Weighed:
        """The reading as the balance sees it."""
        factor, found = self.instrument.factor, self.verification.found
        check = self.check_of_day.found
        own = varying(value=self.displayed, verified=found, resolution=self.instrument.resolution)
        return Weighed(
            value=self.value,
            varying=own * factor,
            verification=self.verification_id,
            common_abs=found.common_abs * factor,
            common_rel=found.common_rel,
            deviation=check.deviation * factor,
            nominal=check.nominal * factor,
        )
