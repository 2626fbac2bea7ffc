"""Melt and pour: choose lots, weigh and assay the bar, state slag and loss, check the balance, pour."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.commons.ui.problems import PageNotFound
from outcrop.custody import problems, selectors
from outcrop.custody.finding import instruments_at
from outcrop.custody.forms import ASSAYED, ESTIMATED, NO_SLAG, BarForm, RestForm
from outcrop.custody.metrology import stored
from outcrop.custody.models import Bar, Charge, Lot, Place
from outcrop.custody.origins import Mark
from outcrop.custody.passport import tidy
from outcrop.custody.policies import POUR
from outcrop.custody.section import section
from outcrop.custody.services.charges import charge_slag, give_up_charge, note_bar, note_rest, open_charge, pour_charge
from outcrop.custody.services.pouring import reckon, running_with
from outcrop.custody.services.sides import Sides, Slag, require_balance
from outcrop.custody.views.common import place_of, read_on
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Problem
from outcrop.kernel.quantity import Quantity

KEYS = "custody_keys"


@guarded(POUR)
@require_http_methods(["GET", "POST"])
@once
def melt(request: HttpRequest) -> HttpResponse:
    """Choose the lots that go into the furnace together."""
    act = act_of(request)
    place, _mine = place_of(request, POUR)
    problem: Problem | None = None
    chosen = _chosen(request, place)
    if request.method == "POST":
        try:
            charge = open_charge(place=place, lots=chosen, accept_mixed="mixed" in request.POST, act=act)
            return HttpResponseRedirect(reverse("custody:pour", args=[charge.id]))
        except Problem as refused:
            problem = refused
    # Bars lie in the same stock: they can be melted again.
    lots = selectors.stock(place).filter(state=Lot.State.OPEN).select_related("bar")[:500]
    context = {
        "place": place,
        "lots": [(lot, selectors.marks_in(lot)) for lot in lots],
        "again": any(lot.made_by for lot in lots),
        "again_chosen": any(lot.made_by for lot in chosen),
        "chosen": {lot.id for lot in chosen},
        "kinds": {kind.key: kind.name for kind in section().kinds},
        "metal": section().metal,
        "problem": problem,
        "mixed": _mixed(chosen) if isinstance(problem, problems.RungsMixed) else [],
        "charges": Charge.objects.filter(place=place, state=Charge.State.OPEN).order_by("-id"),
    }
    return render(request, "custody/melt.html", context, status=409 if problem else 200)


def _chosen(request: HttpRequest, place: Place) -> list[Lot]:
    ids = [found for text in request.POST.getlist("lot")[:2000] if (found := parse_id(text))]
    return list(selectors.with_readings(Lot.objects.filter(place=place, id__in=ids)))


def _mixed(lots: list[Lot]) -> list[Mark]:
    return selectors.marks_of(lots)


@guarded(POUR)
@require_http_methods(["GET", "POST"])
@once
def pour(request: HttpRequest, charge_id: UUID) -> HttpResponse:
    """Weigh and assay the bar."""
    act, charge = act_of(request), _charge(request, charge_id)
    form = BarForm(request.POST or None, instruments=instruments_at(charge.place, on=act.on))
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        try:
            mass = read_on(asked["scale"], asked["mass"], field="mass", place=charge.place, act=act)
            fineness = read_on(asked["assay"], asked["fineness"], field="fineness", place=charge.place, act=act)
            note_bar(charge=charge, mass=mass, fineness=fineness)
            return HttpResponseRedirect(reverse("custody:pour-rest", args=[charge.id]))
        except Problem as refused:
            form.blame(refused)
    return render(request, "custody/pour.html", _told(charge) | {"form": form}, status=status_of(form))


@guarded(POUR)
@require_http_methods(["GET", "POST"])
@once
def rest(request: HttpRequest, charge_id: UUID) -> HttpResponse:
    """State slag and loss."""
    act, charge = act_of(request), _charge(request, charge_id)
    form = RestForm(request.POST or None, instruments=instruments_at(charge.place, on=act.on))
    if request.method == "POST" and form.is_valid():
        asked = form.cleaned_data
        try:
            slag = _slag(asked, charge.place, act)
            note_rest(charge=charge, slag=slag, loss=asked["loss"], loss_reason=asked["loss_reason"], act=act)
            return HttpResponseRedirect(reverse("custody:pour-check", args=[charge.id]))
        except Problem as refused:
            form.blame(refused)
    return render(request, "custody/rest.html", _told(charge) | {"form": form}, status=status_of(form))


def _slag(asked: dict[str, Any], place: Place, act: Act) -> Slag:
    if asked["slag"] == NO_SLAG:
        return Slag()
    mass = read_on(asked["scale"], asked["slag_mass"], field="slag_mass", place=place, act=act)
    if asked["slag"] == ASSAYED:
        fineness = read_on(asked["assay"], asked["slag_fineness"], field="slag_fineness", place=place, act=act)
        return Slag(mass=mass, fineness=fineness)
    assert asked["slag"] == ESTIMATED
    return Slag(mass=mass, content=asked["slag_content"])


@dataclass(frozen=True, slots=True)
class Balance:
    """The balance of a pour as the clerk checks it, in grams of contained metal."""

    into: Quantity
    bar: Quantity
    slag: Quantity | None
    loss: Quantity
    excess: Decimal
    allowed: Decimal
    running: Decimal
    limit: Decimal
    problem: Problem | None


@guarded(POUR)
@require_http_methods(["GET", "POST"])
@once
def check(request: HttpRequest, charge_id: UUID) -> HttpResponse:
    """Show both sides of the balance, and pour."""
    act, charge = act_of(request), _charge(request, charge_id)
    if missing := _step_missing(charge):
        return HttpResponseRedirect(reverse(missing, args=[charge.id]))
    problem: Problem | None = None
    balance: Balance | None = None
    try:
        if request.method == "POST":
            poured = pour_charge(charge=charge, act=act)
            request.session[KEYS] = {**request.session.get(KEYS, {}), poured.bar.number: poured.key}
            return HttpResponseRedirect(reverse("custody:poured", args=[poured.bar.number]))
        balance = _balance(charge, act)
    except Problem as refused:
        problem = refused
    context = _told(charge) | {"balance": balance, "problem": problem or (balance.problem if balance else None)}
    return render(request, "custody/check.html", context, status=problem.status if problem else 200)


def _step_missing(charge: Charge) -> str:
    """Return the page on which the first answer that is missing is given."""
    if charge.bar_mass is None or charge.bar_fineness is None:
        return "custody:pour"
    return "custody:pour-rest" if charge.loss is None else ""


def _balance(charge: Charge, act: Act) -> Balance:
    """Reckon the balance without pouring. :raises Problem: where something is not said or read yet"""
    lots = list(selectors.with_readings(Lot.objects.filter(charged__charge=charge)))
    sides = reckon(
        place=charge.place,
        lots=lots,
        mass=charge.bar_mass,
        fineness=charge.bar_fineness,
        slag=charge_slag(charge),
        loss=charge.loss,
        act=act,
    )
    running, limit = running_with(charge.place, sides)
    return Balance(
        into=tidy(Quantity(sides.grams_in, "g", stored(sides.into.allowed()))),
        bar=tidy(Quantity(sides.bar[0], "g", stored(sides.bar[1]))),
        slag=tidy(Quantity(sides.slag[0], "g", stored(sides.slag[1]))) if sides.slag else None,
        loss=Quantity(sides.loss.normalize() + 0, "g"),
        excess=sides.excess.quantize(Decimal("0.001")),
        allowed=stored(sides.step.allowed()).quantize(Decimal("0.001")),
        running=running.quantize(Decimal("0.001")),
        limit=limit.quantize(Decimal("0.001")),
        problem=_refusal(sides, charge, running, limit),
    )


def _refusal(sides: Sides, charge: Charge, running: Decimal, limit: Decimal) -> Problem | None:
    try:
        require_balance(sides, charge.loss_reason)
    except Problem as refused:
        return refused
    if running > limit:
        return problems.RunningSumOut(running=f"{running:.3f}", limit=f"{limit:.3f}")
    return None


@guarded(POUR)
@require_POST
@once
def give_up(request: HttpRequest, charge_id: UUID) -> HttpResponse:
    """Take the lots out of the furnace as they were."""
    charge = _charge(request, charge_id)
    give_up_charge(charge=charge, act=act_of(request))
    return HttpResponseRedirect(f"{reverse('custody:stock')}?place={charge.place.key}")


@guarded(POUR)
@require_GET
def poured(request: HttpRequest, number: str) -> HttpResponse:
    """Show the receipt of a pour, with the bar's key: once."""
    act = act_of(request)
    places = POUR.visible(act.by, Place.objects.all())
    bar = Bar.objects.select_related("lot__made_by__place").filter(number=number, lot__place__in=places).first()
    if bar is None:
        raise PageNotFound()
    waiting = request.session.get(KEYS, {})
    key = waiting.pop(number, "")
    request.session[KEYS] = waiting
    page = request.build_absolute_uri(reverse("custody:bar", args=[bar.number]))
    context = {
        "bar": bar,
        "step": bar.lot.made_by,
        "key": key,
        # After the hash: browsers keep that part to themselves, so the key stands in no server's log.
        "opens": f"{page}#{key}" if key else "",
        "contained": tidy(bar.lot.contained),
    }
    response = render(request, "custody/poured.html", context)
    response["Cache-Control"] = "no-store"
    return response


def _charge(request: HttpRequest, charge_id: UUID) -> Charge:
    """Return an open charge of a place where the actor pours. :raises NotFound, ChargeClosed:"""
    readings = ("bar_mass", "bar_fineness", "slag_mass", "slag_fineness")
    with_readings = [
        f"{name}__{of}" for name in readings for of in ("instrument__place", "verification", "check_of_day")
    ]
    rows = Charge.objects.select_related("place", "bar", *with_readings)
    charge = rows.filter(id=charge_id).first()
    if charge is None or not POUR.verdict(act_of(request).by, charge.place).allowed:
        raise NotFound()
    if charge.state != Charge.State.OPEN:
        raise problems.ChargeClosed()
    return charge


def _told(charge: Charge) -> dict[str, Any]:
    lots = list(selectors.with_readings(Lot.objects.filter(charged__charge=charge)).order_by("id"))
    return {
        "charge": charge,
        "place": charge.place,
        "metal": section().metal,
        "lots": lots,
        "marks": selectors.marks_of(lots),
        "grams": sum((lot.contained_grams for lot in lots), Decimal(0)).quantize(Decimal("0.001")),
    }
