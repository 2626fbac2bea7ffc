"""What pages and programs ask alike when papers of origin are issued: by which post, to whom, for how much."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotAllowed
from outcrop.kernel.acts import Act, HeldPost
from outcrop.kernel.problems import InvalidInput
from outcrop.market import papers
from outcrop.market.models import CollectorLicence, OriginKind, OriginPaper
from outcrop.market.policies import CERTIFY, CERTIFY_DUTY, KEEP_BOOK, LICENSE, RECEIPT_DUTY
from outcrop.market.problems import SellerUnknown
from outcrop.market.services import micrograms
from outcrop.registry import api as registry

EARLIEST, LATEST = 1900, 2200


def person_numbered(number: str, *, field: str = "number") -> registry.PersonView:
    """Return the person of that number. :raises SellerUnknown: if it is nobody's"""
    found = registry.find_person(number)
    if found is None:
        raise SellerUnknown(field=field, number=number[:60])
    return found


def issuing_post(act: Act) -> tuple[HeldPost, OriginKind]:
    """Return the post under which the actor issues papers of origin, and which. :raises NotAllowed: without one"""
    CERTIFY.require(act.by)
    if plant := act.by.posts_with(RECEIPT_DUTY):
        return plant[0], OriginKind.RECEIPT
    return act.by.posts_with(CERTIFY_DUTY)[0], OriginKind.CERTIFICATE


def certify(*, person: str, grams: Decimal | None, act: Act) -> OriginPaper:
    """Issue a certificate, or a plant's receipt, to the person of that number."""
    post, kind = issuing_post(act)
    return papers.issue_origin_paper(
        kind=kind,
        seller=person_numbered(person).id,
        area_path=post.area,
        most_ug=_covered(grams),
        issued_by=f"{post.agency}/{post.key}",
        act=act,
    )


def enter_in_book(*, person: str, grams: Decimal | None, act: Act) -> OriginPaper:
    """Enter in the actor's book what she bought from the person of that number. :raises NotAllowed: if not licensed"""
    collector = act.by.principal
    licence = papers.licence_of(collector, on=act.on) if collector else None
    if collector is None or licence is None:
        raise NotAllowed(reason=KEEP_BOOK.rule.reason)
    source = person_numbered(person)
    return papers.issue_origin_paper(
        kind=OriginKind.BOOK,
        seller=collector,
        source_person=source.id,
        area_path=source.area_path,
        most_ug=_covered(grams),
        issued_by=licence.number,
        act=act,
    )


def license_collector(*, person: str, number: str, last_day: date, act: Act) -> CollectorLicence:
    """Record that the person of that number may collect, up to and including a last day."""
    LICENSE.require(act.by)
    post = act.by.posts_with("market.license")[0]
    return papers.license_collector(
        person=person_numbered(person).id,
        number=number,
        issued_by=f"{post.agency}/{post.key}",
        until=last_day + timedelta(days=1),
        act=act,
    )


def aware(instant: datetime) -> datetime:
    """Return an instant in UTC; one without a zone is meant in the country's. :raises InvalidInput: far from today"""
    if not EARLIEST <= instant.year <= LATEST:
        raise InvalidInput({"observed_at": [_("No price was named in that year. Check the date.")]})
    zone = ZoneInfo(packs.current().country.zone)
    return (instant if instant.tzinfo else instant.replace(tzinfo=zone)).astimezone(UTC)


def _covered(grams: Decimal | None) -> int | None:
    return None if grams is None else micrograms(grams)
