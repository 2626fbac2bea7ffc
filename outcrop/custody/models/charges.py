"""A charge: the lots that are in the furnace now, and what was read so far. It survives a power cut."""

from django.db import models
from django.db.models import Q

from outcrop.custody.models.bars import Bar
from outcrop.custody.models.instruments import Reading
from outcrop.custody.models.lots import Lot
from outcrop.custody.models.places import Place
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Charge(models.Model):
    """
    Lots set aside for one pour.

    :ivar slag_content: grams of contained metal in the slag, where it was estimated and not assayed
    """

    class State(models.TextChoices):
        """Whether the pour is still to come."""

        OPEN = "open"
        POURED = "poured"
        GIVEN_UP = "given-up"

    id = models.UUIDField(primary_key=True, default=new_id)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="charges")
    state = models.CharField(max_length=10, default=State.OPEN, choices=State)
    mixed_accepted = models.BooleanField(default=False)
    bar_mass = models.ForeignKey(Reading, on_delete=models.PROTECT, null=True, related_name="+")
    bar_fineness = models.ForeignKey(Reading, on_delete=models.PROTECT, null=True, related_name="+")
    slag_mass = models.ForeignKey(Reading, on_delete=models.PROTECT, null=True, related_name="+")
    slag_fineness = models.ForeignKey(Reading, on_delete=models.PROTECT, null=True, related_name="+")
    slag_content = models.DecimalField(max_digits=24, decimal_places=9, null=True)
    no_slag = models.BooleanField(default=False)
    loss = models.DecimalField(max_digits=24, decimal_places=9, null=True)
    loss_reason = models.CharField(max_length=300, blank=True)
    bar = models.OneToOneField(Bar, on_delete=models.PROTECT, null=True, related_name="charge")
    opened_at = models.DateTimeField()
    opened_by = models.UUIDField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(name="charge_poured_has_bar", condition=~Q(state="poured") | Q(bar__isnull=False)),
        )

    @property
    def ref(self) -> Ref:
        """The charge as others point at it."""
        return Ref("custody.charge", self.id)


class ChargedLot(models.Model):
    """A lot lies in an open charge. It can lie in one only; the row goes when the charge is poured or given up."""

    charge = models.ForeignKey(Charge, on_delete=models.PROTECT, related_name="charged")
    lot = models.OneToOneField(Lot, on_delete=models.PROTECT, related_name="charged")
