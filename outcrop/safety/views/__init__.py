"""Pages of safety, by what one comes to do; and how forms that must name nobody are sent."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest, HttpResponseBase

from outcrop.commons.posting import FIELD, SubmissionMissing
from outcrop.kernel.ids import parse_id

View = Callable[..., HttpResponseBase]


def once_unnamed(view: View) -> View:
    """
    Carry a POST out in one transaction, once: its rows take their ids from the submission id.

    Unlike other forms nothing is kept of the submission itself, which would say who sent it, when and where.
    """

    @wraps(view)
    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        if request.method != "POST":
            return view(request, *args, **kwargs)
        submission_of(request)
        with transaction.atomic():
            return view(request, *args, **kwargs)

    wrapped.once = True  # type: ignore[attr-defined]
    return wrapped


def submission_of(request: HttpRequest) -> UUID:
    """Return the submission id of a form. :raises SubmissionMissing: if it has none"""
    found = parse_id(request.POST.get(FIELD, ""))
    if found is None:
        raise SubmissionMissing()
    return found
