"""Refuses what is too large before reading it. Django's own limit counts form fields and lets files of any size in."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from outcrop.commons.ui.problems import RequestNotUnderstood, TooLarge, problem_response


class UploadLimit:
    """Looks at the announced length; a body without one is read as empty by Django."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on unless it is too large."""
        if request.path.startswith(settings.OUTCROP_OWN_UPLOAD_LIMIT):
            return self.get_response(request)
        length = request.META.get("CONTENT_LENGTH") or "0"
        if not (length.isascii() and length.isdigit()):
            return problem_response(request, RequestNotUnderstood())
        if int(length[:20]) > settings.LARGEST_UPLOAD:
            return problem_response(request, TooLarge())
        return self.get_response(request)
