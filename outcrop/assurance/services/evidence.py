"""Filing evidence, once for every standard, and telling how ore is treated."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from django.db import transaction

from outcrop.assurance import problems
from outcrop.assurance.catalogue import EvidenceKind, catalogue
from outcrop.assurance.events import EvidenceFiled, PracticeRecorded
from outcrop.assurance.models import LONG, Evidence, PracticeTold, Subject
from outcrop.assurance.photos import PARTS, cleaned, is_picture
from outcrop.assurance.policies import FILE, TELL_PRACTICE
from outcrop.assurance.writing import check_no_person_named
from outcrop.commons.documents import api as documents
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref

MOST_GRAMS, MILLI, YEARS_BACK = Decimal(10_000_000), Decimal(1000), 30


@dataclass(frozen=True, slots=True)
class File:
    """
    A file as it was sent.

    :param faces: what the sender said: ``none`` can be recognised, some are in ``parts``, or soften the ``whole``
    :param parts: where they are, from 0 at the top left to 8
    """

    data: bytes
    media_type: str
    name: str
    faces: str = ""
    parts: frozenset[int] = frozenset()


@transaction.atomic
@audited("assurance.file-evidence")
def file_evidence(
    *, subject: Subject, kind: str, shown_on: date, words: str = "", file: File | None = None, act: Act
) -> Evidence:
    """
    File something shown; it answers every requirement of every standard that takes its kind.

    :raises KindNotFiled: if the kind is unknown or found by the system itself
    :raises PhotoNotTaken: for a picture of what could show a child or a victim
    :raises FacesNotLookedFor: if nobody said whether a face can be recognised, and where
    """
    FILE.require(act.by, subject)
    row = _fileable(kind)
    words = words.strip()[:LONG]
    check_no_person_named(words)
    if shown_on > act.on:
        raise problems.ShownInFuture(field="shown_on")
    if file is None and not words:
        raise problems.NothingShown(field="file")
    document = _stored(row, file, act) if file else None
    made = Evidence.objects.create(
        number=next_number(kind="EV", office=subject.area_path.rpartition(".")[2], year=act.on.year),
        subject=subject,
        kind=row.key,
        words=words,
        document=document,
        shown_on=shown_on,
        filed_at=act.at,
        filed_by=act.by.user,
    )
    publish(
        EvidenceFiled(
            evidence=Ref("assurance.evidence", made.id), subject=subject.pointer, kind=row.key, shown_on=shown_on,
            digest=document.digest if document else "",
        ),
        act=act,
    )  # fmt: skip
    return made


def _fileable(key: str) -> EvidenceKind:
    kind = catalogue().kind(key)
    if kind is None or kind.found is not None:
        raise problems.KindNotFiled(field="kind", kind=key[:60])
    return kind


def _to_soften(file: File) -> frozenset[int]:
    if file.faces == "none":
        return frozenset()
    if file.faces == "whole":
        return PARTS
    if file.faces != "parts":
        raise problems.FacesNotLookedFor(field="faces")
    if not file.parts or not file.parts <= PARTS:
        raise problems.FacesNotLookedFor(field="parts")
    return file.parts


def _stored(kind: EvidenceKind, file: File, act: Act) -> documents.Document:
    data = file.data
    if is_picture(file.media_type):
        if not kind.photo:
            raise problems.PhotoNotTaken(field="file")
        data = cleaned(data, file.media_type, soften=_to_soften(file))
    return documents.store(data, media_type=file.media_type, name=file.name, act=act)


@transaction.atomic
@audited("assurance.tell-practice")
def tell_practice(
    *, subject: Subject, year: int, practice: str, grams: Decimal | None, basis: str, act: Act
) -> PracticeTold:
    """
    Tell how ore is treated in a year and how much fine metal it gave, in grams; None where nobody knows.

    :param basis: where the figure is from
    :raises PracticeUnknown, YearImpossible, MetalImpossible: if it cannot be
    """
    TELL_PRACTICE.require(act.by, subject)
    if catalogue().practice(practice) is None:
        raise problems.PracticeUnknown(field="practice", practice=practice[:60])
    if not act.on.year - YEARS_BACK <= year <= act.on.year:
        raise problems.YearImpossible(field="year", year=year)
    if grams is not None and not 0 <= grams <= MOST_GRAMS:
        raise problems.MetalImpossible(field="grams")
    milligrams = None if grams is None else int((grams * MILLI).to_integral_value(ROUND_HALF_UP))
    made = PracticeTold.objects.create(
        subject=subject, year=year, practice=practice, metal_mg=milligrams, basis=basis.strip()[:300], at=act.at,
        by=act.by.user,
    )  # fmt: skip
    publish(PracticeRecorded(subject=subject.pointer, year=year, practice=practice), act=act)
    return made
