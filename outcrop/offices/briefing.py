"""
A district on one page, for somebody who takes office there.

Every figure is counted when the page is opened. Counts of people follow the register's least cell: one that would point
at somebody is not told (``registry.figures``).
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from outcrop.cadastre import api as cadastre
from outcrop.commons.areas import api as areas
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.forum import api as forum
from outcrop.kernel.text import Text
from outcrop.offices import selectors
from outcrop.offices.committees.selectors import Owed, owed_in
from outcrop.procedures import api as procedures
from outcrop.registry import api as registry

LONGEST = 12


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with what it counts; ``value`` stays empty where it would point at somebody."""

    value: int | None
    counts: str


@dataclass(frozen=True, slots=True)
class Pressing:
    """A kind of step that waits in the district, with the office that owes it."""

    step: Text
    office: Text
    count: int
    late: int
    next_due: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """
    What somebody who takes office must know on the first day.

    :ivar unanswered: proposals of the forums here that are past their day
    """

    area: areas.Area
    on: date
    figures: Sequence[Figure]
    pressing: Sequence[Pressing]
    owed: Sequence[tuple[Owed, bool]]
    unanswered: int
    vacant: Sequence[selectors.VacantPost]
    vacant_count: int
    missing: Sequence[selectors.DutyRow]

    @property
    def first_things(self) -> list[str]:
        """What to do first, as sentences: what is late, what is vacant, what nobody answers for."""
        late = sum(each.late for each in self.pressing)
        said = []
        if late:
            said.append(
                ngettext(
                    "%(count)s step is past its day. Begin with it.",
                    "%(count)s steps are past their day. Begin with them.",
                    late,
                )
                % {"count": late}
            )
        if forgotten := sum(late for _owed, late in self.owed):
            said.append(
                ngettext(
                    "%(count)s decision of a committee is past its day. Ask its owner.",
                    "%(count)s decisions of committees are past their day. Ask their owners.",
                    forgotten,
                )
                % {"count": forgotten}
            )
        if self.unanswered:
            said.append(
                ngettext(
                    "%(count)s proposal of people here is past its day without an answer. Everybody sees it.",
                    "%(count)s proposals of people here are past their day without an answer. Everybody sees it.",
                    self.unanswered,
                )
                % {"count": self.unanswered}
            )
        if self.vacant_count:
            said.append(
                ngettext(
                    "%(count)s post has no holder: what lies in it waits.",
                    "%(count)s posts have no holder: what lies in them waits.",
                    self.vacant_count,
                )
                % {"count": self.vacant_count}
            )
        said += [_("No post here answers for: %(duty)s.") % {"duty": plain(row.duty.title)} for row in self.missing]
        return said or [_("Nothing is late, and every post has a holder.")]


def briefing(area: areas.Area, *, on: date) -> Briefing:
    """Return the briefing of an area on a day."""
    tasks = procedures.waiting_in(area.path)
    vacant, count = selectors.vacancies(on=on, area_path=area.path, limit=LONGEST)
    rows = [row for _level, level_rows in selectors.matrix(on=on, area_path=area.path) for row in level_rows]
    return Briefing(
        area=area,
        on=on,
        figures=_figures(area.path, tasks, on),
        pressing=_pressing(tasks, on),
        owed=[(each, each.late(on)) for each in owed_in(area)],
        unanswered=forum.late_in(area.path, on),
        vacant=vacant,
        vacant_count=count,
        missing=[row for row in rows if row.missing],
    )


def _figures(path: str, tasks: Sequence[procedures.Task], on: date) -> list[Figure]:
    return [
        Figure(registry.people_joined(on, path), _("people have joined here")),
        Figure(registry.enterprises_formed(on, path), _("enterprises formed by their own members")),
        Figure(cadastre.live_count(on, path), _("rights live today")),
        Figure(len({task.case_id for task in tasks}), _("cases being decided")),
    ]


def _pressing(tasks: Sequence[procedures.Task], on: date) -> list[Pressing]:
    kinds = defaultdict(list)
    for task in tasks:
        kinds[task.element, task.post.agency_id].append(task)
    rows = [
        Pressing(
            step=own[0].name,
            office=own[0].post.agency.name,
            count=len(own),
            late=sum(bool(task.due_on and task.due_on < on) for task in own),
            next_due=min((task.due_on for task in own if task.due_on), default=None),
        )
        for own in kinds.values()
    ]
    return sorted(rows, key=lambda row: (-row.late, -row.count))[:LONGEST]
