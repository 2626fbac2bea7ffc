"""Papers of origin: certificates of the local office, receipts of plants, entries in a collector's book."""

from datetime import date, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices import api as notices
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.market.events import CollectorLicensed, OriginPaperIssued
from outcrop.market.ladder import section
from outcrop.market.models import CollectorLicence, OriginKind, OriginPaper
from outcrop.market.problems import BookOfOneself, CoverImpossible, LicenceNotGood

_PREFIX = {OriginKind.CERTIFICATE: "OC", OriginKind.RECEIPT: "PR", OriginKind.BOOK: "CB"}
#: A tonne in one lot is a slip of the pen.
MOST_UG = 10**12


@transaction.atomic
@audited("market.issue-origin-paper")
def issue_origin_paper(
    *,
    kind: OriginKind,
    seller: UUID,
    area_path: str,
    most_ug: int | None,
    issued_by: str,
    act: Act,
    source_person: UUID | None = None,
) -> OriginPaper:
    """
    Issue a paper that says where a lot comes from, good for one sale.

    :param seller: who will show it at the counter
    :param source_person: from whom a collector bought, who is told of it and can dispute it
    :param most_ug: the most contained metal that it covers, micrograms; None where it names no mass
    :param issued_by: the post or licence under which it is issued
    :raises CoverImpossible: if it covers nothing, or more than anybody ever brought
    :raises BookOfOneself: if a collector enters herself
    """
    if most_ug is not None and not 0 < most_ug <= MOST_UG:
        raise CoverImpossible(field="grams")
    if source_person == seller:
        raise BookOfOneself(field="number")
    paper = OriginPaper.objects.create(
        number=next_number(kind=_PREFIX[kind], office=area_path.rpartition(".")[2], year=act.on.year),
        kind=kind,
        seller=seller,
        source_person=source_person,
        area_path=area_path,
        most_ug=most_ug,
        issued_by=issued_by,
        issued_on=act.on,
        valid_until=act.on + timedelta(days=section().papers.good_days),
        issued_at=act.at,
    )
    publish(_issued(paper), act=act)
    # Neutral words: a shared phone tells nobody of metal, grams or money.
    notices.send(
        to=source_person or seller,
        kind="market.origin-paper",
        sentence=gettext_noop("A paper was entered in your name on %(day)s, number %(number)s."),
        values={"day": act.on, "number": paper.number},
        link=f"/certificates/{paper.number}",
        act=act,
    )
    return paper


def _issued(paper: OriginPaper) -> OriginPaperIssued:
    return OriginPaperIssued(
        paper=Ref("market.origin-paper", paper.id),
        number=paper.number,
        kind=paper.kind,
        seller=paper.seller,
        source_person=paper.source_person,
        area_path=paper.area_path,
        most_ug=paper.most_ug,
        issued_by=paper.issued_by,
        valid_until=paper.valid_until,
    )


@transaction.atomic
@audited("market.license-collector")
def license_collector(*, person: UUID, number: str, issued_by: str, until: date, act: Act) -> CollectorLicence:
    """Record a licence to collect. :raises LicenceNotGood: if the number is taken or it ends before it begins"""
    number = " ".join(number.split())[:60]
    if until <= act.on or not number:
        raise LicenceNotGood(number=number)
    try:
        with transaction.atomic():
            licence = CollectorLicence.objects.create(
                person=person, number=number, issued_by=issued_by, start=act.on, end=until, recorded_at=act.at
            )
    except IntegrityError as taken:
        raise LicenceNotGood(number=number) from taken
    told = CollectorLicensed(licence=Ref("market.licence", licence.id), number=number, person=person, until=until)
    publish(told, act=act)
    return licence


def licence_of(person: UUID, *, on: date) -> CollectorLicence | None:
    """Return the licence to collect that a person holds on a day, or None."""
    return CollectorLicence.objects.filter(person=person, start__lte=on, end__gt=on).order_by("-end").first()
