"""The door to areas."""

import csv
from collections.abc import Iterable, Mapping
from pathlib import Path

from django.db import transaction
from django.db.models import Q
from shapely.geometry import Point
from shapely.geometry.base import BaseGeometry

from outcrop.commons.areas.models import Area
from outcrop.kernel.geometry import Box
from outcrop.kernel.text import Text

__all__ = [
    "Area",
    "at",
    "get",
    "in_level",
    "inside",
    "locate",
    "outlined",
    "provinces",
    "set_outline",
    "set_outlines",
    "sync",
    "within",
]


def get(code: str) -> Area | None:
    """Return the area of that code, or None."""
    return Area.objects.filter(code=code).first()


def at(path: str) -> Area | None:
    """Return the area of that path, or None."""
    return Area.objects.filter(path=path).defer("shape").first() if path else None


def in_level(level: str) -> list[Area]:
    """Return the areas of a level, by code."""
    return list(Area.objects.filter(level=level).defer("shape").order_by("code"))


def inside(path: str, *, field: str = "area_path") -> Q:
    """Return the query for rows whose field names an area or one below it; every row where no path is given."""
    return Q(**{field: path}) | Q(**{f"{field}__startswith": f"{path}."}) if path else Q()


def within(path: str) -> list[Area]:
    """Return an area and all below it, outlines left out."""
    return list(Area.objects.filter(inside(path, field="path")).defer("shape").order_by("path"))


def provinces() -> list[Area]:
    """Return the areas right below the country, outlines left out, by code."""
    return list(Area.objects.filter(parent__isnull=False, parent__parent=None).defer("shape").order_by("code"))


def outlined(depth: int) -> list[Area]:
    """Return the areas so many steps below the country whose outline is known."""
    known = Area.objects.filter(shape__isnull=False).values_list("code", "path")
    codes = [code for code, path in known if path.count(".") == depth]
    return list(Area.objects.filter(code__in=codes).order_by("path"))


def locate(lon: float, lat: float) -> Area | None:
    """Return the smallest area whose outline holds the point, or None where no outline does."""
    point = Point(lon, lat)
    candidates = Area.objects.filter(box__overlaps=Box(lon, lat, lon, lat)).order_by("-path")
    holding = [area for area in candidates if area.shape is not None and area.shape.covers(point)]
    return max(holding, key=lambda area: area.path.count("."), default=None)


def set_outline(*, code: str, shape: BaseGeometry, source: str) -> bool:
    """Give an area its outline; say whether anything changed. :raises Area.DoesNotExist: if there is no such area"""
    return set_outlines({code: shape}, source=source) == 1


@transaction.atomic
def set_outlines(shapes: Mapping[str, BaseGeometry], *, source: str) -> int:
    """Give areas their outlines, by code; return how many changed. :raises Area.DoesNotExist: if one does not exist"""
    known = Area.objects.select_for_update().in_bulk(list(shapes))
    changed = []
    for code, shape in shapes.items():
        if code not in known:
            raise Area.DoesNotExist(code)
        area = known[code]
        if area.shape is None or not area.shape.equals_exact(shape, 0):
            area.shape, area.box, area.source = shape, shape, source
            changed.append(area)
    return Area.objects.bulk_update(changed, ["shape", "box", "source"]) if changed else 0


@transaction.atomic
def sync(rows: Iterable[dict[str, str]] | Path) -> int:
    """
    Take over the pack's areas: columns ``code, parent, level`` and ``name_<language>`` each; parents before children.

    :returns: how many areas the country has
    """
    if isinstance(rows, Path):
        with rows.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    paths = dict(Area.objects.values_list("code", "path"))
    taken = []
    for row in rows:
        parent = row["parent"] or None
        path = f"{paths[parent]}.{row['code'].lower()}" if parent else row["code"].lower()
        paths[row["code"]] = path
        names = {key[5:]: value for key, value in row.items() if key.startswith("name_") and value}
        taken.append(Area(code=row["code"], name=Text(names), level=row["level"], parent_id=parent, path=path))
    Area.objects.bulk_create(
        taken, update_conflicts=True, unique_fields=["code"], update_fields=["name", "level", "parent", "path"]
    )
    return len(paths)
