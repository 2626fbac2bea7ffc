"""What a course changed, and the order drawn by lot."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.http import require_GET, require_http_methods

from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded
from outcrop.commons.posting import once
from outcrop.kernel.problems import Problem
from outcrop.learning import selectors
from outcrop.learning.effects.lots import order_of
from outcrop.learning.effects.reckoning import reckoned
from outcrop.learning.forms import NumbersForm
from outcrop.learning.models import Draw
from outcrop.learning.policies import DRAW, SEE_EFFECT
from outcrop.learning.problems import EnterpriseUnknown
from outcrop.learning.services.drawing import draw_order
from outcrop.registry import api as registry


@guarded(SEE_EFFECT)
@require_GET
def effect(request: HttpRequest, key: str) -> HttpResponse:
    """Show what a course changed at those who had it, against those who had none yet."""
    act = act_of(request)
    course = selectors.course_of(key)
    context = {
        "course": course,
        "found": reckoned(course, on=act.on),
        "draws": DRAW.verdict(act.by).allowed,
        "rule": selectors.section().effect,
    }
    return render(request, "learning/effect.html", context)


@guarded(DRAW)
@require_http_methods(["GET", "POST"])
@once
def draw(request: HttpRequest, key: str) -> HttpResponse:
    """Draw the order by lot, and show what was drawn, with the seed from which anybody draws it again."""
    act = act_of(request)
    course = selectors.course_of(key)
    form = NumbersForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            draw_order(course=key, enterprises=enterprises_numbered(form.cleaned_data["numbers"]), act=act)
            return HttpResponseRedirect(reverse("learning:draw", args=[key]))
        except Problem as problem:
            form.blame(problem)
    drawn = [
        (row, [registry.enterprise(each) for each in row.order], order_of(row.seed, row.order) == row.order)
        for row in Draw.objects.filter(course=key).order_by("-at", "-id")[:20]
    ]
    context = {"course": course, "form": form, "drawn": drawn}
    return render(request, "learning/draw.html", context, status=422 if form.errors else 200)


def enterprises_numbered(typed: str) -> list[UUID]:
    """Return the enterprises whose numbers were typed, one to a line. :raises EnterpriseUnknown: if one is nobody's"""
    found = []
    for number in typed.replace(",", "\n").split("\n"):
        if not (plain := "".join(sign for sign in number.strip() if sign.isprintable())[:80]):
            continue
        enterprise = registry.find_enterprise(plain)
        if enterprise is None:
            raise EnterpriseUnknown(number=plain, field="numbers")
        found.append(enterprise.id)
    return found
