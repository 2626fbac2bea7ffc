"""
Vector tiles of the rights, as far as the public may see them (Mapbox Vector Tile 2.1, layer ``ground``).

From far away a tile holds dots that count; near by it holds boundaries, and dots for rights whose boundary is not
public. Whatever lies on a tile, it never holds more than ``MOST`` shapes.
"""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from statistics import fmean
from typing import Any

import mapbox_vector_tile
import numpy as np
import shapely
from django.core.cache import cache
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre.ground.checks import told
from outcrop.cadastre.models import MiningRight
from outcrop.cadastre.problems import TileOutside
from outcrop.cadastre.publication import Shown, shown
from outcrop.cadastre.register import covering
from outcrop.cadastre.told import register_turn
from outcrop.commons.ui.figures import hectares
from outcrop.kernel.geometry import Box
from outcrop.kernel.tiers import Tier

DEEPEST, FAR, MOST, CELLS, EXTENT, EDGE = 16, 6, 1200, 28, 4096, 64
SMALLEST = 24  # units of the tile; what is smaller is drawn as a dot
STATES = {"live": "live", "to-be-confirmed": "deciding", "suspended": "closed"}
FIELDS = ("number", "class_name", "state", "hectares", "holder_name", "shape", "place")
_LASTS = 600


@dataclass(frozen=True, slots=True)
class Tile:
    """A square of the world map. :raises TileOutside: if there is none of that number"""

    z: int
    x: int
    y: int

    def __post_init__(self) -> None:
        if not (0 <= self.z <= DEEPEST and 0 <= self.x < 2**self.z and 0 <= self.y < 2**self.z):
            raise TileOutside(z=self.z, x=self.x, y=self.y, deepest=DEEPEST)

    def box(self) -> Box:
        """Return the ground that it shows, with a little more on each side."""
        edge = EDGE / EXTENT
        west, east = ((self.x + n) / 2**self.z * 360 - 180 for n in (-edge, 1 + edge))
        north, south = (_latitude((self.y + n) / 2**self.z) for n in (-edge, 1 + edge))
        return Box(max(west, -180), south, min(east, 180), north)

    def laid(self, shape: BaseGeometry) -> BaseGeometry:
        """Return a shape in units of the tile, north up."""
        return shapely.transform(shape, self._project)

    def _project(self, at: Any) -> Any:
        lat = np.radians(np.clip(at[:, 1], -85.0511, 85.0511))
        x = (at[:, 0] + 180) / 360 * 2**self.z - self.x
        y = (1 - np.arcsinh(np.tan(lat)) / np.pi) / 2 * 2**self.z - self.y
        return np.column_stack([x * EXTENT, (1 - y) * EXTENT])


def _latitude(share: float) -> float:
    return float(np.degrees(np.arctan(np.sinh(np.pi * (1 - 2 * share)))))


def tile_of(tile: Tile, *, on: date) -> bytes:
    """Return a tile as the public may see it on a day. Drawn once until the register changes."""
    key = f"cadastre-tile:{tile.z}/{tile.x}/{tile.y}:{on}:{get_language()}:{register_turn()}"
    found: bytes | None = cache.get(key)
    if found is None:
        found = _drawn(tile, on)
        cache.set(key, found, _LASTS)
    return found


def _drawn(tile: Tile, on: date) -> bytes:
    rows = MiningRight.objects.filter(covering(on), parcel__box__overlaps=tile.box()).select_related("parcel")
    rows = rows.order_by("-parcel__hectares", "id")
    features = list(_counted(tile, rows, on) if tile.z <= FAR else _outlined(tile, rows, on))
    drawn = mapbox_vector_tile.encode(
        [{"name": "ground", "features": features}], default_options={"extents": EXTENT, "y_coord_down": False}
    )
    return bytes(drawn)


def _counted(tile: Tile, rows: Iterable[MiningRight], on: date) -> Iterator[dict[str, Any]]:
    cells: dict[tuple[int, int], list[tuple[Point, Shown]]] = defaultdict(list)
    for right in rows:
        seen = shown(right, to=Tier.PUBLIC, on=on, only=FIELDS)
        if seen.place is not None:
            at = tile.laid(seen.place)
            cells[int(at.x * CELLS // EXTENT), int(at.y * CELLS // EXTENT)].append((at, seen))
    for (x, y), group in cells.items():
        if 0 <= x < CELLS and 0 <= y < CELLS:
            middle = Point(round(fmean(at.x for at, _ in group)), round(fmean(at.y for at, _ in group)))
            yield _dot([seen for _, seen in group], middle)


def _dot(group: list[Shown], at: Point) -> dict[str, Any]:
    """Return one dot for a group: live if any of it is, with the count of each state."""
    if len(group) == 1:
        return {"geometry": at, "properties": _properties(group[0])}
    states = Counter(seen.state for seen in group if seen.state)
    told_states = [[str(MiningRight.State(state).label), str(count)] for state, count in states.most_common()]
    properties = {
        "state": "live" if "live" in states else STATES.get(next(iter(states), ""), "live"),
        "title": _("%(count)s rights") % {"count": len(group)},
        "count": len(group),
        "facts": json.dumps(told_states, ensure_ascii=False),
    }
    return {"geometry": at, "properties": properties}


def _outlined(tile: Tile, rows: Iterable[MiningRight], on: date) -> Iterator[dict[str, Any]]:
    frame = shapely.box(-EDGE, -EDGE, EXTENT + EDGE, EXTENT + EDGE)
    for n, right in enumerate(rows):
        seen = shown(right, to=Tier.PUBLIC, on=on, only=FIELDS)
        if seen.geometry is None or n >= MOST:
            continue
        laid = tile.laid(seen.geometry)
        west, south, east, north = laid.bounds
        if laid.geom_type != "Point" and max(east - west, north - south) < SMALLEST:
            laid = laid.centroid
        # Cut to the tile, so that a block as large as a province does not fill every tile with its corners.
        cut = shapely.intersection(shapely.make_valid(shapely.simplify(laid, 2)), frame)
        for part in _parts(cut):
            yield {"geometry": part, "properties": _properties(seen)}


def _parts(cut: BaseGeometry) -> Iterator[BaseGeometry]:
    for part in getattr(cut, "geoms", [cut]):
        if not part.is_empty and part.geom_type in ("Polygon", "MultiPolygon", "Point"):
            yield part


def _properties(seen: Shown) -> dict[str, Any]:
    facts = [
        (_("Kind"), told(seen.class_name) if seen.class_name else None),
        (_("State"), MiningRight.State(seen.state).label if seen.state else None),
        (_("Ground"), hectares(seen.hectares) if seen.hectares is not None else None),
        (_("Holder"), seen.holder_name),
    ]
    return {
        "state": STATES.get(seen.state or "", "live"),
        "title": seen.number or "",
        "url": reverse("cadastre:right", args=[seen.number]) if seen.number else "",
        "facts": json.dumps([[str(label), str(value)] for label, value in facts if value], ensure_ascii=False),
    }
