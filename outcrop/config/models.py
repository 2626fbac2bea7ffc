"""What this deployment has already taken over."""

from django.db import models


class Taken(models.Model):
    """
    Something that was taken over into the database, once for each state that it had.

    :ivar name: such as ``pack`` or ``samples``
    :ivar digest: of what was taken over, so that a changed pack is taken over again
    """

    name = models.CharField(max_length=40, primary_key=True)
    digest = models.CharField(max_length=64)
    taken_at = models.DateTimeField()
