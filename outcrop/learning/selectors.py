"""What learning is asked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import QuerySet

from outcrop.commons.packs import api as packs
from outcrop.credentials import api as credentials
from outcrop.learning.models import Attendance, Certificate, Enrolment, Session, Try
from outcrop.learning.problems import CourseUnknown
from outcrop.learning.section import Course, LearningSection
from outcrop.learning.who import Learner, said


def section() -> LearningSection:
    """Return the pack's courses."""
    found: LearningSection = packs.current().section("learning")
    return found


def course_of(key: str) -> Course:
    """Return a course. :raises CourseUnknown: if there is none"""
    found = section().course(key)
    if found is None:
        raise CourseUnknown(course=key[:40])
    return found


def coming_sessions(course: str, *, on: date) -> list[Session]:
    """Return the sessions of a course that are still to come, soonest first."""
    rows = Session.objects.filter(course=course, on__gte=on, cancelled_for="")
    return list(rows.order_by("on", "number")[:30])


def taken(session: Session) -> int:
    """Count the seats that are taken."""
    return session.enrolments.filter(left_at=None).count()


def enrolment_of(session: Session, learner: Learner) -> Enrolment | None:
    """Return the seat that somebody holds, or None."""
    return session.enrolments.filter(learner.rows, left_at=None).first()


def was_there(session: Session, learner: Learner) -> bool | None:
    """Say whether somebody was there, by the newest row about her; None where nothing was brought."""
    newest = session.attendance.filter(learner.rows).order_by("-at", "-id").first()
    return newest.present if newest else None


def attended(course: str, learner: Learner) -> Session | None:
    """Return the latest session of a course at which somebody was, or None."""
    rows = Attendance.objects.filter(learner.rows, session__course=course).select_related("session")
    newest: dict[UUID, Attendance] = {}
    for row in rows.order_by("at", "id"):
        newest[row.session_id] = row
    there = [row.session for row in newest.values() if row.present]
    return max(there, key=lambda session: session.on, default=None)


def tries_of(course: str, learner: Learner) -> "QuerySet[Try]":
    """Return somebody's sittings of a course's test, newest first."""
    return Try.objects.filter(learner.rows, course=course).order_by("-at", "-id")


def certificates_of(learner: Learner) -> list[Certificate]:
    """Return somebody's certificates, newest first."""
    return list(Certificate.objects.filter(learner.rows).order_by("-at", "-id"))


def holds(certificate: Certificate, *, on: date) -> bool:
    """Say whether a certificate holds on a day: begun, not ended, not withdrawn by then."""
    if certificate.start > on or (certificate.end is not None and certificate.end <= on):
        return False
    signed = credentials.credential(certificate.credential)
    standing = credentials.standing_of(signed) if signed else None
    return standing is not None and (standing.state == "good" or (standing.on is not None and on < standing.on))


def live_certificate(learner: Learner, courses: Iterable[str], *, on: date) -> Certificate | None:
    """Return a certificate of one of the courses that holds on a day, or None."""
    rows = Certificate.objects.filter(learner.rows, course__in=list(courses)).order_by("-start", "-id")
    return next((row for row in rows if holds(row, on=on)), None)


@dataclass(frozen=True, slots=True)
class Listed:
    """Somebody on the list of a session."""

    learner: Learner
    name: str
    number: str
    present: bool | None


def list_of(session: Session) -> list[Listed]:
    """Return who holds a seat, by name, with what is known of her attendance."""
    found = []
    for row in session.enrolments.filter(left_at=None).select_related("person", "user"):
        learner = Learner(person=row.person_id, user=row.user_id)
        name, number = said(learner)
        found.append(Listed(learner, name, number, was_there(session, learner)))
    return sorted(found, key=lambda each: (each.name, each.number))
