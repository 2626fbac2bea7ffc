"""Papers of origin: certificates of the local office, receipts of plants, entries in a collector's book."""

from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices import api as notices
from outcrop.commons.numbering.api import next_number
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.market.events import CollectorLicensed, OriginPaperIssued
from outcrop.market.models import CollectorLicence, OriginKind, OriginPaper
from outcrop.market.problems import LicenceNotGood

#: How long a paper of origin is good for one sale. A default of ours, not of a law.
GOOD_DAYS = 30
_PREFIX = {OriginKind.CERTIFICATE: "OC", OriginKind.RECEIPT: "PR", OriginKind.BOOK: "CB"}


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
    valid_until: date | None = None,
) -> OriginPaper:
    """
    Issue a paper that says where a lot comes from, good for one sale.

    :param seller: who will show it at the counter
    :param source_person: from whom a collector bought, who is told of it
    :param most_ug: the most contained metal that it covers, micrograms; None where it names no mass
    :param issued_by: the post or licence under which it is issued
    """
    office = area_path.rpartition(".")[2]
    paper = OriginPaper.objects.create(
        number=next_number(kind=_PREFIX[kind], office=office, year=act.on.year), kind=kind, seller=seller,
        source_person=source_person, area_path=area_path, most_ug=most_ug, issued_by=issued_by, issued_on=act.on,
        valid_until=valid_until or act.on + timedelta(days=GOOD_DAYS), issued_at=act.at,
    )  # fmt: skip
    publish(
        OriginPaperIssued(
            paper=Ref("market.origin-paper", paper.id), number=paper.number, kind=kind, seller=seller, area_path=area_path
        ),
        act=act,
    )
    told = source_person or seller
    notices.send(
        to=told,
        kind="market.origin-paper",
        sentence=gettext_noop("A paper was entered in your name on %(day)s, number %(number)s."),
        values={"day": act.on.isoformat(), "number": paper.number},
        link="/sales",
        act=act,
    )
    return paper


@transaction.atomic
@audited("market.license-collector")
def license_collector(*, person: UUID, number: str, issued_by: str, until: date, act: Act) -> CollectorLicence:
    """Record a licence to collect. :raises LicenceNotGood: if the number is taken or it ends before it begins"""
    if until <= act.on or CollectorLicence.objects.filter(number=number.strip()).exists():
        raise LicenceNotGood(number=number)
    licence = CollectorLicence.objects.create(
        person=person, number=number.strip(), issued_by=issued_by, start=act.on, end=until, recorded_at=act.at
    )
    publish(CollectorLicensed(licence=Ref("market.licence", licence.id), number=licence.number, person=person, until=until), act=act)
    return licence


def licence_of(person: UUID, *, on: date) -> CollectorLicence | None:
    """Return the licence to collect that a person holds on a day, or None."""
    return CollectorLicence.objects.filter(person=person, start__lte=on, end__gt=on).order_by("-end").first()
