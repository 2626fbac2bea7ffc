"""Health checks that are offered."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.commons.ui.forms import status_of
from outcrop.kernel.problems import Problem
from outcrop.safety import offers
from outcrop.safety.forms import HeldForm, OfferForm
from outcrop.safety.models import Offer
from outcrop.safety.policies import OFFER, READ
from outcrop.safety.section import dialled, section


@guarded(READ)
@require_GET
def health(request: HttpRequest) -> HttpResponse:
    """Show the health checks that are offered."""
    act = act_of(request)
    may = OFFER.verdict(act.by).allowed
    rows = [
        (offers.shown(each), areas.at(each.area_path), dialled(each.phone))
        for each in offers.open_offers(on=act.on)[:100]
    ]
    held = OFFER.visible(act.by, Offer.objects.filter(first_on__lte=act.on)).order_by("-first_on")[:20] if may else []
    context = {"rows": rows, "rules": section(), "may": may, "held": [offers.shown(each) for each in held]}
    return render(request, "safety/health.html", context)


@guarded(OFFER)
@require_http_methods(["GET", "POST"])
@once
def offer(request: HttpRequest) -> HttpResponse:
    """Publish a health check."""
    form = OfferForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            offers.offer_check(offered=form.offered(), act=act_of(request))
            return HttpResponseRedirect(reverse("safety:health"))
        except Problem as problem:
            form.blame(problem)
    return render(request, "safety/offer.html", {"form": form}, status=status_of(form))


@guarded(OFFER)
@require_http_methods(["GET", "POST"])
@once
def held(request: HttpRequest, offer_id: UUID) -> HttpResponse:
    """Write down how many came, or that it will not be held."""
    act = act_of(request)
    found = OFFER.fetch(act.by, Offer.objects.all(), id=offer_id)
    form = HeldForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            offers.note_held(offer=found, came=form.cleaned_data["came"], act=act)
            return HttpResponseRedirect(reverse("safety:health"))
        except Problem as problem:
            form.blame(problem)
    return render(request, "safety/held.html", {"form": form, "offer": found}, status=status_of(form))
