"""Cases, their tasks, and the definitions that they run."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import Q

from outcrop.commons.fields import TextsField
from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Definition(models.Model):
    """The exact file that a case runs, kept for ever: the pack's may change, the case's does not."""

    sha256 = models.CharField(primary_key=True, max_length=64)
    key = models.CharField(max_length=80)
    xml = models.TextField()
    first_used_at = models.DateTimeField()


class Case(models.Model):
    """One run of a procedure for one subject."""

    OPEN, CLOSED = "open", "closed"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=60, unique=True)
    procedure = models.CharField(max_length=80)
    definition = models.ForeignKey(Definition, models.PROTECT, related_name="+")
    subject_kind = models.CharField(max_length=80)
    subject_id = models.UUIDField()
    applicant_kind = models.CharField(max_length=80)
    applicant_id = models.UUIDField(db_index=True)
    # Persons with a stake of their own: they may see the case and never decide in it.
    parties = ArrayField(models.UUIDField(), default=list)
    # Every duty of its procedure: whoever answers for one of them here may read the case.
    duties = ArrayField(models.CharField(max_length=80), default=list)
    area = models.CharField(max_length=200, blank=True)
    # What the case was opened with and what each verb gave: with the decisions, all that is needed to run it again.
    opened_with = models.JSONField(default=dict)
    deeds = models.JSONField(default=list)
    # Computed from these at each decision: what gateways could ask, and the elements that lie behind it.
    facts = models.JSONField(default=dict)
    passed = models.JSONField(default=list)
    status = models.CharField(max_length=10, default=OPEN)
    ended_at = models.CharField(max_length=80, blank=True)
    outcome = models.CharField(max_length=40, blank=True)
    opened_at = models.DateTimeField()
    opened_on = models.DateField()
    closed_at = models.DateTimeField(null=True)
    closed_on = models.DateField(null=True)
    withdrawn_for = models.TextField(blank=True)

    class Meta:
        indexes = (
            models.Index(fields=["subject_kind", "subject_id"], name="procedures_case_subject"),
            GinIndex(fields=["parties"], name="procedures_case_parties"),
            models.Index(fields=["-opened_at", "-id"], name="procedures_case_newest"),
        )
        constraints = (
            models.UniqueConstraint(
                fields=["procedure", "subject_kind", "subject_id"],
                condition=Q(status="open"),
                name="procedures_one_open_case_a_subject",
            ),
            models.CheckConstraint(
                condition=Q(status="open", outcome="", closed_on__isnull=True)
                | (Q(status="closed", closed_on__isnull=False) & ~Q(outcome="")),
                name="procedures_case_closed_has_outcome",
            ),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The case as others point at it."""
        return Ref("procedures.case", self.id)

    @property
    def subject(self) -> Ref:
        """What the case is about."""
        return Ref(self.subject_kind, self.subject_id)

    @property
    def applicant(self) -> Ref:
        """Who asks: a person or an enterprise."""
        return Ref(self.applicant_kind, self.applicant_id)

    @property
    def is_open(self) -> bool:
        """Whether it still runs."""
        return self.status == self.OPEN


class Task(models.Model):
    """A step that waits, or waited, for the decision of a post."""

    OPEN, DECIDED, DROPPED = "open", "decided", "dropped"

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    case = models.ForeignKey(Case, models.PROTECT, related_name="tasks")
    element = models.CharField(max_length=80)
    name = TextsField()
    duty = models.CharField(max_length=80)
    area = models.CharField(max_length=200, blank=True)
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    opened_at = models.DateTimeField()
    opened_on = models.DateField()
    due_on = models.DateField(null=True)
    state = models.CharField(max_length=10, default=OPEN)
    outcome = models.CharField(max_length=40, blank=True)
    reasons = models.TextField(blank=True)
    answers = models.JSONField(default=dict)
    decided_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")
    decided_post = models.ForeignKey("posts.Post", models.PROTECT, null=True, related_name="+")
    decided_at = models.DateTimeField(null=True)
    decided_on = models.DateField(null=True)
    # The order of decisions within the case, so that it can be run again exactly.
    turn = models.PositiveIntegerField(null=True)

    class Meta:
        indexes = (models.Index(fields=["post", "due_on"], name="procedures_task_queue", condition=Q(state="open")),)
        constraints = (
            models.UniqueConstraint(
                fields=["case", "element"], condition=Q(state="open"), name="procedures_task_waits_once"
            ),
            models.UniqueConstraint(fields=["case", "turn"], name="procedures_task_turn"),
            models.CheckConstraint(
                condition=~Q(state="decided")
                | (
                    ~Q(outcome="")
                    & ~Q(reasons="")
                    & Q(decided_by__isnull=False, decided_post__isnull=False, decided_on__isnull=False)
                    & Q(turn__isnull=False)
                ),
                name="procedures_task_decided_in_full",
            ),
        )

    def __str__(self) -> str:
        return f"{self.case_id} {self.element}"

    @property
    def ref(self) -> Ref:
        """The task as others point at it."""
        return Ref("procedures.task", self.id)

    @property
    def is_open(self) -> bool:
        """Whether it still waits."""
        return self.state == self.OPEN
