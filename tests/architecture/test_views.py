"""Every page and every call says who may reach it."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.urls import URLPattern, URLResolver, get_resolver

from outcrop.config.api import api

# Served by the API's frame itself and public by nature: its description, and its empty root.
DESCRIPTION = {"openapi-json", "api-root"}


def pages(
    resolver: URLResolver, spaces: tuple[str, ...] = (), before: str = ""
) -> Iterator[tuple[str, tuple[str, ...], URLPattern]]:
    for entry in resolver.url_patterns:
        route = f"{before}{entry.pattern}"
        if isinstance(entry, URLResolver):
            inner = (*spaces, entry.namespace) if entry.namespace else spaces
            yield from pages(entry, inner, route)
        else:
            yield route, spaces, entry


def test_every_page_says_who_may_reach_it() -> None:
    unguarded = [
        f"/{route}"
        for route, spaces, page in pages(get_resolver())
        if not set(spaces) & set(settings.OUTCROP_SELF_GUARDED) and not getattr(page.callback, "guard", None)
    ]
    assert not unguarded, f"Put @guarded(POLICY) or @open_to_all('why') on them: {unguarded}"


def calls() -> Iterator[tuple[str, Any]]:
    for mounted in api._get_bound_routers():
        for path, view in mounted.path_operations.items():
            for operation in view.operations:
                yield f"{'/'.join(operation.methods)} {mounted.prefix}{path}", operation


def test_every_call_of_the_api_says_who_may_make_it() -> None:
    unguarded = [name for name, operation in calls() if not getattr(operation.view_func, "guard", None)]
    assert not unguarded, f"Put @guarded_call(POLICY) or @open_call('why') on them: {unguarded}"


def test_only_the_description_of_the_api_stands_beside_its_calls() -> None:
    beside = {page.name for _, spaces, page in pages(get_resolver()) if "api" in spaces}
    made = {operation.view_func.__name__ for _, operation in calls()}
    assert beside - made <= DESCRIPTION
