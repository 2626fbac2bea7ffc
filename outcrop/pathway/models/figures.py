"""Where the road was left, and where it was barred: counted without names."""

from django.db import models

from outcrop.kernel.ids import new_id


class StepLeft(models.Model):
    """
    An enterprise fell out of a step: what it asked for was refused or withdrawn. Rows are only added.

    :ivar why: ``refused``, ``withdrawn`` or ``document-refused``
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    entry = models.UUIDField()
    enterprise = models.UUIDField(db_index=True)
    step = models.CharField(max_length=40)
    why = models.CharField(max_length=40)
    on = models.DateField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("entry", "step"), name="left_counted_once"),)


class BarrierCount(models.Model):
    """How often something was refused somewhere in the house in a month, with the door that was shown."""

    code = models.CharField(max_length=80)
    route = models.CharField(max_length=200, blank=True)
    month = models.DateField()
    times = models.PositiveIntegerField(default=0)
    last_entry = models.UUIDField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("code", "route", "month"), name="barrier_of_month"),)


class BarrierTold(models.Model):
    """Somebody told what stops people at a step. No name is kept. Rows are only added."""

    id = models.UUIDField(primary_key=True, default=new_id)
    step = models.CharField(max_length=40)
    area_path = models.CharField(max_length=200, blank=True)
    words = models.CharField(max_length=600)
    helps = models.BooleanField()
    on = models.DateField()
