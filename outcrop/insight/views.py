"""The first page."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from outcrop.cadastre import api as cadastre
from outcrop.commons.guards import open_to_all
from outcrop.commons.ui.api import Mark, country_map
from outcrop.insight import figures

#: How the register's words are drawn.
_KIND = {"live": "live", "suspended": "closed", "to-be-confirmed": "deciding"}


@open_to_all("the first page is everybody's")
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is, where rights lie, and how to begin."""
    act = request.act()  # type: ignore[attr-defined]
    marks = [Mark(place, _KIND[state]) for place, state in cadastre.public_places(on=act.on) if state in _KIND]
    context = {
        "map": country_map(marks, label=_("Map of rights")),
        "figures": figures.first_page(act.on),
        "empty": not marks,
    }
    return render(request, "insight/home.html", context)
