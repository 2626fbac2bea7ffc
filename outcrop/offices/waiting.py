"""What lies in a post: every kind of thing that waits for its holder, with what is past its day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.utils.translation import gettext, gettext_noop

from outcrop.offices.committees.selectors import owed_by
from outcrop.procedures import api as procedures


@dataclass(frozen=True, slots=True)
class Waiting:
    """
    A kind of thing that waits, on a day.

    :ivar what: an English sentence that is translated when it is shown
    :ivar late: how many of them are past their day
    """

    what: str
    count: int
    late: int

    @property
    def said(self) -> str:
        """What waits, in the reader's language."""
        return gettext(self.what)

    def kept(self) -> dict[str, Any]:
        """Return it as it is written down in a hand-over."""
        return {"what": self.what, "count": self.count, "late": self.late}


def _tasks(post: UUID, on: date) -> Waiting:
    tasks = procedures.waiting_at(post)
    return Waiting(
        gettext_noop("Steps of cases to decide"), len(tasks), sum(bool(t.due_on and t.due_on < on) for t in tasks)
    )


def _decisions(post: UUID, on: date) -> Waiting:
    owed = owed_by(post)
    return Waiting(gettext_noop("Decisions of committees to carry out"), len(owed), sum(each.late(on) for each in owed))


#: Every kind of thing that can lie in a post.
SOURCES: tuple[Callable[[UUID, date], Waiting], ...] = (_tasks, _decisions)


def waiting(post: UUID, *, on: date) -> list[Waiting]:
    """Return what lies in a post on a day, each kind once, also where nothing does."""
    return [source(post, on) for source in SOURCES]
