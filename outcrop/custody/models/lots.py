"""Lots, where they come from, and what of them is disputed."""

from decimal import Decimal

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q

from outcrop.commons.fields import TextsField
from outcrop.custody.balance import Content
from outcrop.custody.models.columns import grams, ref_kind
from outcrop.custody.models.instruments import Reading
from outcrop.custody.models.places import Place
from outcrop.custody.origins import Origin, RightThen
from outcrop.custody.units import GRAM, PER_MILLE
from outcrop.kernel.ids import new_id
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.refs import Ref
from outcrop.registry.api import note_reading

MILLION = 1_000_000


class Melt(models.Model):
    """What a seller brought was melted into one piece before it was weighed for the sale."""

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="+")
    kind_before = models.CharField(max_length=40)
    before = models.OneToOneField(Reading, on_delete=models.PROTECT, related_name="melted_before")
    after = models.OneToOneField(Reading, on_delete=models.PROTECT, related_name="melted_after")
    on = models.DateField()
    at = models.DateTimeField()

    @property
    def ref(self) -> Ref:
        """The melt as others point at it."""
        return Ref("custody.melt", self.id)


class Lot(models.Model):
    """
    A parcel of metal in custody, received from outside or made by a transformation.

    :ivar kind: a key of the pack's lot kinds
    :ivar contained: grams of the metal in it; mass times fineness, or estimated where there is no assay
    :ivar frozen_ppm: how much of it is disputed
    """

    class State(models.TextChoices):
        """Where it is in its life."""

        OPEN = "open"
        IN_TRANSFORMATION = "in-transformation"
        CONSUMED = "consumed"

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=40)
    place = models.ForeignKey(Place, on_delete=models.PROTECT, related_name="lots")
    owner_kind = ref_kind()
    owner_id = models.UUIDField()
    mass = models.OneToOneField(Reading, on_delete=models.PROTECT, related_name="mass_of")
    fineness = models.OneToOneField(Reading, on_delete=models.PROTECT, null=True, related_name="fineness_of")
    contained_grams = grams()
    contained_u = grams()
    melt = models.OneToOneField(Melt, on_delete=models.PROTECT, null=True, related_name="lot")
    made_by = models.ForeignKey("custody.Transformation", on_delete=models.PROTECT, null=True, related_name="outputs")
    state = models.CharField(max_length=20, default=State.OPEN, choices=State)
    frozen_ppm = models.PositiveIntegerField(default=0)
    received_on = models.DateField()
    received_at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("place", "state", "-id"), name="lot_stock"),)
        constraints = (
            models.CheckConstraint(name="lot_contained", condition=Q(contained_grams__gte=0, contained_u__gte=0)),
            models.CheckConstraint(name="lot_frozen_share", condition=Q(frozen_ppm__lte=MILLION)),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The lot as others point at it."""
        return Ref("custody.lot", self.id)

    @property
    def owner(self) -> Ref:
        """Whose it is."""
        return Ref(self.owner_kind, self.owner_id)

    @property
    def mass_quantity(self) -> Quantity:
        """Its gross mass."""
        return Quantity(self.mass.value.normalize() + 0, GRAM, self.mass.u)

    @property
    def fineness_quantity(self) -> Quantity | None:
        """Its fineness, if it was assayed."""
        return Quantity(self.fineness.value.normalize() + 0, PER_MILLE, self.fineness.u) if self.fineness else None

    @property
    def contained(self) -> Quantity:
        """The metal in it."""
        return Quantity(self.contained_grams, GRAM, self.contained_u)

    @property
    def content(self) -> Content:
        """What goes into a step with it, as the balance sees it."""
        if self.fineness is None:
            return Content(grams=self.contained_grams, varying=self.contained_u)
        return Content.of(self.mass.weighed, self.fineness.weighed)


class LotOrigin(models.Model):
    """Where a received lot comes from, as it was told and shown then. Never changed."""

    lot = models.OneToOneField(Lot, on_delete=models.PROTECT, primary_key=True, related_name="origin_row")
    rung = models.CharField(max_length=60)
    rank = models.PositiveSmallIntegerField()
    mark = TextsField()
    channel = models.CharField(max_length=60)
    source_kind = ref_kind()
    source_id = models.UUIDField(db_index=True)
    source_name = models.CharField(max_length=200)
    seller_kind = ref_kind()
    seller_id = models.UUIDField()
    area_path = models.CharField(max_length=200)
    right = models.JSONField(null=True)
    right_id = models.UUIDField(null=True, db_index=True)
    documents = ArrayField(models.CharField(max_length=120), default=list)

    @property
    def told(self) -> Origin:
        """The origin as it was told."""
        return Origin(
            rung=self.rung,
            rank=self.rank,
            mark=self.mark,
            channel=self.channel,
            source=Ref(self.source_kind, self.source_id),
            source_name=self.source_name,
            area_path=self.area_path,
            right=RightThen.read(self.right) if self.right else None,
            documents=tuple(self.documents),
        )

    @property
    def shown_name(self) -> str:
        """How its source is called, for a page: a person's name leaves a reading that she sees."""
        if self.source_kind == "registry.person":
            note_reading(self.source_id)
        return self.source_name

    @property
    def seller(self) -> Ref:
        """Who sold it."""
        return Ref(self.seller_kind, self.seller_id)


class Freeze(models.Model):
    """A share of a lot is disputed, until it is released."""

    id = models.UUIDField(primary_key=True, default=new_id)
    lot = models.ForeignKey(Lot, on_delete=models.PROTECT, related_name="freezes")
    share_ppm = models.PositiveIntegerField()
    reason = models.CharField(max_length=200)
    at = models.DateTimeField()
    by = models.UUIDField(null=True)
    released_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(name="freeze_share", condition=Q(share_ppm__gt=0, share_ppm__lte=MILLION)),
            models.CheckConstraint(
                name="freeze_ends_later", condition=Q(released_at=None) | Q(released_at__gte=F("at"))
            ),
        )

    @property
    def ref(self) -> Ref:
        """The freeze as others point at it."""
        return Ref("custody.freeze", self.id)


def grams_of(share_ppm: int, contained: Decimal) -> Decimal:
    """Return a share of a content in grams."""
    return contained * share_ppm / MILLION
