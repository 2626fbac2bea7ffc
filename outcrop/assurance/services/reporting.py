"""An enterprise's own report: a statement for each requirement, signed; others comment beside it, never in it."""

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from typing import Any

import rfc8785
from django.db import transaction

from outcrop.assurance import problems
from outcrop.assurance.crosswalk import answers_of
from outcrop.assurance.events import ReportCommented, ReportSigned, StatementMade
from outcrop.assurance.models import LONG, Comment, Report, Statement, Subject
from outcrop.assurance.policies import COMMENT, COMMENT_DUTY, INSPECT_DUTY, REPORT
from outcrop.assurance.subjects import requirement_in_force, section
from outcrop.assurance.writing import check_no_person_named, sentence
from outcrop.commons.disclosure.api import Tier, disclose
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.credentials import api as credentials
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.kernel.period import Period
from outcrop.kernel.refs import Ref

KIND = "self-report"
SAYS = ("met", "progress", "not-yet", "not-ours")
YEARS_AHEAD = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """
    What an enterprise says of a requirement.

    :param says: ``met``, ``progress``, ``not-yet`` or ``not-ours`` (does not apply)
    :param commitment: what it undertakes to do, if anything
    :param until: by when
    """

    standard: str
    requirement: str
    says: str
    words: str
    commitment: str = ""
    until: date | None = None


@transaction.atomic
@audited("assurance.state")
def state(*, subject: Subject, said: Said, act: Act) -> Statement:
    """
    Say something of one requirement; what was shown for it goes along. The last one counts when the report is signed.

    :raises WordsMissing: without words
    :raises DayPassed: if the commitment's day is over, or a commitment has none
    """
    REPORT.require(act.by, subject)
    asked = requirement_in_force(said.standard, said.requirement)
    if said.says not in SAYS:
        raise problems.AnswerUnknown(field="says", answer=said.says[:30])
    words = sentence(said.words)
    for text in (words, said.commitment):
        check_no_person_named(text)
    if bool(said.commitment.strip()) != bool(said.until) or (said.until and not _possible(said.until, act.on)):
        raise problems.DayPassed(field="until")
    shown = answers_of(subject, on=act.on)
    evidence = [one.evidence.id for kind in asked.evidence if (one := shown.get(kind)) and one.evidence]
    made = Statement.objects.create(
        subject=subject, standard=said.standard, requirement=said.requirement, says=said.says, words=words,
        commitment=said.commitment.strip()[:LONG], until=said.until, evidence=evidence, at=act.at, by=act.by.user,
    )  # fmt: skip
    ref = Ref("assurance.statement", made.id)
    publish(
        StatementMade(
            statement=ref, subject=subject.pointer, standard=said.standard, requirement=said.requirement
        ),
        act=act,
    )  # fmt: skip
    return made


def _possible(until: date, on: date) -> bool:
    return on <= until and until.year <= on.year + YEARS_AHEAD


def statements(subject: Subject) -> list[Statement]:
    """Return the last statement of each requirement."""
    last: dict[tuple[str, str], Statement] = {}
    for row in Statement.objects.filter(subject=subject).order_by("at", "id"):
        last[row.standard, row.requirement] = row
    return [last[key] for key in sorted(last)]


@transaction.atomic
@audited("assurance.sign-report")
def sign_report(*, subject: Subject, act: Act) -> Report:
    """
    Sign the enterprise's report as it stands. The credential holds its digest and how many statements it makes.

    The enterprise has no key of its own: the agency that the pack names signs that the enterprise said so, and says
    in the credential that nobody has judged it.

    :raises NothingToSign: if nothing was said
    """
    REPORT.require(act.by, subject)
    said = statements(subject)
    if not said:
        raise problems.NothingToSign()
    number = next_number(kind="RE", office=subject.area_path.rpartition(".")[2], year=act.on.year)
    content = rfc8785.dumps(_content(number, subject, said, act.on)).decode()
    digest = hashlib.sha256(content.encode()).hexdigest()
    made = Report(
        id=new_id(), number=number, subject=subject, area_path=subject.area_path, content=content, digest=digest,
        on=act.on, at=act.at, by=act.by.user,
    )  # fmt: skip
    made.credential = _credential(made, said, act).id
    made.save(force_insert=True)
    publish(ReportSigned(report=made.ref, subject=subject.pointer, number=number, digest=digest), act=act)
    return made


def _content(number: str, subject: Subject, said: list[Statement], on: date) -> dict[str, Any]:
    return {
        "number": number,
        "subject": str(subject.pointer),
        "signed_on": on.isoformat(),
        "statements": [
            {
                "standard": row.standard,
                "requirement": row.requirement,
                "says": row.says,
                "words": row.words,
                "evidence": [str(each) for each in row.evidence],
                "commitment": row.commitment,
                "until": row.until.isoformat() if row.until else None,
            }
            for row in said
        ],
    }


def _credential(made: Report, said: list[Statement], act: Act) -> credentials.Credential:
    told = {
        "digest": made.digest,
        "assessor_level": "Self",
        "statements": len(said),
        "standards": sorted({row.standard for row in said}),
        "signed_on": made.on.isoformat(),
    }
    public = disclose("assurance.report", told, to=Tier.PUBLIC, on=act.on)
    return credentials.issue(
        kind=KIND, subject=made.ref, number=made.number, claims=public, compact={"digest": made.digest[:16]},
        valid=Period(made.on), issuer=section().report_issuer, holders=[made.subject.ref], act=act,
    )  # fmt: skip


def content_of(report: Report) -> dict[str, Any]:
    """Return a report as it was signed."""
    found: dict[str, Any] = json.loads(report.content)
    return found


@transaction.atomic
@audited("assurance.comment")
def comment(*, report: Report, words: str, requirement: str = "", act: Act) -> Comment:
    """Say something beside a report. The report and its credential stay as they are. :raises WordsMissing: if empty"""
    COMMENT.require(act.by, report)
    told = sentence(words)
    check_no_person_named(told)
    post = (act.by.posts_with(INSPECT_DUTY, report.area_path) or act.by.posts_with(COMMENT_DUTY))[0]
    made = Comment.objects.create(
        report=report, requirement=requirement[:130], words=told, post=post.id, at=act.at, by=act.by.user
    )
    publish(ReportCommented(report=report.ref, comment=Ref("assurance.comment", made.id)), act=act)
    return made
