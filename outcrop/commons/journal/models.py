"""The journal's rows."""

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models


class Entry(models.Model):
    """
    One thing that happened.

    :ivar content: the canonical JSON that the leaf is hashed over, as text; everything else here is read from it
    :ivar leaf: SHA-256 over a zero byte and ``content`` (RFC 6962, 2.1)
    """

    id = models.UUIDField(primary_key=True)
    recorded_at = models.DateTimeField()
    type = models.CharField(max_length=80)
    verb = models.CharField(max_length=80, blank=True)
    actor_user = models.UUIDField(null=True)
    subjects = ArrayField(models.CharField(max_length=120), default=list)
    content = models.TextField()
    leaf = models.BinaryField(max_length=32)

    class Meta:
        indexes = (
            GinIndex(fields=["subjects"], name="entry_about"),
            models.Index(fields=("type", "recorded_at"), name="entry_of_type"),
        )


class Position(models.Model):
    """An entry's place in the tree, given after its transaction has been committed."""

    number = models.BigIntegerField(primary_key=True)
    entry = models.OneToOneField(Entry, on_delete=models.PROTECT, related_name="position")


class Cursor(models.Model):
    """How far a subscriber has read. It moves in the same transaction as what the subscriber did."""

    subscriber = models.CharField(max_length=120, primary_key=True)
    number = models.BigIntegerField(default=0)
    failures = models.PositiveIntegerField(default=0)


class Undelivered(models.Model):
    """An entry that a subscriber failed on time after time, set aside so that the others go on."""

    subscriber = models.CharField(max_length=120)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    fault = models.CharField(max_length=500)
    set_aside_at = models.DateTimeField()


class Submission(models.Model):
    """A form or request that was carried out: sent again with the same id it gets the same answer."""

    id = models.UUIDField(primary_key=True)
    user = models.UUIDField(null=True)
    path = models.CharField(max_length=300)
    digest = models.CharField(max_length=64)
    status = models.PositiveSmallIntegerField(null=True)
    answer = models.JSONField(null=True)
    created_at = models.DateTimeField()
