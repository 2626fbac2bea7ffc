"""Context processor: what every page's frame needs to know."""

from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject
from django.utils.translation import get_language

from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Actor

from .places import ShownPlace, Who, change_view, places_for, who_is_here


@dataclass(frozen=True, slots=True)
class Tongue:
    """A language that the reader may switch to."""

    code: str
    short: str
    name: str
    current: bool


@dataclass(frozen=True, slots=True)
class Frame:
    """The frame round a page."""

    places: list[ShownPlace]
    foot: list[ShownPlace]
    doors: list[ShownPlace]
    who: Who | None
    tongues: list[Tongue]
    demonstration: bool
    change_view: str
    country: Any
    department: Any
    unreviewed: bool


def frame(request: HttpRequest) -> dict[str, Any]:
    """Give templates ``frame``; computed only where a template uses it."""
    return {"frame": SimpleLazyObject(lambda: _frame_of(request))}


def _frame_of(request: HttpRequest) -> Frame:
    actor = getattr(request, "actor", None) or Actor.nobody()
    country = packs.current().country
    head, foot = places_for(actor, request.path)
    return Frame(
        places=head,
        foot=foot,
        doors=[place for place in (*head, *foot) if place.says and not place.here],
        # A request refused at the door (a wrong host name) has no actor yet, but gets its page.
        who=who_is_here(request) if hasattr(request, "actor") else None,
        tongues=tongues(),
        demonstration=settings.OUTCROP_MODE != "production",
        change_view=change_view(),
        country=country.name,
        department=country.department,
        unreviewed=(get_language() or "").split("-")[0] in country.unreviewed_languages,
    )


def tongues() -> list[Tongue]:
    """Return the languages of this deployment, each under its own name."""
    now = get_language()
    return [Tongue(code, code.split("-")[0].upper(), name, code == now) for code, name in settings.LANGUAGES]
