"""The first page, and the first page of a post."""

from datetime import date

from django.core.cache import cache
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from outcrop.cadastre import api as cadastre
from outcrop.commons.acting import act_of
from outcrop.commons.guards import guarded, open_to_all
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.commons.ui.api import Mark, country_map
from outcrop.insight import figures
from outcrop.insight.policies import OVERVIEW
from outcrop.market import api as market

A_DAY = 24 * 60 * 60

#: How the register's words are drawn.
_KIND = {"live": "live", "suspended": "closed", "to-be-confirmed": "deciding"}


@open_to_all("the first page is everybody's")
@require_GET
def home(request: HttpRequest) -> HttpResponse:
    """Say what this is, where rights lie, and how to begin."""
    act = act_of(request)
    drawn, empty = _map_of(act.on)
    shown = {
        "map": drawn,
        "figures": figures.first_page(act.on),
        "empty": empty,
        "price": market.price_now(act.at),
        "metal": market.section().price.per_gram_of,
        "at_home": act.by.known,
    }
    return render(request, "insight/home.html", shown)


@guarded(OVERVIEW)
@require_GET
def overview(request: HttpRequest) -> HttpResponse:
    """Say what a post can do, with the figures of the country."""
    act = act_of(request)
    held = [posts.get(post.id) for post in act.by.posts]
    return render(request, "insight/overview.html", {"held": held, "figures": figures.first_page(act.on)})


def _map_of(on: date) -> tuple[str, bool]:
    """Return the still map of a day, and whether it is empty; drawn anew when the register has changed."""
    key = f"insight.map.{packs.current().id}.{get_language()}.{on}.{cadastre.register_turn()}"
    kept: tuple[str, bool] | None = cache.get(key)
    if kept is None:
        marks = [Mark(place, _KIND[state]) for place, state in cadastre.public_places(on=on) if state in _KIND]
        kept = (country_map(marks, label=_("Map of rights")), not marks)
        cache.set(key, kept, A_DAY)
    return kept
