"""What a handler can open: the cases that were sealed to her posts, and none of which she must not know."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from outcrop.commons.policies import NotFound
from outcrop.credentials.api import sealing
from outcrop.kernel.acts import Actor
from outcrop.voice import postkeys
from outcrop.voice.cases import OpenCase, deadline, opened
from outcrop.voice.desks import OpenDesk
from outcrop.voice.grievances import STAGES, rules
from outcrop.voice.models import Case, Lock, Step

#: A desk tries the newest cases; who hears more at a time needs colleagues, not a longer list.
MOST = 500

Keys = dict[UUID, list[dict[str, Any]]]


@dataclass(frozen=True, slots=True)
class Held:
    """A case as one of a handler's posts holds it."""

    case: OpenCase
    post: UUID

    @property
    def mine(self) -> bool:
        """Whether the post hears it now."""
        return self.case.handler == self.post and not self.case.ended


def cases_of(desk: OpenDesk, *, actor: Actor, on: date) -> list[Held]:
    """Return what the actor's posts can open, what is due first at the top."""
    keys = postkeys.opened(desk, actor=actor)
    rows = Case.objects.order_by("-on", "id").prefetch_related("steps", "locks")[:MOST]
    found = [held for row in rows if (held := _held(row, keys, actor, on))]
    return sorted(found, key=lambda held: (not held.mine, held.case.due or date.max, held.case.row.id))


def case_of(desk: OpenDesk, case_id: UUID, *, actor: Actor, on: date) -> Held:
    """Return one case. :raises NotFound: if there is none, or none that the actor can open: both look the same"""
    row = Case.objects.filter(id=case_id).prefetch_related("steps", "locks").first()
    held = _held(row, postkeys.opened(desk, actor=actor), actor, on) if row else None
    if held is None:
        raise NotFound()
    return held


def _held(row: Case, keys: Keys, actor: Actor, on: date) -> Held | None:
    stage = _stage(max(row.steps.all(), key=lambda step: step.n), on)
    for lock in row.locks.all():
        if lock.stage > stage:
            continue
        for post, key in _tried(keys, lock):
            case = opened(row, key, on=on)
            if str(post) in case.head["stages"][: case.stage + 1] and not barred(case, actor):
                return Held(case, post)
    return None


def _stage(last: Step, on: date) -> int:
    """Return the stage that a case has reached, as far as days alone tell."""
    stage, due = last.stage, last.due
    while due is not None and due < on and stage + 1 < STAGES:
        stage += 1
        due = deadline(due, rules().days.to_answer[stage])
    return stage


def _tried(keys: Keys, lock: Lock) -> Iterator[tuple[UUID, bytes]]:
    for post, private in keys.items():
        for each in private:
            data = sealing.open_with(each, lock.sealed)
            if data is not None:
                yield post, data


def barred(case: OpenCase, actor: Actor) -> bool:
    """Say whether the actor is, or has come to be, one of those whom the case is kept from."""
    told = case.head["barred"]
    agencies = {post.agency for post in actor.posts}
    return str(actor.user) in told["users"] or bool(agencies & set(told["agencies"]))
