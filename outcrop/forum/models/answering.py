"""The answer to a proposal, and what became of what it promised."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.forum.models.proposing import Proposal
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Answer(models.Model):
    """
    The answer, once and for good. Rows are never changed.

    :ivar kind: key of the kind in ``forum.yaml``
    :ivar promise: what will be done, by which post and by when; all three or none
    :ivar supporters: how many supported it on that day
    """

    proposal = models.OneToOneField(Proposal, models.PROTECT, primary_key=True, related_name="answer")
    kind = models.CharField(max_length=40)
    reasons = models.CharField(max_length=4000)
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    promise = models.CharField(max_length=1000, blank=True)
    carrier = models.ForeignKey("posts.Post", models.PROTECT, null=True, related_name="+")
    promised_for = models.DateField(null=True)
    supporters = models.PositiveIntegerField()
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(name="answer_has_reasons", condition=~Q(reasons="")),
            models.CheckConstraint(
                name="promise_has_carrier_and_day",
                condition=Q(promise="", carrier=None, promised_for=None)
                | (~Q(promise="") & Q(carrier__isnull=False, promised_for__isnull=False)),
            ),
        )


class Became(models.TextChoices):
    """What became of a promise."""

    DONE = "done", _("carried out")
    GOING = "going", _("being carried out")
    BROKEN = "not-done", _("not carried out")


class Outcome(models.Model):
    """What a post tells of a promise. Rows are never changed; the latest counts."""

    id = models.UUIDField(primary_key=True, default=new_id)
    answer = models.ForeignKey(Answer, models.PROTECT, related_name="outcomes")
    became = models.CharField(max_length=10, choices=Became)
    words = models.CharField(max_length=1000)
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        ordering = ("at", "id")

    @property
    def ref(self) -> Ref:
        """The line as others point at it."""
        return Ref("forum.outcome", self.id)


class Overdue(models.Model):
    """
    An answer did not come by its day. Rows are never changed.

    :ivar post: the post that owed it on that day
    :ivar told: the post above that was told; None where none stands above
    """

    proposal = models.OneToOneField(Proposal, models.PROTECT, primary_key=True, related_name="overdue")
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    told = models.ForeignKey("posts.Post", models.PROTECT, null=True, related_name="+")
    on = models.DateField()
