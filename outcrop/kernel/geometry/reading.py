"""Reading a boundary from what people bring: GeoJSON, KML, GPX, or corners typed one to a line."""

import json
import math
import re
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

import gpxpy
import gpxpy.gpx
from defusedxml import ElementTree
from shapely.geometry import MultiPolygon, Polygon, shape
from shapely.geometry.base import BaseGeometry

from outcrop.kernel.geometry.problems import (
    CoordinatesMalformed,
    FileIsNotText,
    LineUnreadable,
    PositionOutOfRange,
    ShapeHasTooFewCorners,
    ShapeIsNoGround,
    ShapeTooLarge,
    ShapeUnreadable,
)
from outcrop.kernel.geometry.shapes import judged

MOST_BYTES = 2_000_000
#: Longer than any position that a person writes; the pattern of an angle takes its time with endless lines.
LONGEST_LINE = 200
Boundary: TypeAlias = Polygon | MultiPolygon

_LETTERS = {"N": 1, "E": 1, "S": -1, "W": -1}
_ANGLE = re.compile(
    r"""(?P<lead>[NSEW])?\s*(?P<sign>[-+])?\s*(?P<deg>\d{1,3}(?:[.,]\d+)?)\s*°?\s*
        (?:(?P<min>\d{1,2}(?:[.,]\d+)?)\s*['′’]\s*(?:(?P<sec>\d{1,2}(?:[.,]\d+)?)\s*(?:"|″|”|''))?)?\s*(?P<tail>[NSEW])?""",
    re.VERBOSE | re.IGNORECASE,
)


def read_boundary(data: bytes, name: str = "") -> Boundary:
    """
    Read one boundary from a file, by its ending or, failing that, by its first character.

    :raises GeometryProblem: if it is too large, of no known format, or no boundary
    """
    if len(data) > MOST_BYTES:
        raise ShapeTooLarge(limit=MOST_BYTES // 1_000_000)
    text = _decoded(data)
    reader = FORMATS.get(name.rpartition(".")[2].lower()) or _by_look(text)
    return reader(text)


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise FileIsNotText() from fault


def _by_look(text: str) -> Callable[[str], Boundary]:
    start = text.lstrip()[:4000]
    if start.startswith("{"):
        return read_geojson
    if start.startswith("<"):
        return read_gpx if "<gpx" in start else read_kml
    return read_coordinates


def read_geojson(text: str) -> Boundary:
    """Read a GeoJSON geometry, feature or collection (RFC 7946). Several polygons make one boundary."""
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as fault:
        raise ShapeUnreadable(format="GeoJSON") from fault
    if not isinstance(found, dict):
        raise ShapeUnreadable(format="GeoJSON")
    return _one([_geometry(part) for part in _geometries(found)])


def _geometries(found: dict[str, Any]) -> list[Any]:
    if found.get("type") == "FeatureCollection":
        features = found.get("features")
        return (
            [f.get("geometry") if isinstance(f, dict) else None for f in features] if isinstance(features, list) else []
        )
    return [found.get("geometry") if found.get("type") == "Feature" else found]


def _geometry(part: Any) -> BaseGeometry:
    if not isinstance(part, dict):
        raise ShapeIsNoGround()
    try:
        made = shape(part)
    except Exception as fault:  # shapely raises many kinds for malformed members
        raise CoordinatesMalformed() from fault
    if any(not math.isfinite(v) for v in made.bounds):
        raise CoordinatesMalformed()
    return made


def read_kml(text: str) -> Boundary:
    """Read the polygons of a KML file, holes included, or a closed path where somebody walked a line (OGC 07-147r2)."""
    root = _xml(text, "KML")
    if polygons := [_kml_polygon(each) for each in _all(root, "Polygon")]:
        return _one(polygons)
    for tag in ("LinearRing", "LineString"):
        if rings := [_kml_ring(each) for each in _all(root, tag)]:
            return _one([_ring(ring) for ring in rings])
    raise ShapeIsNoGround()


def _all(element: Any, tag: str) -> list[Any]:
    return [each for each in element.iter() if _bare(each.tag) == tag]


def _kml_polygon(element: Any) -> Polygon:
    shells = [ring for side in _all(element, "outerBoundaryIs") for ring in _all(side, "LinearRing")]
    holes = [ring for side in _all(element, "innerBoundaryIs") for ring in _all(side, "LinearRing")]
    if len(shells) != 1:
        raise CoordinatesMalformed()
    return Polygon(_ring(_kml_ring(shells[0])).exterior, [_ring(_kml_ring(hole)).exterior for hole in holes])


def _kml_ring(element: Any) -> list[tuple[float, float]]:
    text = "".join(each.text or "" for each in _all(element, "coordinates"))
    positions = [tuple(each.split(",")) for each in text.split()]
    return [(_number(each[0]), _number(each[1])) for each in positions if len(each) >= 2]


def read_gpx(text: str) -> Boundary:
    """Read a track, route or set of waypoints walked round the ground (GPX 1.1); the last point joins the first."""
    _xml(text, "GPX")  # refuses entities and bombs before the track reader sees the text
    try:
        gpx = gpxpy.parse(text)
    except (gpxpy.gpx.GPXException, ValueError) as fault:
        raise ShapeUnreadable(format="GPX") from fault
    walked: list[Sequence[Any]] = [part.points for track in gpx.tracks for part in track.segments]
    lines: list[Sequence[Any]] = walked or [route.points for route in gpx.routes] or [gpx.waypoints]
    return _one([_ring([(p.longitude, p.latitude) for p in line]) for line in lines if line])


def read_coordinates(text: str) -> Boundary:
    """
    Read corners typed one to a line, latitude first: ``47.9184 106.9176``, ``47°55'06" N 106°55'03" E``, decimal comma
    allowed. Letters may name them in either order.

    :raises GeometryProblem: naming the line that cannot be read
    """
    if len(text) > MOST_BYTES:
        raise ShapeTooLarge(limit=MOST_BYTES // 1_000_000)
    lines = [(n, line.strip()) for n, line in enumerate(text.splitlines(), 1) if line.strip()]
    return _one([_ring([_corner(n, line) for n, line in lines])])


def _corner(number: int, line: str) -> tuple[float, float]:
    if len(line) > LONGEST_LINE:
        raise LineUnreadable(line=number, text=line[:60])
    # A comma between two decimal numbers parts them; one inside a number is a decimal sign.
    tidy = re.sub(
        r"(?<=\d)\s*[;,]\s+|(?<=[NSEW\"″])\s*[;,]\s*|\t",
        "  ",
        line,
        flags=re.IGNORECASE,
    )
    if re.fullmatch(r"\s*[-+]?\d+\.\d+\s*,\s*[-+]?\d+\.\d+\s*", tidy):
        tidy = tidy.replace(",", " ")
    found = [m for m in _ANGLE.finditer(tidy) if m["deg"]]
    left_over = _ANGLE.sub("", tidy).strip(" ,;")
    if len(found) != 2 or left_over:
        raise LineUnreadable(line=number, text=line[:60])
    first, second = (_angle(m) for m in found)
    letters = (
        (found[0]["lead"] or found[0]["tail"] or "").upper(),
        (found[1]["lead"] or found[1]["tail"] or "").upper(),
    )
    lat, lon = (second, first) if letters[0] in "EW" and letters[0] else (first, second)
    if abs(lat) > 90 or abs(lon) > 180:
        raise PositionOutOfRange(value=line[:60])
    return lon, lat


def _angle(match: re.Match[str]) -> float:
    size = _number(match["deg"]) + _number(match["min"] or "0") / 60 + _number(match["sec"] or "0") / 3600
    letter = (match["lead"] or match["tail"] or "").upper()
    return size * (-1 if match["sign"] == "-" else 1) * _LETTERS.get(letter, 1)


def _number(text: str) -> float:
    try:
        value = float(text.replace(",", "."))
    except ValueError as fault:
        raise CoordinatesMalformed() from fault
    if not math.isfinite(value):
        raise CoordinatesMalformed()
    return value


def _ring(corners: list[tuple[float, float]]) -> Polygon:
    if not all(math.isfinite(degrees) for corner in corners for degrees in corner):
        raise CoordinatesMalformed()
    if len(set(corners)) < 3:
        raise ShapeHasTooFewCorners(count=len(set(corners)))
    return Polygon(corners)


def _one(parts: list[Any]) -> Boundary:
    if not parts:
        raise ShapeIsNoGround()
    polygons = [p for part in parts for p in (part.geoms if isinstance(part, MultiPolygon) else [part])]
    return judged(polygons[0] if len(polygons) == 1 else _several(polygons))


def _several(parts: list[Any]) -> MultiPolygon:
    if not all(isinstance(part, Polygon) for part in parts):
        raise ShapeIsNoGround()
    return MultiPolygon(parts)


def _xml(text: str, what: str) -> Any:
    try:
        return ElementTree.fromstring(text.encode())
    except Exception as fault:  # defusedxml raises its own kinds for entities and external references
        raise ShapeUnreadable(format=what) from fault


def _bare(tag: Any) -> str:
    return str(tag).rpartition("}")[2]


FORMATS: dict[str, Callable[[str], Boundary]] = {
    "geojson": read_geojson,
    "json": read_geojson,
    "kml": read_kml,
    "gpx": read_gpx,
    "txt": read_coordinates,
    "csv": read_coordinates,
}
