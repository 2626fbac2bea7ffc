"""The door to notices."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from outcrop.commons.notices.models import Notice
from outcrop.commons.notices.values import kept
from outcrop.kernel.acts import Act

__all__ = ["Notice", "for_person", "mark_read", "send", "unread_count"]


def send(
    *,
    to: UUID,
    kind: str,
    sentence: str,
    values: Mapping[str, str | date] | None = None,
    link: str = "",
    act: Act,
) -> Notice:
    """
    Send a person a sentence.

    :param sentence: the untranslated sentence, marked with ``gettext_noop``, with ``%(name)s`` places
    :param values: what fills the places; a date is written when it is shown, in the language of whoever reads it
    """
    return Notice.objects.create(
        person=to,
        kind=kind,
        sentence=sentence,
        values_shown={name: kept(value) for name, value in (values or {}).items()},
        link=link,
        sent_at=act.at,
    )


def for_person(person: UUID, *, limit: int = 50) -> list[Notice]:
    """Return a person's latest notices, newest first."""
    return list(Notice.objects.filter(person=person).order_by("-sent_at", "-id")[:limit])


def unread_count(person: UUID) -> int:
    """Count the notices that a person has not opened yet."""
    return Notice.objects.filter(person=person, read_at=None).count()


def mark_read(*, person: UUID, act: Act) -> int:
    """Mark all of a person's notices as read; return how many were new."""
    return Notice.objects.filter(person=person, read_at=None).update(read_at=act.at)
