"""Whoever is behind a request, and the act that it makes. ``accounts.middleware`` puts both there."""

from django.http import HttpRequest

from outcrop.kernel.acts import Act, Actor


def actor_of(request: HttpRequest) -> Actor:
    """Return who is behind a request; nobody is an actor too."""
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor


def act_of(request: HttpRequest) -> Act:
    """Return an act by the request's actor, now."""
    act: Act = request.act()  # type: ignore[attr-defined]
    return act
