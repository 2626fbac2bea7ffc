"""Reforms of the law with their stages, and commitments with what became of them. Rows are only added."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.kernel.ids import new_id
from outcrop.pathway.models.owners import LOCAL


class Stage(models.TextChoices):
    """How far a reform is. A stage can be passed over, and one can go back to an earlier one."""

    DRAFT = "draft", _("draft")
    CONSULTED = "consulted", _("consulted")
    ADOPTED = "adopted", _("adopted")
    IN_FORCE = "in-force", _("in force")
    DROPPED = "dropped", _("dropped")


class Fate(models.TextChoices):
    """What became of a commitment."""

    KEPT = "kept", _("kept")
    POSTPONED = "postponed", _("postponed")
    BROKEN = "broken", _("not kept")


class Reform(models.Model):
    """
    A reform of the law.

    :ivar parameters: names of the dated parameters of the country's law that it changes
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    title = models.CharField(max_length=200)
    what = models.TextField()
    parameters = ArrayField(models.CharField(max_length=120), default=list)
    owner_agency = models.CharField(max_length=80)
    owner_kind = models.CharField(max_length=12)
    entered_on = models.DateField()
    entered_at = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(name="reform_owner_is_local", condition=LOCAL),)


class ReformStage(models.Model):
    """A reform reached a stage on a day; ``source`` says where that can be read."""

    id = models.UUIDField(primary_key=True, default=new_id)
    reform = models.ForeignKey(Reform, models.PROTECT, related_name="stages")
    stage = models.CharField(max_length=10, choices=Stage)
    on = models.DateField()
    source = models.CharField(max_length=300)
    at = models.DateTimeField()

    class Meta:
        ordering = ("on", "at", "id")


class Commitment(models.Model):
    """Something that a ministry or another office has promised."""

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    what = models.CharField(max_length=400)
    owner_agency = models.CharField(max_length=80)
    owner_kind = models.CharField(max_length=12)
    promised_on = models.DateField()
    due = models.DateField()
    source = models.CharField(max_length=300)
    entered_at = models.DateTimeField()

    class Meta:
        constraints = (models.CheckConstraint(name="commitment_owner_is_local", condition=LOCAL),)


class CommitmentMove(models.Model):
    """What became of a commitment; postponed, it has a new day."""

    id = models.UUIDField(primary_key=True, default=new_id)
    commitment = models.ForeignKey(Commitment, models.PROTECT, related_name="moves")
    fate = models.CharField(max_length=10, choices=Fate)
    words = models.CharField(max_length=400)
    new_due = models.DateField(null=True)
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("on", "at", "id")
        constraints = (
            models.CheckConstraint(
                name="postponed_to_another_day", condition=~Q(fate="postponed") | Q(new_due__isnull=False)
            ),
        )
