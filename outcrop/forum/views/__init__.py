"""Pages of the forum: reading, proposing and supporting, deciding; and how forms that must name nobody are sent."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase

View = Callable[..., HttpResponseBase]


def unnamed(view: View) -> View:
    """
    Carry a POST out in one transaction, and keep no submission of it.

    ``posting.once`` would write down who sent which form when. Support counts once by itself: a person has one token.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        with transaction.atomic():
            return view(request, *args, **kwargs)

    wrapped.once = True  # type: ignore[attr-defined]
    return wrapped
