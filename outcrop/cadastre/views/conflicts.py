"""Conflicts between older rights: the list, and deciding one."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.cadastre import keeping
from outcrop.cadastre.forms import ReasonsForm
from outcrop.cadastre.models import Crossing
from outcrop.cadastre.pictures import framed
from outcrop.cadastre.policies import AUDIT, RESOLVE
from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.commons.posting import once
from outcrop.commons.ui.api import Mark, leaf
from outcrop.kernel.problems import Problem

Kind, State = Crossing.Kind, Crossing.State


@guarded(AUDIT)
@never_cache
@require_GET
def conflicts(request: HttpRequest) -> HttpResponse:
    """List what nobody has decided yet, the largest first; slivers apart."""
    kind = request.GET.get("kind", Kind.OVERLAP)
    kind = kind if kind in (Kind.OVERLAP, Kind.ENTERED_TWICE, Kind.SLIVER) else Kind.OVERLAP
    still_open = Crossing.objects.filter(state=State.OPEN)
    counts = [
        (each, each.label, still_open.filter(kind=each).count())
        for each in (Kind.OVERLAP, Kind.ENTERED_TWICE, Kind.SLIVER)
    ]
    page = leaf(still_open.filter(kind=kind).select_related("one", "other"), request, by="hectares")
    return render(request, "cadastre/conflicts.html", {"leaf": page, "counts": counts, "kind": kind})


@guarded(RESOLVE)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def conflict(request: HttpRequest, crossing_id: UUID) -> HttpResponse:
    """Decide a conflict."""
    act = act_of(request)
    found = Crossing.objects.filter(id=crossing_id).select_related("one__parcel", "other__parcel").first()
    if found is None:
        raise NotFound()
    RESOLVE.require(act.by, found)
    form = ReasonsForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            keeping.resolve_conflict(crossing=found, reasons=form.cleaned_data["reasons"], act=act)
            return HttpResponseRedirect(reverse("cadastre:conflicts"))
        except Problem as problem:
            form.blame(problem)
    others = [Mark(right.parcel.shape, "live") for right in (found.one, found.other)]
    picture = framed([*others, Mark(found.shape, "conflict")], found.shape, label=_("The ground that both cover"))
    page = {"form": form, "crossing": found, "picture": picture}
    return render(request, "cadastre/conflict.html", page, status=422 if form.errors else 200)
