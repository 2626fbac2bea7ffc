"""
A small map as SVG, drawn by the server: no script, no tiles, a few kilobytes.

Shapes smaller than a dot become dots; dots that would lie on one another become one larger dot. So the picture stays
small however many shapes are handed in.
"""

import math
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from statistics import fmean

import shapely
from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from shapely.geometry import (
    LineString,
    MultiLineString,
    MultiPolygon,
    Point,
    Polygon,
    box,
)
from shapely.geometry.base import BaseGeometry

from outcrop.commons.ui import world
from outcrop.commons.ui.graticule import graticule
from outcrop.kernel.geometry import Box

KINDS = ("area", "closed", "site", "deciding", "live", "conflict")  # in the order in which they are drawn
SMALLEST = 7  # pixels; what is smaller is drawn as a dot
CELL = 9  # pixels; dots within one cell become one
CROWD = 600  # with more dots than this the cells grow


@dataclass(frozen=True, slots=True)
class Mark:
    """
    One shape on the map, in longitude and latitude.

    :param kind: live, deciding, closed, conflict, site or area; the style sheet gives each its colour and pattern
    """

    shape: BaseGeometry
    kind: str = "live"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The paper: which part of the world it shows and how wide it is, in pixels. East-west shrinks with latitude."""

    view: Box
    width: int

    @property
    def shrink(self) -> float:
        """How much shorter a degree of longitude is than one of latitude in the middle of the sheet."""
        return math.cos(math.radians((self.view.south + self.view.north) / 2))

    @property
    def scale(self) -> float:
        """Pixels in a degree of latitude."""
        return self.width / ((self.view.east - self.view.west) * self.shrink)

    @property
    def height(self) -> int:
        """Pixels from north to south."""
        return max(1, round((self.view.north - self.view.south) * self.scale))

    def laid(self, shape: BaseGeometry) -> BaseGeometry:
        """Return the shape in pixels of the sheet."""
        west, north, x, y = self.view.west, self.view.north, self.scale * self.shrink, self.scale
        return shapely.transform(shape, lambda at: (at - [west, north]) * [x, -y])


def svg_map(
    marks: Iterable[Mark],
    *,
    view: Box,
    label: str,
    width: int = 420,
    outline: BaseGeometry | None = None,
    measured: bool = False,
) -> SafeString:
    """
    Draw a map.

    :param view: the part of the world to show; ``padded`` widens a box
    :param label: what a screen reader says in its place
    :param outline: the ground that matters (a country, a district), drawn lighter than the rest
    :param measured: with lines of latitude and longitude and a bar of known length
    """
    sheet = Sheet(view, width)
    frame = box(0, 0, width, sheet.height)
    parts = [_path("m-land", sheet, frame, land) for land in world.land_within(padded(view, share=0.05))]
    if outline is not None:
        parts.append(_path("m-home", sheet, frame, outline))
    parts += _drawn(marks, sheet, frame)
    if measured:
        parts.append(graticule(sheet))
    return format_html(
        '<svg class="svgmap" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>',
        width, sheet.height, label, mark_safe("".join(parts)),  # noqa: S308 - numbers and class names of ours
    )  # fmt: skip


def padded(around: Box, *, share: float = 0.15, least: float = 0.01) -> Box:
    """Return the box widened on each side by a share of its size, and at least so many degrees."""
    wide, high = max((around.east - around.west) * share, least), max((around.north - around.south) * share, least)
    return Box(around.west - wide, around.south - high, around.east + wide, around.north + high)


def _drawn(marks: Iterable[Mark], sheet: Sheet, frame: BaseGeometry) -> Iterator[str]:
    small: dict[str, list[Point]] = defaultdict(list)
    large: dict[str, list[str]] = defaultdict(list)
    for mark in marks:
        laid = sheet.laid(mark.shape)
        west, north, east, south = laid.bounds
        if max(east - west, south - north) >= SMALLEST:
            large[mark.kind].append(_steps(laid, frame))
        elif frame.covers(laid.centroid):
            small[mark.kind].append(laid.centroid)
    crowd = sum(map(len, small.values()))
    cell = CELL if crowd <= CROWD else max(CELL, math.sqrt(frame.area / CROWD))
    for kind in KINDS:
        if drawn := "".join(large[kind]):
            yield f'<path class="m-{kind}" d="{drawn}"/>'
        yield from _dots(kind, small[kind], cell)


def _dots(kind: str, points: Iterable[Point], cell: float) -> Iterator[str]:
    near: dict[tuple[int, int], list[Point]] = defaultdict(list)
    for point in points:
        near[int(point.x // cell), int(point.y // cell)].append(point)
    # A line of no length with round ends is a dot; one path for each of three sizes is the shortest way to write many.
    sizes: dict[int, list[str]] = defaultdict(list)
    for group in near.values():
        x, y = round(fmean(p.x for p in group)), round(fmean(p.y for p in group))
        sizes[min(2, int(math.log10(len(group)) * 1.5))].append(f"M{x} {y}h0")
    for size, dots in sorted(sizes.items()):
        yield f'<path class="m-dot m-{kind} m-size-{size}" d="{"".join(dots)}"/>'


def _path(css: str, sheet: Sheet, frame: BaseGeometry, shape: BaseGeometry) -> str:
    drawn = _steps(sheet.laid(shape), frame)
    return f'<path class="{css}" d="{drawn}"/>' if drawn else ""


def _steps(laid: BaseGeometry, frame: BaseGeometry) -> str:
    # Cut a little outside the frame, so that the cut itself is not drawn as a border.
    shown = shapely.make_valid(laid.simplify(0.6)).intersection(frame.buffer(4, join_style="mitre"))
    return "".join(_ring(ring) for ring in _lines(shown))


def _lines(shape: BaseGeometry) -> Iterator[tuple[BaseGeometry, bool]]:
    if isinstance(shape, Polygon):
        yield from ((ring, True) for ring in (shape.exterior, *shape.interiors) if ring.length > 4)
    elif isinstance(shape, LineString):
        yield shape, False
    elif isinstance(shape, MultiPolygon | MultiLineString) or hasattr(shape, "geoms"):
        for part in shape.geoms:
            yield from _lines(part)


def _ring(line: tuple[BaseGeometry, bool]) -> str:
    shape, closed = line
    corners = [(round(x), round(y)) for x, y in shape.coords]
    kept = [corner for n, corner in enumerate(corners) if n == 0 or corner != corners[n - 1]]
    (x0, y0), *rest = kept[:-1] if closed and len(kept) > 3 else kept
    steps, x, y = [f"M{x0} {y0}l"], x0, y0
    for x1, y1 in rest:
        steps.append(f"{x1 - x} {y1 - y}")
        x, y = x1, y1
    return steps[0] + " ".join(steps[1:]).replace(" -", "-") + ("z" if closed else "")
