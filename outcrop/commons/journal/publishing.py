"""Writing entries: in the caller's transaction, so that an act and its line stand or fall together."""

from collections.abc import Callable
from contextvars import ContextVar
from functools import wraps
from typing import ParamSpec, TypeVar
from uuid import UUID

from django.db import transaction

from outcrop.commons.journal.canonical import leaf_hash, written
from outcrop.commons.journal.models import Entry
from outcrop.kernel.acts import Act
from outcrop.kernel.events import Event
from outcrop.kernel.ids import new_id

P = ParamSpec("P")
R = TypeVar("R")

_WAKE = "outcrop_journal"


class _Scope:
    def __init__(self, verb: str) -> None:
        self.verb = verb
        self.lines = 0


_scope: ContextVar[_Scope | None] = ContextVar("journal_scope", default=None)


def publish(event: Event, *, act: Act) -> UUID:
    """
    Write what happened, in the caller's transaction, and return the entry's id.

    :raises RuntimeError: outside a transaction, where the line could stand without its act
    """
    connection = transaction.get_connection()
    if not connection.in_atomic_block:
        raise RuntimeError(f"{event.type} was published outside a transaction")
    scope = _scope.get()
    entry_id, verb = new_id(), scope.verb if scope else ""
    content = written(entry_id=entry_id, event=event, verb=verb, act=act)
    Entry.objects.create(
        id=entry_id, recorded_at=act.at, type=event.type, verb=verb, actor_user=act.by.user,
        subjects=[str(ref) for ref in event.subjects()], content=content, leaf=leaf_hash(content),
    )  # fmt: skip
    if scope:
        scope.lines += 1
    with connection.cursor() as cursor:
        cursor.execute(f"NOTIFY {_WAKE}")
    return entry_id


def unchanged() -> None:
    """Say, inside an audited service, that the act had nothing to change, so that no line is owed."""
    scope = _scope.get()
    if scope:
        scope.lines += 1


def audited(verb: str) -> Callable[[Callable[P, R]], Callable[P, R]]:
    """
    Mark a service whose every success must leave a line in the journal.

    Stands inside ``@transaction.atomic``: when the service published nothing, the whole act is undone.
    """

    def decorate(service: Callable[P, R]) -> Callable[P, R]:
        @wraps(service)
        def wrapped(*args: P.args, **kwargs: P.kwargs) -> R:
            scope = _Scope(verb)
            token = _scope.set(scope)
            try:
                result = service(*args, **kwargs)
            finally:
                _scope.reset(token)
            if not scope.lines:
                raise RuntimeError(f"{verb} changed something and left no line in the journal")
            return result

        wrapped.audited_verb = verb  # type: ignore[attr-defined]
        return wrapped

    return decorate
