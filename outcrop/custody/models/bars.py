"""Bars and who holds them."""

from django.db import models

from outcrop.custody.models.columns import ref_kind
from outcrop.custody.models.lots import Lot
from outcrop.custody.origins import Mark
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Bar(models.Model):
    """
    A poured bar. What is in it is its lot's; how it came to be is its lot's transformation.

    :ivar key_digest: SHA-256 of the key that opens its full passport; the key itself is shown once
    :ivar key_turn: how often the key was changed
    :ivar paper: the signed passport: its open layer, and the digest of its full one
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    lot = models.OneToOneField(Lot, on_delete=models.PROTECT, related_name="bar")
    holder_kind = ref_kind()
    holder_id = models.UUIDField()
    key_digest = models.CharField(max_length=64)
    key_turn = models.PositiveSmallIntegerField(default=1)
    poured_on = models.DateField()
    paper = models.UUIDField(null=True)

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The bar as others point at it."""
        return Ref("custody.bar", self.id)

    @property
    def marks(self) -> list[Mark]:
        """What is printed on it: the mark of each rung that is in it, the weakest first."""
        step = self.lot.made_by
        return [Mark.read(told) for told in step.marks] if step else []

    @property
    def holder(self) -> Ref:
        """Who holds it."""
        return Ref(self.holder_kind, self.holder_id)


class Layer(models.Model):
    """
    The full layer of a bar's passport as it was when the bar was poured: canonical JSON, whose digest was signed.

    Its random salt keeps anybody from finding its content by trying.
    """

    bar = models.OneToOneField(Bar, on_delete=models.PROTECT, primary_key=True, related_name="layer")
    content = models.TextField()
    digest = models.CharField(max_length=64)


class HandOver(models.Model):
    """A bar went from one holder to another."""

    id = models.UUIDField(primary_key=True, default=new_id)
    bar = models.ForeignKey(Bar, on_delete=models.PROTECT, related_name="hand_overs")
    from_kind = ref_kind()
    from_id = models.UUIDField()
    to_kind = ref_kind()
    to_id = models.UUIDField()
    owner_kind = ref_kind()
    owner_id = models.UUIDField()
    key_turn = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    on = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("bar", "key_turn"), name="hand_over_in_turn"),)
