"""Judging and measuring shapes. Positions are longitude, latitude in degrees on WGS 84 (EPSG:4326)."""

import re
from functools import cache
from typing import NamedTuple

import shapely
from pyproj import Geod
from shapely.geometry import MultiPolygon, Polygon
from shapely.geometry.base import BaseGeometry
from shapely.validation import explain_validity

from outcrop.kernel.geometry.problems import (
    PositionOutOfRange,
    ShapeCrossesItself,
    ShapeHasTooFewCorners,
    ShapeIsNoGround,
    ShapeTooDetailed,
)

MOST_CORNERS = 2_000
SQUARE_METRES_A_HECTARE = 10_000


class Box(NamedTuple):
    """The smallest upright box around a shape, in degrees."""

    west: float
    south: float
    east: float
    north: float


@cache
def _ellipsoid() -> Geod:
    return Geod(ellps="WGS84")


def hectares(shape: BaseGeometry) -> float:
    """Return the area on the WGS 84 ellipsoid in hectares; edges are geodesics (Karney 2013, as in PROJ)."""
    if shape.is_empty or not shape.area:
        return 0.0
    parts = [p for p in getattr(shape, "geoms", [shape]) if p.geom_type in ("Polygon", "MultiPolygon")]
    return sum(abs(_ellipsoid().geometry_area_perimeter(p)[0]) for p in parts) / SQUARE_METRES_A_HECTARE


def crossing(one: BaseGeometry, other: BaseGeometry) -> BaseGeometry:
    """Return the ground that two shapes share; touching edges share none."""
    return shapely.intersection(one, other)


def crossing_ha(one: BaseGeometry, other: BaseGeometry) -> float:
    """Return the ground that two shapes share, in hectares on the ellipsoid."""
    return hectares(crossing(one, other))


def mean_width_m(shape: BaseGeometry) -> float:
    """Return how wide a strip of ground is on average, in metres: twice its area over its outline."""
    area, outline = 0.0, 0.0
    for part in getattr(shape, "geoms", [shape]):
        if part.geom_type == "Polygon":
            found = _ellipsoid().geometry_area_perimeter(part)
            area, outline = area + abs(found[0]), outline + found[1]
    return 2 * area / outline if outline else 0.0


def mended(shape: BaseGeometry) -> tuple[Polygon | MultiPolygon, str]:
    """
    Return a polygon of an older register as ground that can be measured, and what was wrong with it, if anything.

    For rows that cannot be asked again; a boundary that somebody brings is ``judged``, not mended.

    :raises GeometryProblem: if no ground is left
    """
    if shape.is_valid:
        return judged(shape), ""
    parts = shapely.make_valid(shape)
    polygons = [p for p in getattr(parts, "geoms", [parts]) if isinstance(p, (Polygon, MultiPolygon))]
    return judged(shapely.union_all(polygons)), explain_validity(shape)


def box_of(shape: BaseGeometry) -> Box:
    """Return the box around a shape."""
    return Box(*shape.bounds)


def metres_between(lon: float, lat: float, other_lon: float, other_lat: float) -> float:
    """Return the shortest way over the ellipsoid between two points, in metres."""
    return float(_ellipsoid().inv(lon, lat, other_lon, other_lat)[2])


def outward(shape: BaseGeometry, metres: float) -> BaseGeometry:
    """Return the shape grown by so many metres: good for looking around, to a few per cent, not for measuring."""
    centre = shape.centroid
    north = _ellipsoid().inv(centre.x, centre.y, centre.x, centre.y + 0.01)[2] / 0.01
    east = _ellipsoid().inv(centre.x, centre.y, centre.x + 0.01, centre.y)[2] / 0.01
    return shapely.buffer(shape, metres / min(north, east))


def swapped(shape: BaseGeometry) -> BaseGeometry:
    """Return the shape with latitude and longitude exchanged, the commonest slip when corners are typed."""
    return shapely.transform(shape, lambda xy: xy[:, ::-1])


def to_wkb(shape: BaseGeometry) -> bytes:
    """Return the shape in well-known binary, two dimensions."""
    return shapely.to_wkb(shape, output_dimension=2)


def from_wkb(stored: bytes | memoryview) -> BaseGeometry:
    """Read a shape from well-known binary."""
    return shapely.from_wkb(bytes(stored))


def judged(shape: BaseGeometry) -> Polygon | MultiPolygon:
    """
    Return the shape if it is ground that a right can lie on: a polygon or several, valid, flat, not too detailed.

    :raises GeometryProblem: naming the fault and what to do
    """
    if not isinstance(shape, (Polygon, MultiPolygon)) or shape.is_empty:
        raise ShapeIsNoGround()
    flat: Polygon | MultiPolygon = shapely.force_2d(shape)
    corners = shapely.get_coordinates(flat)
    if len(corners) > MOST_CORNERS:
        raise ShapeTooDetailed(count=len(corners), limit=MOST_CORNERS)
    for lon, lat in corners:
        if not (abs(lon) <= 180 and abs(lat) <= 90):
            raise PositionOutOfRange(value=f"{lat:g}, {lon:g}")
    if len({tuple(c) for c in corners}) < 3:
        raise ShapeHasTooFewCorners(count=len({tuple(c) for c in corners}))
    if not flat.is_valid:
        _explain(flat)
    if not flat.area:
        raise ShapeHasTooFewCorners(count=2)
    return flat


def _explain(shape: BaseGeometry) -> None:
    found = re.search(r"\[(-?[\d.e+-]+) (-?[\d.e+-]+)\]", explain_validity(shape))
    lon, lat = (float(found[1]), float(found[2])) if found else (shape.centroid.x, shape.centroid.y)
    raise ShapeCrossesItself(lat=f"{lat:.5f}", lon=f"{lon:.5f}")
