"""What voice tells: nothing of any case. A line comes every day, also when nothing happened."""

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from outcrop.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class DaySealed(Event):
    """The rows of a day, in one digest. It comes every day."""

    type: ClassVar[str] = "voice.day-sealed"
    on: date
    root: str
