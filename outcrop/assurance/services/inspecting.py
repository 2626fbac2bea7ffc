"""Inspecting: the form made from the requirements, the findings, and the actions that follow them."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils.translation import get_language

from outcrop.assurance import problems
from outcrop.assurance.catalogue import DeadlineRule, Requirement, catalogue
from outcrop.assurance.catalogue.shapes import after
from outcrop.assurance.events import ActionBegun, InspectionMade
from outcrop.assurance.models import Action, AgeBand, Finding, Inspection, Outcome, Subject, Visit
from outcrop.assurance.policies import INSPECT, INSPECT_DUTY
from outcrop.assurance.subjects import InForce, applies, in_force, requirement_in_force, section, uses_mercury
from outcrop.assurance.writing import check_no_person_named, like_a_name
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref

MOST_NOTE, MOST_NOTE_PROTECTED = 2000, 300
AGES_OF_CHILDREN = frozenset(AgeBand.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """
    What an inspector found of one requirement.

    :param age_band: only for findings about a child; never an age, a name or a face
    :param no_name: whether the inspector said that what looks like a name is none
    :param what: what is to be done; the requirement's own words where it is empty
    :param measure: how anybody will see that it improved
    """

    standard: str
    requirement: str
    outcome: str
    note: str = ""
    age_band: str = ""
    no_name: bool = False
    what: str = ""
    measure: str = ""


def form_for(subject: Subject) -> list[tuple[InForce, list[Requirement]]]:
    """Return the inspection form of a subject: each standard that is inspected here, with what applies to it."""
    mercury = uses_mercury(subject)
    asked = (
        (each, [row for row in each.book.requirements if _to_inspect(row, subject, mercury)])
        for each in in_force()
        if each.row.inspected
    )
    return [(each, rows) for each, rows in asked if rows]


def _to_inspect(row: Requirement, subject: Subject, mercury: bool | None) -> bool:
    kinds = catalogue()
    only_found = all((kind := kinds.kind(key)) is not None and kind.found is not None for key in row.evidence)
    return not only_found and applies(row, subject, mercury=mercury)


@transaction.atomic
@audited("assurance.inspect")
def record_inspection(
    *, subject: Subject, answers: list[Answer], visit: Visit | None = None, purpose: str = "", act: Act
) -> Inspection:
    """
    Write an inspection down. What was missed gets an action with owner and day; who needs protection comes first.

    Nothing here changes a right, a status or a permission to sell: that is decided by posts, with reasons.

    :raises NothingFound: if no requirement was answered
    :raises VisitNotToday: if the planned visit is for another day, another subject, or was made
    :raises MayNameSomebody, NamesSomebody: if a note says who instead of what
    """
    INSPECT.require(act.by, subject)
    told = [_checked(answer, index) for index, answer in enumerate(answers)]
    if not told:
        raise problems.NothingFound()
    _check_visit(visit, subject, act.on)
    made = Inspection.objects.create(
        number=_number("IN", subject, act),
        subject=subject,
        visit=visit,
        area_path=subject.area_path,
        day=act.on,
        post=_post_of(act, subject),
        purpose=purpose.strip()[:200],
        made_at=act.at,
        made_by=act.by.user,
    )
    outcomes = Counter(answer.outcome for answer, _row in told)
    publish(
        InspectionMade(
            inspection=Ref("assurance.inspection", made.id), number=made.number, subject=subject.pointer, day=act.on,
            outcomes=dict(outcomes),
        ),
        act=act,
    )  # fmt: skip
    for answer, row in told:
        _found(made, answer, row, act)
    return made


def _checked(answer: Answer, index: int) -> tuple[Answer, Requirement]:
    row = requirement_in_force(answer.standard, answer.requirement)
    if answer.outcome not in Outcome.values:
        raise problems.AnswerUnknown(answer=answer.outcome[:30])
    missed = answer.outcome in (Outcome.FAIL, Outcome.PROGRESS)
    if bool(answer.age_band) != (missed and row.protects == "child") or (
        answer.age_band and answer.age_band not in AGES_OF_CHILDREN
    ):
        raise problems.AgeBandMissing(field=f"{index}-age_band")
    check_no_person_named(answer.note, field=f"{index}-note")
    if row.protects and not answer.no_name and (words := like_a_name(answer.note)):
        raise problems.MayNameSomebody(field=f"{index}-note", words=words)
    return answer, row


def _check_visit(visit: Visit | None, subject: Subject, on: date) -> None:
    if visit is None:
        return
    if visit.subject_id != subject.id or visit.day != on or Inspection.objects.filter(visit=visit).exists():
        raise problems.VisitNotToday()


def _post_of(act: Act, subject: Subject) -> UUID:
    return act.by.posts_with(INSPECT_DUTY, subject.area_path)[0].id


def _found(made: Inspection, answer: Answer, row: Requirement, act: Act) -> None:
    missed = answer.outcome in (Outcome.FAIL, Outcome.PROGRESS)
    protects = (row.protects or "") if missed else ""
    finding = Finding.objects.create(
        number=_number("FI", made.subject, act),
        inspection=made,
        subject=made.subject,
        area_path=made.area_path,
        standard=answer.standard,
        requirement=answer.requirement,
        outcome=answer.outcome,
        note=answer.note.strip()[: MOST_NOTE_PROTECTED if protects else MOST_NOTE],
        protects=protects,
        age_band=answer.age_band,
        day=made.day,
    )
    if missed and not protects:
        _begin(finding, answer, row, act)


def _begin(finding: Finding, answer: Answer, row: Requirement, act: Act) -> Action:
    rule = _rule_of(finding.standard, row)
    owner = _owner(row, finding)
    made = Action.objects.create(
        number=_number("AC", finding.subject, act),
        finding=finding,
        area_path=finding.area_path,
        what=(answer.what.strip() or row.text.into(get_language() or "en", "en"))[:2000],
        measure=answer.measure.strip()[:300],
        asks=rule.asks if rule else "improvement",
        rule=rule.key if rule else "",
        begun_on=act.on,
        due=due_day(rule, act.on),
        **owner,
    )
    publish(
        ActionBegun(
            action=Ref("assurance.action", made.id), finding=Ref("assurance.finding", finding.id), number=made.number,
            due=made.due, asks=made.asks, rule=made.rule,
        ),
        act=act,
    )  # fmt: skip
    return made


def _owner(row: Requirement, finding: Finding) -> dict[str, Any]:
    if row.owed_by == "office" and (post := posts.post_for(duty=INSPECT_DUTY, area_path=finding.area_path)):
        return {"owner": "post", "owner_post": post.id}
    return {"owner": "subject", "owner_post": None}


def _rule_of(standard: str, row: Requirement) -> DeadlineRule | None:
    book = catalogue().by_key[standard]
    return book.standard.deadline(row.deadline) if row.deadline else None


def due_day(rule: DeadlineRule | None, begun: date) -> date:
    """
    Return the day by which an action improves or closes: by the standard's rule, else by the pack's.

    Both rules count from the day on which owner and measure were agreed, which is the day of the visit.
    """
    if rule is None:
        return after(begun, months=section().default_deadline.months)
    return after(begun, months=rule.months, days=rule.days)


def _number(kind: str, subject: Subject, act: Act) -> str:
    return next_number(kind=kind, office=subject.area_path.rpartition(".")[2], year=act.on.year)
