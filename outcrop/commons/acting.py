"""Whoever is behind a request, and the act that it makes. ``accounts.middleware`` puts both there."""

from collections.abc import Callable
from typing import cast

from django.http import HttpRequest

from outcrop.kernel.acts import Act, Actor


class ActingRequest(HttpRequest):
    """A request as the middleware passes it on: with its actor and a way to make an act."""

    actor: Actor
    act: Callable[[], Act]


def acting(request: HttpRequest) -> ActingRequest:
    """Return the same request, known to carry its actor."""
    return cast("ActingRequest", request)


def actor_of(request: HttpRequest) -> Actor:
    """Return who is behind a request; nobody is an actor too."""
    return acting(request).actor


def act_of(request: HttpRequest) -> Act:
    """Return an act by the request's actor, now."""
    return acting(request).act()
