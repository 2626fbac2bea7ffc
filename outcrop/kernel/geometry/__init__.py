"""Ground: reading a boundary as people bring it, judging it, and measuring it on the ellipsoid."""

from outcrop.kernel.geometry.problems import (
    GeometryProblem,
    PositionOutOfRange,
    ShapeCrossesItself,
    ShapeHasTooFewCorners,
    ShapeTooDetailed,
    ShapeTooLarge,
    ShapeUnreadable,
)
from outcrop.kernel.geometry.reading import (
    FORMATS,
    read_boundary,
    read_coordinates,
    read_geojson,
    read_gpx,
    read_kml,
)
from outcrop.kernel.geometry.shapes import (
    Box,
    box_of,
    crossing,
    crossing_ha,
    from_wkb,
    hectares,
    judged,
    metres_between,
    outward,
    swapped,
    to_wkb,
)

__all__ = [
    "FORMATS",
    "Box",
    "GeometryProblem",
    "PositionOutOfRange",
    "ShapeCrossesItself",
    "ShapeHasTooFewCorners",
    "ShapeTooDetailed",
    "ShapeTooLarge",
    "ShapeUnreadable",
    "box_of",
    "crossing",
    "crossing_ha",
    "from_wkb",
    "hectares",
    "judged",
    "metres_between",
    "outward",
    "read_boundary",
    "read_coordinates",
    "read_geojson",
    "read_gpx",
    "read_kml",
    "swapped",
    "to_wkb",
]
