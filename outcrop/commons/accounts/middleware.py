"""Every request carries its actor, its clock and a way to make an act."""

from collections.abc import Callable
from datetime import date, datetime
from functools import cache
from typing import cast
from uuid import UUID

from django.conf import settings
from django.contrib.auth import get_user
from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from outcrop.commons.accounts.actors import MANDATE_CHOSEN, actor_for, user_with_token
from outcrop.commons.accounts.models import User
from outcrop.commons.accounts.problems import MandateMissing
from outcrop.commons.acting import acting
from outcrop.commons.packs import api as packs
from outcrop.commons.posting import FIELD, HEADER
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date
from outcrop.kernel.ids import parse_id

API = "/api/"


def today(request: HttpRequest) -> tuple[datetime, date]:
    """Return this instant and the civil date in the country's time zone."""
    instant = settings.OUTCROP_CLOCK.now()
    return instant, civil_date(instant, packs.current().country.zone)


def _found_actor(request: HttpRequest) -> Actor:
    """Return who is behind a request: the session's user with the chosen mandate; for the API, the token's."""
    language = get_language() or "en"
    if request.path.startswith(API):
        return _actor_of_program(request, language)
    user = get_user(request)
    if not isinstance(user, User) or not user.is_active:
        return Actor.nobody(language)
    mandate: UUID | None = parse_id(request.session.get(MANDATE_CHOSEN, ""))
    _, on = today(request)
    try:
        return actor_for(user, on=on, mandate=mandate, language=language)
    except MandateMissing:  # it ended or was taken back since it was chosen
        request.session.pop(MANDATE_CHOSEN, None)
        return actor_for(user, on=on, language=language)


def _actor_of_program(request: HttpRequest, language: str) -> Actor:
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    if not token or scheme.lower() != "bearer":
        return Actor.nobody(language)  # a browser's session opens no door of the API
    at, on = today(request)
    user = user_with_token(token.strip(), at=at)
    return actor_for(
        user,
        on=on,
        mandate=parse_id(request.headers.get("Mandate", "")),
        language=language,
    )


class ActorMiddleware:
    """Sets ``request.actor`` and ``request.act()``."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Pass the request on with its actor."""
        found = cache(lambda: _found_actor(request))

        def act() -> Act:
            at, on = today(request)
            return Act(by=found(), at=at, on=on, submission=_submission_of(request))

        carrying = acting(request)
        # Asked for at the first use only: a page that asks nobody's name reads no session.
        carrying.actor, carrying.act = cast("Actor", SimpleLazyObject(found)), act
        return self.get_response(request)


def _submission_of(request: HttpRequest) -> UUID | None:
    if request.path.startswith(API):
        return parse_id(request.headers.get(HEADER, ""))
    return parse_id(request.POST.get(FIELD, "")) if request.method == "POST" else None
