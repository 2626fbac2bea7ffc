"""Taking over what the pack draws: outlines of areas, and zones."""

import json
from pathlib import Path

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
        for feature in _features(outlines):
            areas.set_outline(
                code=feature["properties"]["code"], shape=shape(feature["geometry"]), source=f"pack {pack.id}"
            )
    for file in section.zones:
        for feature in _features(pack.root / "cadastre" / file.file):
            _take_zone(feature, file)


def _features(path: Path) -> list[dict]:  # type: ignore[type-arg]
    return list(json.loads(path.read_text(encoding="utf-8"))["features"])


def _take_zone(feature: dict, file: ZoneFile) -> None:  # type: ignore[type-arg]
    told, ground = feature["properties"], shape(feature["geometry"])
    name = Text({key[5:]: value for key, value in told.items() if key.startswith("name_") and value})
    Zone.objects.update_or_create(
        key=f"{file.kind}:{told['key']}",
        defaults={
            "kind": file.kind,
            "name": name,
            "shape": ground,
            "box": box_of(ground),
            "start": told.get("start"),
            "end": told.get("end"),
            "source": file.source,
        },
    )
