"""What the pages of grievances share: nothing of them stays behind on a phone that others use too."""

from collections.abc import Callable
from datetime import timedelta
from functools import wraps
from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponseBase

from outcrop.commons.posting import FIELD, SubmissionMissing
from outcrop.commons.ui.api import problem_response
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import parse_id
from outcrop.kernel.problems import Problem

View = Callable[..., HttpResponseBase]
#: So long a form of the complainant's can be sent again.
SHOWS_AGAIN = timedelta(minutes=30)
#: Nothing is cached, nobody is told where the reader came from, no search engine keeps the page.
LEAVES_NOTHING = {
    "Cache-Control": "no-store, private, max-age=0",
    "Referrer-Policy": "same-origin",  # stricter, and browsers send no origin with a form, which is refused
    "X-Robots-Tag": "noindex",
}


def leaves_nothing(view: View) -> View:
    """Have the browser keep nothing of a page; stands above the guard, so that refusals are covered too."""

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        try:
            response = view(request, *args, **kwargs)
        except Problem as problem:  # not let go: a refusal here is nobody's business, nor a barrier to be counted
            response = problem_response(request, problem)
        for name, value in LEAVES_NOTHING.items():
            response.headers[name] = value
        return response

    return wrapped


def once_without_trace(view: View) -> View:
    """
    Refuse a POST without its submission id.

    What it does is done once because its rows take their ids from it; nothing is kept of who sent what, as for other
    forms, where and when.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method == "POST":
            submission_of(request)
        return view(request, *args, **kwargs)

    wrapped.once = True  # type: ignore[attr-defined]
    return wrapped


def submission_of(request: HttpRequest) -> UUID:
    """Return the submission id of a form. :raises SubmissionMissing: if it has none"""
    found = parse_id(request.POST.get(FIELD, ""))
    if found is None:
        raise SubmissionMissing()
    return found


def is_stale(request: HttpRequest, act: Act) -> bool:
    """
    Say whether a form was drawn too long ago to show a case again.

    Whoever goes back in a browser's history and sends a form once more sends the code along. The submission id (a
    UUIDv7) holds the moment in which the form was drawn.
    """
    drawn = submission_of(request)
    age = act.at.timestamp() - (drawn.int >> 80) / 1000
    return drawn.version == 7 and age > SHOWS_AGAIN.total_seconds()


def unnamed(act: Act) -> Act:
    """Return the act without whoever is behind it: who complains while signed in is nobody here."""
    return Act(by=Actor.nobody(act.by.language), at=act.at, on=act.on)
