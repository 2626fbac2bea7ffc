"""How a site stands: decided by a named post, with reasons, and never by the software."""

from dataclasses import dataclass
from datetime import date

from django.db import transaction

from outcrop.assurance import problems
from outcrop.assurance.catalogue import Standard, StatusWord, catalogue
from outcrop.assurance.catalogue.shapes import after
from outcrop.assurance.events import StatusSet
from outcrop.assurance.locks import hold
from outcrop.assurance.models import Inspection, SiteStatus, Subject
from outcrop.assurance.policies import DECIDE_DUTY, SET_STATUS
from outcrop.assurance.subjects import section
from outcrop.assurance.writing import check_no_person_named, sentence
from outcrop.commons.journal.api import audited, publish
from outcrop.kernel.acts import Act


@dataclass(frozen=True, slots=True)
class Standing:
    """
    How a subject stands on a day.

    :ivar look_by: the day from which the standard asks a post to look again
    :ivar then: what the standard says follows, if nobody does
    """

    row: SiteStatus
    word: StatusWord
    look_by: date | None
    then: StatusWord | None
    due: bool


def status_book() -> tuple[str, Standard] | None:
    """Return the standard whose statuses this country uses, or None."""
    key = section().status_standard
    book = catalogue().by_key.get(key) if key else None
    return (key, book.standard) if key and book else None


def standing(subject: Subject, *, on: date) -> Standing | None:
    """Return how a subject stands, or None where nobody has decided. What is overdue is said, and changes nothing."""
    found = status_book()
    row = _last(subject, found[0], on) if found else None
    word = found[1].status(row.status) if found and row else None
    if found is None or row is None or word is None:
        return None
    look_by = after(row.start, months=word.good_months) if word.good_months else None
    then = found[1].status(word.then) if word.then else None
    return Standing(row, word, look_by, then, look_by is not None and on > look_by)


def _last(subject: Subject, standard: str, on: date) -> SiteStatus | None:
    rows = SiteStatus.objects.filter(subject=subject, standard=standard, start__lte=on)
    return rows.order_by("-start", "-at").first()


def history(subject: Subject) -> list[SiteStatus]:
    """Return every status that a subject had, newest first."""
    return list(SiteStatus.objects.filter(subject=subject).order_by("-start", "-at"))


@transaction.atomic
@audited("assurance.set-status")
def set_status(*, subject: Subject, status: str, why: str, act: Act) -> SiteStatus:
    """
    Decide how a site stands from today on.

    :raises StatusUnknown: if the standard has no such status
    :raises StatusStillStands: if the standard lets the last one stand longer, or no inspection has cleared it since
    :raises WordsMissing: without reasons
    """
    SET_STATUS.require(act.by, subject)
    found = status_book()
    if found is None or found[1].status(status) is None:
        raise problems.StatusUnknown(field="status", status=status[:60])
    words = sentence(why, field="why")
    check_no_person_named(words, field="why")
    key = found[0]
    hold(subject.id)
    inspected = Inspection.objects.filter(subject=subject, day__lte=act.on).order_by("-day", "-made_at").first()
    _check_still_stands(subject, status, inspected, act.on)
    post = act.by.posts_with(DECIDE_DUTY, subject.area_path)[0]
    made = SiteStatus.objects.create(
        subject=subject, area_path=subject.area_path, standard=key, status=status, start=act.on, why=words,
        inspection=inspected, post=post.id, at=act.at, by=act.by.user,
    )  # fmt: skip
    publish(StatusSet(subject=subject.pointer, standard=key, status=status, start=act.on, post=post.id), act=act)
    return made


def _check_still_stands(subject: Subject, status: str, inspected: Inspection | None, on: date) -> None:
    now = standing(subject, on=on)
    if now is None or now.word.least_months is None or now.word.key == status:
        return
    least = after(now.row.start, months=now.word.least_months)
    cleared = inspected is not None and inspected.day >= now.row.start and inspected.id != now.row.inspection_id
    if on < least or not cleared:
        raise problems.StatusStillStands(day=least.isoformat())
