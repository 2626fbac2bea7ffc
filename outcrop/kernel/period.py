"""Spans of days. The start belongs to the span, the end does not; no end means that it goes on."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Period:
    """From ``start`` up to but not including ``end``. :raises ValueError: if it ends before it begins."""

    start: date
    end: date | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"A period cannot end on {self.end} before it begins on {self.start}")

    def __contains__(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)

    def overlaps(self, other: "Period") -> bool:
        """Say whether some day lies in both."""
        return (self.end is None or other.start < self.end) and (other.end is None or self.start < other.end)


def in_force(rows: Iterable[tuple[Period, T]], *, on: date) -> T | None:
    """Return what the first period that holds the day carries, or None."""
    return next((what for period, what in rows if on in period), None)
