"""
Problem pages: what happened, what to do, the next door. Pages and the API tell the same problem, each in its way.

Settings name these: ``CSRF_FAILURE_VIEW`` is ``form_expired``; the root urls take ``handler400``, ``handler403``,
``handler404`` and ``handler500`` from here; ``ProblemMiddleware`` turns a problem that a view lets go into its page.
"""

import logging
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode, urlsplit, urlunsplit

from django.conf import settings
from django.core.exceptions import (
    RequestDataTooBig,
    TooManyFieldsSent,
    TooManyFilesSent,
)
from django.db import DatabaseError, DataError
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy as _

from outcrop.commons import barriers
from outcrop.kernel.problems import InvalidInput, Problem

log = logging.getLogger(__name__)
#: What the database cannot hold, such as the character of number nothing: whoever sent it is told so.
UNSTORABLE = (DataError, UnicodeEncodeError)
#: The status that asks who is there.
UNKNOWN_PERSON = 401


class RequestNotUnderstood(Problem):
    """The browser sent something that no form of ours sends."""

    code, status = "page.not-understood", 400
    message = _("We could not read what your browser sent.")
    remedy = _("Go back, reload the page and try once more.")


class FormExpired(Problem):
    """The form's secret did not match: another tab signed in or out, or cookies are off."""

    code, status = "page.form-expired", 403
    message = _("This form had been open too long, or another person signed in on this phone.")
    remedy = _("Go back, reload the page and send it again. Nothing was saved.")


class NotYours(Problem):
    """Somebody may not do or see this."""

    code, status = "page.not-yours", 403
    message = _("This page is open only to those who handle it.")
    remedy = _("Sign in as somebody who may see it, or ask the office that sent you here.")


class PageNotFound(Problem):
    """No page has this address, or the reader may not know that it has one."""

    code, status = "page.not-found", 404
    message = _("There is no page here.")
    remedy = _("Check the address or the number. You can also begin again from the first page.")


class MethodNotAllowed(Problem):
    """The page exists but does not take this kind of request."""

    code, status = "page.method-not-allowed", 405
    message = _("This page cannot be used in that way.")
    remedy = _("Go back to the page before and use its buttons.")


class TooLarge(Problem):
    """More was sent than we take."""

    code, status = "page.too-large", 413
    message = _("What you sent is too large.")
    remedy = _("Choose a smaller file, or take the photo again at a lower quality.")


class OurFault(Problem):
    """An error of ours."""

    code, status = "page.our-fault", 500
    message = _("Something broke on our side.")
    remedy = _("Nothing of what you sent was saved by half. Try again in a few minutes; we have been told.")


Beside = Callable[[Problem], SafeString]
_beside: list[Beside] = []


def plug_beside_problem(fragment: Beside) -> None:
    """Have a context above show something on the page of a problem, such as what is worth reading."""
    if fragment not in _beside:
        _beside.append(fragment)


def _worth_reading(problem: Problem) -> list[SafeString]:
    """Return what others show beside a problem; the database may be what broke, and then nothing is shown."""
    try:
        return [fragment(problem) for fragment in _beside]
    except DatabaseError:
        log.warning("nothing could be shown beside %s", problem.code)
        return []


def wants_json(request: HttpRequest) -> bool:
    """Say whether a program asks rather than a reader."""
    return request.path.startswith("/api/")


def problem_dict(problem: Problem, *, instance: str = "") -> dict[str, Any]:
    """Return the problem as RFC 9457 says it, with our code, remedy and next door as extension members."""
    told: dict[str, Any] = {
        "type": f"urn:outcrop:problem:{problem.code}",
        "title": problem.sentence,
        "status": problem.status,
        "code": problem.code,
        "detail": str(problem),
        "remedy": problem.advice,
    }
    if instance:
        told["instance"] = instance
    if door := problem.next_door:
        told["next_door"] = {"label": str(door.label), "url": door.url, "who": str(door.who)}
    if isinstance(problem, InvalidInput):
        told["faults"] = {field: [str(fault) for fault in faults] for field, faults in problem.faults.items()}
    return told


def problem_response(request: HttpRequest, problem: Problem) -> HttpResponse:
    """Tell a problem as a page, or to a program as JSON, under the problem's own status."""
    if wants_json(request):
        told = problem_dict(problem, instance=request.path)
        return JsonResponse(told, status=problem.status, content_type="application/problem+json")
    shown = {
        "problem": problem,
        "sign_in": _sign_in(request) if problem.status == UNKNOWN_PERSON else "",
        "form": _form_before(request) if isinstance(problem, FormExpired | TooLarge) else "",
        "beside": _worth_reading(problem),
    }
    return render(request, "ui/problem.html", shown, status=problem.status)


def _form_before(request: HttpRequest) -> str:
    """Return the page whose form was sent, as the browser tells it; empty where it tells none of ours."""
    told = request.headers.get("Referer", "")
    if not url_has_allowed_host_and_scheme(told, {request.get_host()}, require_https=request.is_secure()):
        return ""
    parts = urlsplit(told)
    address = urlunsplit(("", "", parts.path, parts.query, ""))
    # A path of two slashes would be read as another host's name.
    return address if url_has_allowed_host_and_scheme(address, None) else ""


def _sign_in(request: HttpRequest) -> str:
    """Return where to sign in and come back; only a page that is read can be come back to."""
    back = f"?{urlencode({'next': request.get_full_path()})}" if request.method == "GET" else ""
    return f"{settings.LOGIN_URL}{back}"


class ProblemMiddleware:
    """Turn a problem that a view lets go, and bare refusals of Django's, into pages."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 405 and "problem" not in response.get("Content-Type", ""):
            told = problem_response(request, MethodNotAllowed())
            told["Allow"] = response.get("Allow", "")
            return told
        return response

    def process_exception(self, request: HttpRequest, fault: Exception) -> HttpResponse | None:
        """Answer with the problem; anything else goes on to Django."""
        if isinstance(fault, UNSTORABLE):
            return problem_response(request, RequestNotUnderstood())
        if not isinstance(fault, Problem):
            return None
        barriers.count(fault, request)
        return problem_response(request, fault)


def handler400(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer what Django found suspicious."""
    large = isinstance(exception, RequestDataTooBig | TooManyFieldsSent | TooManyFilesSent)
    return problem_response(request, TooLarge() if large else RequestNotUnderstood())


def handler403(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a refusal that is no problem of ours."""
    return problem_response(request, NotYours())


def handler404(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer an address without a page."""
    return problem_response(request, PageNotFound())


def handler500(request: HttpRequest) -> HttpResponse:
    """Answer an error of ours; the page asks neither database nor pack, for they may be what broke."""
    if wants_json(request):
        return problem_response(request, OurFault())
    return render(None, "ui/our_fault.html", {"problem": OurFault()}, status=500)  # type: ignore[arg-type]


def form_expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form whose secret does not match; ``reason`` is Django's, for the log only."""
    log.info("form refused: %s", reason)
    return problem_response(request, FormExpired())
