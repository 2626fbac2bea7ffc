"""Planning sessions, and taking seats in them."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from outcrop.commons.areas import api as areas
from outcrop.commons.journal.api import audited, publish, unchanged
from outcrop.commons.notices import api as notices
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act
from outcrop.learning import problems, selectors
from outcrop.learning.events import LearnerEnrolled, LearnerLeft, SessionCancelled, SessionPlanned
from outcrop.learning.models import Enrolment, Session
from outcrop.learning.policies import TRAIN
from outcrop.learning.who import Learner

FARTHEST = timedelta(days=366)
MOST_SEATS = 200


@transaction.atomic
@audited("learning.plan-session")
def plan_session(*, course: str, area: str, place: str, on: date, trainer: str, seats: int, act: Act) -> Session:
    """
    Offer a day of a course. A day that has passed may be entered too: the paper sheet of it is typed in afterwards.

    :param area: code of an area that the actor's post serves
    :raises CourseUnknown, AreaNotServed, DayNotPossible, SeatsNotPossible, PlaceMissing: if it cannot be
    """
    selectors.course_of(course)
    found = areas.get(area)
    if found is None or not act.by.posts_with("learning.train", found.path):
        raise problems.AreaNotServed(field="area")
    if abs(on - act.on) > FARTHEST:
        raise problems.DayNotPossible(field="on")
    if not 1 <= seats <= MOST_SEATS:
        raise problems.SeatsNotPossible(most=MOST_SEATS, field="seats")
    place, trainer = " ".join(place.split())[:200], " ".join(trainer.split())[:120]
    if not place or not trainer:
        raise problems.PlaceMissing(field="trainer" if place else "place")
    made = Session.objects.create(
        number=next_number(kind="LS", office=found.path.rpartition(".")[2], year=act.on.year),
        course=course, area_path=found.path, place=place, on=on, trainer=trainer, seats=seats,
        planned_at=act.at, planned_by_id=act.by.user,
    )  # fmt: skip
    told = SessionPlanned(
        session=made.ref, number=made.number, course=course, area=found.path, on=on, seats=seats
    )  # fmt: skip
    publish(told, act=act)
    return made


@transaction.atomic
@audited("learning.cancel-session")
def cancel_session(*, session: UUID, reason: str, act: Act) -> Session:
    """Say that a day does not take place, and tell those who hold seats. :raises ReasonMissing: if none is given"""
    found = Session.objects.select_for_update().get(id=session)
    TRAIN.require(act.by, found)
    if found.cancelled_for:
        raise problems.SessionCancelledAlready(reason=found.cancelled_for)
    reason = " ".join(reason.split())[:500]
    if not reason:
        raise problems.ReasonMissing(field="reason")
    found.cancelled_for = reason
    found.save(update_fields=["cancelled_for"])
    publish(SessionCancelled(session=found.ref, reason=reason), act=act)
    for seat in found.enrolments.filter(left_at=None).exclude(person=None):
        _tell(seat, gettext_noop("The course day of %(day)s does not take place. Open it to read why."), act)
    return found


@transaction.atomic
@audited("learning.enrol")
def enrol(*, session: UUID, learner: Learner, how: str, act: Act) -> Enrolment:
    """
    Take a seat. Asking twice changes nothing; no card and no certificate is asked of anybody.

    :param how: ``self``, ``agent`` (under her mandate) or ``office``
    :raises SessionCancelledAlready, SessionOver, SessionFull, NotForThisAudience: if it cannot be
    """
    # Taken before counting: two people may want the last seat at this moment.
    found = Session.objects.select_for_update().get(id=session)
    if found.cancelled_for:
        raise problems.SessionCancelledAlready(reason=found.cancelled_for)
    held = found.enrolments.filter(learner.rows).first()
    if held and held.left_at is None:
        unchanged()
        return held
    if found.on < act.on:
        raise problems.SessionOver(day=found.on)
    if selectors.taken(found) >= found.seats:
        raise problems.SessionFull(seats=found.seats)
    return seat(found, learner, how=how, act=act)


def seat(session: Session, learner: Learner, *, how: str, act: Act) -> Enrolment:
    """Write a seat down, or give one back to her who left; the caller has looked whether it can be."""
    made, _new = Enrolment.objects.update_or_create(
        session=session, **learner.columns, defaults={"how": how, "at": act.at, "left_at": None}
    )
    publish(LearnerEnrolled(session=session.ref, learner=learner.id, how=how), act=act)
    if session.on >= act.on:
        _tell(made, gettext_noop("You have a seat in the course day of %(day)s, number %(number)s."), act)
    return made


@transaction.atomic
@audited("learning.leave")
def leave(*, session: UUID, learner: Learner, act: Act) -> None:
    """Give a seat back before the day. :raises SessionOver: if the day has passed"""
    found = Session.objects.select_for_update().get(id=session)
    if found.on < act.on:
        raise problems.SessionOver(day=found.on)
    if not found.enrolments.filter(learner.rows, left_at=None).update(left_at=act.at):
        unchanged()
        return
    publish(LearnerLeft(session=found.ref, learner=learner.id), act=act)


def _tell(seat: Enrolment, sentence: str, act: Act) -> None:
    # Neutral words, as on every notice: a shared phone tells nobody what is learned.
    if seat.person_id:
        notices.send(
            to=seat.person_id, kind="learning.session", sentence=sentence,
            values={"day": seat.session.on, "number": seat.session.number},
            link=f"/courses/sessions/{seat.session.number}", act=act,
        )  # fmt: skip
