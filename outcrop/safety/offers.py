"""
Health checks that are offered.

Who comes, and what is found, is not kept here at all: the provider hands the result to the person, on paper. We keep
that there was an offer, and how many came. (docs/decisions/0178)
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from outcrop.commons.areas import api as areas
from outcrop.commons.disclosure import api as disclosure
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.policies import NotAllowed
from outcrop.kernel.acts import Act
from outcrop.safety import problems
from outcrop.safety.events import CheckHeld, CheckOffered
from outcrop.safety.models import Offer, OfferNews
from outcrop.safety.policies import OFFER
from outcrop.safety.section import HEALTH_DUTY, Exam, section

FARTHEST = timedelta(days=366)
MOST_CAME = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """An offer as it is told. :ivar checks: keys of the pack's ``exams``"""

    provider: str
    place: str
    area: str
    first_on: date
    last_on: date
    checks: Sequence[str]
    phone: str = ""
    cost: str = ""


@dataclass(frozen=True, slots=True)
class Shown:
    """An offer as everybody reads it. :ivar came: how many came, none while too few to be told"""

    offer: Offer
    exams: tuple[Exam, ...]
    cancelled: bool
    came: int | None


@transaction.atomic
@audited("safety.offer-check")
def offer_check(*, offered: Offered, act: Act) -> Offer:
    """
    Publish a health check.

    :raises AreaNotFound: if there is no such area
    :raises OfferUnfit: if its days have passed or lie too far, or nothing known is checked
    """
    area = areas.get(offered.area)
    if area is None:
        raise problems.AreaNotFound(field="area", area=offered.area[:40])
    held = act.by.posts_with(HEALTH_DUTY, area.path)
    if not held:
        raise NotAllowed(reason=OFFER.rule.reason)
    _judge(offered, act)
    made = Offer.objects.create(
        provider=offered.provider.strip(), phone=offered.phone.strip(), place=offered.place.strip(),
        area_path=area.path, first_on=offered.first_on, last_on=offered.last_on, checks=sorted(set(offered.checks)),
        cost=offered.cost.strip(), post_id=held[0].id, at=act.at,
    )  # fmt: skip
    publish(CheckOffered(offer=made.ref, first_on=made.first_on, last_on=made.last_on), act=act)
    return made


def _judge(offered: Offered, act: Act) -> None:
    known = {each.key for each in section().exams}
    if not offered.checks or set(offered.checks) - known:
        raise problems.OfferUnfit(field="checks", fault=_("it does not say what is checked."))
    if not (act.on <= offered.first_on <= offered.last_on <= act.on + FARTHEST):
        raise problems.OfferUnfit(
            field="last_on", fault=_("its days have passed, lie too far, or end before they begin.")
        )
    for name in ("provider", "place"):
        if not getattr(offered, name).strip():
            raise problems.OfferUnfit(field=name, fault=_("it does not say who offers it, or where."))


@transaction.atomic
@audited("safety.note-check")
def note_held(*, offer: Offer, came: int | None, act: Act) -> OfferNews:
    """
    Write down how many came, or that it will not be held.

    :param came: none if it will not be held
    :raises NotHeldYet: if its first day has not come
    :raises TooMany: if more came than can be
    """
    OFFER.require(act.by, offer)
    if came is not None and act.on < offer.first_on:
        raise problems.NotHeldYet(field="came")
    if came is not None and not 0 <= came <= MOST_CAME:
        raise problems.TooMany(field="came", most=MOST_CAME)
    made = OfferNews.objects.create(offer=offer, came=came, on=act.on, at=act.at)
    publish(CheckHeld(offer=offer.ref, held=came is not None), act=act)
    return made


def open_offers(*, on: date, area_path: str = "") -> "QuerySet[Offer]":
    """Return offers whose last day has not passed, in an area if one is named, the next first."""
    return Offer.objects.filter(areas.inside(area_path), last_on__gte=on).order_by("first_on", "id")


def shown(offer: Offer) -> Shown:
    """Return an offer as everybody reads it."""
    news = offer.news.order_by("-at", "-id").first()
    came = news.came if news else None
    told = came if came is not None and came >= disclosure.least_count() else None
    exams = tuple(each for each in section().exams if each.key in offer.checks)
    return Shown(offer, exams, bool(news and news.came is None), told)
