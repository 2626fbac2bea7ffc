"""Notices to persons."""

from django.db import models

from outcrop.kernel.ids import new_id


class Notice(models.Model):
    """A sentence to a person, untranslated, with the values that fill it (see ``values.py``)."""

    id = models.UUIDField(primary_key=True, default=new_id)
    person = models.UUIDField()
    kind = models.CharField(max_length=60)
    sentence = models.TextField()
    values_shown = models.JSONField(default=dict)
    link = models.CharField(max_length=300, blank=True)
    sent_at = models.DateTimeField()
    read_at = models.DateTimeField(null=True)

    class Meta:
        indexes = (models.Index(fields=("person", "-sent_at"), name="notice_of_person"),)
