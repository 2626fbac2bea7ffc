"""Offers, requests and the desk, for programs."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.calls import Sent, guarded_call, once_call, open_call
from outcrop.commons.policies import NotFound
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.finance import asking, deciding, released
from outcrop.finance.models import Kind, Offer, Request
from outcrop.finance.offers import LARGEST, OFFERS, Told, end_offer, offers_on, publish_offer
from outcrop.finance.policies import DESK, OFFER, OWN, SEE_FILE
from outcrop.finance.telling import offer_told
from outcrop.kernel.money import Money
from outcrop.kernel.numbers import normalise
from outcrop.kernel.text import Text

router = Router()
MaybeMinor = Field(None, ge=0, le=LARGEST, description="minor units of the country's currency")


class FinanceOfferIn(Sent):
    """An offer of one's own institution."""

    kind: Kind
    name: str = Field(min_length=1, max_length=120)
    costs: str = Field(min_length=1, max_length=400)
    conditions: str = Field(min_length=1, max_length=1000)
    law: str = Field(min_length=1, max_length=300)
    last_day: date
    area: str = Field("", max_length=40, description="code of an area; empty for the whole country")
    yearly_ppm: int | None = Field(None, ge=0, description="yearly rate, in parts per million")
    fee_ppm: int = Field(0, ge=0)
    premium: int | None = MaybeMinor
    most: int | None = MaybeMinor
    most_months: int | None = None


class PreviewIn(Sent):
    """What is asked for, and what would be released for it."""

    parts: list[str] = Field(default_factory=list, max_length=10)
    last_day: date
    enterprise: UUID | None = None
    wish: int | None = MaybeMinor
    months: int | None = None
    words: str = Field("", max_length=400)

    def asked(self) -> asking.Asked:
        """Return it as the service takes it."""
        told = self.model_dump(exclude={"seen", "parts"})
        return asking.Asked(parts=tuple(self.parts), **told)


class RequestIn(PreviewIn):
    """A request, with the mark of the file that she was shown."""

    seen: str = Field(max_length=32, description="``mark`` of the preview")


class TermsIn(Sent):
    """A provider's answer."""

    accepted: bool
    reasons: str = Field(min_length=1, max_length=1000)
    lent: int | None = MaybeMinor
    fee: int = Field(0, ge=0, le=LARGEST)
    yearly_ppm: int | None = Field(None, ge=0)
    months: int | None = None
    seasonal: bool = False
    premium: int | None = MaybeMinor
    policy: str = Field("", max_length=60)
    start: date | None = None
    last_day: date | None = None


class TermsAnswerIn(Sent):
    """Her word about the terms."""

    taken: bool


def _money(value: Any) -> Any:
    return value.minor if isinstance(value, Money) else plain(value) if isinstance(value, Text) else value


def _offer_out(offer: Offer, on: date) -> dict[str, Any]:
    told = offer_told(offer, on=on)
    return {name: str(value) if name == "kind_name" else _money(value) for name, value in told.items()}


def _offer(request: HttpRequest, number: str) -> Offer:
    found = OFFERS.filter(number=normalise(number)).first()
    if found is None or not found.holds(act_of(request).on):
        raise NotFound()
    return found


@router.get("/finance/offers")
@open_call("what a bank, an insurer or a savings union offers, and what it costs, is for everybody")
def offers(request: HttpRequest) -> list[dict[str, Any]]:
    """Return what is offered today, with the effective annual rate of each loan."""
    on = act_of(request).on
    return [_offer_out(each, on) for each in offers_on(on)]


@router.post("/finance/offers", response={201: dict[str, Any]})
@guarded_call(OFFER)
@once_call
def publish(request: HttpRequest, told: FinanceOfferIn) -> tuple[int, dict[str, Any]]:
    """Publish an offer of one's own institution."""
    act = act_of(request)
    made = publish_offer(agency=act.by.posts_with(DESK)[0].agency, told=Told(**told.model_dump()), act=act)
    return 201, _offer_out(OFFERS.get(id=made.id), act.on)


def _own_offer(request: HttpRequest, number: str) -> Offer:
    return OFFER.fetch(act_of(request).by, OFFERS, number=normalise(number))


@router.post("/finance/offers/{number}/end")
@guarded_call(OFFER, of=_own_offer)
@once_call
def end(request: HttpRequest, number: str) -> dict[str, Any]:
    """End an offer today."""
    made = end_offer(offer=_own_offer(request, number), act=act_of(request))
    return {"number": made.number, "end": made.end}


@router.post("/finance/offers/{number}/preview")
@guarded_call(OWN, of=_offer)
def preview(request: HttpRequest, number: str, told: PreviewIn) -> dict[str, Any]:
    """Return exactly what would be released, with its mark. It changes nothing, so that it needs no submission id."""
    act = act_of(request)
    file = asking.preview(_offer(request, number), told.asked(), act=act)
    return {"file": file, "mark": released.mark_of(file)}


@router.post("/finance/offers/{number}/requests", response={201: dict[str, Any]})
@guarded_call(OWN, of=_offer)
@once_call
def ask(request: HttpRequest, number: str, told: RequestIn) -> tuple[int, dict[str, Any]]:
    """Ask for an offer, and release what one was shown."""
    act = act_of(request)
    made = asking.ask(offer=_offer(request, number), asked=told.asked(), seen=told.seen, act=act)
    return 201, _request_out(asking.REQUESTS.get(id=made.id), act.on)


def _request_out(found: Request, on: date) -> dict[str, Any]:
    decision = getattr(found, "decision", None)
    answer = getattr(decision, "answer", None)
    agreement = getattr(decision, "agreement", None)
    cost = deciding.cost_of(decision) if decision and decision.lent else None
    return {
        "number": found.number,
        "offer": found.offer.number,
        "on": found.on,
        "parts": found.release.parts,
        "readable": asking.is_open(found, on),
        "readable_until": found.release.until,
        "accepted": decision.accepted if decision else None,
        "reasons": decision.reasons if decision else "",
        "taken": answer.taken if answer else None,
        "total": cost.total.minor if cost else None,
        "effective_ppm": cost.effective_ppm if cost else None,
        "agreement": agreement.number if agreement else None,
    }


def _own_request(request: HttpRequest, number: str) -> Request:
    return OWN.fetch(act_of(request).by, asking.REQUESTS, number=normalise(number))


@router.get("/finance/requests/{number}")
@guarded_call(OWN)
def request_(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return a request of one's own."""
    return _request_out(_own_request(request, number), act_of(request).on)


@router.post("/finance/requests/{number}/take-back")
@guarded_call(OWN, of=_own_request)
@once_call
def take_back(request: HttpRequest, number: str) -> dict[str, Any]:
    """Take back what was released: the provider reads it no more."""
    found = _own_request(request, number)
    asking.take_back(request=found, act=act_of(request))
    return {"number": found.number, "readable": False}


@router.post("/finance/requests/{number}/answer")
@guarded_call(OWN, of=_own_request)
@once_call
def answer(request: HttpRequest, number: str, told: TermsAnswerIn) -> dict[str, Any]:
    """Take a provider's terms or leave them."""
    made = deciding.answer_terms(request=_own_request(request, number), taken=told.taken, act=act_of(request))
    return {"agreement": made.number if made else None}


def _asked_of_desk(request: HttpRequest, number: str) -> Request:
    return SEE_FILE.fetch(act_of(request).by, asking.REQUESTS, number=normalise(number))


@router.get("/finance/desk/requests/{number}")
@guarded_call(SEE_FILE)
def file(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return what a person released to one's desk, as long as it is released. She sees that it was read."""
    found, act = _asked_of_desk(request, number), act_of(request)
    read = asking.read_file(found, act=act)
    told = {"number": found.number, "offer": found.offer.number, "wish": found.wish, "months": found.months}
    return told | {"words": found.words, "file": read, "readable_until": found.release.until}


@router.post("/finance/desk/requests/{number}/decision", response={201: dict[str, Any]})
@guarded_call(SEE_FILE, of=_asked_of_desk)
@once_call
def decide(request: HttpRequest, number: str, told: TermsIn) -> tuple[int, dict[str, Any]]:
    """Say yes with terms, or no with reasons."""
    terms = deciding.Terms(**told.model_dump())
    made = deciding.decide(request=_asked_of_desk(request, number), terms=terms, act=act_of(request))
    return 201, {"request": number, "accepted": made.accepted}
