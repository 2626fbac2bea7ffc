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


class Meeting(models.Model):
    """
    A committee met. Rows are never changed.

    :ivar present: keys of the seats that were taken
    :ivar heard: who was heard without a seat, such as a partner or a buyer
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=60, unique=True)
    committee = models.CharField(max_length=40)
    area_path = models.CharField(max_length=200, blank=True)
    on = models.DateField()
    place = models.CharField(max_length=120, blank=True)
    present = ArrayField(models.CharField(max_length=40), default=list)
    heard = models.CharField(max_length=300, blank=True)
    minutes = models.TextField()
    kept_by = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("committee", "area_path", "-on"), name="meeting_of_committee"),)

    def __str__(self) -> str:
        return self.number


class Decision(models.Model):
    """
    What a committee decided, with whoever answers for it and by when. Rows are never changed.

    :ivar owner: the post that answers for it
    :ivar step: the step of the road that it is about, if it is about one
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=60, unique=True)
    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="decisions")
    what = models.CharField(max_length=400)
    owner = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    due_on = models.DateField()
    step = models.CharField(max_length=40, blank=True)

    class Meta:
        indexes = (models.Index(fields=("owner", "due_on"), name="decision_owed"),)

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The decision as others point at it."""
        return Ref("offices.decision", self.id)


class Became(models.TextChoices):
    """What became of a decision."""

    GOING = "going", _("going on")
    DONE = "done", _("done")
    DROPPED = "dropped", _("given up")


class DecisionNews(models.Model):
    """What became of a decision, as its owner or the committee told. Rows are never changed; the last one counts."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    decision = models.ForeignKey(Decision, models.PROTECT, related_name="news")
    became = models.CharField(max_length=10, choices=Became)
    words = models.CharField(max_length=1000)
    by = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    on = models.DateField()
    at = models.DateTimeField()
