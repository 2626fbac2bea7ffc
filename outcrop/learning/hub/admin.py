"""
The editors' room: Wagtail's own pages, entered through our session and post, never by Wagtail's sign-in.

What it has besides articles and pictures (users, groups, sites, its own accounts) is not there for anybody.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase
from wagtail.admin import urls as wagtail_urls
from wagtail.utils.urlpatterns import decorate_urlpatterns

from outcrop.commons.guards import guarded
from outcrop.commons.policies import NotFound
from outcrop.learning.policies import EDIT

View = Callable[..., HttpResponseBase]
PLACE = "knowledge/desk/"
#: First parts of the addresses that an editor needs; every other part of Wagtail answers as if it were not there.
OPEN = {
    *("", "pages", "images", "api", "bulk", "choose-page", "choose-external-link", "choose-email-link"),
    *("choose-phone-link", "choose-anchor-link", "tag-autocomplete", "dismissibles", "editing-sessions", "sprite"),
    *("jsi18n", "translation", "block-preview"),
}
# Wagtail's pages set styles and small scripts in the page. Only here; the public pages keep the strict policy.
POLICY = "; ".join(
    [
        "default-src 'self'", "script-src 'self' 'unsafe-inline'", "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:", "connect-src 'self'", "font-src 'self' data:", "object-src 'none'",
        "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'",
    ]
)  # fmt: skip


def editors_only(view: View) -> View:
    """
    Let a page of Wagtail be reached by editors alone, inside one transaction.

    Wagtail asks Django's permissions; the account gets all of them in memory, for this request. The database lets
    nobody be a superuser, so that it can never be kept.
    """

    @guarded(EDIT)
    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.path.partition(PLACE)[2].partition("/")[0] not in OPEN:
            raise NotFound()
        request.user.is_superuser = True  # type: ignore[union-attr]
        with transaction.atomic():
            response = view(request, *args, **kwargs)
            if hasattr(response, "render") and not getattr(response, "is_rendered", True):
                response.render()
        response.headers["Content-Security-Policy"] = POLICY
        return response

    return wrapped


urlpatterns = decorate_urlpatterns(wagtail_urls.urlpatterns, editors_only)
