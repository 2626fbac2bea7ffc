"""Sample instruments of the pack, registered and verified like everybody's; the morning check is left to do."""

from dataclasses import replace
from datetime import timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from outcrop.commons.packs import api as packs
from outcrop.custody.finding import place_with_key
from outcrop.custody.models import Instrument
from outcrop.custody.services.instruments import register_instrument, verify_instrument
from outcrop.kernel.acts import Act
from outcrop.kernel.strictyaml import read_yaml

LIFE = timedelta(days=365)


def load(*, act: Act) -> None:
    """Set up the instruments of ``seeds/custody.yaml``."""
    file: Path = packs.current().root / "seeds" / "custody.yaml"
    if not file.exists() or Instrument.objects.exists():
        return
    told: dict[str, list[dict[str, Any]]] = read_yaml(file.read_text(encoding="utf-8"))
    for row in told.get("instruments", ()):
        _set_up(row, act)


def _set_up(row: dict[str, Any], act: Act) -> None:
    past = timedelta(days=row["verified_days_ago"])
    then = replace(act, at=act.at - past, on=act.on - past, submission=None)
    instrument = register_instrument(
        place=place_with_key(row["place"]),
        kind=row["kind"],
        label=row["label"],
        serial=row["serial"],
        unit=row["unit"],
        resolution=Decimal(row["resolution"]),
        capacity=Decimal(row["capacity"]),
        check_standard=row["check_standard"],
        check_nominal=Decimal(row["check_nominal"]),
        act=then,
    )
    verify_instrument(
        instrument=instrument,
        by=row["verified_by"],
        certificate=row["certificate"],
        verified_on=then.on,
        valid_until=then.on + LIFE,
        u_abs=Decimal(row.get("u_abs", "0")),
        u_rel_ppm=row.get("u_rel_ppm", 0),
        repeat_abs=Decimal(row["repeat_abs"]) if "repeat_abs" in row else None,
        repeat_rel_ppm=row.get("repeat_rel_ppm"),
        act=then,
    )
