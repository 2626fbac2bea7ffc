"""The public map of rights, its tiles, and the list beneath it."""

from typing import Any

from django.core.cache import cache
from django.db.models import Count
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_GET

from outcrop.cadastre.models import MiningRight
from outcrop.cadastre.papers import area_names
from outcrop.cadastre.pictures import LOOKS
from outcrop.cadastre.publication import shown
from outcrop.cadastre.register import covering, section, standing
from outcrop.cadastre.tiles import Tile, tile_of
from outcrop.cadastre.told import register_turn
from outcrop.cadastre.views.asking import tiles
from outcrop.cadastre.views.rights import TAGS
from outcrop.commons.acting import act_of
from outcrop.commons.disclosure.api import Tier
from outcrop.commons.guards import open_to_all
from outcrop.commons.ui.api import Leaf, Mark, country_map, leaf
from outcrop.kernel.acts import Act

State = MiningRight.State
MOST_DOTS = 4000
A_DAY = 24 * 60 * 60
PUBLIC = "the register of rights is public as far as the pack opens it"


@open_to_all(PUBLIC)
@require_GET
def rights_map(request: HttpRequest) -> HttpResponse:
    """Show the map, the counts and the list; a number leads to its right."""
    act = act_of(request)
    if number := request.GET.get("number", "").strip():
        return HttpResponseRedirect(reverse("cadastre:right", args=[number.replace("/", "")[:60]]))
    rows = MiningRight.objects.filter(covering(act.on))
    counts = dict(rows.values_list("class_key").annotate(n=Count("id")).order_by())
    chosen = section().get(request.GET.get("class", ""))
    page = leaf(rows.filter(class_key=chosen.key) if chosen else rows, request, by="number", down=False, size=25)
    shown_page = {
        "classes": [(kind, counts.get(kind.key, 0)) for kind in section().classes],
        "chosen": chosen,
        "leaf": page,
        "rows": list(_rows(page, act)),
        "picture": _picture(act),
        "tiles": tiles(),
    }
    return render(request, "cadastre/map.html", shown_page)


def _rows(page: Leaf[MiningRight], act: Act) -> Any:
    parcels = MiningRight.objects.select_related("parcel").in_bulk([row.pk for row in page.rows])
    for row in page.rows:
        seen = shown(parcels[row.pk], to=Tier.PUBLIC, on=act.on)
        if seen.number:
            state = State(standing(row, on=act.on))
            box = seen.geometry.bounds if seen.geometry is not None else None
            yield {
                "seen": seen,
                "state": state.label,
                "tag": TAGS[state],
                "where": area_names(seen.area or ""),
                "box": ",".join(f"{v:.4f}" for v in box) if box else "",
            }


def _picture(act: Act) -> SafeString:
    """Draw the still picture once until the register changes."""
    key = f"cadastre-map:{act.on}:{get_language()}:{register_turn()}"
    kept: str | None = cache.get(key)
    if kept is None:
        kept = str(country_map(_dots(act), label=_("Map of rights"), width=760))
        cache.set(key, kept, A_DAY)
    return mark_safe(kept)  # noqa: S308 - our own drawing, kept since


def _dots(act: Act) -> list[Mark]:
    rows = (
        MiningRight.objects.filter(covering(act.on)).select_related("parcel").order_by("-parcel__hectares")[:MOST_DOTS]
    )
    seen = (shown(right, to=Tier.PUBLIC, on=act.on, only=("state", "place")) for right in rows)
    return [Mark(each.place, LOOKS.get(each.state or "", "live")) for each in seen if each.place is not None]


@open_to_all(PUBLIC)
@cache_control(public=True, max_age=60)
@require_GET
def tile(request: HttpRequest, z: int, x: int, y: int) -> HttpResponse:
    """Give a vector tile."""
    act = act_of(request)
    return HttpResponse(tile_of(Tile(z, x, y), on=act.on), content_type="application/vnd.mapbox-vector-tile")
