"""What providers offer: published by their own desk, for a period."""

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from outcrop.commons.areas import api as areas
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.numbering.api import next_number
from outcrop.commons.packs import api as packs
from outcrop.commons.posts.api import Agency
from outcrop.finance.events import OfferEnded, OfferPublished
from outcrop.finance.models import LENDING, PROVIDERS, Kind, Offer
from outcrop.finance.policies import OFFER
from outcrop.finance.problems import OfferOver, OfferUnfit
from outcrop.finance.rates import MOST_PPM, Cost, cost
from outcrop.finance.section import section
from outcrop.kernel.acts import Act
from outcrop.kernel.money import MILLION, Money

LONGEST_DAYS, MOST_MONTHS, LARGEST = 366 * 3, 120, 10**15
OFFERS = Offer.objects.select_related("agency")


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """An offer as it is told: see ``models.Offer``. :ivar last_day: the last day on which it is offered"""

    kind: Kind
    name: str
    costs: str
    conditions: str
    law: str
    last_day: date
    area: str = ""
    yearly_ppm: int | None = None
    fee_ppm: int = 0
    premium: int | None = None
    most: int | None = None
    most_months: int | None = None


@transaction.atomic
@audited("finance.publish-offer")
def publish_offer(*, agency: str, told: Told, act: Act) -> Offer:
    """
    Publish an offer, as the provider's own desk.

    :raises OfferUnfit: if it lacks what its kind needs, or lasts too long
    """
    provider = Agency.objects.filter(key=agency).first()
    if provider is None or provider.kind not in PROVIDERS:
        raise OfferUnfit(fault=_("its provider is none that can offer."))
    _check(told, act.on)
    area = areas.get(told.area) if told.area else None
    if told.area and area is None:
        raise OfferUnfit(field="area", fault=_("there is no such area."))
    lends = told.kind in LENDING
    offer = Offer(
        agency=provider, agency_kind=provider.kind, kind=told.kind, name=told.name.strip(), costs=told.costs.strip(),
        conditions=told.conditions.strip(), law=told.law.strip(), area_path=area.path if area else "", start=act.on,
        end=told.last_day + timedelta(days=1), yearly_ppm=told.yearly_ppm if lends else None,
        fee_ppm=told.fee_ppm if lends else 0, premium=None if lends else told.premium,
        most=told.most if lends else None, most_months=told.most_months if lends else None, at=act.at,
    )  # fmt: skip
    OFFER.require(act.by, offer)
    assert act.by.user is not None  # a post is held by somebody
    offer.made_by = act.by.user
    offer.number = next_number(kind="OF", office="0", year=act.on.year)
    if offer.lends:
        example(offer, on=act.on)
    offer.save(force_insert=True)
    publish(
        OfferPublished(
            offer=offer.ref, number=offer.number, agency=provider.key, kind=offer.kind, start=offer.start, end=offer.end
        ),
        act=act,
    )
    return offer


def _check(told: Told, on: date) -> None:
    for field in ("name", "costs", "conditions", "law"):
        if not getattr(told, field).strip():
            raise OfferUnfit(field=field, fault=_("it does not say what it is, costs or asks, or what it rests on."))
    if not on <= told.last_day <= on + timedelta(days=LONGEST_DAYS):
        raise OfferUnfit(field="last_day", fault=_("its last day is past, or more than three years away."))
    if told.premium is not None and not 0 <= told.premium <= LARGEST:
        raise OfferUnfit(field="premium", fault=_("its cost is below nothing, or too large."))
    if told.kind not in LENDING:
        return
    if told.yearly_ppm is None or not 0 <= told.yearly_ppm <= MOST_PPM or not 0 <= told.fee_ppm < MILLION:
        raise OfferUnfit(field="yearly", fault=_("a loan names its yearly rate, and a fee below the whole sum."))
    if told.most is None or not 0 < told.most <= LARGEST:
        raise OfferUnfit(field="most", fault=_("a loan names the most that is lent."))
    if told.most_months is None or not 1 <= told.most_months <= MOST_MONTHS:
        raise OfferUnfit(field="most_months", fault=_("a loan names its months, at most ten years."))


@transaction.atomic
@audited("finance.end-offer")
def end_offer(*, offer: Offer, act: Act) -> Offer:
    """
    End an offer today. What was released for it is read no more; what was agreed stands.

    :raises OfferOver: if it has ended
    """
    OFFER.require(act.by, offer)
    held = Offer.objects.select_for_update(of=("self",)).get(id=offer.id)
    if held.end <= act.on:
        raise OfferOver()
    held.end = act.on
    held.save(update_fields=["end"])
    publish(OfferEnded(offer=held.ref, end=held.end), act=act)
    return held


def example(offer: Offer, *, on: date, wish: int | None = None, months: int | None = None) -> Cost:
    """
    Return what a loan of this offer would cost: the sum and months wished, else the most that is offered.

    Nothing is paid in the months that the pack names as closed.
    """
    assert offer.most and offer.most_months and offer.yearly_ppm is not None  # the database sees to it
    lent = packs.money(wish or offer.most)
    return cost(
        lent,
        fee=fee_of(lent.minor, offer.fee_ppm),
        yearly_ppm=offer.yearly_ppm,
        months=months or offer.most_months,
        start=on,
        closed=closed_months(on, months or offer.most_months),
        step=packs.current().country.money.step,
    )


def fee_of(minor: int, ppm: int) -> Money:
    """Return the fee of a sum, in the smallest coin that is used."""
    return packs.money(minor).share(ppm, step=packs.current().country.money.step)


def closed_months(start: date, months: int) -> tuple[int, ...]:
    """Return the pack's closed months; none where a loan would have no other."""
    closed = section().closed.months
    first = start.month
    falls = {(first + after - 1) % 12 + 1 for after in range(1, months + 1)}
    return () if falls <= set(closed) else closed


def offers_on(on: date, *, area_path: str = "") -> list[Offer]:
    """Return what is offered on a day, in an area if one is named: what is offered in the whole country, there too."""
    rows = OFFERS.filter(start__lte=on, end__gt=on).order_by("kind", "name", "id")
    return [each for each in rows if not area_path or _covers(each.area_path, area_path)]


def _covers(offered: str, area: str) -> bool:
    return not offered or area == offered or area.startswith(offered + ".")
