"""What agents charged, and what came on paper."""

from django.db import models
from django.db.models import Q

from outcrop.kernel.ids import new_id


class ChargeAsked(models.Model):
    """
    A person for whom an agent filed is asked what the agent charged.

    :ivar entry: the journal's entry of the filing, so that she is asked once
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    entry = models.UUIDField(unique=True)
    person = models.UUIDField(db_index=True)
    area_path = models.CharField(max_length=200)
    asked_on = models.DateField()


class ChargeAnswer(models.Model):
    """What she answered, in minor units; 0 for nothing. Read only in sums over many. Rows are only added."""

    asked = models.OneToOneField(ChargeAsked, models.PROTECT, primary_key=True, related_name="answer")
    minor = models.PositiveBigIntegerField()
    on = models.DateField()

    class Meta:
        constraints = (models.CheckConstraint(name="charge_in_reason", condition=Q(minor__lt=10**15)),)


class PaperEntry(models.Model):
    """An officer typed in a form that came on paper: which form, its number on paper, and what it became."""

    id = models.UUIDField(primary_key=True, default=new_id)
    form = models.CharField(max_length=20)
    paper_number = models.CharField(max_length=40)
    became = models.CharField(max_length=60)
    area_path = models.CharField(max_length=200)
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    by = models.UUIDField()
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("form", "paper_number", "area_path"), name="paper_typed_in_once"),
        )
