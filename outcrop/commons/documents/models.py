"""Which files the house keeps."""

import uuid

from django.db import models

from outcrop.kernel.ids import new_id


class Document(models.Model):
    """
    A file that somebody handed in or that we made. The same bytes handed in twice are two documents and one file.

    :ivar digest: SHA-256 of the bytes, in hexadecimal; also the file's name under ``var/files``
    """

    id = models.UUIDField(primary_key=True, default=new_id)
    digest = models.CharField(max_length=64, db_index=True)
    media_type = models.CharField(max_length=80)
    name = models.CharField(max_length=200)
    size = models.PositiveBigIntegerField()
    stored_at = models.DateTimeField()
    stored_by: "models.Field[uuid.UUID | None, uuid.UUID | None]" = models.UUIDField(null=True)

    class Meta:
        constraints = (
            models.CheckConstraint(name="document_digest_written", condition=models.Q(digest__regex=r"^[0-9a-f]{64}$")),
        )

    def __str__(self) -> str:
        return self.name
