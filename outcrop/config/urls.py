"""Every page of the house: each part's own ``urls``, under the paths that it chose itself."""

from django.urls import URLPattern, URLResolver, include, path

from outcrop.commons.ui.problems import handler400, handler403, handler404, handler500

from . import composition, health

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]

urlpatterns: list[URLPattern | URLResolver] = [
    path("healthz", health.alive, name="healthz"),
    path("readyz", health.ready, name="readyz"),
    *(path("", include(f"{part}.urls")) for part in composition.having("urls")),
]
