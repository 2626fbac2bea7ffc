"""
The audit of the register: what an older register brought that cannot all be true.

Titles entered twice, pairs that exclude each other and share ground, rights past their stated date, boundaries that
were no proper polygons.
"""

import csv
import io
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import numpy as np
from shapely.geometry import mapping
from shapely.geometry.base import BaseGeometry

from outcrop.cadastre.imports.crossings import shared_ground, touching_pairs
from outcrop.cadastre.imports.rights import kind_of
from outcrop.cadastre.models import Crossing, MiningRight
from outcrop.cadastre.register import COVERING

PAST, INVALID = "past-date", "invalid-boundary"
KINDS = (*Crossing.Kind.values, PAST, INVALID)


@dataclass(frozen=True, slots=True)
class Found:
    """
    One thing that the audit found.

    :ivar kind: a kind of crossing, ``past-date`` or ``invalid-boundary``
    :ivar hectares: of the shared ground, or of the right
    :ivar decided: whether the conflict was decided since
    """

    kind: str
    numbers: tuple[str, ...]
    classes: tuple[str, ...]
    hectares: Decimal
    shape: BaseGeometry
    detail: str = ""
    decided: bool = False


@dataclass(frozen=True)
class Audit:
    """
    The register on a day.

    :ivar touching: pairs whose boundaries touch or cross
    """

    on: date
    rights: int
    numbers: int
    touching: int
    found: tuple[Found, ...]

    def of(self, kind: str) -> list[Found]:
        """Return the findings of a kind."""
        return [each for each in self.found if each.kind == kind]

    @property
    def sharing(self) -> list[Found]:
        """The pairs that share ground, of whatever kind."""
        return [each for each in self.found if each.kind in Crossing.Kind.values]

    def counts(self) -> dict[str, int]:
        """Return how often each kind was found."""
        return {kind: len(self.of(kind)) for kind in KINDS}


def audit(*, on: date) -> Audit:
    """Look through the register as it stands, by the dates of a day."""
    rows = MiningRight.objects.filter(state__in=COVERING, start__lte=on).select_related("parcel").order_by("entry_id")
    rights = list(rows)
    shapes = np.array([right.parcel.shape for right in rights], dtype=object)
    pairs = touching_pairs(shapes) if rights else np.empty((0, 2), dtype=np.intp)
    found = [*_shared(rights, shapes, pairs), *_past(rights, on), *_invalid(rights)]
    return Audit(on, len(rights), len({right.number for right in rights}), len(pairs), tuple(found))


def _shared(rights: list[MiningRight], shapes: Any, pairs: Any) -> Iterator[Found]:
    resolved = Crossing.objects.filter(state=Crossing.State.RESOLVED).values_list("one_id", "other_id")
    decided = {frozenset(each) for each in resolved}
    for each in shared_ground(shapes, pairs):
        one, other = rights[each.one], rights[each.other]
        yield Found(
            kind_of(one, other, each),
            (one.number, other.number),
            (one.class_key, other.class_key),
            each.hectares,
            each.ground,
            decided=frozenset((one.id, other.id)) in decided,
        )


def _past(rights: list[MiningRight], on: date) -> Iterator[Found]:
    for right in rights:
        if right.end is not None and right.end <= on and right.state != MiningRight.State.SUSPENDED:
            yield Found(
                PAST,
                (right.number,),
                (right.class_key,),
                right.parcel.hectares,
                right.parcel.shape,
                detail=right.end.isoformat(),
            )


def _invalid(rights: list[MiningRight]) -> Iterator[Found]:
    for right in rights:
        if right.parcel.fault:
            yield Found(
                INVALID,
                (right.number,),
                (right.class_key,),
                right.parcel.hectares,
                right.parcel.shape,
                detail=right.parcel.fault,
            )


def as_geojson(result: Audit) -> dict[str, Any]:
    """Write the findings as a GeoJSON collection: shared ground, and rights past their date or mended."""
    features = [
        {
            "type": "Feature",
            "properties": {
                "kind": each.kind,
                "numbers": list(each.numbers),
                "classes": list(each.classes),
                "hectares": float(each.hectares),
                "detail": each.detail,
                "decided": each.decided,
            },
            "geometry": mapping(each.shape),
        }
        for each in result.found
    ]
    return {"type": "FeatureCollection", "features": features}


def as_csv(result: Audit) -> str:
    """Write the findings as CSV, one a line."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("kind", "one", "other", "class_one", "class_other", "hectares", "detail", "decided"))
    for each in result.found:
        numbers, classes = (*each.numbers, ""), (*each.classes, "")
        writer.writerow(
            (each.kind, *numbers[:2], *classes[:2], each.hectares, each.detail, "yes" if each.decided else "no")
        )
    return out.getvalue()


def as_table(result: Audit, *, most: int = 25) -> str:
    """Write the audit for a reader: the counts, and the largest findings of each kind."""
    lines = [
        f"Register on {result.on}: {result.rights} rights, {result.numbers} distinct numbers",
        f"{result.touching:>7} pairs touch",
        f"{len(result.sharing):>7} pairs share ground",
    ]
    lines += [f"{count:>7}   {kind}" for kind, count in result.counts().items()]
    for kind in (Crossing.Kind.ENTERED_TWICE, Crossing.Kind.OVERLAP, INVALID):
        lines += ["", f"{kind}:"] + [
            _line(each) for each in sorted(result.of(kind), key=lambda each: -each.hectares)[:most]
        ]
    slivers = result.of(Crossing.Kind.SLIVER)
    if slivers:
        lines += ["", f"sliver: {len(slivers)} pairs, the largest {max(each.hectares for each in slivers):.4f} ha"]
    by_class: dict[str, int] = {}
    for each in result.of(PAST):
        by_class[each.classes[0]] = by_class.get(each.classes[0], 0) + 1
    lines += ["", "past-date:"] + [f"{count:>7}   {key}" for key, count in sorted(by_class.items())]
    return "\n".join(lines) + "\n"


def _line(each: Found) -> str:
    mark = "  (decided)" if each.decided else ""
    return f"  {' × '.join(each.numbers):<32} {each.hectares:>14.4f} ha  {each.detail}{mark}".rstrip()
