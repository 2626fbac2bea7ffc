"""The provider's desk: offers, the file that was released, the answer, and what is paid back."""

from datetime import date
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.finance import asking, deciding, paying, released
from outcrop.finance.forms import DecideForm, OfferForm, PaymentForm, WhyForm, WordForm
from outcrop.finance.models import LENDING, Agreement, Payment, Request
from outcrop.finance.offers import OFFERS, Told, end_offer, fee_of, publish_offer
from outcrop.finance.policies import DESK, OFFER, SEE_FILE, SERVE
from outcrop.finance.telling import offer_told
from outcrop.finance.views import done
from outcrop.kernel.numbers import normalise
from outcrop.registry import api as registry

MOST = 200


@guarded(SEE_FILE)
@never_cache
@require_GET
def desk(request: HttpRequest) -> HttpResponse:
    """Show who asks, by number only, what is agreed, and what is offered."""
    act = act_of(request)
    asked = SEE_FILE.visible(act.by, asking.REQUESTS).order_by("-at", "-id")[:MOST]
    waiting = [each for each in asked if not hasattr(each, "decision") and asking.is_open(each, act.on)]
    agreed = SERVE.visible(act.by, paying.AGREEMENTS).order_by("-at", "-id")[:MOST]
    context = {
        "waiting": [(each, packs.money(each.wish) if each.wish else None) for each in waiting],
        "answered": [each for each in asked if hasattr(each, "decision")],
        "agreed": [(each, paying.standing(each, on=act.on) if each.kind in LENDING else None) for each in agreed],
        "offers": OFFER.visible(act.by, OFFERS).filter(end__gt=act.on).order_by("kind", "name", "id"),
    }
    return render(request, "finance/desk.html", context)


@guarded(OFFER)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def publish(request: HttpRequest) -> HttpResponse:
    """Publish an offer of one's own institution."""
    act = act_of(request)
    form = OfferForm(request.POST or None)
    agency = act.by.posts_with(DESK)[0].agency
    if done(form, lambda: publish_offer(agency=agency, told=Told(**form.told()), act=act)):
        return HttpResponseRedirect(reverse("finance:desk"))
    return render(request, "finance/publish.html", {"form": form}, status=status_of(form))


@guarded(OFFER)
@require_POST
@once
def end(request: HttpRequest, number: str) -> HttpResponse:
    """End an offer today."""
    act = act_of(request)
    end_offer(offer=OFFER.fetch(act.by, OFFERS, number=normalise(number)), act=act)
    return HttpResponseRedirect(reverse("finance:desk"))


@guarded(SEE_FILE)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def file(request: HttpRequest, number: str) -> HttpResponse:
    """Show what she released, as long as it is released, and take the answer."""
    act = act_of(request)
    found = SEE_FILE.fetch(act.by, asking.REQUESTS, number=normalise(number))
    shown = asking.read_file(found, act=act)
    waits = not hasattr(found, "decision")
    form = DecideForm(request.POST or None, lends=found.offer.lends, initial=_initial(found, act.on)) if waits else None
    if form is not None and done(
        form, lambda: deciding.decide(request=found, terms=deciding.Terms(**form.terms()), act=act)
    ):
        return HttpResponseRedirect(reverse("finance:desk"))
    context = {
        "asked": found,
        "told": offer_told(found.offer, on=act.on),
        "wish": packs.money(found.wish) if found.wish else None,
        "file": released.told(shown),
        "form": form,
    }
    return render(request, "finance/file.html", context, status=status_of(form))


def _initial(found: Request, on: date) -> dict[str, Any]:
    offer, exponent = found.offer, packs.current().country.money.exponent
    told: dict[str, Any] = {"start": on, "months": found.months}
    if offer.lends and found.wish:
        told["lent"] = f"{found.wish / 10**exponent:.{exponent}f}"
        told["yearly"] = (offer.yearly_ppm or 0) / 10_000
        told["fee"] = f"{fee_of(found.wish, offer.fee_ppm).minor / 10**exponent:.{exponent}f}"
    elif offer.premium is not None:
        told["premium"] = f"{offer.premium / 10**exponent:.{exponent}f}"
    return told


def _agreement(request: HttpRequest, number: str) -> Agreement:
    return SERVE.fetch(act_of(request).by, paying.AGREEMENTS, number=normalise(number))


@guarded(SERVE)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def agreement(request: HttpRequest, number: str) -> HttpResponse:
    """Show how a loan stands, and write down what was paid back."""
    act, found = act_of(request), _agreement(request, number)
    lends = found.kind in LENDING
    form = PaymentForm(request.POST or None, today=act.on) if lends else None
    if form is not None and done(form, lambda: paying.write_payment(agreement=found, act=act, **form.told())):
        return HttpResponseRedirect(reverse("finance:desk-agreement", args=[number]))
    context = {
        "agreement": found,
        "name": registry.name_of(found.person_id),
        "standing": paying.standing(found, on=act.on) if lends else None,
        "payments": [(each, packs.money(each.minor), paying.counts(each)) for each in paying.payments_of(found)],
        "form": form,
        "on": act.on,
    }
    return render(request, "finance/desk_agreement.html", context, status=status_of(form))


def _payment(request: HttpRequest, payment_id: UUID) -> Payment:
    found = Payment.objects.filter(id=payment_id).select_related("agreement__agency").first()
    if found is None or not SERVE.verdict(act_of(request).by, found.agreement).allowed:
        raise NotFound()
    return found


@guarded(SERVE)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def payment(request: HttpRequest, payment_id: UUID) -> HttpResponse:
    """Agree to a payment that she told, or dispute it."""
    act, found = act_of(request), _payment(request, payment_id)
    form = WordForm(request.POST or None)

    def answer() -> object:
        told = form.cleaned_data
        return paying.answer_payment(payment=found, agrees=told["agrees"] == "yes", words=told["words"], act=act)

    if done(form, answer):
        return HttpResponseRedirect(reverse("finance:desk-agreement", args=[found.agreement.number]))
    context = {"payment": found, "money": packs.money(found.minor), "form": form, "desk": True}
    return render(request, "finance/payment.html", context, status=status_of(form))


@guarded(SERVE)
@never_cache
@require_http_methods(["GET", "POST"])
@once
def payment_back(request: HttpRequest, payment_id: UUID) -> HttpResponse:
    """Take a line back that the desk wrote."""
    act, found = act_of(request), _payment(request, payment_id)
    form = WhyForm(request.POST or None)
    if done(form, lambda: paying.take_payment_back(payment=found, words=form.cleaned_data["words"], act=act)):
        return HttpResponseRedirect(reverse("finance:desk-agreement", args=[found.agreement.number]))
    context = {"payment": found, "money": packs.money(found.minor), "form": form, "desk": True}
    return render(request, "finance/payment.html", context, status=status_of(form))
