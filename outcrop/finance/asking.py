"""Asking for an offer: what a person releases for it, until when, and how she takes it back."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.finance import problems, released
from outcrop.finance.events import OfferAsked, ReleaseTakenBack
from outcrop.finance.locks import hold
from outcrop.finance.models import Offer, Release, Request, Withdrawal
from outcrop.finance.policies import OWN, herself
from outcrop.finance.section import section
from outcrop.kernel.acts import Act, Actor
from outcrop.registry import api as registry

REQUESTS = Request.objects.select_related(
    "offer__agency", "release__withdrawal", "decision__answer", "decision__agreement"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """
    What somebody asks for, and releases for it.

    :ivar enterprise: for which she leads, if not for herself
    :ivar last_day: the last day on which the provider may read
    """

    parts: tuple[str, ...]
    last_day: date
    enterprise: UUID | None = None
    wish: int | None = None
    months: int | None = None
    words: str = ""


def check(offer: Offer, asked: Asked, *, by: Actor, on: date) -> None:
    """:raises OfferOver, RequestUnfit, ReleaseUnfit: if it cannot be asked for so"""
    if not offer.holds(on):
        raise problems.OfferOver()
    if asked.enterprise and asked.enterprise not in by.subjects("leader"):
        raise problems.RequestUnfit(field="enterprise", fault=_("only who leads an enterprise asks for it."))
    if offer.lends:
        if asked.wish is None or not 0 < asked.wish <= (offer.most or 0):
            raise problems.RequestUnfit(field="wish", fault=_("the sum is nothing, or more than is offered."))
        if asked.months is None or not 1 <= asked.months <= (offer.most_months or 0):
            raise problems.RequestUnfit(field="months", fault=_("these are no months, or more than are offered."))
    most = section().release.most_days
    if not set(asked.parts) <= set(released.PARTS) or not on <= asked.last_day <= on + timedelta(days=most):
        raise problems.ReleaseUnfit(days=most, field="last_day")


def preview(offer: Offer, asked: Asked, *, act: Act) -> released.File:
    """Return exactly what would be released. :raises OfferOver, RequestUnfit, ReleaseUnfit: see ``check``"""
    check(offer, asked, by=act.by, on=act.on)
    return released.file_of(herself(act), asked.enterprise, asked.parts, on=act.on)


@transaction.atomic
@audited("finance.ask")
def ask(*, offer: Offer, asked: Asked, seen: str, act: Act) -> Request:
    """
    Ask for an offer and release a file for it, by one's own word.

    :param seen: the mark of the file that she was shown, as ``released.mark_of`` gives it
    :raises NotAsSeen: if it is another file than she was shown
    :raises OfferOver: if it is not offered today
    :raises RequestUnfit, ReleaseUnfit: if it asks for what is not offered, or releases what cannot be
    :raises AskedAlready: if a request for the same offer waits
    """
    person = herself(act)
    hold(person)
    file = preview(offer, asked, act=act)
    if released.mark_of(file) != seen:
        raise problems.NotAsSeen()
    waiting = REQUESTS.filter(offer=offer, person=person, enterprise=asked.enterprise, decision=None)
    if found := waiting.filter(release__withdrawal=None, release__until__gt=act.on).first():
        raise problems.AskedAlready(number=found.number)
    request = Request(
        offer=offer, person_id=person, enterprise_id=asked.enterprise, wish=asked.wish if offer.lends else None,
        months=asked.months if offer.lends else None, words=asked.words.strip()[:400], at=act.at, on=act.on,
        number=next_number(kind="RQ", office="0", year=act.on.year),
    )  # fmt: skip
    OWN.require(act.by, request)
    request.save(force_insert=True)
    parts = tuple(part for part in released.PARTS if part in asked.parts)
    until = asked.last_day + timedelta(days=1)
    Release.objects.create(
        request=request, parts=list(parts), sealed=registry.seal(person, file), until=until, at=act.at
    )
    publish(OfferAsked(offer=offer.ref, request=request.ref, parts=parts, until=until), act=act)
    return request


@transaction.atomic
@audited("finance.take-back")
def take_back(*, request: Request, act: Act) -> Withdrawal:
    """
    Take back what was released: from now on the provider reads it no more.

    :raises TakenBackAlready: if it was taken back before
    """
    OWN.require(act.by, request)
    hold(request.id)
    release = Release.objects.get(request=request)
    if Withdrawal.objects.filter(release=release).exists():
        raise problems.TakenBackAlready()
    made = Withdrawal.objects.create(release=release, at=act.at, on=act.on)
    publish(ReleaseTakenBack(request=request.ref, on=act.on), act=act)
    return made


def is_open(request: Request, on: date) -> bool:
    """
    Say whether the provider may read the file on a day: till its last day, as long as the offer stands, she has not
    taken it back, and the answer was not no.
    """
    release = request.release
    if getattr(release, "withdrawal", None) is not None or not on < min(release.until, request.offer.end):
        return False
    decision = getattr(request, "decision", None)
    return decision is None or (decision.accepted and getattr(getattr(decision, "answer", None), "taken", True))


def read_file(request: Request, *, act: Act) -> released.File:
    """
    Return the file for the provider's desk; the reading is noted, and she sees who read it.

    :raises FileClosed: if its time is over, she took it back, or the answer was no
    """
    if not is_open(request, act.on):
        raise problems.FileClosed()
    registry.note_reading(request.person_id, registry.RECORD)
    found = released.opened(request.release, request.person_id)
    if found is None:
        raise problems.FileClosed()
    return found


def link(request: Request) -> str:
    """Return the page of a request."""
    return reverse("finance:request", args=[request.number])
