"""The market for programs."""

from datetime import date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import F
from django.http import HttpRequest
from ninja import Router, Schema
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.calls import guarded_call, once_call, open_call
from outcrop.commons.packs import api as packs
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.custody import api as custody
from outcrop.kernel.acts import Act
from outcrop.kernel.money import Money
from outcrop.market import counter, issuing, ladder, telling
from outcrop.market.disputes import dispute_paper, dispute_sale, settle_dispute
from outcrop.market.models import OriginPaper, Purchase, SaleDispute
from outcrop.market.policies import (
    BUY,
    CERTIFY,
    CONFIRM,
    DISPUTE,
    DISPUTE_PAPER,
    KEEP_BOOK,
    LICENSE,
    NAME_PRICE,
    SEE_PAPER,
    SEE_PURCHASE,
    SEE_SALES,
    SETTLE,
)
from outcrop.market.prices import OFFICIAL, name_price, price_now
from outcrop.market.selectors import sales_of
from outcrop.market.services import confirm_sale
from outcrop.market.slips import slip_of
from outcrop.registry import api as registry

router = Router()
Figure = Field(max_digits=18, decimal_places=6)
SALES = Purchase.objects.select_related("price", "paper", "dispute__decision")
DISPUTES = SaleDispute.objects.select_related("purchase", "paper", "decision")


class PriceIn(Schema):
    """A reference price: minor units for one gram of fine metal."""

    per_gram_minor: int
    observed_at: datetime
    source: str = Field(max_length=200)


class OfferIn(Schema):
    """What somebody wants to sell. Masses and fineness as the displays show them, in the unit of the instrument."""

    seller: str = Field(description="number of the person", max_length=60)
    standing: str = Field(description="key of a standing of the seller", max_length=120)
    kind: str = Field(description="what was brought", max_length=40)
    scale: UUID
    mass: Decimal = Figure
    before: Decimal | None = Field(None, description="mass before melting", max_digits=18, decimal_places=6)
    assay: UUID
    fineness: Decimal = Figure
    paid_by: str = Field(max_length=40)


class PurchaseIn(OfferIn):
    """A purchase, with the sum that the seller saw and agreed to."""

    agreed_minor: int = Field(description="net of the preview that the seller saw")


class DisputeIn(Schema):
    """Why a sale or an entry is disputed."""

    why: str = Field(max_length=30)
    words: str = Field("", max_length=4000)


class DisputeDecisionIn(Schema):
    """The decision on a dispute."""

    seller_is_right: bool
    reasons: str = Field(max_length=4000)


class PaperIn(Schema):
    """A paper of origin."""

    person: str = Field(description="number of the person", max_length=60)
    grams: Decimal | None = Field(None, description="the most fine metal that it covers", max_digits=18)


class LicenceIn(Schema):
    """A licence to collect."""

    person: str = Field(max_length=60)
    number: str = Field(max_length=60)
    last_day: date = Field(lt=date(2200, 1, 1))


@router.get("/price", summary="The price of the day")
@open_call("the price of the day is for everybody")
def price(request: HttpRequest) -> dict[str, Any]:
    """Return the price with its age, and where one can sell."""
    act = act_of(request)
    return {"price": telling.price(price_now(act.at), on=act.on), "ways_to_sell": telling.doors()}


@router.post("/price", summary="Name a price")
@guarded_call(NAME_PRICE)
@once_call
def name(request: HttpRequest, told: PriceIn) -> Any:
    """Name a reference price."""
    act = act_of(request)
    name_price(
        per_gram=packs.money(told.per_gram_minor),
        observed_at=issuing.aware(told.observed_at),
        source=told.source,
        confidence=OFFICIAL,
        act=act,
    )
    return 201, {"price": telling.price(price_now(act.at), on=act.on)}


@router.get("/counter", summary="The clerk's counter: instruments and price")
@guarded_call(BUY)
def at_counter(request: HttpRequest) -> dict[str, Any]:
    """Return the clerk's place, its instruments with their state today, and the ways to pay."""
    act = act_of(request)
    place = counter.place_of(act)
    instruments = [
        {"id": str(x.instrument.id), "label": x.instrument.label, "measures": x.instrument.measures, "state": x.state}
        for x in custody.instruments_at(place, on=act.on)
    ]
    return {
        "place": {"id": str(place.id), "key": place.key, "name": plain(place.name)},
        "instruments": instruments,
        "kinds": [kind.key for kind in custody.section().kinds if kind.at_counter],
        "payments": [payment.key for payment in ladder.section().payments],
        "price": telling.price(price_now(act.at), on=act.on),
    }


@router.get("/sellers/{number}/standings", summary="What a seller may show for where it comes from")
@guarded_call(BUY)
def standings(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return every rung that a person stands on, best first, and the nearest lawful ways for whoever stands on none."""
    seller = issuing.person_numbered(number)
    registry.note_reading(seller.id, registry.STANDING)
    held = ladder.standings(seller.id, on=act_of(request).on)
    return {"seller": seller.number, "standings": [telling.standing(x) for x in held], "ways_to_sell": telling.doors()}


@router.post("/purchases/preview", summary="The sum that a seller would get")
@guarded_call(BUY)
def preview(request: HttpRequest, offer: OfferIn) -> dict[str, Any]:
    """Return the slip that the seller would get. It changes nothing, so that it needs no submission id."""
    act = act_of(request)
    return telling.slip(counter.preview(offer=_offer(offer, act), place=counter.place_of(act), act=act), on=act.on)


@router.post("/purchases", summary="Buy a lot")
@guarded_call(BUY)
@once_call
def buy(request: HttpRequest, offer: PurchaseIn) -> Any:
    """Buy a lot for the sum that the seller agreed to."""
    act = act_of(request)
    agreed: Money = packs.money(offer.agreed_minor)
    bought = counter.buy(offer=_offer(offer, act), place=counter.place_of(act), agreed=agreed, act=act)
    return 201, telling.slip(slip_of(bought), on=act.on)


def _offer(told: OfferIn, act: Act) -> counter.Offer:
    seller = issuing.person_numbered(told.seller, field="seller")
    if not ladder.standings(seller.id, on=act.on):
        raise ladder.refusal()
    shown = told.model_dump(include={"kind", "scale", "mass", "before", "assay", "fineness"})
    return counter.Offer(
        seller=seller.id, standing=told.standing, displayed=counter.Displayed(**shown), paid_by=told.paid_by
    )


@router.get("/sales", summary="What was sold in my name")
@guarded_call(SEE_SALES)
def sales(request: HttpRequest) -> list[dict[str, Any]]:
    """Return the sales in the name of whoever asks, newest first."""
    person = act_of(request).by.principal
    return [telling.sale_in_list(each) for each in sales_of(person)[:100]] if person else []


@router.get("/sales/{number}", summary="A sale with every line of its sum")
@guarded_call(SEE_PURCHASE)
def sale(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return a sale."""
    act = act_of(request)
    found = SEE_PURCHASE.fetch(act.by, SALES.all(), number=number)
    dispute: SaleDispute | None = getattr(found, "dispute", None)
    reads = SEE_SALES.verdict(act.by, found).allowed or SETTLE.verdict(act.by, found).allowed
    told = telling.dispute(dispute, reasons=reads) if dispute else None
    return {**telling.slip(slip_of(found), on=act.on), "dispute": told}


@router.post("/sales/{number}/confirm", summary="Say that a sale is right")
@guarded_call(CONFIRM)
@once_call
def confirm(request: HttpRequest, number: str) -> Any:
    """Take the seller's word that the sale was hers."""
    act = act_of(request)
    confirm_sale(purchase=CONFIRM.fetch(act.by, SALES.all(), number=number), act=act)
    return 201, {"number": number}


def _own_sale(request: HttpRequest, number: str) -> Purchase:
    return DISPUTE.fetch(act_of(request).by, SALES.all(), number=number)


@router.post("/sales/{number}/dispute", summary="Dispute a sale")
@guarded_call(DISPUTE, of=_own_sale)
@once_call
def dispute(request: HttpRequest, number: str, told: DisputeIn) -> Any:
    """Dispute a sale in one's name."""
    act, found = act_of(request), _own_sale(request, number)
    return 201, telling.dispute(dispute_sale(purchase=found, why=told.why, words=told.words, act=act), reasons=True)


@router.get("/disputes", summary="Disputed sales, open ones first")
@guarded_call(SETTLE)
def disputes(request: HttpRequest) -> list[dict[str, Any]]:
    """Return disputed sales for the post that hears them."""
    rows = SETTLE.visible(act_of(request).by, DISPUTES.all()).order_by(
        F("decision__at").asc(nulls_first=True), "answer_due", "id"
    )
    return [telling.dispute(each, reasons=True) for each in rows[:100]]


def _dispute_heard(request: HttpRequest, number: str) -> SaleDispute:
    return SETTLE.fetch(act_of(request).by, DISPUTES.all(), number=number)


@router.post("/disputes/{number}/decision", summary="Decide a dispute")
@guarded_call(SETTLE, of=_dispute_heard)
@once_call
def decide(request: HttpRequest, number: str, told: DisputeDecisionIn) -> Any:
    """Decide a dispute."""
    act, found = act_of(request), _dispute_heard(request, number)
    settle_dispute(dispute=found, seller_is_right=told.seller_is_right, reasons=told.reasons, act=act)
    return 201, telling.dispute(DISPUTES.get(id=found.id), reasons=True)


@router.post("/certificates", summary="Issue a paper of origin")
@guarded_call(CERTIFY)
@once_call
def certify(request: HttpRequest, told: PaperIn) -> Any:
    """Certify where a person's next lot comes from; a plant gives the receipt of what it treated."""
    act = act_of(request)
    made = issuing.certify(person=told.person, grams=told.grams, act=act)
    return 201, telling.paper(made, on=act.on)


@router.get("/certificates/{number}", summary="A paper of origin")
@guarded_call(SEE_PAPER)
def paper(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return a paper of origin."""
    act = act_of(request)
    return telling.paper(SEE_PAPER.fetch(act.by, OriginPaper.objects.all(), number=number), on=act.on)


def _entry_about_me(request: HttpRequest, number: str) -> OriginPaper:
    return DISPUTE_PAPER.fetch(act_of(request).by, OriginPaper.objects.all(), number=number)


@router.post("/certificates/{number}/dispute", summary="Dispute an entry in a collector's book")
@guarded_call(DISPUTE_PAPER, of=_entry_about_me)
@once_call
def dispute_entry(request: HttpRequest, number: str, told: DisputeIn) -> Any:
    """Dispute an entry in one's name."""
    act, found = act_of(request), _entry_about_me(request, number)
    return 201, telling.dispute(dispute_paper(paper=found, why=told.why, words=told.words, act=act), reasons=True)


@router.post("/book", summary="Enter in a collector's book what was bought")
@guarded_call(KEEP_BOOK)
@once_call
def book(request: HttpRequest, told: PaperIn) -> Any:
    """Enter what a licensed collector bought, and from whom."""
    act = act_of(request)
    return 201, telling.paper(issuing.enter_in_book(person=told.person, grams=told.grams, act=act), on=act.on)


@router.post("/collectors", summary="Record a licence to collect")
@guarded_call(LICENSE)
@once_call
def license_collector(request: HttpRequest, told: LicenceIn) -> Any:
    """Record who may collect and keep a book that counts as origin."""
    act = act_of(request)
    made = issuing.license_collector(person=told.person, number=told.number, last_day=told.last_day, act=act)
    return 201, {"number": made.number, "last_day": (made.end - timedelta(days=1)).isoformat()}
