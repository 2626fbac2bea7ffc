"""Taking over outlines of areas, joined by the pack's codes."""

from pathlib import Path
from typing import Any

import shapely
from django.db import transaction

from outcrop.cadastre.imports.features import Feature, File, read_features
from outcrop.cadastre.imports.mapping import AreasMapping
from outcrop.commons.areas import api as areas
from outcrop.kernel.geometry import GeometryProblem
from outcrop.kernel.reports import Line, Note, Outcome, Report
from outcrop.kernel.text import Text


@transaction.atomic
def import_outlines(*, files: list[Path], mapping: AreasMapping) -> Report:
    """Give the country's areas the outlines of some files; again, it changes nothing."""
    names = dict(areas.Area.objects.values_list("code", "name"))
    lines = [_taken(feature, mapping, names) for path in files for feature in _read(path).features]
    if mapping.country and any(line.outcome is not Outcome.REFUSED for line in lines):
        _draw_country(mapping)
    return Report(lines)


def _read(path: Path) -> File:
    return read_features(path)


def _taken(feature: Feature, mapping: AreasMapping, names: dict[str, Text]) -> Line:
    code = code_of(feature.properties, mapping)
    line = Line(feature.row, code, Outcome.REFUSED)
    if code not in names:
        line.notes.append(Note("area-unknown", f"areas.csv has no area with the code {code or '(empty)'}."))
        return line
    try:
        shape, fault = feature.as_brought(), ""
        if not shape.is_valid:
            shape, fault = feature.ground()
    except GeometryProblem as problem:
        line.notes.append(Note("boundary-unusable", problem.sentence))
        return line
    if fault:
        line.notes.append(Note("boundary-mended", f"The outline was no proper polygon ({fault}) and was mended."))
    line.notes += _other_name(feature.properties, mapping, names[code])
    changed = areas.set_outline(code=code, shape=shape, source=mapping.source[:200])
    line.outcome = Outcome.UNCHANGED if not changed else Outcome.CORRECTED if line.notes else Outcome.ACCEPTED
    return line


def code_of(properties: dict[str, Any], mapping: AreasMapping) -> str:
    """Return the code of a feature's area: whole numbers lose the point that a spreadsheet gave them."""
    for column in mapping.codes:
        value = properties.get(column)
        if value not in (None, ""):
            return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value).strip()
    return ""


def _other_name(properties: dict[str, Any], mapping: AreasMapping, name: Text) -> list[Note]:
    notes = []
    for language, columns in mapping.names.items():
        theirs = next((str(properties[c]).strip() for c in columns if properties.get(c)), "")
        ours = name.by_language.get(language, "")
        if theirs and ours and theirs != ours:
            notes.append(Note("name-differs", f"The file calls it “{theirs}”, areas.csv “{ours}”."))
    return notes


def _draw_country(mapping: AreasMapping) -> None:
    assert mapping.country is not None
    parts = [area.shape for area in areas.Area.objects.filter(level=mapping.country.of_level, box__isnull=False)]
    if parts:
        areas.set_outline(code=mapping.country.code, shape=shapely.union_all(parts), source=mapping.source[:200])
