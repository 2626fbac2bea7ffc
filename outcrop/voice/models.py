"""
Rows of voice. Of a grievance the database holds an opaque id, sealed text, and days.

Ids are drawn from codes and not from the clock, no row counts, and no sealed text says for whom it is.
"""

import uuid
from datetime import date

from django.db import models


class PersonalKey(models.Model):
    """
    The key pair of somebody who holds, or held, a post that hears grievances.

    :ivar by_passphrase: the private half, sealed by words that only she knows
    :ivar by_recovery: the same, sealed by the code that she wrote down
    """

    user: "models.Field[uuid.UUID, uuid.UUID]" = models.UUIDField(primary_key=True)
    public = models.JSONField()
    by_passphrase = models.TextField()
    by_recovery = models.TextField()
    made_on = models.DateField()


class PostKey(models.Model):
    """The key pair of a post. Its private half lies nowhere but in its shares."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    post = models.ForeignKey("posts.Post", on_delete=models.PROTECT, related_name="+")
    public = models.JSONField()
    made_on = models.DateField()
    retired_on = models.DateField(null=True)

    class Meta:
        constraints = (
            models.UniqueConstraint(
                fields=("post",), condition=models.Q(retired_on=None), name="voice_one_key_in_use_for_each_post"
            ),
        )


class KeyShare(models.Model):
    """The private half of a post's key, sealed to one holder's personal key."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    key = models.ForeignKey(PostKey, on_delete=models.PROTECT, related_name="shares")
    user: "models.Field[uuid.UUID, uuid.UUID]" = models.UUIDField()
    sealed = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("key", "user"), name="voice_one_share_for_each_holder"),)


class Sitting(models.Model):
    """
    A desk that is open: the personal key, sealed under a secret that only the holder's browser keeps.

    :ivar id: drawn from that secret
    """

    id = models.UUIDField(primary_key=True)
    user: "models.Field[uuid.UUID, uuid.UUID]" = models.UUIDField()
    sealed = models.TextField()
    until = models.DateTimeField()


class Case(models.Model):
    """
    A grievance.

    :ivar id: drawn from the code that the complainant keeps, by scrypt
    :ivar for_her: the case's key, sealed under the other half of what scrypt drew from her code
    """

    id = models.UUIDField(primary_key=True)
    for_her = models.TextField()
    on = models.DateField()


class Lock(models.Model):
    """
    The case's key, sealed to the post that hears it at a stage; where there is none, to a key that nobody has.

    Each case has the same number of locks.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="locks")
    stage = models.PositiveSmallIntegerField()
    sealed = models.TextField()


class Step(models.Model):
    """
    Something that happened in a case, sealed under its key and filled up to one of three sizes.

    :ivar stage: how often it had been escalated by then
    :ivar due: the day on which it escalates unless another step comes before; none once nothing more is owed
    """

    id = models.UUIDField(primary_key=True)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="steps")
    n = models.PositiveSmallIntegerField()
    on = models.DateField()
    stage = models.PositiveSmallIntegerField()
    due = models.DateField(null=True)
    body = models.TextField()

    class Meta:
        constraints = (models.UniqueConstraint(fields=("case", "n"), name="voice_steps_one_after_another"),)


class Slip(models.Model):
    """
    A sealed slip that goes with each case: to those who watch for retaliation, and to whoever publishes figures.

    :ivar purpose: ``watch`` or ``count``; each case has the same number of each
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4)
    case = models.ForeignKey(Case, on_delete=models.PROTECT, related_name="slips")
    purpose = models.CharField(max_length=5)
    on = models.DateField()
    sealed = models.TextField()


class Measure(models.Model):
    """
    Something that an institution did to somebody: every such act of everybody, whether they complained or not.

    :ivar entry: the journal's entry, by which it is noted once
    """

    entry: "models.Field[uuid.UUID, uuid.UUID]" = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=60)
    against: "models.Field[uuid.UUID, uuid.UUID]" = models.UUIDField(db_index=True)
    agency = models.CharField(max_length=80, blank=True)
    about = models.CharField(max_length=80)
    on: "models.Field[date, date]" = models.DateField()


class SealedDay(models.Model):
    """One day's rows of this room in one digest; it goes into the journal every day, also when nothing happened."""

    on = models.DateField(primary_key=True)
    salt = models.BinaryField(max_length=32)
    root = models.CharField(max_length=64)


class Figures(models.Model):
    """What was published of a year's grievances: once, and never changed."""

    year = models.PositiveSmallIntegerField(primary_key=True)
    cells = models.JSONField()
    lessons = models.TextField(blank=True)
    published_on = models.DateField()
