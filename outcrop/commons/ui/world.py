"""
The base map: outlines of countries from Natural Earth at 1:50 million, cut to where a country lies.

``static/vendor/world-atlas/countries-50m.json`` is kept as published (TopoJSON: shared borders as arcs of small steps);
it is read here, once, so that its hash can be checked against its source.
"""

import json
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path
from typing import Any

from shapely import STRtree, make_valid
from shapely.geometry import MultiPolygon, Polygon, box
from shapely.geometry.base import BaseGeometry

from outcrop.kernel.geometry import Box

SOURCE = Path(__file__).parent / "static" / "vendor" / "world-atlas" / "countries-50m.json"
CREDIT = "Natural Earth"


@cache
def outlines() -> tuple[BaseGeometry, ...]:
    """Return the outline of every country of the world."""
    topology = json.loads(SOURCE.read_text(encoding="utf-8"))
    arcs = [_corners(arc, **topology["transform"]) for arc in topology["arcs"]]
    countries = topology["objects"]["countries"]["geometries"]
    return tuple(make_valid(_shape(country, arcs)) for country in countries if country["type"])


def _corners(arc: list[list[int]], scale: list[float], translate: list[float]) -> list[tuple[float, float]]:
    xs, ys = (accumulate(step) for step in zip(*arc, strict=True))
    return [(x * scale[0] + translate[0], y * scale[1] + translate[1]) for x, y in zip(xs, ys, strict=True)]


def _shape(country: dict[str, Any], arcs: list[list[tuple[float, float]]]) -> BaseGeometry:
    parts = country["arcs"] if country["type"] == "MultiPolygon" else [country["arcs"]]
    return MultiPolygon([Polygon(rings[0], rings[1:]) for rings in (list(_rings(part, arcs)) for part in parts)])


def _rings(part: list[list[int]], arcs: list[list[tuple[float, float]]]) -> Iterator[list[tuple[float, float]]]:
    for ring in part:
        # A negative number is the arc of its complement, walked backwards (TopoJSON 2.1.4).
        walked = [arcs[n] if n >= 0 else arcs[~n][::-1] for n in ring]
        yield [corner for arc in walked for corner in arc]


@lru_cache(maxsize=8)
def outline_of(bounds: Box) -> BaseGeometry | None:
    """Return the country whose box is most like these bounds, or None where none is alike: a fictional one has none."""
    wanted = box(*bounds)
    alike = [(_likeness(wanted, box(*outline.bounds)), n) for n, outline in enumerate(outlines())]
    best, which = max(alike)
    return outlines()[which] if best > 0.8 else None


def _likeness(one: BaseGeometry, other: BaseGeometry) -> float:
    return float(one.intersection(other).area / one.union(other).area)


@lru_cache(maxsize=32)
def land_within(view: Box) -> tuple[BaseGeometry, ...]:
    """Return the outlines of countries as far as they lie within a view."""
    frame, known = box(*view), outlines()
    cut = (known[n].intersection(frame) for n in STRtree(known).query(frame))
    return tuple(part for part in cut if not part.is_empty)
