"""
Barriers: a refusal that names a next door is counted as a barrier of the system, never as a fault of the person.

The line holds what was refused and where in the house, and nobody's name or id.
"""

from dataclasses import dataclass
from typing import ClassVar

from django.db import transaction
from django.http import HttpRequest

from outcrop.commons.acting import act_of
from outcrop.commons.journal.api import publish
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.events import Event
from outcrop.kernel.problems import Problem


@dataclass(frozen=True, kw_only=True)
class BarrierMet(Event):
    """Somebody was refused something and shown the next door."""

    type: ClassVar[str] = "barrier.met"
    code: str
    route: str
    door: str


def note(*, code: str, route: str, door: str, act: Act) -> None:
    """Write a barrier down in the caller's transaction: for a refusal that is itself an act, such as a decision."""
    nameless = Act(by=Actor.machine("barriers"), at=act.at, on=act.on)
    publish(BarrierMet(code=code, route=route, door=door), act=nameless)


def count(problem: Problem, request: HttpRequest) -> None:
    """Write a barrier down, in a transaction of its own: the act that met it has been undone."""
    if problem.next_door is None:
        return
    route = request.resolver_match.route if request.resolver_match else ""
    with transaction.atomic():
        note(code=problem.code, route=route, door=problem.next_door.url, act=act_of(request))
