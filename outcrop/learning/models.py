"""Sessions of courses, who came, who passed, and the certificates; draws by lot."""

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref
from outcrop.learning.articles import Article, ArticleIndex

SHEET, UPLOAD, DESK = "sheet", "upload", "desk"
SELF, AGENT, OFFICE = "self", "agent", "office"


def _one_learner(table: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        name=f"{table}_one_learner",
        condition=Q(person__isnull=False, user__isnull=True) | Q(person__isnull=True, user__isnull=False),
    )


class Learns(models.Model):
    """
    Whoever learns: a person of the register, or an official by the account that holds the post.

    :ivar person: of the register
    :ivar user: an account without a person
    """

    person = models.ForeignKey("registry.Person", models.PROTECT, null=True, related_name="+")
    user = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        abstract = True


class Session(models.Model):
    """A day of a course, at a place."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=60, unique=True)
    course = models.CharField(max_length=40, db_index=True)
    area_path = models.CharField(max_length=200)
    place = models.CharField(max_length=200)
    on = models.DateField()
    trainer = models.CharField(max_length=120)
    seats = models.PositiveSmallIntegerField()
    planned_at = models.DateTimeField()
    planned_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")
    cancelled_for = models.TextField(blank=True)
    is_sample = models.BooleanField(default=False)

    class Meta:
        indexes = (models.Index(fields=["-on", "-id"], name="learning_session_newest"),)
        constraints = (models.CheckConstraint(condition=Q(seats__gte=1), name="learning_session_has_seats"),)

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The session as others point at it."""
        return Ref("learning.session", self.id)


class Enrolment(Learns):
    """A seat that somebody took, by herself, through her agent or at the office."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    session = models.ForeignKey(Session, models.PROTECT, related_name="enrolments")
    how = models.CharField(max_length=10)
    at = models.DateTimeField()
    left_at = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            _one_learner("learning_enrolment"),
            models.UniqueConstraint(fields=["session", "person"], name="learning_person_enrolled_once"),
            models.UniqueConstraint(fields=["session", "user"], name="learning_user_enrolled_once"),
        )


class Intake(models.Model):
    """Attendance as it was brought: a sheet typed in, or a file; each row accepted or refused with its reason."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    session = models.ForeignKey(Session, models.PROTECT, related_name="intakes")
    source = models.CharField(max_length=10)
    outcomes = models.JSONField()
    at = models.DateTimeField()
    by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")


class Attendance(Learns):
    """Whether somebody was there. Never changed: the newest row about a learner counts, a correction is a new row."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    session = models.ForeignKey(Session, models.PROTECT, related_name="attendance")
    intake = models.ForeignKey(Intake, models.PROTECT, related_name="+")
    present = models.BooleanField()
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=["session", "person", "-at"], name="learning_attended"),)
        constraints = (_one_learner("learning_attendance"),)


class Try(Learns):
    """
    One sitting of a test, passed or not; never changed.

    :ivar answers: question to the choice
    :ivar needed: the pass mark of that day
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    course = models.CharField(max_length=40)
    answers = models.JSONField()
    right = models.PositiveSmallIntegerField()
    asked = models.PositiveSmallIntegerField()
    needed = models.PositiveSmallIntegerField()
    passed = models.BooleanField()
    at = models.DateTimeField()
    on = models.DateField()
    filed_by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        indexes = (models.Index(fields=["course", "person", "-at"], name="learning_tries"),)
        constraints = (
            _one_learner("learning_try"),
            models.CheckConstraint(
                condition=Q(passed=True, right__gte=models.F("needed")) | Q(passed=False, right__lt=models.F("needed")),
                name="learning_passed_by_the_mark",
            ),
        )

    @property
    def ref(self) -> Ref:
        """The try as others point at it."""
        return Ref("learning.try", self.id)


class Certificate(Learns):
    """What somebody learned, signed by the institution that owns the course; never changed: it is revoked or ends."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=60, unique=True)
    course = models.CharField(max_length=40)
    area_path = models.CharField(max_length=200)
    passed_in = models.ForeignKey(Try, models.PROTECT, related_name="+")
    session = models.ForeignKey(Session, models.PROTECT, null=True, related_name="+")
    credential = models.UUIDField()
    start = models.DateField()
    end = models.DateField(null=True)
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=["person", "course"], name="learning_certificates"),)
        constraints = (_one_learner("learning_certificate"),)

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The certificate as others point at it."""
        return Ref("learning.certificate", self.id)


class Draw(models.Model):
    """
    The order in which enterprises get a course, drawn by lot; never changed.

    :ivar seed: 32 bytes in hexadecimal, from which anybody draws the same order again
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    course = models.CharField(max_length=40, db_index=True)
    seed = models.CharField(max_length=64)
    order = ArrayField(models.UUIDField())
    at = models.DateTimeField()
    on = models.DateField()
    by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")


class Campaign(models.Model):
    """Something that people are told, and by which means they were reached."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=60, unique=True)
    title = models.CharField(max_length=120)
    says = models.CharField(max_length=400)
    article = models.CharField(max_length=110, blank=True)
    area_path = models.CharField(max_length=200)
    start = models.DateField()
    end = models.DateField(null=True)
    at = models.DateTimeField()
    by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(
                condition=Q(end__isnull=True) | Q(end__gte=models.F("start")), name="learning_campaign_ends_after"
            ),
        )

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The campaign as others point at it."""
        return Ref("learning.campaign", self.id)


class Reach(models.Model):
    """
    How many were told on a day, by one means; never changed.

    :ivar band: lower bound of the range: nobody is counted exactly, for a small count points at people
    """

    class Means(models.TextChoices):
        """How people were told."""

        RADIO = "radio", _("Radio")
        MEETING = "meeting", _("Meeting")
        POSTER = "poster", _("Poster")
        TEXT = "text", _("Text message")
        VISIT = "visit", _("Visit at the site")
        SPEAKER = "speaker", _("Loudspeaker")

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    campaign = models.ForeignKey(Campaign, models.PROTECT, related_name="reach")
    means = models.CharField(max_length=10, choices=Means.choices)
    band = models.PositiveIntegerField()
    on = models.DateField()
    at = models.DateTimeField()
    by = models.ForeignKey("accounts.User", models.PROTECT, null=True, related_name="+")

    class Meta:
        constraints = (
            models.CheckConstraint(condition=Q(band__in=(1, 10, 50, 100, 500, 1000)), name="learning_reach_is_coarse"),
        )


def learner_of(row: Learns) -> Any:
    """Return whose row it is, for sets and dictionaries."""
    return row.person_id or row.user_id


__all__ = [
    "AGENT",
    "DESK",
    "OFFICE",
    "SELF",
    "SHEET",
    "UPLOAD",
    "Article",
    "ArticleIndex",
    "Attendance",
    "Campaign",
    "Certificate",
    "Draw",
    "Enrolment",
    "Intake",
    "Learns",
    "Reach",
    "Session",
    "Try",
    "learner_of",
]  # fmt: skip
