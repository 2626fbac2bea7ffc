"""A proposal that a post hid, in public; and the proposer's appeal."""

from django.db import models
from django.db.models import Q

from outcrop.forum.models.proposing import Proposal
from outcrop.kernel.ids import new_id


class Hiding(models.Model):
    """A post hid a proposal, with a reason that everybody reads. Rows are never changed."""

    id = models.UUIDField(primary_key=True, default=new_id)
    proposal = models.ForeignKey(Proposal, models.PROTECT, related_name="hidings")
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    reason = models.CharField(max_length=1000)
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "id")
        constraints = (models.CheckConstraint(name="hiding_has_a_reason", condition=~Q(reason="")),)


class Appeal(models.Model):
    """The proposer says that it should be seen. Rows are never changed."""

    hiding = models.OneToOneField(Hiding, models.PROTECT, primary_key=True, related_name="appeal")
    words = models.CharField(max_length=1000)
    on = models.DateField()
    at = models.DateTimeField()


class Ruling(models.Model):
    """What another post says to the appeal. Rows are never changed."""

    appeal = models.OneToOneField(Appeal, models.PROTECT, primary_key=True, related_name="ruling")
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    shown_again = models.BooleanField()
    reasons = models.CharField(max_length=1000)
    on = models.DateField()
    at = models.DateTimeField()
