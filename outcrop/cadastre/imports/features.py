"""Reading a GeoJSON file feature by feature."""

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from shapely.geometry import shape
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre.problems import ImportUnreadable
from outcrop.kernel.geometry import GeometryProblem, ShapeIsNoGround, mended

MOST_BYTES = 500_000_000


@dataclass(frozen=True)
class Feature:
    """
    A feature and its place in the file, counted from 1.

    :ivar shape: as it is in the file; None if it is none
    """

    row: int
    properties: dict[str, Any]
    geometry: Any

    def digest(self, ignored: tuple[str, ...] = ()) -> str:
        """Return the SHA-256 of what it says, columns that mean nothing left out."""
        told = {key: value for key, value in self.properties.items() if key not in ignored}
        return hashlib.sha256(
            json.dumps([told, self.geometry], sort_keys=True, ensure_ascii=False).encode()
        ).hexdigest()

    def as_brought(self) -> BaseGeometry:
        """Return its geometry as it is. :raises GeometryProblem: if it is none"""
        try:
            made = shape(self.geometry)
        except Exception as fault:  # shapely raises many kinds for malformed members
            raise ShapeIsNoGround() from fault
        return made

    def ground(self) -> tuple[BaseGeometry, str]:
        """Return its ground, mended if it had to be, and its fault. :raises GeometryProblem: if it is none"""
        brought = self.as_brought()
        only = getattr(brought, "geoms", None)
        if only is not None and len(only) == 1:
            brought = only[0]
        return mended(brought)


@dataclass(frozen=True)
class File:
    """A file that was read whole."""

    name: str
    digest: str
    features: list[Feature]


def read_features(path: Path) -> File:
    """Return a file's features. :raises ImportUnreadable: if it is no GeoJSON FeatureCollection"""
    try:
        if path.stat().st_size > MOST_BYTES:
            raise ImportUnreadable(file=path, reason=f"it is larger than {MOST_BYTES // 1_000_000} MB")
        data = path.read_bytes()
        found = json.loads(data)
    except OSError as fault:
        raise ImportUnreadable(file=path, reason=str(fault.strerror)) from fault
    except (ValueError, RecursionError) as fault:
        raise ImportUnreadable(file=path, reason="it is not JSON in UTF-8") from fault
    return File(path.name, hashlib.sha256(data).hexdigest(), list(_features(path, found)))


def _features(path: Path, found: Any) -> Iterator[Feature]:
    rows = found.get("features") if isinstance(found, dict) else None
    if not isinstance(rows, list):
        raise ImportUnreadable(file=path, reason="it is no FeatureCollection")
    for row, each in enumerate(rows, 1):
        told = each if isinstance(each, dict) else {}
        properties = told.get("properties")
        yield Feature(row, properties if isinstance(properties, dict) else {}, told.get("geometry"))


__all__ = ["Feature", "File", "GeometryProblem", "read_features"]
