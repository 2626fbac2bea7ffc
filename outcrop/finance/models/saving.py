"""Savings groups: members, rounds, and a book that every member reads."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class SavingsGroup(models.Model):
    """
    People who save together.

    :ivar enterprise: where it is a group of one enterprise's members
    :ivar rule: how they save, in their own words
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    name = models.CharField(max_length=120)
    rule = models.CharField(max_length=1000)
    enterprise = models.ForeignKey("registry.Enterprise", models.PROTECT, null=True, related_name="+")
    founder = models.ForeignKey("registry.Person", models.PROTECT, related_name="+")
    at = models.DateTimeField()
    on = models.DateField()

    def __str__(self) -> str:
        return self.name

    @property
    def ref(self) -> Ref:
        """The group as others point at it."""
        return Ref("finance.savings-group", self.id)


class SavingsMember(models.Model):
    """
    A person in a group, by her own word.

    :ivar since: the day of her word; None while she is only asked
    :ivar until: the first day on which she belongs to it no more
    :ivar keeps: whether she keeps the book
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    group = models.ForeignKey(SavingsGroup, models.PROTECT, related_name="members")
    person = models.ForeignKey("registry.Person", models.PROTECT, related_name="+")
    keeps = models.BooleanField(default=False)
    asked_on = models.DateField()
    since = models.DateField(null=True)
    until = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("group", "person"), condition=Q(until=None), name="saves_once"),
            models.CheckConstraint(
                name="saver_leaves_after_she_came",
                condition=Q(until=None) | Q(since=None) | Q(until__gte=F("since")),
            ),
        )


class What(models.TextChoices):
    """What a line of the group's book is."""

    IN = "in", _("contribution")
    OUT = "out", _("payout")


class SavingsLine(models.Model):
    """
    Money that came in or went out. Rows are never changed; a correction is a line that takes another back.

    :ivar member: whose contribution, or who was paid
    :ivar round: the round of saving, from 1
    :ivar minor: above nothing in, below nothing out, in minor units of the country's currency
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    group = models.ForeignKey(SavingsGroup, models.PROTECT, related_name="lines")
    member = models.ForeignKey(SavingsMember, models.PROTECT, related_name="lines")
    what = models.CharField(max_length=3, choices=What)
    round = models.PositiveSmallIntegerField()
    minor = models.BigIntegerField()
    on = models.DateField()
    words = models.CharField(max_length=200, blank=True)
    takes_back = models.OneToOneField("self", models.PROTECT, null=True, related_name="taken_back")
    told_by = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="savings_line_has_its_sign",
                condition=Q(what="in", minor__gt=0, takes_back=None)
                | Q(what="out", minor__lt=0, takes_back=None)
                | Q(what="in", minor__lt=0, takes_back__isnull=False)
                | Q(what="out", minor__gt=0, takes_back__isnull=False),
            ),
            models.CheckConstraint(name="savings_round_counts_from_one", condition=Q(round__gte=1)),
        )
