"""Holding what cannot be locked as a row: rows that are never changed cannot be locked for change either."""

import hashlib

from django.db import connection


def one_after_another(name: str) -> None:
    """Have the acts on one thing follow each other, until this transaction ends (PostgreSQL's advisory lock)."""
    number = int.from_bytes(hashlib.sha256(f"field {name}".encode()).digest()[:8], signed=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [number])
