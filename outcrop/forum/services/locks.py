"""Holding what is never changed, so that acts on it follow each other. The lock is PostgreSQL's advisory one."""

from uuid import UUID

from django.db import connection


def hold(thing: UUID) -> None:
    """Have the acts on one thing follow each other, until this transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [int.from_bytes(thing.bytes[8:], signed=True)])
