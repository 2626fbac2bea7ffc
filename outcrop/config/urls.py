"""Every page of the house: each part's own ``urls``, under the paths that it chose itself."""

from django.urls import URLPattern, URLResolver, include, path

from . import composition, health
from .api import api

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    path("api/", api.urls),
    *(path("", include(f"{part}.urls")) for part in composition.having("urls")),
]

handler400 = "outcrop.commons.ui.problems.handler400"
handler403 = "outcrop.commons.ui.problems.handler403"
handler404 = "outcrop.commons.ui.problems.handler404"
handler500 = "outcrop.commons.ui.problems.handler500"
