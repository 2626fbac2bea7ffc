"""
Guards: no view is reached without saying who may.

Each view carries ``@guarded(POLICY)`` or ``@open_to_all("why")``. The middleware refuses every view that says neither,
so that forgetting it fails at once and for everybody.
"""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from outcrop.commons.accounts.problems import SignInNeeded
from outcrop.commons.acting import actor_of
from outcrop.commons.policies import Policy

View = Callable[..., HttpResponseBase]


def guarded(policy: Policy) -> Callable[[View], View]:
    """Let a view be reached by those only who may the verb of something; the view itself asks for its object."""

    def decorate(view: View) -> View:
        @wraps(view)
        def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
            actor = actor_of(request)
            request.policy = policy  # type: ignore[attr-defined]  # why it is read, for whoever is read about
            if not policy.verdict(actor).allowed:
                if not actor.known:
                    raise SignInNeeded()
                policy.require(actor)
            return view(request, *args, **kwargs)

        wrapped.guard = policy.verb  # type: ignore[attr-defined]
        return wrapped

    return decorate


def open_to_all(why: str) -> Callable[[View], View]:
    """Let a view be reached by everybody, for a reason that is written down."""

    def decorate(view: View) -> View:
        @wraps(view)
        def wrapped(*args: Any, **kwargs: Any) -> HttpResponseBase:
            return view(*args, **kwargs)

        wrapped.guard = f"open: {why}"  # type: ignore[attr-defined]
        return wrapped

    return decorate


class GuardMiddleware:
    """Refuses views that do not say who may."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: Any) -> None:
        """Look for the view's guard before it runs."""
        match = request.resolver_match
        exempt = match is not None and bool(set(match.namespaces) & set(settings.OUTCROP_SELF_GUARDED))
        if not exempt and not getattr(view, "guard", None):
            raise RuntimeError(f"{view.__module__}.{view.__qualname__} does not say who may reach it")
