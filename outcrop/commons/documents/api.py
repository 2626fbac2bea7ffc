"""The door to documents."""

from uuid import UUID

from outcrop.commons.documents import files, kinds
from outcrop.commons.documents.kinds import plain_name
from outcrop.commons.documents.models import Document
from outcrop.commons.documents.paper_values import (
    PaperValues,
    PassportValues,
    ReceiptValues,
    Row,
    Said,
    SheetValues,
    SlipValues,
)
from outcrop.commons.documents.rendering import render_pdf, render_png, template
from outcrop.commons.documents.sketch import corners, sketch
from outcrop.kernel.acts import Act

__all__ = [
    "Document", "PaperValues", "PassportValues", "ReceiptValues", "Row", "Said", "SheetValues", "SlipValues", "corners",
    "document", "open", "plain_name", "render_pdf", "render_png", "sketch", "store", "template",
]  # fmt: skip


def store(data: bytes, *, media_type: str, name: str, act: Act) -> Document:
    """
    Keep a file. The caller publishes the digest with what the file is for.

    The file is on the disk before the transaction ends: undone, it leaves an orphan that nothing points to.

    :raises TypeNotTaken, FileEmpty, FileTooLarge, NotWhatItSays: if it is not one that is kept
    """
    name = kinds.plain_name(name)
    kinds.check(data, media_type=media_type, name=name)
    return Document.objects.create(
        digest=files.keep(data),
        media_type=media_type,
        name=name,
        size=len(data),
        stored_at=act.at,
        stored_by=act.by.user,
    )


def open(digest: str) -> bytes:
    """Return the bytes that have a digest. :raises FileMissing, FileDamaged: if they are not there as they were"""
    return files.read(digest)


def document(document_id: UUID) -> Document | None:
    """Return the document of that id, or None."""
    return Document.objects.filter(id=document_id).first()
