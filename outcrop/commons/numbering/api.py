"""The door to numbering."""

import re

from django.db import connection, transaction

from outcrop.kernel.numbers import compose

__all__ = ["next_number"]

_NEXT = """
    INSERT INTO numbering_series (kind, office, year, last) VALUES (%s, %s, %s, 1)
    ON CONFLICT (kind, office, year) DO UPDATE SET last = numbering_series.last + 1 RETURNING last
"""


def next_number(*, kind: str, office: str, year: int) -> str:
    """
    Take the next number of an office, such as ``AP-6416-2026-00017-W``.

    Must be called inside the act's transaction: others who want a number of the same series wait until it ends.
    """
    if transaction.get_connection().in_atomic_block is False:
        raise RuntimeError("A number is taken inside the transaction of the act that it names")
    office = re.sub(r"[^A-Z0-9]", "", office.upper())[:12] or "0"
    with connection.cursor() as cursor:
        cursor.execute(_NEXT, [kind, office, year])
        (count,) = cursor.fetchone()
    return compose(kind=kind, office=office, year=year, count=count)
