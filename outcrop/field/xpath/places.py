"""Points, lines and areas as forms write them: ``latitude longitude altitude accuracy``, points parted by ``;``."""

import math
from functools import lru_cache

from pyproj import Geod

Point = tuple[float, float]


@lru_cache
def _earth() -> Geod:
    return Geod(ellps="WGS84")


def points(text: str) -> list[Point]:
    """Return (longitude, latitude) of each point that can be read."""
    found = []
    for part in text.split(";"):
        try:
            lat, lon, *_rest = (float(word) for word in part.split())
        except ValueError:
            continue
        if -90 <= lat <= 90 and -180 <= lon <= 180:
            found.append((lon, lat))
    return found


def metres(one: Point, other: Point) -> float:
    """Return the distance on the ellipsoid, in metres."""
    return float(_earth().inv(*one, *other)[2])


def square_metres(corners: list[Point]) -> float:
    """Return the area on the ellipsoid that the corners enclose, in square metres."""
    if len(corners) < 3:
        return math.nan
    lons, lats = [corner[0] for corner in corners], [corner[1] for corner in corners]
    return abs(float(_earth().polygon_area_perimeter(lons, lats)[0]))
