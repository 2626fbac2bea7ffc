"""In which order places are visited: always the nearest next, simple enough to be checked on the map."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from shapely.geometry import Point

from outcrop.assurance.models import Subject
from outcrop.commons.areas import api as areas
from outcrop.kernel.geometry import metres_between
from outcrop.registry import api as registry

T = TypeVar("T")


def nearest_next(things: Sequence[T], place: Callable[[T], Point | None]) -> list[T]:
    """
    Return things in the order in which a traveller meets them who always goes to the nearest (nearest neighbour).

    Begins in the south-west. Straight lines, not roads; at worst some quarter longer than the best round on ordinary
    ground. What has no place comes last, in the order given.
    """
    placed = [(at, thing) for thing in things if (at := place(thing)) is not None]
    ordered: list[T] = []
    here = min((at for at, _thing in placed), key=lambda at: (at.y, at.x), default=None)
    while placed and here is not None:
        start = here
        nearest = min(placed, key=lambda row: metres_between(start.x, start.y, row[0].x, row[0].y))
        placed.remove(nearest)
        here = nearest[0]
        ordered.append(nearest[1])
    return ordered + [thing for thing in things if place(thing) is None]


def place_of(subject: Subject) -> Point | None:
    """Return where a subject is, for whoever visits it: a site's point; for an enterprise the middle of its area."""
    if subject.kind == Subject.SITE:
        return Point(registry.site(subject.ref).place.representative_point())
    area = areas.Area.objects.filter(path=subject.area_path).first()
    return Point(area.shape.representative_point()) if area is not None and area.shape is not None else None
