"""Looking at ground without a name."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from outcrop.cadastre import neighbours
from outcrop.cadastre.forms import AskForm
from outcrop.cadastre.ground import check_ground
from outcrop.cadastre.pictures import picture_of
from outcrop.cadastre.policies import CHECK
from outcrop.cadastre.register import section
from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once


@guarded(CHECK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@once
def ground(request: HttpRequest) -> HttpResponse:
    """Answer what lies on a piece of ground. Nothing is kept."""
    act = act_of(request)
    form = AskForm(request.POST or None, request.FILES or None, classes=section().asked_here)
    shown: dict[str, Any] = {
        "form": form,
        "classes": section().asked_here,
        "may_apply": bool(neighbours.enterprises_led(act.by, on=act.on)),
        "largest": largest(),
        "tiles": tiles(),
    }
    if request.method == "POST" and form.is_valid() and form.shape is not None:
        answer = check_ground(form.shape, class_key=form.cleaned_data["class_key"], on=act.on, reader=act.by)
        shown |= {"answer": answer, "picture": picture_of(answer.shape, reader=act.by, on=act.on)}
    status = 422 if request.method == "POST" and form.errors else 200
    return render(request, "cadastre/ground.html", shown, status=status)


def largest(class_key: str = "") -> str:
    """Return the most hectares that may be asked for, for the drawing to warn early; empty where there is no limit."""
    limits = [each.limit for each in section().asked_here if each.key == class_key or not class_key]
    return str(max(each.hectares for each in limits if each)) if limits and all(limits) else ""


def tiles() -> str:
    """Return the address of the tiles, with its places for the map to fill."""
    return reverse("cadastre:tile", args=[0, 0, 0]).replace("0/0/0", "{z}/{x}/{y}")
