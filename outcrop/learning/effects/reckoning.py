"""What a course changed at the enterprises whose people came."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from outcrop.learning import selectors
from outcrop.learning.effects.comparing import Arms, Effect, arms, difference
from outcrop.learning.effects.lots import followed
from outcrop.learning.effects.measures import Measure, measures
from outcrop.learning.models import Attendance, Draw
from outcrop.learning.section import Course
from outcrop.registry import api as registry


@dataclass(frozen=True, slots=True)
class Line:
    """A measure and what became of it; no effect where too few are known to be told."""

    measure: Measure
    effect: Effect | None


@dataclass(frozen=True, slots=True)
class Reckoned:
    """What a course changed, and whether the lot decided who came first."""

    lines: tuple[Line, ...]
    by_lot: bool
    window: int
    least: int

    @property
    def told(self) -> tuple[Line, ...]:
        """The measures of which enough are known."""
        return tuple(line for line in self.lines if line.effect)

    @property
    def untold(self) -> tuple[Line, ...]:
        """The measures of which too few are known to be told."""
        return tuple(line for line in self.lines if not line.effect)


def first_days(course: str, *, on: date) -> dict[UUID, date]:
    """Return the enterprises of which somebody was at a course, with the first day."""
    rows = Attendance.objects.filter(session__course=course, session__on__lte=on).exclude(person=None)
    newest: dict[tuple[UUID, UUID], Attendance] = {}
    for row in rows.select_related("session").order_by("at", "id"):
        newest[row.session_id, row.person_id] = row  # type: ignore[index]
    days: dict[UUID, date] = {}
    for row in newest.values():
        if row.present and row.person_id:
            for enterprise in registry.enterprises_of(row.person_id, row.session.on):
                days[enterprise.id] = min(days.get(enterprise.id, row.session.on), row.session.on)
    return days


def reckoned(course: Course, *, on: date) -> Reckoned:
    """Return the effect of a course on every measure, as far as enough enterprises are known on either side."""
    rule = selectors.section().effect
    everybody = registry.formation_days(on)
    compared = arms(first_days(course.key, on=on), everybody, window=rule.window_days, on=on)
    lines = tuple(Line(each, _told(compared, each, rule.window_days, rule.least)) for each in measures())
    by_lot = any(
        followed(list(draw.order), list(compared.trained), list(compared.others))
        for draw in Draw.objects.filter(course=course.key)
    )
    return Reckoned(lines, by_lot, rule.window_days, rule.least)


def _told(compared: Arms, measure: Measure, window: int, least: int) -> Effect | None:
    if min(len(compared.trained), len(compared.others)) < least:
        return None
    effect = difference(compared, measure.values, window=window)
    return effect if effect and min(effect.trained, effect.others) >= least else None
