"""
The HTTP API: each part's ``rest.router`` under ``/api/v1``, one description of all at ``/api/openapi.json``.

Whatever goes wrong is told as RFC 9457 says (``application/problem+json``), with a code that never changes its meaning.
"""

from importlib import import_module
from typing import Any

from django.db import DataError
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, ValidationError

from outcrop import __version__
from outcrop.commons import barriers
from outcrop.commons.accounts.problems import SignInNeeded
from outcrop.commons.calls import ask_first
from outcrop.commons.ui.problems import NotYours, PageNotFound, RequestNotUnderstood, problem_response
from outcrop.kernel.problems import InvalidInput, Problem

from . import composition
from .api_faults import sentence


class RequestRefused(Problem):
    """The framework refused a request for a reason that has no code of its own."""

    code, status = "api.refused", 400
    message = _("The request was refused.")
    remedy = _("Compare it with /api/openapi.json.")


api = NinjaAPI(
    title="Outcrop",
    version=__version__,
    description="From “no papers” to a verified lot. Send a token as “Authorization: Bearer …”, and a UUID of your own "
    "as “Submission-Id” with everything that changes something: sent twice, it is done once.",
    openapi_url="/openapi.json",
    docs_url=None,  # its page needs scripts from elsewhere
    urls_namespace="api",
)


@api.exception_handler(Problem)
def tell(request: HttpRequest, problem: Problem) -> HttpResponse:
    """Tell a problem of ours."""
    barriers.count(problem, request)
    return problem_response(request, problem)


@api.exception_handler(ValidationError)
def tell_faults(request: HttpRequest, fault: ValidationError) -> HttpResponse:
    """Tell every fault of what was sent, by the place it has in the request."""
    faults: dict[str, list[str]] = {}
    for error in fault.errors:
        faults.setdefault(_place(error), []).append(sentence(error))
    return problem_response(request, InvalidInput(faults))


def _place(error: dict[str, Any]) -> str:
    return ".".join(str(step) for step in error["loc"])


@api.exception_handler(DataError)
@api.exception_handler(UnicodeEncodeError)
def tell_unstorable(request: HttpRequest, fault: Exception) -> HttpResponse:
    """Tell that something was sent which the database cannot hold."""
    return problem_response(request, RequestNotUnderstood())


@api.exception_handler(HttpError)
def tell_refusal(request: HttpRequest, fault: HttpError) -> HttpResponse:
    """Tell what the framework itself refused."""
    if isinstance(fault, AuthenticationError):
        return problem_response(request, SignInNeeded())
    known: dict[int, type[Problem]] = {400: RequestNotUnderstood, 403: NotYours, 404: PageNotFound}
    problem = known.get(fault.status_code, RequestRefused)()
    problem.status = fault.status_code  # type: ignore[misc]
    return problem_response(request, problem)


@api.exception_handler(Http404)
def tell_missing(request: HttpRequest, fault: Http404) -> HttpResponse:
    """Tell that there is nothing here."""
    return problem_response(request, PageNotFound())


for part in composition.having("rest"):
    router = import_module(f"{part}.rest").router
    ask_first(router)
    api.add_router("/v1", router, tags=[part.rpartition(".")[2]])
