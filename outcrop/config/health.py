"""Whether the house stands (``/healthz``) and whether it can serve (``/readyz``)."""

from django.db import OperationalError, connection
from django.http import HttpRequest, JsonResponse

from outcrop.commons.guards import open_to_all


@open_to_all("a monitor asks before anybody signs in; the answer says nothing about anybody")
def alive(request: HttpRequest) -> JsonResponse:
    """Answer that the process lives."""
    return JsonResponse({"status": "alive"})


@open_to_all("a monitor asks before anybody signs in; the answer says nothing about anybody")
def ready(request: HttpRequest) -> JsonResponse:
    """Answer whether the database answers and its schema is there."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(*) FROM django_migrations")
    except OperationalError:
        return JsonResponse({"status": "database unreachable"}, status=503)
    return JsonResponse({"status": "ready"})
