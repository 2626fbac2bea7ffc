"""Working days: deadlines are counted in the days on which an office is open."""

from dataclasses import dataclass, field
from datetime import date, timedelta


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """
    The days on which a country's offices work.

    :param week: working weekdays, Monday is 0
    :param holidays: days off that the law names
    """

    week: frozenset[int] = frozenset(range(5))
    holidays: frozenset[date] = field(default_factory=frozenset)

    def works_on(self, day: date) -> bool:
        """Say whether offices are open on the day."""
        return day.weekday() in self.week and day not in self.holidays

    def add_working_days(self, day: date, count: int) -> date:
        """Return the working day that lies ``count`` working days after ``day``; the day itself is not counted."""
        if not self.week:
            raise ValueError("A calendar without a working weekday never reaches a deadline")
        while count > 0:
            day += timedelta(days=1)
            count -= self.works_on(day)
        return day

    def working_days_between(self, start: date, end: date) -> int:
        """Count the working days after ``start`` up to and including ``end``; negative if ``end`` lies before."""
        if end < start:
            return -self.working_days_between(end, start)
        days = (start + timedelta(days=n) for n in range(1, (end - start).days + 1))
        return sum(self.works_on(day) for day in days)
