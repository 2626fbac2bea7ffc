"""What lies under every map: the land round the country, its border, its areas and their names."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, TypeVar, cast

import shapely
from django.core.cache import cache
from django.utils.translation import get_language
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.ui import world
from outcrop.kernel.geometry import Box

Made = TypeVar("Made")
# Degrees to which borders of the first and the second level are simplified.
COARSE, FINE, AN_HOUR = 0.01, 0.005, 60 * 60


def country_box() -> Box:
    """Return the bounds that the pack states."""
    return Box(*packs.current().country.bounds)


def country_outline() -> BaseGeometry | None:
    """Return the country's outline, simplified: the register's own where it has one, else the world's."""
    return kept("outline", _country_outline)


def first_areas() -> list[BaseGeometry]:
    """Return the outlines of the first-level areas, simplified together so that they still meet."""
    return kept("areas", lambda: _simplified(areas.outlined(1), COARSE))


def kept(name: str, made: Callable[[], Made]) -> Made:
    """Keep for an hour what takes a good part of a second to make and changes once in years."""
    key = f"ui.map.{packs.current().id}.{get_language()}.{name}"
    return cast(Made, cache.get_or_set(key, made, AN_HOUR))


def _country_outline() -> BaseGeometry | None:
    own = areas.outlined(0)
    return own[0].shape.simplify(COARSE / 2) if own else world.outline_of(country_box())


def _simplified(found: Sequence[areas.Area], tolerance: float) -> list[BaseGeometry]:
    return list(shapely.coverage_simplify([area.shape for area in found], tolerance)) if found else []


def base_map() -> dict[str, Any]:
    """Return land, border, first-level areas and their names as GeoJSON."""
    return kept("base", _base_map)


def _base_map() -> dict[str, Any]:
    features = [_feature(land, kind="land") for land in _land_around()]
    if home := country_outline():
        features.append(_feature(home, kind="home"))
    return _collection([*features, *_areas(1, COARSE)])


def finer_areas() -> dict[str, Any]:
    """Return second-level areas and their names as GeoJSON."""
    return kept("finer", lambda: _collection([*_areas(2, FINE)]))


def _land_around() -> tuple[BaseGeometry, ...]:
    # A fictional country lies on no continent of this world.
    if packs.current().country.fictional:
        return ()
    west, south, east, north = country_box()
    margin = 0.8 * max(east - west, north - south)
    around = Box(max(west - margin, -180), max(south - margin, -85), min(east + margin, 180), min(north + margin, 85))
    return tuple(land.simplify(COARSE * 3) for land in world.land_within(around))


def _areas(depth: int, tolerance: float) -> Iterator[dict[str, Any]]:
    found = areas.outlined(depth)
    language = get_language() or "en"
    shapes = _simplified(found, tolerance)
    for area, shape in zip(found, shapes, strict=True):
        yield _feature(shape, kind="area")
        yield _feature(area.shape.representative_point(), kind="name", name=area.name.into(language, "en"))


def _feature(shape: BaseGeometry, **properties: Any) -> dict[str, Any]:
    rounded = shapely.set_precision(shape, 0.001, mode="pointwise")
    return {"type": "Feature", "properties": properties, "geometry": mapping(rounded)}


def _collection(features: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "FeatureCollection", "features": features}
