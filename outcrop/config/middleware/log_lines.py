"""One log line for each request: what was asked, how it ended and how long it took. Never who asked."""

import logging
import time
from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from outcrop.kernel.ids import new_id

_log = logging.getLogger("outcrop.request")
# A line for each letter would tell whoever reads the log when somebody complained.
QUIET = ("/static/", "/healthz", "/readyz", "/letters", "/api/v1/letters")


class LogLines:
    """Writes the line; gives each request a number that an error page can show."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, then write the line."""
        request.number = str(new_id())  # type: ignore[attr-defined]
        began = time.perf_counter()
        response = self.get_response(request)
        if not request.path.startswith(QUIET):
            _log.info("request", extra=self._facts(request, response, began))
        return response

    @staticmethod
    def _facts(request: HttpRequest, response: HttpResponse, began: float) -> dict[str, object]:
        match = request.resolver_match
        return {
            "number": request.number,  # type: ignore[attr-defined]
            "method": request.method,
            # The route and never the path: ids, tokens and search words in a path or query are facts about people.
            "route": match.route if match else "(none)",
            "status": response.status_code,
            "milliseconds": round((time.perf_counter() - began) * 1000, 1),
        }
