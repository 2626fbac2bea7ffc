"""What a right was on a day, after everything that was decided about it."""

from datetime import date

from outcrop.cadastre.models import MiningRight, RightStatus
from outcrop.cadastre.register import by_date


def statuses(right: MiningRight) -> list[RightStatus]:
    """Return everything that was decided about a right, oldest first."""
    return sorted(right.statuses.all(), key=lambda each: (each.from_on, each.recorded_at, each.id))


def state_on(right: MiningRight, *, on: date) -> str:
    """Return what a right was on a day, past or present, as decided up to that day and by the dates stated then."""
    decided = [each for each in statuses(right) if each.from_on <= on]
    state, end = (decided[-1].state, decided[-1].end) if decided else (right.state, right.end)
    return by_date(state, end, imported=right.imported, on=on)
