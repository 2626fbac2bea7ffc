"""
The daily seal: what this room wrote in a day goes into the journal as one digest, also when nothing happened.

A line for each case would tell whoever reads the journal that there is one, and when. One line a day tells nothing,
and still nobody can rewrite a case without the digest saying so.
"""

import hashlib
import hmac
import secrets
from collections.abc import Iterator
from datetime import date, timedelta

from django.db import transaction

from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.kernel.acts import Act
from outcrop.voice.events import DaySealed
from outcrop.voice.models import Case, Lock, SealedDay, Slip, Step


@transaction.atomic
@audited("voice.seal-day")
def seal_day(*, on: date, act: Act) -> None:
    """Seal a day, once. It must have ended, or what comes after is not in it."""
    salt = secrets.token_bytes(32)
    made = SealedDay(on=on, salt=salt, root=_root(on, salt))
    if SealedDay.objects.filter(on=on).exists():
        unchanged()
        return
    SealedDay.objects.bulk_create([made])
    publish(DaySealed(on=on, root=made.root), act=act)


def seal_ended_days(*, act: Act) -> int:
    """Seal every day that has ended since the last one sealed; return how many."""
    last = SealedDay.objects.order_by("-on").values_list("on", flat=True).first()
    day, count = (last or act.on - timedelta(days=2)) + timedelta(days=1), 0
    while day < act.on:
        seal_day(on=day, act=act)
        day, count = day + timedelta(days=1), count + 1
    return count


def rewritten_days() -> Iterator[date]:
    """Yield the days whose rows are no longer what was sealed."""
    for day in SealedDay.objects.order_by("on"):
        if _root(day.on, bytes(day.salt)) != day.root:
            yield day.on


def _root(on: date, salt: bytes) -> str:
    found = hmac.new(salt, on.isoformat().encode(), hashlib.sha256)
    for line in sorted(_lines(on)):
        found.update(hashlib.sha256(line.encode()).digest())
    return found.hexdigest()


def _lines(on: date) -> Iterator[str]:
    for case in Case.objects.filter(on=on):
        yield f"case {case.id} {case.for_her}"
    for lock in Lock.objects.filter(case__on=on):
        yield f"lock {lock.id} {lock.case_id} {lock.stage} {lock.sealed}"
    for step in Step.objects.filter(on=on):
        yield f"step {step.id} {step.case_id} {step.n} {step.stage} {step.due} {step.body}"
    for slip in Slip.objects.filter(on=on):
        yield f"slip {slip.id} {slip.case_id} {slip.purpose} {slip.sealed}"
