"""The laws that have decided something, kept so that each decision can be reckoned again."""

from django.db import models


class LawBundle(models.Model):
    """
    A pack's law as it stood when it first decided something. Rows are never changed (a trigger refuses it).

    ``content`` is what ``Bundle.packed`` wrote; ``hash`` is over what it holds, and is checked when it is read.
    """

    hash = models.CharField(primary_key=True, max_length=64)
    pack = models.CharField(max_length=30)
    content = models.BinaryField()
    engine = models.CharField(max_length=60, help_text="the OpenFisca that first reckoned with it")
    first_seen = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.pack} {self.hash[:12]}"
