"""Pages of the face itself: the language switch, and the gallery of components."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_GET, require_POST

from outcrop.commons.guards import open_to_all

from .gallery import samples
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
            settings.LANGUAGE_COOKIE_NAME, wished, max_age=A_YEAR, samesite="Lax", httponly=True, secure=settings.SESSION_COOKIE_SECURE
        )
    return answer


@open_to_all("sample components, in demonstration mode only")
@require_GET
def look(request: HttpRequest) -> HttpResponse:
    """Show every component."""
    if settings.OUTCROP_MODE == "production":
        raise PageNotFound()
    return render(request, "ui/look.html", samples())
