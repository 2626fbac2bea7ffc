"""The morning check, and for those who verify: registering instruments and what was found."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.figures import unit_name
from outcrop.commons.ui.forms import status_of
from outcrop.custody.finding import InstrumentToday, instruments_at
from outcrop.custody.forms import CheckForm, InstrumentForm, VerificationForm
from outcrop.custody.models import Instrument, Place
from outcrop.custody.policies import SEE_INSTRUMENTS, VERIFY, WEIGH
from outcrop.custody.section import section
from outcrop.custody.services.instruments import register_instrument, verify_instrument
from outcrop.custody.services.readings import check_instrument
from outcrop.custody.views.common import place_of, places_for
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Problem


@guarded(SEE_INSTRUMENTS)
@require_GET
def instruments(request: HttpRequest) -> HttpResponse:
    """Show the instruments of a place, each with what it still needs today."""
    act = act_of(request)
    place, mine = place_of(request, SEE_INSTRUMENTS)
    context = {
        "place": place,
        "places": mine,
        "instruments": instruments_at(place, on=act.on),
        "kinds": {kind.key: kind.name for kind in section().instrument_kinds},
        "may_check": WEIGH.verdict(act.by, place).allowed,
        "may_verify": VERIFY.verdict(act.by, place).allowed,
    }
    return render(request, "custody/instruments.html", context)


@guarded(SEE_INSTRUMENTS)
@require_http_methods(["GET", "POST"])
@once
def instrument(request: HttpRequest, instrument_id: UUID) -> HttpResponse:
    """Show one instrument with its history, and take down today's check."""
    act = act_of(request)
    found = _seen(request, instrument_id)
    form = CheckForm(request.POST or None, unit=unit_name(found.unit))
    if request.method == "POST":
        WEIGH.require(act.by, found.place)
        if form.is_valid():
            try:
                check_instrument(instrument=found, read=form.cleaned_data["read"], act=act)
                return HttpResponseRedirect(reverse("custody:instrument", args=[found.id]))
            except Problem as problem:
                form.blame(problem)
    (today,) = [each for each in instruments_at(found.place, on=act.on) if each.instrument == found] or [
        InstrumentToday(found, None, None, "retired")
    ]
    context = {
        "today": today,
        "instrument": found,
        "kind": section().instrument_kind(found.kind),
        "form": form,
        "verifications": found.verifications.order_by("-verified_on", "-recorded_at")[:10],
        "checks": found.checks.order_by("-at", "-id")[:30],
        "may_check": WEIGH.verdict(act.by, found.place).allowed,
        "may_verify": VERIFY.verdict(act.by, found.place).allowed,
    }
    return render(request, "custody/instrument.html", context, status=status_of(form))


def _seen(request: HttpRequest, instrument_id: UUID) -> Instrument:
    found = Instrument.objects.select_related("place").filter(id=instrument_id).first()
    if found is None or not SEE_INSTRUMENTS.verdict(act_of(request).by, found.place).allowed:
        raise NotFound()
    return found


@guarded(VERIFY)
@require_http_methods(["GET", "POST"])
@once
def register(request: HttpRequest) -> HttpResponse:
    """Register an instrument at a place."""
    act = act_of(request)
    places = places_for(act.by, VERIFY)
    form = InstrumentForm(request.POST or None, section=section(), places=places, language=act.by.language)
    if request.method == "POST" and form.is_valid():
        asked = dict(form.cleaned_data)
        place = VERIFY.fetch(act.by, Place.objects.all(), id=parse_id(asked.pop("place")))
        try:
            made = register_instrument(place=place, act=act, **asked)
            return HttpResponseRedirect(reverse("custody:verification", args=[made.id]))
        except Problem as problem:
            form.blame(problem)
    return render(request, "custody/register.html", {"form": form}, status=status_of(form))


@guarded(VERIFY)
@require_http_methods(["GET", "POST"])
@once
def verification(request: HttpRequest, instrument_id: UUID) -> HttpResponse:
    """Record what a verification found."""
    act = act_of(request)
    found = _seen(request, instrument_id)
    VERIFY.require(act.by, found.place)
    form = VerificationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            verify_instrument(instrument=found, act=act, **form.cleaned_data)
            return HttpResponseRedirect(reverse("custody:instrument", args=[found.id]))
        except Problem as problem:
            form.blame(problem)
    return render(request, "custody/verification.html", {"form": form, "instrument": found}, status=status_of(form))
