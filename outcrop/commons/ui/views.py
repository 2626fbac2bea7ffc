"""Pages of the face itself: the language switch, and the gallery of components."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.utils.cache import patch_cache_control, patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from outcrop.commons.guards import open_to_all

from . import basemap, maps
from .gallery import sample_ground, samples
from .problems import PageNotFound

A_YEAR = 365 * 24 * 60 * 60


@open_to_all("everybody reads in a language of their own")
@require_POST
def language(request: HttpRequest) -> HttpResponse:
    """Remember the reader's language and go back to the page."""
    wished, onward = request.POST.get("language", ""), request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(onward, {request.get_host()}, request.is_secure()):
        onward = "/"
    answer = HttpResponseRedirect(onward)
    if wished in dict(settings.LANGUAGES):
        answer.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            wished,
            max_age=A_YEAR,
            samesite="Lax",
            httponly=True,
            secure=settings.SESSION_COOKIE_SECURE,
        )
    return answer


@open_to_all("sample components, in demonstration mode only")
@require_GET
def look(request: HttpRequest) -> HttpResponse:
    """Show every component."""
    if settings.OUTCROP_MODE == "production":
        raise PageNotFound()
    shown = samples()
    picture = maps.country_map(shown["marks"], label=_("Map of the country with sample rights"))
    return render(request, "ui/look.html", {**shown, "picture": picture})


@open_to_all("sample ground, in demonstration mode only")
@require_GET
def look_ground(request: HttpRequest) -> HttpResponse:
    """Give the ground of the gallery's map."""
    if settings.OUTCROP_MODE == "production":
        raise PageNotFound()
    return JsonResponse(sample_ground(), content_type="application/geo+json")


@open_to_all("borders and names of areas, which are public")
@require_GET
def base_map(request: HttpRequest) -> HttpResponse:
    """Give the base map."""
    return _map_answer(basemap.base_map())


@open_to_all("borders and names of areas, which are public")
@require_GET
def finer_areas(request: HttpRequest) -> HttpResponse:
    """Give the areas that a map shows when one looks closer."""
    return _map_answer(basemap.finer_areas())


def _map_answer(features: dict[str, Any]) -> HttpResponse:
    answer = JsonResponse(features, content_type="application/geo+json")
    patch_cache_control(answer, max_age=basemap.AN_HOUR, private=True)
    patch_vary_headers(answer, ["Accept-Language", "Cookie"])
    return answer
