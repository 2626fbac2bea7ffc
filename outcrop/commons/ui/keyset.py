"""
Leafing through a list by its keys: the millionth row comes as quickly as the first, and new rows shift nothing.

The sort field needs an index together with the primary key. The address holds the key of the row at the page's edge.
"""

import base64
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from django.core.exceptions import ValidationError
from django.db.models import Model, Q, QuerySet
from django.http import HttpRequest

Row = TypeVar("Row", bound=Model)
AFTER, BEFORE = "after", "before"


@dataclass(frozen=True, slots=True)
class Leaf(Generic[Row]):
    """One page of a list, with the addresses of its neighbours for ``{% pages leaf.newer leaf.older %}``."""

    rows: Sequence[Row]
    newer: str
    older: str


def leaf(rows: QuerySet[Row], request: HttpRequest, *, by: str = "pk", down: bool = True, size: int = 50) -> Leaf[Row]:
    """
    Return the page of the list that the request asks for.

    :param by: sort field; rows that share a value are sorted by primary key. UUIDv7 keys sort by time of making
    :param down: the largest first, as newest first
    """
    before, after = _edge(request.GET.get(BEFORE, "")), _edge(request.GET.get(AFTER, ""))
    back, edge = before is not None, before or after
    falling = down != back
    sign = "-" if falling else ""
    try:
        part = list(_beyond(rows, edge, by, falling).order_by(f"{sign}{by}", f"{sign}pk")[: size + 1])
    except (ValidationError, ValueError, TypeError):  # somebody edited the address
        return leaf(rows, _without_edge(request), by=by, down=down, size=size)
    more, part = len(part) > size, part[:size]
    shown = part[::-1] if back else part
    newer = shown and (more if back else edge is not None)
    older = shown and (True if back else more)
    return Leaf(
        shown,
        newer=_address(request, BEFORE, shown[0], by) if newer else "",
        older=_address(request, AFTER, shown[-1], by) if older else "",
    )


def _beyond(rows: QuerySet[Row], edge: list[Any] | None, by: str, falling: bool) -> QuerySet[Row]:
    if edge is None:
        return rows
    than = "lt" if falling else "gt"
    value, key = edge
    if by == "pk":
        return rows.filter(**{f"pk__{than}": key})
    # The first condition alone lets PostgreSQL walk the index; the second parts rows of the same value.
    return rows.filter(**{f"{by}__{than}e": value}).filter(Q(**{f"{by}__{than}": value}) | Q(**{f"pk__{than}": key}))


def _edge(text: str) -> list[Any] | None:
    try:
        value, key = json.loads(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)))
    except (ValueError, TypeError):
        return None
    return [value, key]


def _address(request: HttpRequest, way: str, row: Model, by: str) -> str:
    written = json.dumps(["" if by == "pk" else getattr(row, by), row.pk], default=str, ensure_ascii=False)
    query = request.GET.copy()
    for old in (AFTER, BEFORE):
        query.pop(old, None)
    query[way] = base64.urlsafe_b64encode(written.encode()).decode().rstrip("=")
    return f"{request.path}?{query.urlencode()}"


def _without_edge(request: HttpRequest) -> HttpRequest:
    query = request.GET.copy()
    for old in (AFTER, BEFORE):
        query.pop(old, None)
    request.GET = query  # type: ignore[assignment]
    return request
