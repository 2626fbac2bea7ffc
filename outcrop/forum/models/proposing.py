"""A proposal, who supports it, and when it was taken up."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class ProposerKind(models.TextChoices):
    """Who makes a proposal."""

    PERSON = "person"
    ENTERPRISE = "enterprise"


class How(models.TextChoices):
    """How a proposal came: by herself, through her agent, or on paper typed in at the office."""

    SELF = "self"
    AGENT = "agent"
    PAPER = "paper"


class Proposal(models.Model):
    """
    What somebody proposes to a forum. Rows are never changed.

    :ivar forum: key of the forum's level in ``forum.yaml``
    :ivar area_path: the area whose forum it is; empty for the whole country
    :ivar proposer: the person or the enterprise
    :ivar told_by: the person who made it, for herself or for the enterprise that she leads; she gets the notices
    :ivar days: within how many days the answer was owed when it was made
    :ivar needs: how many supporters it needed then to be taken up
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    number = models.CharField(max_length=40, unique=True)
    forum = models.CharField(max_length=40)
    area_path = models.CharField(max_length=200, blank=True, db_index=True)
    title = models.CharField(max_length=120)
    asked = models.CharField(max_length=2000)
    why = models.CharField(max_length=2000)
    proposer_kind = models.CharField(max_length=10, choices=ProposerKind)
    proposer = models.UUIDField(db_index=True)
    told_by = models.UUIDField(db_index=True)
    how = models.CharField(max_length=6, choices=How)
    days = models.PositiveSmallIntegerField()
    needs = models.PositiveIntegerField()
    made_on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="proposal_says_something", condition=~models.Q(title="") & ~models.Q(asked="") & ~models.Q(why="")
            ),
        )

    @property
    def ref(self) -> Ref:
        """The proposal as others point at it."""
        return Ref("forum.proposal", self.id)


class Signature(models.Model):
    """The name under a proposal, where its proposer wishes it. Deleted when she wishes it no more."""

    proposal = models.OneToOneField(Proposal, models.PROTECT, primary_key=True, related_name="signature")
    name = models.CharField(max_length=200)


class Box(models.Model):
    """
    Who supports a proposal: one keyed token for each person, sorted, all in one row.

    In one row, because rows of their own would keep the order in which they came. (docs/decisions/0171)
    """

    proposal = models.OneToOneField(Proposal, models.PROTECT, primary_key=True, related_name="box")
    tokens = ArrayField(models.BinaryField(max_length=16), default=list)


class TalliedDay(models.Model):
    """
    How many supported each open proposal when a day began. Rows are never changed.

    :ivar counts: proposal to count, for all that had any
    """

    on = models.DateField(primary_key=True)
    counts = models.JSONField()


class TakenUp(models.Model):
    """From when an answer is owed, and by when. Rows are never changed."""

    proposal = models.OneToOneField(Proposal, models.PROTECT, primary_key=True, related_name="taken_up")
    on = models.DateField()
    due_on = models.DateField(db_index=True)
