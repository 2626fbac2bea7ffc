"""What a provider decided, what was agreed, and what was paid back."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from outcrop.finance.models.offering import Kind, Request
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Decision(models.Model):
    """
    A provider's yes with its terms, or its no with reasons. Rows are never changed.

    :ivar lent: the sum, in minor units; ``fee`` is taken of it at once
    :ivar closed: months, 1 to 12, in which nothing is paid back
    :ivar policy: number of the policy, account or lease
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    request = models.OneToOneField(Request, models.PROTECT, related_name="decision")
    accepted = models.BooleanField()
    reasons = models.CharField(max_length=1000)
    lent = models.BigIntegerField(null=True)
    fee = models.BigIntegerField(default=0)
    yearly_ppm = models.PositiveIntegerField(null=True)
    months = models.PositiveSmallIntegerField(null=True)
    closed = ArrayField(models.PositiveSmallIntegerField(), default=list)
    premium = models.BigIntegerField(null=True)
    policy = models.CharField(max_length=60, blank=True)
    start = models.DateField()
    end = models.DateField(null=True)
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    by = models.UUIDField()
    at = models.DateTimeField()
    on = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(name="finance_refusal_has_reasons", condition=Q(accepted=True) | ~Q(reasons="")),
        )


class Answer(models.Model):
    """What the person answered to a provider's terms. Nothing is agreed without her yes."""

    id = models.UUIDField(primary_key=True, default=new_id)
    decision = models.OneToOneField(Decision, models.PROTECT, related_name="answer")
    taken = models.BooleanField()
    at = models.DateTimeField()
    on = models.DateField()


class How(models.TextChoices):
    """How it is known that somebody is enrolled."""

    DESK = "desk", _("confirmed by the provider")
    HAND = "hand", _("told with a document")


class Agreement(models.Model):
    """
    Somebody is insured, has an account, a loan or a lease. Rows are never changed.

    :ivar agency: the provider, where it has a desk here; ``provider`` is its name as it was then
    :ivar end: the first day on which it holds no more; None where no end is known
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    kind = models.CharField(max_length=10, choices=Kind)
    person = models.ForeignKey("registry.Person", models.PROTECT, related_name="+")
    enterprise = models.ForeignKey("registry.Enterprise", models.PROTECT, null=True, related_name="+")
    agency = models.ForeignKey("posts.Agency", models.PROTECT, null=True, related_name="+")
    provider = models.CharField(max_length=160)
    decision = models.OneToOneField(Decision, models.PROTECT, null=True, related_name="agreement")
    policy = models.CharField(max_length=60, blank=True)
    premium = models.BigIntegerField(null=True)
    document = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")
    how = models.CharField(max_length=4, choices=How)
    start = models.DateField()
    end = models.DateField(null=True)
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("person", "kind"), name="agreement_of_person"),)
        constraints = (
            models.CheckConstraint(
                name="agreement_rests_on_something",
                condition=Q(how="desk", decision__isnull=False, agency__isnull=False)
                | Q(how="hand", decision__isnull=True, agency__isnull=True),
            ),
            models.CheckConstraint(
                name="agreement_ends_after_it_begins", condition=Q(end=None) | Q(end__gt=F("start"))
            ),
        )

    @property
    def ref(self) -> Ref:
        """The agreement as others point at it."""
        return Ref("finance.agreement", self.id)


class Instalment(models.Model):
    """A part of what is to be paid back, on its day. The parts add up to the whole that was agreed."""

    id = models.UUIDField(primary_key=True, default=new_id)
    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="instalments")
    place = models.PositiveSmallIntegerField()
    due = models.DateField()
    minor = models.BigIntegerField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("agreement", "place"), name="instalment_once"),
            models.CheckConstraint(name="instalment_is_something", condition=Q(minor__gt=0)),
        )


class Payment(models.Model):
    """
    Something was paid back: as the provider wrote it, or as she told it. Rows are never changed.

    :ivar by_desk: the provider wrote it, and it counts; else she did, and it counts once the provider agrees
    :ivar takes_back: the line that this one takes back; then ``minor`` is below nothing
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="payments")
    on = models.DateField()
    minor = models.BigIntegerField()
    words = models.CharField(max_length=200, blank=True)
    by_desk = models.BooleanField()
    takes_back = models.OneToOneField("self", models.PROTECT, null=True, related_name="taken_back")
    by = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="payment_or_its_undoing",
                condition=Q(minor__gt=0, takes_back=None) | Q(minor__lt=0, takes_back__isnull=False, by_desk=True),
            ),
        )

    @property
    def ref(self) -> Ref:
        """The payment as others point at it."""
        return Ref("finance.payment", self.id)


class PaymentWord(models.Model):
    """The other side agrees to a payment as it was written, or disputes it, with words."""

    id = models.UUIDField(primary_key=True, default=new_id)
    payment = models.OneToOneField(Payment, models.PROTECT, related_name="word")
    agrees = models.BooleanField()
    words = models.CharField(max_length=400, blank=True)
    by = models.UUIDField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(name="payment_disputed_with_words", condition=Q(agrees=True) | ~Q(words="")),
        )
