"""Running counts."""

from django.db import models


class Series(models.Model):
    """The last count given for a kind, office and year."""

    kind = models.CharField(max_length=4)
    office = models.CharField(max_length=12)
    year = models.PositiveSmallIntegerField()
    last = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = (models.UniqueConstraint(fields=("kind", "office", "year"), name="series_once"),)
