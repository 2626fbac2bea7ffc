"""The plan of a parcel: corners in metres, a scale bar of a round length, and the corners' coordinates in words."""

import math
from collections.abc import Iterator
from typing import Any

from shapely.geometry.base import BaseGeometry

METRES_A_DEGREE = 111_320.0
ROUND_LENGTHS = (5, 10, 20, 25, 50, 100, 200, 250, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000)
MOST_CORNERS = 40


def sketch(shape: BaseGeometry) -> dict[str, Any]:
    """
    Return what the template draws: rings in metres from the south-west corner, and a scale bar.

    Lengths follow the parcel's middle latitude: right to a part in a thousand over a few kilometres; only a picture.
    """
    west, south, east, north = shape.bounds
    across = METRES_A_DEGREE * math.cos(math.radians((south + north) / 2))
    width, height = max((east - west) * across, 1.0), max((north - south) * METRES_A_DEGREE, 1.0)
    return {
        "rings": [
            [[(x - west) * across, (y - south) * METRES_A_DEGREE] for x, y in ring] for ring in _rings(shape)
        ],
        "width": width,
        "height": height,
        "bar": max((n for n in ROUND_LENGTHS if n <= max(width, height) / 2.5), default=ROUND_LENGTHS[0]),
    }  # fmt: skip


def corners(shape: BaseGeometry) -> list[list[str]]:
    """Return a row for each corner: number, latitude, longitude, in degrees to six decimals (11 cm)."""
    points = [point for ring in _rings(shape) for point in ring[:-1]][:MOST_CORNERS]
    return [[str(n), degrees(lat, "NS"), degrees(lon, "EW")] for n, (lon, lat) in enumerate(points, 1)]


def degrees(value: float, signs: str) -> str:
    """Write an angle as ``47.918273° N``."""
    return f"{abs(value):.6f}° {signs[0] if value >= 0 else signs[1]}"


def _rings(shape: BaseGeometry) -> Iterator[list[tuple[float, float]]]:
    for part in getattr(shape, "geoms", [shape]):
        yield [(x, y) for x, y, *_ in part.exterior.coords]
        for hole in part.interiors:
            yield [(x, y) for x, y, *_ in hole.coords]
