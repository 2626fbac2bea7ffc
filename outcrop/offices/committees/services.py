"""Keeping minutes, and telling what became of decisions."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db import transaction

from outcrop.commons.areas.api import Area
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.offices import problems
from outcrop.offices.committees.section import Committee
from outcrop.offices.events import CommitteeMet, DecisionTold
from outcrop.offices.models import Became, Decision, DecisionNews, Meeting
from outcrop.offices.policies import KEEP_MINUTES, TELL_NEWS

#: Who can own what a committee decides: the State, or the miners themselves. (DESIGN, invariant 1)
OWNERS = (posts.AgencyKind.STATE, posts.AgencyKind.MINERS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision as it was taken."""

    what: str
    owner: posts.Post
    due_on: date
    step: str = ""


@transaction.atomic
@audited("offices.keep-minutes")
def keep_minutes(
    *,
    committee: Committee,
    area: Area,
    on: date,
    present: Sequence[str],
    minutes: str,
    place: str = "",
    heard: str = "",
    decisions: Sequence[Decided] = (),
    act: Act,
) -> Meeting:
    """
    Write down a meeting with what was decided.

    A decision has an owner that serves the area and a day; it counts when at least half of the seats were taken.

    :raises MeetingAhead, SeatUnknown, TooFewSeats, OwnerElsewhere, DueBeforeMeeting: if it cannot be
    """
    KEEP_MINUTES.require(act.by, area)
    if on > act.on:
        raise problems.MeetingAhead(field="on")
    for seat in present:
        if committee.seat(seat) is None:
            raise problems.SeatUnknown(field="present", seat=seat[:40])
    if decisions and 2 * len(set(present)) < len(committee.seats):
        raise problems.TooFewSeats(field="present", present=len(set(present)), seats=len(committee.seats))
    office = area.code
    meeting = Meeting.objects.create(
        number=next_number(kind="CM", office=office, year=act.on.year), committee=committee.key, area_path=area.path,
        on=on, place=place.strip(), present=sorted(set(present)), heard=heard.strip(), minutes=minutes.strip(),
        kept_by_id=act.by.posts_with("offices.keep-minutes", area.path)[0].id, at=act.at,
    )  # fmt: skip
    made = [_decide(meeting, each, office, act) for each in decisions]
    publish(
        CommitteeMet(
            meeting=Ref("offices.meeting", meeting.id), number=meeting.number, committee=committee.key,
            area=area.path, decisions=tuple(each.ref for each in made), on=on,
        ),
        act=act,
    )  # fmt: skip
    return meeting


def _decide(meeting: Meeting, told: Decided, office: str, act: Act) -> Decision:
    path = told.owner.area_path
    serves = path == "" or meeting.area_path == path or meeting.area_path.startswith(path + ".")
    if not serves or told.owner.agency_kind not in OWNERS:
        raise problems.OwnerElsewhere(field="owner", owner=told.owner.title)
    if told.due_on < meeting.on:
        raise problems.DueBeforeMeeting(field="due_on")
    return Decision.objects.create(
        number=next_number(kind="CD", office=office, year=act.on.year), meeting=meeting,
        what=told.what.strip(), owner=told.owner, due_on=told.due_on, step=told.step,
    )  # fmt: skip


@transaction.atomic
@audited("offices.tell-news")
def tell_news(*, decision: Decision, became: Became, words: str, act: Act) -> DecisionNews:
    """Write down what became of a decision; what was told before stays."""
    TELL_NEWS.require(act.by, decision)
    held = next((post for post in act.by.posts if post.id == decision.owner_id), None)
    by = held or act.by.posts_with("offices.keep-minutes", decision.meeting.area_path)[0]
    made = DecisionNews.objects.create(
        decision=decision, became=became, words=words.strip(), by_id=by.id, on=act.on, at=act.at
    )
    publish(
        DecisionTold(
            decision=decision.ref, number=decision.number, became=became.value, by=Ref("posts.post", by.id), on=act.on
        ),
        act=act,
    )
    return made
