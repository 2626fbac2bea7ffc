"""Administrative areas."""

from django.db import models

from outcrop.commons.fields import BoxField, GistIndex, ShapeField, TextsField


class Area(models.Model):
    """
    An administrative area of the country.

    :ivar path: codes from the top down joined by dots, such as ``tl.north.khar``
    """

    code = models.CharField(max_length=40, primary_key=True)
    name = TextsField()
    level = models.CharField(max_length=30)
    parent = models.ForeignKey("self", on_delete=models.PROTECT, null=True, related_name="+")
    path = models.CharField(max_length=200, unique=True)
    shape = ShapeField(null=True)
    box = BoxField(null=True)
    source = models.CharField(max_length=200, blank=True)

    class Meta:
        indexes = (GistIndex(fields=["box"], name="area_box"),)

    def __str__(self) -> str:
        return f"{self.name} ({self.code})"
