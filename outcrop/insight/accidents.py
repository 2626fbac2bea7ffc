"""
Accidents by the ground on which they happened, for comparing sites before and after a course.

A report names no enterprise, so that it can never be held against one; only its place on the map, where somebody gave
it, says whose ground it was. See docs/decisions/0187-a-course-and-accidents-by-ground.md.
"""

from collections.abc import Collection, Mapping
from datetime import date
from uuid import UUID

import shapely

from outcrop.cadastre import api as cadastre
from outcrop.kernel.geometry import outward
from outcrop.safety import api as safety

#: How far from the ground a place still counts as on it: a phone's position and the way from the pit to the road.
NEAR_METRES = 300.0


def accidents_at(enterprises: Collection[UUID], start: date, end: date) -> Mapping[UUID, float]:
    """
    Return how many accidents happened on the ground of each enterprise from ``start`` up to but not including ``end``.

    Each accident counts once for an enterprise, however many told of it. Nothing is known of an enterprise that held
    no ground throughout. An accident whose place nobody gave is counted nowhere, before and after alike.
    """
    accidents = safety.places(start, end)
    points = [(n, shapely.Point(*place)) for n, places in enumerate(accidents) for place in places]
    tree = shapely.STRtree([point for _n, point in points])
    found = {}
    for enterprise, shapes in cadastre.grounds_held(enterprises, start=start, end=end).items():
        near = (tree.query(outward(shape, NEAR_METRES), predicate="intersects") for shape in shapes)
        found[enterprise] = float(len({points[which][0] for each in near for which in each}))
    return found
