"""Handing entries to their subscribers, after commit, in order, at least once."""

import json
import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import Max

from outcrop.commons.journal.models import Cursor, Entry, Position, Undelivered
from outcrop.kernel.clock import Clock, SystemClock
from outcrop.kernel.events import Event

logger = logging.getLogger("outcrop.journal")

_LOCK = 0x0C0C_0001
_MOST_FAILURES = 10


@dataclass(frozen=True, slots=True)
class Delivered:
    """An entry as a subscriber gets it: its id, by which it must be idempotent, and the facts as they were written."""

    id: UUID
    type: str
    facts: dict[str, Any]
    content: dict[str, Any]


Handler = Callable[[Delivered], None]
_subscribers: dict[str, tuple[str, Handler]] = {}


def subscribe(event: type[Event], handler: Handler, *, name: str) -> None:
    """Have every entry of this type handed to the handler. The name keeps its place across restarts."""
    _subscribers[name] = (event.type, handler)


def dispatch(*, clock: Clock | None = None, limit: int = 1000) -> int:
    """Number what was committed and hand it out; return how many deliveries were made."""
    number_committed(limit=limit)
    return sum(_deliver(name, clock or SystemClock(), limit) for name in _subscribers)


@transaction.atomic
def number_committed(*, limit: int = 1000) -> int:
    """Give the next numbers to committed entries that have none; one process at a time."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    fresh = Entry.objects.filter(position=None).order_by("recorded_at", "id").values_list("id", flat=True)[:limit]
    last = Position.objects.aggregate(last=Max("number"))["last"] or 0
    rows = [Position(number=last + n, entry_id=entry) for n, entry in enumerate(fresh, 1)]
    Position.objects.bulk_create(rows)
    return len(rows)


def _deliver(name: str, clock: Clock, limit: int) -> int:
    made = 0
    while made < limit and _deliver_next(name, clock):
        made += 1
    return made


def _deliver_next(name: str, clock: Clock) -> bool:
    event_type, handler = _subscribers[name]
    try:
        with transaction.atomic():
            Cursor.objects.get_or_create(subscriber=name)
            cursor = Cursor.objects.select_for_update().get(subscriber=name)
            position = _next_position(event_type, cursor.number)
            if position is None:
                return False
            entry_id = position.entry_id
            handler(_read(position.entry))
            Cursor.objects.filter(subscriber=name).update(number=position.number, failures=0)
    except Exception as fault:
        logger.exception("subscriber failed", extra={"subscriber": name})
        return _note_failure(name, event_type, fault, clock)
    logger.debug("delivered", extra={"subscriber": name, "entry": str(entry_id)})
    return True


def _next_position(event_type: str, after: int) -> Position | None:
    later = Position.objects.filter(number__gt=after, entry__type=event_type)
    return later.select_related("entry").order_by("number").first()


def _read(entry: Entry) -> Delivered:
    content = json.loads(entry.content)
    return Delivered(entry.id, entry.type, content["facts"], content)


@transaction.atomic
def _note_failure(name: str, event_type: str, fault: Exception, clock: Clock) -> bool:
    cursor, _ = Cursor.objects.select_for_update().get_or_create(subscriber=name)
    position = _next_position(event_type, cursor.number)
    if position is None:
        return False
    cursor.failures += 1
    give_up = cursor.failures >= _MOST_FAILURES
    if give_up:
        Undelivered.objects.create(
            subscriber=name,
            entry=position.entry,
            fault=str(fault)[:500],
            set_aside_at=clock.now(),
        )
        cursor.number, cursor.failures = position.number, 0
    cursor.save()
    return give_up
