"""What is agreed and paid back, for programs."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Router
from pydantic import Field

from outcrop.commons.acting import act_of
from outcrop.commons.calls import Sent, guarded_call, once_call
from outcrop.commons.policies import NotFound
from outcrop.finance import paying
from outcrop.finance.models import LENDING, Agreement, Payment
from outcrop.finance.offers import LARGEST
from outcrop.finance.policies import OWN, SERVE
from outcrop.kernel.numbers import normalise

router = Router()


class PaymentIn(Sent):
    """Something was paid back."""

    on: date
    minor: int = Field(ge=0, le=LARGEST, description="minor units of the country's currency")
    words: str = Field("", max_length=200)


class PaymentWordIn(Sent):
    """The other side's word about a payment."""

    agrees: bool
    words: str = Field("", max_length=400)


def _agreed_out(found: Agreement, on: date) -> dict[str, Any]:
    told: dict[str, Any] = {
        "number": found.number,
        "kind": found.kind,
        "provider": found.provider,
        "policy": found.policy,
        "premium": found.premium,
        "start": found.start,
        "end": found.end,
        "how": found.how,
    }
    if found.kind in LENDING:
        now = paying.standing(found, on=on)
        told |= {"total": now.total.minor, "paid": now.paid.minor, "left": now.left.minor, "late": now.late.minor}
        told["instalments"] = [
            {"due": each.instalment.due, "minor": each.money.minor, "open": each.open.minor} for each in now.dues
        ]
        told["payments"] = [
            {
                "id": str(each.id),
                "on": each.on,
                "minor": each.minor,
                "by_desk": each.by_desk,
                "counts": paying.counts(each),
                "agreed": each.word.agrees if hasattr(each, "word") else None,
            }
            for each in paying.payments_of(found)
        ]
    return told


def _owed(request: HttpRequest, number: str) -> Agreement:
    return OWN.fetch(act_of(request).by, paying.AGREEMENTS, number=normalise(number))


@router.get("/finance/agreements/{number}")
@guarded_call(OWN)
def agreement(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return what one agreed, what is owed and what was paid."""
    return _agreed_out(_owed(request, number), act_of(request).on)


def _served(request: HttpRequest, number: str) -> Agreement:
    return SERVE.fetch(act_of(request).by, paying.AGREEMENTS, number=normalise(number))


@router.get("/finance/desk/agreements/{number}")
@guarded_call(SERVE)
def desk_agreement(request: HttpRequest, number: str) -> dict[str, Any]:
    """Return an agreement of one's desk."""
    return _agreed_out(_served(request, number), act_of(request).on)


@router.post("/finance/desk/agreements/{number}/payments", response={201: dict[str, Any]})
@guarded_call(SERVE, of=_served)
@once_call
def write_payment(request: HttpRequest, number: str, told: PaymentIn) -> tuple[int, dict[str, Any]]:
    """Write down what was paid back, at the desk."""
    found, act = _served(request, number), act_of(request)
    paying.write_payment(agreement=found, act=act, **told.model_dump())
    return 201, _agreed_out(found, act.on)


@router.post("/finance/agreements/{number}/payments", response={201: dict[str, Any]})
@guarded_call(OWN, of=_owed)
@once_call
def tell_payment(request: HttpRequest, number: str, told: PaymentIn) -> tuple[int, dict[str, Any]]:
    """Say what one paid; it counts once the provider agrees."""
    found, act = _owed(request, number), act_of(request)
    paying.write_payment(agreement=found, act=act, **told.model_dump())
    return 201, _agreed_out(found, act.on)


def _payment(request: HttpRequest, payment_id: UUID) -> Payment:
    found = Payment.objects.filter(id=payment_id).select_related("agreement__agency").first()
    if found is None or not OWN.verdict(act_of(request).by, found.agreement).allowed:
        raise NotFound()
    return found


@router.post("/finance/payments/{payment_id}/word", response={201: dict[str, Any]})
@guarded_call(OWN, of=_payment)
@once_call
def answer_payment(request: HttpRequest, payment_id: UUID, told: PaymentWordIn) -> tuple[int, dict[str, Any]]:
    """Agree to what the provider wrote, or dispute it."""
    found = _payment(request, payment_id)
    made = paying.answer_payment(payment=found, agrees=told.agrees, words=told.words, act=act_of(request))
    return 201, {"agrees": made.agrees}


def _told_payment(request: HttpRequest, payment_id: UUID) -> Payment:
    found = Payment.objects.filter(id=payment_id).select_related("agreement__agency").first()
    if found is None or not SERVE.verdict(act_of(request).by, found.agreement).allowed:
        raise NotFound()
    return found


@router.post("/finance/desk/payments/{payment_id}/word", response={201: dict[str, Any]})
@guarded_call(SERVE, of=_told_payment)
@once_call
def answer_told(request: HttpRequest, payment_id: UUID, told: PaymentWordIn) -> tuple[int, dict[str, Any]]:
    """Agree to a payment that she told, or dispute it."""
    found = _told_payment(request, payment_id)
    made = paying.answer_payment(payment=found, agrees=told.agrees, words=told.words, act=act_of(request))
    return 201, {"agrees": made.agrees}
