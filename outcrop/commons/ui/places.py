"""
Places: what stands in the page's head, and who is here. Contexts plug in from their ``wiring.py``; the face asks.

A place appears for those whom its ``seen_by`` accepts, so that each actor meets a short row of own places. The head
holds five, because a phone's row holds no more; what does not fit stands in the footer, where nothing is lost.
"""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from typing import Any

from django.core.checks import CheckMessage, Error, register
from django.http import HttpRequest
from django.urls import NoReverseMatch, reverse

from outcrop.kernel.acts import Actor

HEAD_HOLDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """
    One link of the head.

    :param view: URL name, such as ``market:queue``
    :param order: smaller stands further left; the largest leave for the footer when the head is full
    :param seen_by: whom it is shown to
    :param count: how many things wait there, if that is worth a mark
    :param foot: whether it stands in the footer instead
    :param says: what one does there, in a sentence, for the home page of a post
    """

    label: Any
    view: str
    order: int = 50
    seen_by: Callable[[Actor], bool] = lambda actor: True
    count: Callable[[Actor], int] | None = None
    foot: bool = False
    says: Any = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Who:
    """
    Who is here, told in a strip under the head.

    :param name: the person or post
    :param acting_for: the principal's name, where an agent acts under a mandate
    :param leave_view: URL name that takes a POST to sign out
    """

    name: Any
    acting_for: Any = ""
    leave_view: str = ""


_places: dict[tuple[str, bool], Place] = {}
_tell_who: list[Callable[[HttpRequest], Who | None]] = []
_change_view: list[str] = []


def plug_place(place: Place) -> None:
    """Add a place to the head or the footer; the same view plugged there again replaces its earlier self."""
    _places[place.view, place.foot] = place


def plug_who(tell: Callable[[HttpRequest], Who | None]) -> None:
    """Name the function that tells who is here; the last one plugged counts."""
    _tell_who[:] = [tell]


def plug_change(view: str) -> None:
    """Name the page where a visitor of the demonstration enters as somebody else; in production nobody names one."""
    _change_view[:] = [view]


def change_view() -> str:
    """Return the URL name of the page where a visitor enters as somebody else, or nothing."""
    return _change_view[0] if _change_view else ""


def who_is_here(request: HttpRequest) -> Who | None:
    """Return who is here, or None where nobody signed in."""
    return _tell_who[0](request) if _tell_who else None


@dataclass(frozen=True, slots=True)
class ShownPlace:
    """A place as this request sees it."""

    label: Any
    url: str
    here: bool
    count: int
    says: Any


def places_for(actor: Actor, path: str) -> tuple[list[ShownPlace], list[ShownPlace]]:
    """
    Return the places of an actor in order: those in the head of the page, and those at its foot.

    In each of the two, the one with the longest address that ``path`` begins with is here.
    """
    mine = [p for p in sorted(_places.values(), key=lambda p: p.order) if p.seen_by(actor)]
    head = [p for p in mine if not p.foot]
    said = {p.view for p in head[:HEAD_HOLDS]}
    below = [p for p in (*head[HEAD_HOLDS:], *(p for p in mine if p.foot)) if p.view not in said]
    foot = list({p.view: p for p in below}.values())
    return _shown(head[:HEAD_HOLDS], actor, path), _shown(foot, actor, path)


def _shown(places: list[Place], actor: Actor, path: str) -> list[ShownPlace]:
    urls = {p.view: url for p in places if (url := _url_of(p))}
    inside = [url for url in urls.values() if path == url or (url != "/" and path.startswith(f"{url}/"))]
    here = max(inside, key=len, default=None)
    return [
        ShownPlace(p.label, urls[p.view], urls[p.view] == here, p.count(actor) if p.count else 0, p.says)
        for p in places
        if p.view in urls
    ]


def _url_of(place: Place) -> str | None:
    # A wrong name would break every page of the house; the system check reports it at start, and the page goes without.
    with suppress(NoReverseMatch):
        return reverse(place.view)
    return None


@register()
def views_of_places(**_: Any) -> list[CheckMessage]:
    """Report places whose view does not exist."""
    return [
        Error(
            f"The place “{place.label}” leads to {place.view}, which no urls.py names.",
            hint="Correct the name in wiring.py.",
            id="ui.E001",
        )
        for place in _places.values()
        if not _url_of(place)
    ]
