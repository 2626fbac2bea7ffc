"""
Proving again that it is she: on a phone that a household shares, being signed in is not enough to see a record.

Her secret code opens the record for a few minutes, in this session only. Whoever signs in after her, or comes later,
finds a page that says nothing about anybody.
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponseBase, HttpResponseRedirect
from django.urls import reverse
from django.utils.cache import add_never_cache_headers
from django.utils.http import urlencode

from outcrop.commons.acting import act_of

PROVED = "registry.proved"
LASTS = timedelta(minutes=10)

View = Callable[..., HttpResponseBase]


def prove(request: HttpRequest, *, at: datetime) -> None:
    """Note in the session that its user has just proved who she is. Another user's session begins without it."""
    request.session[PROVED] = {"user": str(request.user.pk), "at": at.isoformat()}


def left(request: HttpRequest) -> timedelta:
    """Return how long the record still stays open; nothing if it is closed."""
    kept, now = request.session.get(PROVED), act_of(request).at
    if not kept or kept["user"] != str(request.user.pk):
        return timedelta(0)
    since = now - datetime.fromisoformat(kept["at"])
    return max(LASTS - since, timedelta(0)) if since >= timedelta(0) else timedelta(0)


def proven(view: View) -> View:
    """Show a page only to somebody who has just typed her secret code; it closes by itself when the time is over."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        asking = reverse("registry:prove")
        if not left(request):
            back = request.path if request.method == "GET" else reverse("registry:record")
            return HttpResponseRedirect(f"{asking}?{urlencode({'next': back})}")
        response = view(request, *args, **kwargs)
        add_never_cache_headers(response)
        if response.status_code in (200, 422):
            # A header, not an element of the page: it works without script, and for a page that is left open.
            response["Refresh"] = f"{int(left(request).total_seconds()) + 1}; url={asking}"
        return response

    return wrapped
