"""
Stays: how long each person was at each step of the road, and how it ended. From dates alone; nobody's name is read.

A person enters a step when she has joined and everything is fulfilled that the law wants before it. She leaves it when
her enterprise has fulfilled it while she was a member; or she falls out, when what was asked for was refused or
withdrawn, or when she left the enterprise. Whoever is neither is still waiting.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal
from uuid import UUID

from outcrop.pathway import selectors
from outcrop.pathway.models import StepLeft
from outcrop.pathway.section import Step, section
from outcrop.registry import api as registry

How = Literal["done", "left", "waiting"]
Dates = dict[tuple[UUID, str], date]


@dataclass(frozen=True, slots=True)
class Stay:
    """
    :ivar ended: the day on which it ended; None while she waits
    :ivar why: why she fell out: ``refused``, ``withdrawn``, ``document-refused`` or ``left-enterprise``
    """

    step: str
    sex: str
    area: str
    role: str
    entered: date
    ended: date | None
    how: How
    why: str = ""
    mineral: str = ""

    def as_of(self, on: date) -> "Stay | None":
        """Return what was known of it on a day; None before she entered."""
        if self.entered > on:
            return None
        if self.ended is None or self.ended <= on:
            return self
        return replace(self, ended=None, how="waiting", why="")


def stays(on: date) -> list[Stay]:
    """Return every stay up to a day."""
    people = registry.people_counted(on)
    enterprises = {enterprise for person in people for enterprise, _since, _until in person.belonged}
    done, left = _done(enterprises, on), _left()
    return [stay for person in people for stay in _of_person(person, done, left)]


def _done(enterprises: Iterable[UUID], on: date) -> Dates:
    return {
        (enterprise, each.step.key): each.done_on
        for enterprise in enterprises
        for each in selectors.road_of(enterprise, on=on)
        if each.done_on is not None
    }


def _left() -> dict[tuple[UUID, str], tuple[date, str]]:
    rows = StepLeft.objects.order_by("-on", "-id").values_list("enterprise", "step", "on", "why")
    return {(enterprise, step): (on, why) for enterprise, step, on, why in rows}


def _of_person(person: registry.Counted, done: Dates, left: dict[tuple[UUID, str], tuple[date, str]]) -> Iterable[Stay]:
    finished = {step.key: _finished(person, step, done) for step in section().steps}
    for step in section().steps:
        before = [finished.get(condition) for condition in step.conditions]
        known = [day for day in before if day is not None]
        if len(known) < len(before):
            continue  # the law wants something first that she has not got
        entered = max([person.joined_on, *known])
        end, how, why = _ending(person, step.key, entered, finished[step.key], left)
        role = person.roles[0] if person.roles else ""
        yield Stay(step.key, person.sex, person.area_path, role, entered, end, how, why, person.mineral)


def _finished(person: registry.Counted, step: Step, done: Dates) -> date | None:
    days = [
        max(day, since)
        for enterprise, since, until in person.belonged
        if (day := done.get((enterprise, step.key))) and (until is None or max(day, since) < until)
    ]
    return min(days, default=None)


def _ending(
    person: registry.Counted,
    step: str,
    entered: date,
    finished: date | None,
    left: dict[tuple[UUID, str], tuple[date, str]],
) -> tuple[date | None, How, str]:
    if finished is not None:
        return max(finished, entered), "done", ""
    outs = [left[enterprise, step] for enterprise, _s, _u in person.belonged if (enterprise, step) in left]
    if person.belonged and all(until is not None for _e, _s, until in person.belonged):
        outs.append((max(until for _e, _s, until in person.belonged if until), "left-enterprise"))
    later = sorted((day, why) for day, why in outs if day >= entered)
    return (later[0][0], "left", later[0][1]) if later else (None, "waiting", "")
