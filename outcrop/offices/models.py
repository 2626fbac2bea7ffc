"""Hand-overs of posts, and their receipts."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Occasion(models.TextChoices):
    """Why a post passes to somebody else."""

    ELECTION = "election", _("after an election")
    APPOINTMENT = "appointment", _("by appointment")
    ACTING = "acting", _("for a time, acting")
    RETURN = "return", _("back to its holder")


class HandOver(models.Model):
    """
    A post passed to somebody. Rows are never changed.

    :ivar on: the first day of the new holder, and the first on which the old ones hold it no more
    :ivar left_by: the users who held it until then; empty where it was vacant
    :ivar instrument: number of the decision or resolution, as it is cited
    :ivar waiting: what lay in the post that day: for each kind how many, and how many past their day
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=60, unique=True)
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    left_by = ArrayField(models.UUIDField(), default=list)
    to = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    on = models.DateField()
    occasion = models.CharField(max_length=12, choices=Occasion)
    instrument = models.CharField(max_length=120)
    words = models.TextField(blank=True)
    waiting = models.JSONField(default=list)
    appointed_by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("post", "-on"), name="hand_over_of_post"),)
        constraints = (
            models.CheckConstraint(name="nobody_appoints_herself", condition=~Q(to=F("appointed_by"))),
            models.CheckConstraint(name="hand_over_cites_a_decision", condition=~Q(instrument="")),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The hand-over as others point at it."""
        return Ref("offices.hand-over", self.id)


class Receipt(models.Model):
    """The new holder has read what lay in the post. Rows are never changed."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    hand_over = models.OneToOneField(HandOver, models.PROTECT, related_name="receipt")
    by = models.ForeignKey("accounts.User", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    words = models.TextField(blank=True)
