"""The one place that asks the machine for the time. Everything else is handed a clock or an instant."""

from datetime import UTC, date, datetime
from typing import Protocol
from zoneinfo import ZoneInfo


class Clock(Protocol):
    """Something that can be asked for the time."""

    def now(self) -> datetime:
        """Return this instant, aware, in UTC."""
        ...


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Return this instant, aware, in UTC."""
        return datetime.now(tz=UTC)


class FixedClock:
    """A clock that stands still until it is set: for tests and for computing a decision again."""

    def __init__(self, instant: datetime) -> None:
        self.instant = instant

    def now(self) -> datetime:
        """Return the instant that the clock was set to."""
        return self.instant

    def set(self, instant: datetime) -> None:
        """Set the clock."""
        self.instant = instant


def civil_date(instant: datetime, zone: str) -> date:
    """Return the day that it is at ``instant`` in the time zone of that name (IANA)."""
    return instant.astimezone(ZoneInfo(zone)).date()
