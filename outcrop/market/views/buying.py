"""The counter: find the seller, weigh before her eyes, show the sum, buy."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotAllowed, NotFound
from outcrop.commons.posting import once
from outcrop.custody import api as custody
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Problem
from outcrop.market import ladder, problems
from outcrop.market.forms import SellerForm, WeighForm
from outcrop.market.models import Purchase
from outcrop.market.policies import BUY
from outcrop.market.prices import price_now, usable_price
from outcrop.market.selectors import shown_lines
from outcrop.market.services import Weighing, buy_lot, fit_to_sell, micrograms, refuse_lot
from outcrop.market.slips import slip_of
from outcrop.market.sums import Sum, reckon
from outcrop.registry import api as registry


def place_of(act: Act) -> custody.Place:
    """Return the buying place that the clerk works at. :raises NotAllowed: if the clerk's centre keeps none"""
    found = custody.places_of_agency(post.agency for post in act.by.posts_with("market.buy"))
    if not found:
        raise NotAllowed(reason=BUY.rule.reason)
    return found[0]


@guarded(BUY)
@require_http_methods(["GET", "POST"])
def buy(request: HttpRequest) -> HttpResponse:
    """Ask who sells; below it, what was bought today."""
    act: Act = request.act()  # type: ignore[attr-defined]
    place = place_of(act)
    form = SellerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = registry.find_person(form.cleaned_data["number"])
        if person is not None:
            return HttpResponseRedirect(reverse("market:weigh", args=[person.number]))
        form.blame(problems.SellerUnknown(field="number", number=form.cleaned_data["number"]))
    today = Purchase.objects.filter(place=place.id, bought_on=act.on).select_related("dispute").order_by("-bought_at")[:50]
    context = {
        "form": form, "place": place, "today": today, "price": price_now(act.at), "instruments": custody.instruments_at(place, on=act.on),
    }  # fmt: skip
    return render(request, "market/buy.html", context, status=422 if form.errors else 200)


@dataclass(frozen=True, slots=True)
class Preview:
    """What the seller sees before she agrees."""

    total: Sum
    lines: list[Any]
    contained: Any


@guarded(BUY)
@require_http_methods(["GET", "POST"])
@once
def weigh(request: HttpRequest, number: str) -> HttpResponse:
    """Weigh and assay, show the sum, and buy when the seller agrees; or refuse and name the next door."""
    act: Act = request.act()  # type: ignore[attr-defined]
    place, seller = place_of(act), registry.find_person(number)
    if seller is None:
        raise NotFound()
    held = ladder.standings(seller.id, on=act.on)
    if not held:
        return _refused(request, place, seller, act)
    form = WeighForm(request.POST or None, place=place, on=act.on, standings=held, language=act.by.language)
    preview = None
    if request.method == "POST" and form.is_valid():
        try:
            if request.POST.get("step") == "buy":
                bought = _bought(form.cleaned_data, place, seller, act)
                return HttpResponseRedirect(reverse("market:purchase", args=[bought.number]))
            preview = _previewed(form.cleaned_data, place, seller, held, act)
        except Problem as problem:
            form.blame(problem)
    context = {
        "form": form, "place": place, "seller": seller, "held": held, "preview": preview, "price": price_now(act.at),
        "ready": custody.instruments_at(place, on=act.on),
    }  # fmt: skip
    return render(request, "market/weigh.html", context, status=422 if form.errors else 200)


def _refused(request: HttpRequest, place: custody.Place, seller: registry.PersonView, act: Act) -> HttpResponse:
    if request.method == "POST":
        refuse_lot(seller=seller.id, area_path=place.area_path, act=act)
        return HttpResponseRedirect(reverse("market:buy"))
    problem = ladder.refusal(act.by.language)
    context = {"place": place, "seller": seller, "problem": problem, "doors": ladder.next_doors(), "ladder": ladder.section().ladder}
    return render(request, "market/refused.html", context)


def _instrument(text: str, place: custody.Place) -> custody.Instrument:
    found = parse_id(text)
    instrument = custody.instrument(found) if found else None
    if instrument is None or instrument.place_id != place.id:
        raise NotFound()
    return instrument


def _weighed(asked: dict[str, Any], place: custody.Place, act: Act) -> Weighing:
    scale, assay = _instrument(asked["scale"], place), _instrument(asked["assay"], place)
    before = custody.take_reading(instrument=scale, value=asked["before"], act=act) if asked["before"] else None
    mass = custody.take_reading(instrument=scale, value=asked["mass"], act=act)
    melt, kind = None, asked["kind"]
    if before is not None:
        melt = custody.record_melt(place=place, kind=kind, before=before, after=mass, act=act)
        kind = custody.section().melting.becomes
    fineness = custody.take_reading(instrument=assay, value=asked["fineness"], act=act)
    return Weighing(place=place, kind=kind, mass=mass, fineness=fineness, melt=melt)


@transaction.atomic
def _bought(asked: dict[str, Any], place: custody.Place, seller: registry.PersonView, act: Act) -> Purchase:
    weighing = _weighed(asked, place, act)
    return buy_lot(seller=seller.id, standing=asked["standing"], weighing=weighing, paid_by=asked["paid_by"], act=act)


def _previewed(
    asked: dict[str, Any], place: custody.Place, seller: registry.PersonView, held: list[ladder.Standing], act: Act
) -> Preview:
    """Work the sum out and leave nothing behind: readings count only once the seller has agreed."""
    with transaction.atomic():
        shown = fit_to_sell(seller=seller.id, standing=asked["standing"], act=act)
        weighing = _weighed(asked, place, act)
        grams = weighing.mass.value * weighing.fineness.value / Decimal(1000)
        total = reckon(contained_ug=micrograms(grams), per_gram=usable_price(act.at).per_gram, rung=shown.rung, on=act.on)
        transaction.set_rollback(True)
    lines = shown_lines([line.written() for line in total.lines], total.value.currency)
    return Preview(total, lines, grams)


@guarded(BUY)
@require_GET
def purchase(request: HttpRequest, number: str) -> HttpResponse:
    """Show the clerk the slip of what was just bought."""
    act: Act = request.act()  # type: ignore[attr-defined]
    found = BUY.fetch(act.by, Purchase.objects.select_related("price", "dispute"), number=number)
    return render(request, "market/purchase.html", {"slip": slip_of(found, act), "purchase": found})
