"""Asking for ground in the name of an enterprise: who, where, what the register says, hand in."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from outcrop.cadastre import neighbours, services
from outcrop.cadastre.forms import BeginForm, BoundaryForm
from outcrop.cadastre.models import Application
from outcrop.cadastre.papers import area_names
from outcrop.cadastre.pictures import picture_of
from outcrop.cadastre.policies import APPLY
from outcrop.cadastre.register import class_of, section
from outcrop.cadastre.views.asking import largest, tiles
from outcrop.commons import barriers
from outcrop.commons.acting import act_of
from outcrop.commons.areas import api as areas
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.kernel.acts import Act
from outcrop.kernel.geometry import GeometryProblem
from outcrop.kernel.problems import Problem


def draft_of(act: Act, application_id: UUID) -> Application:
    """Return a draft that the actor may fill in. :raises NotFound: if there is none"""
    return APPLY.fetch(act.by, Application.objects.filter(state=Application.State.DRAFT), id=application_id)


@guarded(APPLY)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def begin(request: HttpRequest) -> HttpResponse:
    """Ask which enterprise asks, and for what kind of right."""
    act = act_of(request)
    led = neighbours.enterprises_led(act.by, on=act.on)
    form = BeginForm(request.POST or None, enterprises=led, classes=section().asked_here)
    if request.method == "POST" and form.is_valid():
        try:
            draft = services.begin_application(
                enterprise=UUID(form.cleaned_data["enterprise"]), class_key=form.cleaned_data["class_key"], act=act
            )
            return HttpResponseRedirect(reverse("cadastre:parcel", args=[draft.id]))
        except Problem as problem:
            if problem.next_door:
                raise
            form.blame(problem)
    waiting = APPLY.visible(act.by, Application.objects.filter(state=Application.State.DRAFT)).order_by("-begun_at")
    shown = {"form": form, "drafts": waiting[:5], "classes": section().asked_here}
    return render(request, "cadastre/begin.html", shown, status=422 if form.errors else 200)


@guarded(APPLY)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def parcel(request: HttpRequest, application_id: UUID) -> HttpResponse:
    """Ask for the boundary: drawn, typed or brought."""
    act = act_of(request)
    draft = draft_of(act, application_id)
    form = BoundaryForm(request.POST or None, request.FILES or None, initial={"corners": corners_of(draft)})
    if request.method == "POST" and form.is_valid() and form.shape is not None:
        try:
            answer = services.bring_parcel(application=draft, shape=form.shape, brought_as=form.brought_as, act=act)
            if answer.bars:
                barriers.count(services.barred(answer), request)
            return HttpResponseRedirect(reverse("cadastre:check", args=[draft.id]))
        except GeometryProblem as problem:
            form.add_error(form.brought_as, str(problem))
    holder = neighbours.enterprise(draft.applicant, on=act.on)
    area = areas.Area.objects.filter(path=holder.area_path).first()
    shown = {
        "form": form,
        "application": draft,
        "kind": class_of(draft.class_key),
        "holder": holder,
        "bounds": area.box if area else None,
        "largest": largest(draft.class_key),
        "tiles": tiles(),
    }
    return render(request, "cadastre/parcel.html", shown, status=422 if form.errors else 200)


def corners_of(draft: Application) -> str:
    """Return the corners of a draft as they are typed; empty where its boundary has several rings."""
    ring = getattr(draft.draft_shape, "exterior", None)
    if ring is None or len(draft.draft_shape.interiors):
        return ""
    return "\n".join(f"{lat:.7f} {lon:.7f}" for lon, lat in ring.coords[:-1])


@guarded(APPLY)
@never_cache
@require_http_methods(["GET", "HEAD"])
def check(request: HttpRequest, application_id: UUID) -> HttpResponse:
    """Show what the register says, and everything that will be handed in."""
    act = act_of(request)
    return _check_page(request, draft_of(act, application_id), act)


def _check_page(request: HttpRequest, draft: Application, act: Act) -> HttpResponse:
    answer = services.answer_for(draft, act=act)
    shown: dict[str, Any] = {
        "application": draft,
        "answer": answer,
        "kind": class_of(draft.class_key),
        "holder": neighbours.enterprise(draft.applicant, on=act.on),
        "where": area_names(answer.area_path or services.area_of(answer.shape, draft)),
        "picture": picture_of(answer.shape, reader=act.by, on=act.on),
    }
    return render(request, "cadastre/check.html", shown)


@guarded(APPLY)
@never_cache
@require_POST
@once
def hand_in(request: HttpRequest, application_id: UUID) -> HttpResponse:
    """Hand an application in."""
    act = act_of(request)
    made = services.submit_application(application=draft_of(act, application_id), act=act)
    return HttpResponseRedirect(reverse("cadastre:application", args=[made.number]))
