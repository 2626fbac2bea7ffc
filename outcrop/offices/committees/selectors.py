"""Questions about committees."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db.models import QuerySet

from outcrop.commons.areas import api as areas
from outcrop.commons.areas.api import Area
from outcrop.commons.policies import NotFound
from outcrop.kernel.acts import Actor
from outcrop.kernel.numbers import normalise
from outcrop.offices.committees.section import Committee, committees
from outcrop.offices.models import Became, Decision, DecisionNews, Meeting
from outcrop.offices.policies import KEEP_MINUTES, TELL_NEWS

COUNTRY = "country"
OPEN = (None, Became.GOING)


@dataclass(frozen=True, slots=True)
class Owed:
    """A decision with what became of it. :ivar became: None while nothing was told"""

    decision: Decision
    became: Became | None
    news: Sequence[DecisionNews]

    @property
    def open(self) -> bool:
        """Whether somebody still owes it."""
        return self.became in OPEN

    def late(self, on: date) -> bool:
        """Whether it is owed and past its day."""
        return self.open and self.decision.due_on < on


def committee_of(key: str, code: str) -> tuple[Committee, Area]:
    """Return a committee of an area. :raises NotFound: if the country has none there"""
    area = areas.get(code)
    found = next((each for each in (in_area(area) if area else ()) if each.key == key), None)
    if area is None or found is None:
        raise NotFound()
    return found, area


def committee_kept_by(by: Actor, key: str, code: str) -> tuple[Committee, Area]:
    """Return a committee whose minutes an actor keeps. :raises NotFound: if there is none such"""
    found, area = committee_of(key, code)
    if not KEEP_MINUTES.verdict(by, area).allowed:
        raise NotFound()
    return found, area


def national() -> list[tuple[Committee, Area]]:
    """Return the committees of the whole country."""
    return [(each, country) for country in areas.in_level(COUNTRY) for each in in_area(country)]


def decision_owed(by: Actor, number: str) -> Decision:
    """Return a decision of which an actor tells what became. :raises NotFound: if there is none such"""
    rows = Decision.objects.select_related("meeting", "owner__agency").prefetch_related("news")
    return TELL_NEWS.fetch(by, rows, number=normalise(number))


def meetings_of(committee: Committee, area: Area) -> list[Meeting]:
    """Return the meetings of a committee, the latest first."""
    rows = Meeting.objects.filter(committee=committee.key, area_path=area.path)
    return list(rows.select_related("kept_by").order_by("-on", "-at")[:50])


def decisions_of(committee: Committee, area: Area) -> list[Owed]:
    """Return what a committee decided, what is owed first."""
    rows = Decision.objects.filter(meeting__committee=committee.key, meeting__area_path=area.path)
    found = [_owed(row) for row in _told(rows.order_by("due_on", "number")[:200])]
    return sorted(found, key=lambda each: not each.open)


def owed_by(post: UUID) -> list[Owed]:
    """Return the decisions that a post still owes, the most pressing first."""
    rows = Decision.objects.filter(owner=post).order_by("due_on", "number")
    return [each for each in map(_owed, _told(rows)) if each.open]


def owed_in(area: Area) -> list[Owed]:
    """Return what the committees of an area decided and somebody still owes, the most pressing first."""
    rows = Decision.objects.filter(meeting__area_path=area.path).order_by("due_on", "number")
    return [each for each in map(_owed, _told(rows)) if each.open]


def _told(rows: "QuerySet[Decision]") -> "QuerySet[Decision]":
    return rows.select_related("owner__agency", "meeting").prefetch_related("news")


def _owed(row: Decision) -> Owed:
    news = sorted(row.news.all(), key=lambda each: (each.at, each.id))
    return Owed(row, Became(news[-1].became) if news else None, news)


def next_meeting(committee: Committee, meetings: Sequence[Meeting]) -> date | None:
    """Return the day by which the committee has to meet again; None before its first meeting."""
    return meetings[0].on + timedelta(days=committee.meets_every_days) if meetings else None


def in_area(area: Area) -> list[Committee]:
    """Return the kinds of committees that an area has."""
    return [each for each in committees() if (each.each or COUNTRY) == area.level]
