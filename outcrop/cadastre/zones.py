"""Taking over what the pack draws: outlines of areas, and zones."""

import json
from pathlib import Path
from typing import Any

from django.db import transaction
from shapely.geometry import shape

from outcrop.cadastre.models import Zone
from outcrop.cadastre.section import CadastreSection, ZoneFile
from outcrop.commons.areas import api as areas
from outcrop.commons.packs.api import Pack
from outcrop.kernel.acts import Act
from outcrop.kernel.geometry import box_of
from outcrop.kernel.text import Text

OUTLINES = "areas.geojson"


@transaction.atomic
def sync_pack(pack: Pack, *, act: Act) -> None:
    """Take over the outlines and zones that the pack brings; again, it changes nothing."""
    section: CadastreSection = pack.section("cadastre")
    outlines = pack.root / OUTLINES
    if outlines.is_file():
        shapes = {each["properties"]["code"]: shape(each["geometry"]) for each in _features(outlines)}
        areas.set_outlines(shapes, source=f"pack {pack.id}")
    Zone.objects.bulk_create(
        [_zone(each, file) for file in section.zones for each in _features(pack.root / "cadastre" / file.file)],
        update_conflicts=True,
        unique_fields=["key"],
        update_fields=["kind", "name", "shape", "box", "start", "end", "source"],
    )


def _features(path: Path) -> list[dict[str, Any]]:
    return list(json.loads(path.read_text(encoding="utf-8"))["features"])


def _zone(feature: dict[str, Any], file: ZoneFile) -> Zone:
    told, ground = feature["properties"], shape(feature["geometry"])
    return Zone(
        key=f"{file.kind}:{told['key']}",
        kind=file.kind,
        name=Text({key[5:]: value for key, value in told.items() if key.startswith("name_") and value}),
        shape=ground,
        box=box_of(ground),
        start=told.get("start"),
        end=told.get("end"),
        source=file.source,
    )
