"""At the counter: what the displays showed, the sum before the seller agrees, and the purchase."""

from dataclasses import dataclass
from decimal import Decimal
from uuid import UUID

from django.db import transaction

from outcrop.commons.policies import NotAllowed, NotFound
from outcrop.custody import api as custody
from outcrop.kernel.acts import Act
from outcrop.kernel.money import Money
from outcrop.kernel.problems import Problem
from outcrop.market.models import Purchase
from outcrop.market.policies import BUY
from outcrop.market.services import Weighing, buy_lot
from outcrop.market.slips import Slip, slip_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Displayed:
    """
    What the displays showed. Values are in the unit of the instrument.

    :param kind: what was brought, a key of the pack's lot kinds
    :param before: the mass before melting, where it was melted here
    """

    kind: str
    scale: UUID
    mass: Decimal
    assay: UUID
    fineness: Decimal
    before: Decimal | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """A lot that somebody wants to sell: by which rung, as it was weighed, and how she wants to be paid."""

    seller: UUID
    standing: str
    displayed: Displayed
    paid_by: str


def place_of(act: Act) -> custody.Place:
    """Return the buying place that the clerk works at. :raises NotAllowed: if the clerk's centre keeps none"""
    found = custody.places_of_agency(post.agency for post in act.by.posts_with("market.buy"))
    if not found:
        raise NotAllowed(reason=BUY.rule.reason)
    return found[0]


@transaction.atomic
def buy(*, offer: Offer, place: custody.Place, act: Act, agreed: Money | None = None) -> Purchase:
    """
    Take the readings and buy.

    :param agreed: what the seller saw that she gets
    :raises Problem: see ``buy_lot`` and custody's ``take_reading``
    """
    weighing = _weighed(offer.displayed, place, act)
    return buy_lot(
        seller=offer.seller, standing=offer.standing, weighing=weighing, paid_by=offer.paid_by, agreed=agreed, act=act
    )


def preview(*, offer: Offer, place: custody.Place, act: Act) -> Slip:
    """
    Return the slip that the seller would get, and leave nothing behind.

    The purchase itself is carried out and taken back, so that whatever would refuse it refuses it now.
    """
    with transaction.atomic():
        slip = slip_of(buy(offer=offer, place=place, act=act))
        transaction.set_rollback(True)
    return slip


def _weighed(displayed: Displayed, place: custody.Place, act: Act) -> Weighing:
    scale, assay = _instrument(displayed.scale, place), _instrument(displayed.assay, place)
    before = None
    if displayed.before is not None:
        before = _read(scale, displayed.before, "before", act)
    mass = _read(scale, displayed.mass, "mass", act)
    melt, kind = None, displayed.kind
    if before is not None:
        melt = custody.record_melt(place=place, kind=kind, before=before, after=mass, act=act)
        kind = custody.section().melting.becomes
    return Weighing(
        place=place, kind=kind, mass=mass, fineness=_read(assay, displayed.fineness, "fineness", act), melt=melt
    )


def _read(instrument: custody.Instrument, value: Decimal, field: str, act: Act) -> custody.Reading:
    """Take a reading, and let what is wrong with it be said where it was typed."""
    try:
        return custody.take_reading(instrument=instrument, value=value, act=act)
    except Problem as problem:
        problem.field = problem.field or field
        raise


def _instrument(instrument: UUID, place: custody.Place) -> custody.Instrument:
    found = custody.instrument(instrument)
    if found is None or found.place_id != place.id:
        raise NotFound()
    return found
