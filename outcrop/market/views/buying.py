"""The counter: find the seller, weigh before her eyes, show the sum, buy; or refuse and name the next door."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.templatetags.ui import day
from outcrop.custody import api as custody
from outcrop.kernel.money import Money
from outcrop.kernel.problems import Problem
from outcrop.market import counter, ladder, problems, slips
from outcrop.market.forms import SellerForm, WeighForm
from outcrop.market.models import Purchase
from outcrop.market.policies import BUY, SEE_BOUGHT
from outcrop.market.prices import price_now
from outcrop.market.selectors import bought_at
from outcrop.market.services import refuse_lot
from outcrop.registry import api as registry


@guarded(BUY)
@require_http_methods(["GET", "POST"])
@once
def buy(request: HttpRequest) -> HttpResponse:
    """Ask who sells; below it, what was bought today."""
    act = act_of(request)
    place = counter.place_of(act)
    form = SellerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        person = registry.find_person(form.cleaned_data["number"])
        if person is not None:
            if not ladder.standings(person.id, on=act.on):
                refuse_lot(area_path=place.area_path, act=act)
            return HttpResponseRedirect(reverse("market:weigh", args=[person.number]))
        form.blame(problems.SellerUnknown(field="number", number=form.cleaned_data["number"]))
    instruments = custody.instruments_at(place, on=act.on)
    context = {
        "form": form,
        "place": place,
        "today": bought_at(place.id, on=act.on)[:50],
        "price": price_now(act.at),
        "instruments": _named(instruments),
        "able": _able(instruments),
    }
    return render(request, "market/buy.html", context, status=422 if form.errors else 200)


@guarded(BUY)
@require_http_methods(["GET", "POST"])
@once
def weigh(request: HttpRequest, number: str) -> HttpResponse:
    """Weigh and assay, show the sum, and buy when the seller agrees; or refuse and name the next door."""
    act = act_of(request)
    place, seller = counter.place_of(act), _seller(number)
    held = ladder.standings(seller.id, on=act.on)
    if not held:
        context = {"place": place, "seller": seller, "problem": ladder.refusal(), **_doors()}
        return render(request, "market/refused.html", context)
    instruments = custody.instruments_at(place, on=act.on)
    ready = [each.instrument for each in instruments if each.ready]
    form = WeighForm(request.POST or None, ready=ready, standings=held)
    shown: slips.Slip | None = None
    if request.method == "POST" and form.is_valid():
        offer = counter.Offer(
            seller=seller.id,
            standing=form.cleaned_data["standing"],
            displayed=form.displayed(),
            paid_by=form.cleaned_data["paid_by"],
        )
        try:
            if (agreed := _agreed(request)) is not None:
                bought = counter.buy(offer=offer, place=place, agreed=agreed, act=act)
                return HttpResponseRedirect(reverse("market:purchase", args=[bought.number]))
            shown = counter.preview(offer=offer, place=place, act=act)
        except problems.SumChanged as changed:
            form.blame(changed)
            shown = counter.preview(offer=offer, place=place, act=act)
        except Problem as problem:
            if problem.next_door is not None:
                raise  # to the page that shows the door, where it is counted as a barrier
            form.blame(problem)
    context = {
        "form": form,
        "place": place,
        "seller": seller,
        "held": held,
        "slip": shown,
        "offered": [(name, form.data.get(name, "")) for name in form.fields],
        "price": price_now(act.at),
        "instruments": _named(instruments),
        "able": _able(instruments),
    }
    return render(request, "market/weigh.html", context, status=422 if form.errors else 200)


def _named(instruments: list[custody.InstrumentToday]) -> list[tuple[custody.InstrumentToday, Any]]:
    kinds = {kind.key: kind.name for kind in custody.section().instrument_kinds}
    return [(each, kinds.get(each.instrument.kind, each.instrument.kind)) for each in instruments]


def _able(instruments: list[custody.InstrumentToday]) -> bool:
    """Say whether mass and fineness can be read today."""
    return {each.instrument.measures for each in instruments if each.ready} >= {"mass", "fineness"}


def _seller(number: str) -> registry.PersonView:
    found = registry.find_person(number)
    if found is None:
        raise NotFound()
    registry.note_reading(found.id, registry.STANDING)
    return found


def _doors() -> dict[str, Any]:
    return {"doors": ladder.next_doors(), "ladder": ladder.section().ladder}


def _agreed(request: HttpRequest) -> Money | None:
    """Return the sum that the seller saw and agreed to, if the form says that she did."""
    told = request.POST.get("agreed", "")
    if request.POST.get("step") != "buy" or not told.isascii() or not told.isdigit() or len(told) > 18:
        return None
    return packs.money(int(told))


@guarded(BUY)
@require_GET
def refusal(request: HttpRequest, number: str) -> HttpResponse:
    """Give the paper that names the nearest lawful ways to sell, for the seller to take home."""
    act = act_of(request)
    place, seller = counter.place_of(act), _seller(number)
    paper = slips.refusal_pdf(
        place=place, doors=ladder.next_doors(), day=day(act.on), sample=seller.is_sample, width=_width(request)
    )
    return _pdf(paper, "refusal")


@guarded(SEE_BOUGHT)
@require_GET
def purchase(request: HttpRequest, number: str) -> HttpResponse:
    """Show the clerk the slip of what was just bought."""
    act = act_of(request)
    found = SEE_BOUGHT.fetch(act.by, Purchase.objects.select_related("price", "dispute__decision"), number=number)
    return render(request, "market/purchase.html", {"slip": slips.slip_of(found), "purchase": found})


def _width(request: HttpRequest) -> str:
    return slips.ROLL if request.GET.get("width") == slips.ROLL else slips.A5


def _pdf(data: bytes, name: str) -> HttpResponse:
    answer = HttpResponse(data, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answer
