"""Attendance, taken without a network and brought afterwards: each row accepted or refused with its reason."""

import csv
import hashlib
import io
import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import rfc8785
from django.db import transaction

from outcrop.commons.journal.api import audited, publish
from outcrop.kernel.acts import Act
from outcrop.kernel.problems import Problem
from outcrop.kernel.refs import Ref
from outcrop.learning import problems, selectors
from outcrop.learning.events import AttendanceBrought
from outcrop.learning.models import OFFICE, Attendance, Intake, Session
from outcrop.learning.policies import TRAIN
from outcrop.learning.services.certificates import certify
from outcrop.learning.services.sessions import seat
from outcrop.learning.who import Learner, learner_numbered

ACCEPTED, ALREADY, REFUSED = "accepted", "already", "refused"
YES = {"yes", "y", "true", "1", "x", "present", "✓"}
NO = {"no", "n", "false", "0", "", "-", "absent"}
MOST_ROWS = 500


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list as it was written: who, and whether she was there."""

    number: str
    present: str


def read_list(data: bytes, *, name: str = "") -> list[Row]:
    """
    Return the rows of a list: CSV with the columns ``number`` and ``present``, or JSON, a list of such objects.

    :raises ListNotReadable: if it is neither, empty or longer than anybody's sheet
    """
    try:
        text = data.decode("utf-8-sig")
        told = json.loads(text) if text.lstrip()[:1] in "[{" else list(csv.DictReader(io.StringIO(text)))
    except (UnicodeDecodeError, ValueError, csv.Error) as fault:
        raise problems.ListNotReadable(fault=str(fault)[:120], field="file") from fault
    if not isinstance(told, list) or not told or not all(isinstance(each, dict) for each in told):
        raise problems.ListNotReadable(fault="–", field="file")
    if len(told) > MOST_ROWS:
        raise problems.ListNotReadable(fault=f"> {MOST_ROWS}", field="file")
    return [_row(each) for each in told]


def _row(told: dict[Any, Any]) -> Row:
    plain = {str(key).strip().lower(): "" if value is None else str(value).strip() for key, value in told.items()}
    return Row(plain.get("number", "")[:80], plain.get("present", "?")[:20])


@transaction.atomic
@audited("learning.bring-attendance")
def bring_attendance(*, session: UUID, rows: Iterable[Row], source: str, act: Act) -> Intake:
    """
    Take a list of who was there. Brought twice, the second changes nothing: each row says that it was known already.

    Whoever came without a seat gets one written down; whoever has passed the test by now gets her certificate.

    :param source: ``sheet`` (typed in), ``upload`` or ``desk``
    :raises NotAllowed: if the actor's post does not train in the session's area
    :raises SessionCancelledAlready, SessionNotYet: if nobody can have been there
    """
    found = Session.objects.select_for_update().get(id=session)
    TRAIN.require(act.by, found)
    if found.cancelled_for:
        raise problems.SessionCancelledAlready(reason=found.cancelled_for)
    if found.on > act.on:
        raise problems.SessionNotYet(day=found.on)
    intake = Intake(session=found, source=source, at=act.at, by_id=act.by.user)
    looked = [_looked_at(row) for row in rows]
    contradicted = _contradicted(looked)
    accepted: list[tuple[Learner, bool]] = []
    intake.outcomes = []
    for row, learner, present, found_wrong in looked:
        twice = learner is not None and learner in contradicted
        problem = problems.RowContradicted(number=row.number) if twice else found_wrong
        outcome = REFUSED
        if problem is None and learner is not None and present is not None:
            known = selectors.was_there(found, learner) is present or (learner, present) in accepted
            outcome = ALREADY if known else ACCEPTED
            accepted += [] if known else [(learner, present)]
        intake.outcomes.append(_told(row, outcome, problem))
    intake.save(force_insert=True)
    for learner, present in accepted:
        _write(intake, learner, present=present, act=act)
    publish(_brought(intake), act=act)
    return intake


def _looked_at(row: Row) -> tuple[Row, Learner | None, bool | None, Problem | None]:
    said = row.present.lower()
    present = True if said in YES else False if said in NO else None
    if not row.number or present is None:
        return row, None, None, problems.RowNotUnderstood(row=f"{row.number}, {row.present}")
    try:
        return row, learner_numbered(row.number), present, None
    except problems.LearnerUnknown as unknown:
        return row, None, present, unknown


def _contradicted(looked: list[tuple[Row, Learner | None, bool | None, Problem | None]]) -> set[Learner]:
    there = {learner for _row, learner, present, _problem in looked if learner and present is True}
    absent = {learner for _row, learner, present, _problem in looked if learner and present is False}
    return there & absent


def _told(row: Row, outcome: str, problem: Problem | None) -> dict[str, str]:
    told = {"number": row.number, "present": row.present, "outcome": outcome}
    return told | ({"code": problem.code, "reason": str(problem)} if problem else {})


def _write(intake: Intake, learner: Learner, *, present: bool, act: Act) -> None:
    session = intake.session
    if present and selectors.enrolment_of(session, learner) is None:
        seat(session, learner, how=OFFICE, act=act)
    Attendance.objects.create(session=session, intake=intake, present=present, at=act.at, **learner.columns)
    if present:
        certify(course=session.course, learner=learner, act=act)


def _brought(intake: Intake) -> AttendanceBrought:
    counts = [row["outcome"] for row in intake.outcomes]
    return AttendanceBrought(
        session=intake.session.ref, intake=Ref("learning.intake", intake.id), source=intake.source,
        accepted=counts.count(ACCEPTED), already=counts.count(ALREADY), refused=counts.count(REFUSED),
        digest=hashlib.sha256(rfc8785.dumps(intake.outcomes)).hexdigest(),
    )  # fmt: skip
