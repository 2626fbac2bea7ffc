"""The book of a body, and what membership brings."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.assemblies.models.governing import Motion
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Fund(models.TextChoices):
    """Of which money a line of the book is."""

    CASH = "cash", _("cash book")
    PREMIUM = "premium", _("premium fund")


class BookLine(models.Model):
    """
    Money that came in or went out. Rows are never changed; a correction is a line that takes another back.

    :ivar minor: above nothing in, below nothing out, in minor units of the country's currency
    :ivar source: from whom, such as a buyer, or to whom; never a person's name
    :ivar member: the member who was paid her share
    :ivar decided_by: the members' vote that the spending rests on; premium is spent by vote only
    :ivar posting: the ledger's posting in double entry
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=60, unique=True)
    body = models.UUIDField(db_index=True)
    fund = models.CharField(max_length=8, choices=Fund)
    on = models.DateField()
    minor = models.BigIntegerField()
    purpose = models.CharField(max_length=200)
    source = models.CharField(max_length=120, blank=True)
    member = models.UUIDField(null=True)
    document = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")
    decided_by = models.ForeignKey(Motion, models.PROTECT, null=True, related_name="spent")
    corrects = models.OneToOneField("self", models.PROTECT, null=True, related_name="corrected_by")
    posting = models.UUIDField(unique=True)
    told_by = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("body", "fund", "at"), name="line_of_book"),)
        constraints = (
            models.CheckConstraint(name="line_moves_something", condition=~Q(minor=0)),
            models.CheckConstraint(
                name="premium_spent_by_vote",
                condition=~Q(fund="premium") | Q(minor__gt=0) | Q(decided_by__isnull=False) | Q(corrects__isnull=False),
            ),
            models.CheckConstraint(
                name="share_goes_out", condition=Q(member=None) | Q(minor__lt=0) | Q(corrects__isnull=False)
            ),
        )

    @property
    def ref(self) -> Ref:
        """The line as others point at it."""
        return Ref("assemblies.book-line", self.id)


class Benefit(models.Model):
    """What membership brings, as the body offers it. :ivar until: the first day on which it is offered no more"""

    id = models.UUIDField(primary_key=True, default=new_id)
    body = models.UUIDField(db_index=True)
    name = models.CharField(max_length=120)
    means = models.CharField(max_length=1000)
    provider = models.CharField(max_length=120, blank=True)
    since = models.DateField()
    until = models.DateField(null=True)


class Enrolment(models.Model):
    """A person takes part in a benefit, by her own word."""

    id = models.UUIDField(primary_key=True, default=new_id)
    benefit = models.ForeignKey(Benefit, models.PROTECT, related_name="enrolments")
    person = models.ForeignKey("registry.Person", models.PROTECT, related_name="+")
    since = models.DateField()
    until = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("benefit", "person"), condition=Q(until=None), name="enrolled_once"),
        )
