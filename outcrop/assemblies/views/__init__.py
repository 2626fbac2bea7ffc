"""Pages of assemblies, by what one comes to do; and how forms that must name nobody are sent."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase

from outcrop.assemblies.bodies import Body, body_at
from outcrop.commons.acting import actor_of
from outcrop.commons.policies import NotFound, Policy

View = Callable[..., HttpResponseBase]


def unnamed(view: View) -> View:
    """
    Carry a POST out in one transaction, and keep no submission of it.

    ``posting.once`` would write down who sent which form when, and a digest from which a vote could be guessed. Ballots
    and calls count once by themselves: one member has one turnout and one mark.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with transaction.atomic():
            return view(request, *args, **kwargs)

    wrapped.once = True  # type: ignore[attr-defined]
    return wrapped


def of(request: HttpRequest, address: str, policy: Policy) -> Body:
    """Return the body of an address if the reader may. :raises NotFound: else, as if there were none"""
    found = body_at(address)
    if not policy.verdict(actor_of(request), found).allowed:
        raise NotFound()
    return found
