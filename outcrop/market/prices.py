"""The price of the day."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import Confidence
from outcrop.kernel.acts import Act
from outcrop.kernel.money import Money
from outcrop.kernel.refs import Ref
from outcrop.market.events import PriceNamed
from outcrop.market.models import Price
from outcrop.market.problems import PriceImpossible, PriceInFuture, PriceMissing, PriceTooOld, SourceMissing
from outcrop.market.section import MarketSection

#: Minor units for a gram: beyond it a decimal mark was lost.
MOST = 10**12
#: What the price desk names is official by itself.
OFFICIAL: Confidence = "A"


@dataclass(frozen=True, slots=True)
class PriceToday:
    """The reference price with its age: minor units for one gram of fine metal."""

    price: Price
    age: timedelta
    usable: bool

    @property
    def per_gram(self) -> Money:
        """What one gram of fine metal fetches."""
        return Money(self.price.per_gram, self.price.currency)

    @property
    def hours(self) -> int:
        """Its age in whole hours."""
        return int(self.age.total_seconds() // 3600)


def _rules() -> MarketSection:
    section: MarketSection = packs.current().section("market")
    return section


def price_now(at: datetime) -> PriceToday | None:
    """Return the latest price that was named by then, however old; None if there never was one."""
    found = Price.objects.filter(observed_at__lte=at).order_by("-observed_at", "-recorded_at").first()
    if found is None:
        return None
    age = at - found.observed_at
    return PriceToday(found, age, age <= timedelta(hours=_rules().price.most_age_hours))


def usable_price(at: datetime) -> PriceToday:
    """
    Return the price to buy at.

    :raises PriceMissing: if nobody has named one
    :raises PriceTooOld: if it is older than the country allows
    """
    found = price_now(at)
    if found is None:
        raise PriceMissing()
    if not found.usable:
        raise PriceTooOld(hours=found.hours, most=_rules().price.most_age_hours)
    return found


@transaction.atomic
@audited("market.name-price")
def name_price(*, per_gram: Money, observed_at: datetime, source: str, confidence: Confidence, act: Act) -> Price:
    """
    Name a reference price for one gram of fine metal.

    :raises PriceInFuture: if it was observed later than now
    :raises PriceImpossible, SourceMissing: if it cannot be, or says not where it comes from
    """
    if observed_at > act.at:
        raise PriceInFuture(field="observed_at")
    if not 0 < per_gram.minor <= MOST or per_gram.currency != packs.current().country.money.currency:
        raise PriceImpossible(field="per_gram")
    source = " ".join(source.split())[:200]
    if not source:
        raise SourceMissing(field="source")
    price = Price.objects.create(
        per_gram=per_gram.minor,
        currency=per_gram.currency,
        observed_at=observed_at,
        source=source,
        confidence=confidence,
        recorded_at=act.at,
    )
    ref = Ref("market.price", price.id)
    publish(PriceNamed(price=ref, per_gram=per_gram, observed_at=observed_at, source=source), act=act)
    return price
