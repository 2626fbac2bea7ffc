"""Certificates: given by themselves when all is there, withdrawn by a post with a reason."""

from datetime import date
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from outcrop.commons.disclosure.api import Tier, disclose
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices import api as notices
from outcrop.commons.numbering.api import next_number
from outcrop.commons.posts import api as posts
from outcrop.credentials import api as credentials
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.kernel.period import Period
from outcrop.learning import problems, selectors
from outcrop.learning.events import CertificateGiven, CertificateWithdrawn
from outcrop.learning.models import Certificate, Session, Try
from outcrop.learning.policies import WITHDRAW
from outcrop.learning.section import Course
from outcrop.learning.who import Learner, said
from outcrop.registry import api as registry

KIND = "training"
RECORD = "learning.certificate"


def certify(*, course: str, learner: Learner, act: Act) -> Certificate | None:
    """
    Give the certificate if the test was passed, and the session attended where the course asks for one.

    One that still holds is not given twice; after a withdrawal the test is sat anew. Called inside the transaction of
    the act that completed it.
    """
    told = selectors.course_of(course)
    last = Certificate.objects.filter(learner.rows, course=course).order_by("-at", "-id").first()
    if last and selectors.holds(last, on=act.on):
        return None
    passed = selectors.tries_of(course, learner).filter(passed=True)
    sat = passed.filter(at__gt=last.at).first() if last else passed.first()
    session = selectors.attended(course, learner)
    if sat is None or (told.attendance and session is None):
        return None
    return _give(told, learner, sat, session, act)


def _give(course: Course, learner: Learner, sat: Try, session: Session | None, act: Act) -> Certificate:
    area_path = session.area_path if session else _home_of(learner, act)
    valid = Period(act.on, _later(act.on, course.good_months) if course.good_months else None)
    made = Certificate(
        id=new_id(), number=next_number(kind="LC", office=area_path.rpartition(".")[2], year=act.on.year),
        course=course.key, area_path=area_path, passed_in=sat, session=session, start=valid.start, end=valid.end,
        at=act.at, **learner.columns,
    )  # fmt: skip
    signed = credentials.issue(
        kind=KIND, subject=made.ref, number=made.number, claims=_claims(made, course, learner, act),
        compact={"course": course.key[:24]}, valid=valid, issuer=_issuer(course, area_path),
        holders=[learner.person] if learner.person else [], act=act,
    )  # fmt: skip
    made.credential = signed.id
    made.save(force_insert=True)
    publish(
        CertificateGiven(
            certificate=made.ref, number=made.number, learner=learner.id, course=course.key, credential=signed.id,
            valid_from=valid.start, valid_until=valid.end,
        ),
        act=act,
    )  # fmt: skip
    if learner.person:
        notices.send(
            to=learner.person, kind="learning.certificate",
            sentence=gettext_noop("A certificate is ready for you, number %(number)s."),
            values={"number": made.number}, link=f"/courses/certificates/{made.number}", act=act,
        )  # fmt: skip
    return made


def _claims(made: Certificate, course: Course, learner: Learner, act: Act) -> dict[str, object]:
    """Return what whoever meets the paper reads; the pack says whether her name is among it."""
    told = {
        "course": course.key, "course_title": course.title, "hours": course.hours, "start": made.start,
        "end": made.end, "area": made.area_path, "owner": course.owner.who, "holder_name": said(learner)[0],
    }  # fmt: skip
    shown = disclose(RECORD, told, to=Tier.PUBLIC, on=act.on)
    return {name: value for name, value in shown.items() if value is not None}


def _issuer(course: Course, area_path: str) -> str:
    """Return the agency that owns the course; of one that each district has, the one that serves the area."""
    own = list(posts.Agency.objects.filter(key__startswith=course.owner.agency))
    exact = [each for each in own if each.key == course.owner.agency]
    near = [
        each
        for each in own
        if each.key.startswith(f"{course.owner.agency}@") and f"{area_path}.".startswith(f"{each.area_path}.")
    ]
    return str((exact or near or own)[0].key)


def _home_of(learner: Learner, act: Act) -> str:
    if learner.person:
        return registry.person(learner.person).area_path
    return next((post.area for post in act.by.posts), "")


def _later(day: date, months: int) -> date:
    """Return the same day so many months later; the last of a shorter month."""
    year, month = divmod(day.month - 1 + months, 12)
    for last in (day.day, 30, 29, 28):
        try:
            return date(day.year + year, month + 1, last)
        except ValueError:
            continue
    raise AssertionError("every month has 28 days")


@transaction.atomic
@audited("learning.withdraw")
def withdraw(*, certificate: UUID, reason: str, act: Act) -> Certificate:
    """
    Take a certificate back; whoever verifies the paper reads the reason from then on.

    :raises ReasonMissing: if none is given
    :raises NothingToWithdraw: if it is withdrawn already
    """
    WITHDRAW.require(act.by)
    found = Certificate.objects.get(id=certificate)
    reason = " ".join(reason.split())[:500]
    if not reason:
        raise problems.ReasonMissing(field="reason")
    signed = credentials.credential(found.credential)
    assert signed is not None
    if signed.state == "revoked":
        raise problems.NothingToWithdraw(number=found.number)
    credentials.revoke(credential=signed, reason=reason, act=act)
    publish(CertificateWithdrawn(certificate=found.ref, number=found.number, reason=reason), act=act)
    if found.person_id:
        notices.send(
            to=found.person_id, kind="learning.certificate",
            sentence=gettext_noop("Certificate %(number)s was withdrawn. Open it to read why."),
            values={"number": found.number}, link=f"/courses/certificates/{found.number}", act=act,
        )  # fmt: skip
    return found
