"""Every page of the house: each part's own ``urls``, under the paths that it chose itself."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path

from . import composition, entering, health
from .api import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("api/", api.urls),
    *(path("", include(f"{part}.urls")) for part in composition.having("urls")),
]

if settings.OUTCROP_MODE != "production":
    urlpatterns += [
        path("enter", entering.choose, name="enter-as"),
        path("enter/<slug:role>", entering.enter, name="enter"),
    ]

handler400 = "outcrop.commons.ui.problems.handler400"
handler403 = "outcrop.commons.ui.problems.handler403"
handler404 = "outcrop.commons.ui.problems.handler404"
handler500 = "outcrop.commons.ui.problems.handler500"
