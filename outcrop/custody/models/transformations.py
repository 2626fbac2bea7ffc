"""Steps in which lots become other lots. Their rows are added and never changed."""

from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from outcrop.custody.models.columns import grams
from outcrop.custody.models.instruments import Verification
from outcrop.custody.models.lots import Lot
from outcrop.custody.models.places import Place
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Transformation(models.Model):
    """
    One step at a place. All grams are of contained metal; uncertainties are expanded, k = 2.

    :ivar turn: its place in the order of the place's steps
    :ivar contained_out: what was read or estimated in what came out; the stated loss comes on top
    :ivar allowed: by how much out may exceed in before it cannot be the instruments' error
    :ivar varying2: the square of that part of ``allowed`` that is independent of other steps
    :ivar running: the running sum after this step
    :ivar running_limit: at which it would have been refused
    :ivar marks: rung, rank and printed mark of each rung that is in it, the weakest first
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=20, default="pour")
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="transformations")
    turn = models.PositiveIntegerField()
    contained_in = grams()
    contained_in_u = grams()
    contained_out = grams()
    loss = grams()
    loss_reason = models.CharField(max_length=300, blank=True)
    allowed = grams()
    varying2 = models.DecimalField(max_digits=30, decimal_places=15)
    bias_offset = grams()
    bias_slope = grams()
    running = grams()
    running_limit = grams()
    rungs = ArrayField(models.CharField(max_length=60))
    marks = models.JSONField()
    mixed_accepted = models.BooleanField(default=False)
    on = models.DateField()
    at = models.DateTimeField()
    by = models.UUIDField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("place", "turn"), name="transformation_in_turn"),
            models.CheckConstraint(
                name="transformation_makes_no_metal",
                condition=Q(contained_out__lte=F("contained_in") + F("allowed") - F("loss")),
            ),
            models.CheckConstraint(
                name="transformation_within_running_limit", condition=Q(running__lte=F("running_limit"))
            ),
            models.CheckConstraint(
                name="transformation_loses_or_keeps", condition=Q(loss__gte=0, allowed__gte=0, running__gte=0)
            ),
            models.CheckConstraint(
                name="transformation_mix_accepted", condition=Q(mixed_accepted=True) | Q(rungs__len__lte=1)
            ),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The step as others point at it."""
        return Ref("custody.transformation", self.id)

    @property
    def excess(self) -> Decimal:
        """Grams out, loss included, minus grams in."""
        return self.contained_out + self.loss - self.contained_in


class TransformationInput(models.Model):
    """A lot went into a step. It can go into one only."""

    transformation = models.ForeignKey(Transformation, on_delete=models.PROTECT, related_name="inputs")
    lot = models.OneToOneField(Lot, on_delete=models.PROTECT, related_name="consumed_by")


class Influence(models.Model):
    """How an instrument's common error moves the balance of a step: by an offset, by a wrong slope."""

    transformation = models.ForeignKey(Transformation, on_delete=models.PROTECT, related_name="influences")
    verification = models.ForeignKey(Verification, on_delete=models.PROTECT, related_name="+")
    offset = grams()
    slope = grams()
    common_abs = grams()
    common_rel = models.DecimalField(max_digits=24, decimal_places=15)


class Review(models.Model):
    """An auditor looked into a place's running sum; it begins again after this turn."""

    id = models.UUIDField(primary_key=True, default=new_id)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="reviews")
    after_turn = models.PositiveIntegerField()
    running = grams()
    finding = models.CharField(max_length=1000)
    at = models.DateTimeField()
    on = models.DateField()
    by = models.UUIDField(null=True)
