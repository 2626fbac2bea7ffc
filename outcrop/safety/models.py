"""Rows of safety. What was reported, done, found and answered is never changed: a correction is a new row."""

from datetime import date
from uuid import UUID

from django.db import models
from django.db.models import Q

from outcrop.kernel.ids import new_id
from outcrop.kernel.refs import Ref


class Report(models.Model):
    """
    What somebody told of an accident.

    :ivar id: drawn from the form that it came with, so that it counts once
    :ivar key: what the code of the reporter comes to; the code itself is kept nowhere
    :ivar kind: death, serious, injury, near-miss or danger, as the reporter saw it
    :ivar about: whether the day is only about right
    :ivar channel: web, phone, paper or call (of a program)
    """

    id = models.UUIDField(primary_key=True)
    key = models.CharField(max_length=64, unique=True)
    kind = models.CharField(max_length=12)
    cause = models.CharField(max_length=40)
    area_path = models.CharField(max_length=200, blank=True)
    place = models.CharField(max_length=300, blank=True)
    longitude = models.FloatField(null=True)
    latitude = models.FloatField(null=True)
    happened_on: "models.Field[date, date]" = models.DateField()
    about = models.BooleanField(default=False)
    people = models.PositiveSmallIntegerField(null=True)
    sex = models.CharField(max_length=8, blank=True)
    age = models.CharField(max_length=8, blank=True)
    words = models.TextField(blank=True)
    recording = models.ForeignKey("documents.Document", models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200, blank=True)
    contact = models.CharField(max_length=200, blank=True)
    channel = models.CharField(max_length=8)
    language = models.CharField(max_length=12)
    at = models.DateTimeField()

    @property
    def ref(self) -> Ref:
        """The report as the journal points at it."""
        return Ref("safety.report", self.id)


class Accident(models.Model):
    """One event, however many reported it. Its day is that of its first report until a post has found out."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    number = models.CharField(max_length=60, unique=True)
    area_path = models.CharField(max_length=200, blank=True)
    happened_on: "models.Field[date, date]" = models.DateField()
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("area_path", "-happened_on"), name="accident_of_area"),)

    def __str__(self) -> str:
        return self.number

    @property
    def ref(self) -> Ref:
        """The accident as the journal points at it."""
        return Ref("safety.accident", self.id)


class Belonging(models.Model):
    """A report belongs to an accident from now on; the last row of a report counts."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    report = models.ForeignKey(Report, models.PROTECT, related_name="belongings")
    accident = models.ForeignKey(Accident, models.PROTECT, related_name="belongings")
    n = models.PositiveSmallIntegerField()
    why = models.CharField(max_length=300, blank=True)
    post = models.ForeignKey("posts.Post", models.PROTECT, null=True, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("report", "n"), name="safety_belongs_one_after_another"),)


class Step(models.Model):
    """Something that a post did about an accident. :ivar told: whether whoever reported it reads the words"""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    accident = models.ForeignKey(Accident, models.PROTECT, related_name="steps")
    what = models.CharField(max_length=12)
    words = models.TextField(blank=True)
    told = models.BooleanField(default=False)
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    on = models.DateField()
    at = models.DateTimeField()


class Finding(models.Model):
    """
    What an accident came to, as a post found out; the last one counts.

    :ivar deaths: people who died, of them those who died after the day within the pack's days
    :ivar serious: people badly hurt who live
    :ivar last_death_on: the day of the last death
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    accident = models.ForeignKey(Accident, models.PROTECT, related_name="findings")
    n = models.PositiveSmallIntegerField()
    happened_on: "models.Field[date, date]" = models.DateField()
    cause = models.CharField(max_length=40)
    deaths = models.PositiveSmallIntegerField()
    serious = models.PositiveSmallIntegerField()
    injured = models.PositiveSmallIntegerField()
    last_death_on: "models.Field[date | None, date | None]" = models.DateField(null=True)
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("accident", "n"), name="safety_findings_one_after_another"),
            models.CheckConstraint(
                name="safety_death_has_a_day", condition=Q(deaths=0, last_death_on=None) | Q(deaths__gt=0)
            ),
        )


class Team(models.Model):
    """
    Whose checklists these are: an enterprise's, or those of people without papers under a code.

    :ivar key: what the code comes to; empty for an enterprise
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    key = models.CharField(max_length=64, blank=True)
    enterprise: "models.Field[UUID | None, UUID | None]" = models.UUIDField(null=True, unique=True)
    label = models.CharField(max_length=80, blank=True)
    area_path = models.CharField(max_length=200, blank=True)
    begun_on = models.DateField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="safety_team_has_a_code_or_is_an_enterprise",
                condition=Q(key="", enterprise__isnull=False) | (~Q(key="") & Q(enterprise=None)),
            ),
            models.UniqueConstraint(fields=("key",), condition=~Q(key=""), name="safety_one_team_for_each_code"),
        )

    @property
    def ref(self) -> Ref:
        """The team as the journal points at it."""
        return Ref("safety.team", self.id)


class Check(models.Model):
    """One topic's answers on a day: ``yes``, ``no`` or ``not-here`` for each item."""

    id = models.UUIDField(primary_key=True)
    team = models.ForeignKey(Team, models.PROTECT, related_name="checks")
    topic = models.CharField(max_length=40)
    answers = models.JSONField()
    words = models.CharField(max_length=500, blank=True)
    on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        indexes = (models.Index(fields=("team", "topic", "-at"), name="check_of_team"),)


class Share(models.Model):
    """A team shows its checklists to the inspectors of its area, until it takes that back."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    team = models.ForeignKey(Team, models.PROTECT, related_name="shares")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(fields=("team",), condition=Q(until=None), name="safety_shared_once_at_a_time"),
        )


class Offer(models.Model):
    """A health check that is offered. Who came, and what was found, is written down nowhere here."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    provider = models.CharField(max_length=160)
    phone = models.CharField(max_length=40, blank=True)
    place = models.CharField(max_length=200)
    area_path = models.CharField(max_length=200)
    first_on: "models.Field[date, date]" = models.DateField()
    last_on: "models.Field[date, date]" = models.DateField()
    checks = models.JSONField()
    cost = models.CharField(max_length=120, blank=True)
    post = models.ForeignKey("posts.Post", models.PROTECT, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = (
            models.CheckConstraint(
                name="safety_offer_ends_after_it_began", condition=Q(last_on__gte=models.F("first_on"))
            ),
        )

    @property
    def ref(self) -> Ref:
        """The offer as the journal points at it."""
        return Ref("safety.offer", self.id)


class OfferNews(models.Model):
    """How many came to an offered check; none where it will not be held. The last row counts."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    offer = models.ForeignKey(Offer, models.PROTECT, related_name="news")
    came = models.PositiveIntegerField(null=True)
    on = models.DateField()
    at = models.DateTimeField()
