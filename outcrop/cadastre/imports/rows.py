"""One row of a file of rights: read, corrected with a note, or refused with a reason."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from shapely.geometry.base import BaseGeometry

from outcrop.cadastre.imports.features import Feature
from outcrop.cadastre.imports.mapping import UNITS, RightsMapping
from outcrop.cadastre.section import CadastreSection
from outcrop.kernel.geometry import GeometryProblem, hectares
from outcrop.kernel.reports import Note
from outcrop.kernel.text import Text


class RowRefused(Exception):
    """A row that cannot be taken, with the reason."""

    def __init__(self, code: str, sentence: str) -> None:
        self.note = Note(code, sentence)
        super().__init__(sentence)


@dataclass
class Row:
    """What a row says, in our words."""

    number: str
    class_key: str
    shape: BaseGeometry
    as_brought: BaseGeometry | None
    fault: str
    hectares: float
    start: date
    end: date | None
    area_path: str
    place_name: str
    holder_name: str
    holder_register_number: str
    minerals: Text | None
    digest: str
    notes: list[Note] = field(default_factory=list)


@dataclass(frozen=True)
class Reader:
    """Reads rows by a mapping."""

    mapping: RightsMapping
    section: CadastreSection
    area_paths: dict[str, str]
    on: date

    def read(self, feature: Feature) -> Row:
        """Return what a row says. :raises RowRefused: with the reason"""
        told, by = feature.properties, self.mapping
        number = by.number.read(told)
        start, end = self._dates(told)
        shape, as_brought, fault = _ground(feature)
        row = Row(
            number=number,
            class_key=self._class_of(number),
            shape=shape,
            as_brought=as_brought,
            fault=fault,
            hectares=hectares(shape),
            start=start,
            end=end,
            area_path=self.area_paths.get(by.area.read(told), "") if by.area else "",
            place_name=by.place_name.read(told)[:200] if by.place_name else "",
            holder_name=by.holder_name.read(told)[:200],
            holder_register_number=by.holder_register_number.read(told)[:60] if by.holder_register_number else "",
            minerals=self._minerals(told),
            digest=feature.digest(by.ignored),
        )
        row.notes += self._notes(row, told)
        return row

    def _class_of(self, number: str) -> str:
        if not number or len(number) > 60:
            raise RowRefused("number-missing", "It has no number, or one longer than 60 signs.")
        found = self.section.of_number(number)
        if found is None:
            raise RowRefused("class-unknown", f"The pack knows no class with numbers like {number}.")
        return found.key

    def _dates(self, told: dict[str, Any]) -> tuple[date, date | None]:
        found = []
        for column in (self.mapping.start, self.mapping.end):
            try:
                found.append(column.read(told))
            except ValueError as fault:
                raise RowRefused("date-unreadable", f"{column.column} holds no date: {str(fault)[:40]}.") from fault
        start, end = found
        if start is None:
            raise RowRefused("date-missing", f"{self.mapping.start.column} is empty.")
        if start > self.on:
            raise RowRefused("date-in-future", f"It is said to begin on {start}, which is still to come.")
        if end is not None and end <= start:
            raise RowRefused("dates-crossed", f"It is said to end on {end}, before it begins on {start}.")
        return start, end

    def _minerals(self, told: dict[str, Any]) -> Text | None:
        names = {language: str(told.get(column) or "").strip() for language, column in self.mapping.minerals.items()}
        kept = {language: name for language, name in names.items() if name}
        return Text(kept) if kept else None

    def _notes(self, row: Row, told: dict[str, Any]) -> Iterator[Note]:
        if row.fault:
            yield Note(
                "boundary-mended",
                f"The boundary was no proper polygon ({row.fault}) and was mended; what came is kept beside it.",
            )
        if not row.holder_name:
            yield Note("holder-unknown", "The source does not name the holder.")
        if self.mapping.area and not row.area_path:
            yield Note(
                "area-unknown", f"The area code {self.mapping.area.read(told) or '(empty)'} is none of the country's."
            )
        yield from self._size(row, told)

    def _size(self, row: Row, told: dict[str, Any]) -> Iterator[Note]:
        rule = self.mapping.hectares
        if rule is None or told.get(rule.column) in (None, ""):
            return
        try:
            stated = float(str(told[rule.column]).replace(",", "."))
        except ValueError:
            yield Note("size-unreadable", f"{rule.column} holds no number; the measured {row.hectares:.4f} ha stand.")
            return
        fits = [
            unit for unit, factor in UNITS.items() if abs(stated * factor / row.hectares - 1) * 1e6 <= rule.off_by_ppm
        ]
        if rule.unit in fits:
            return
        if fits:
            yield Note(
                "size-unit",
                f"{rule.column} holds {fits[0]}, not {rule.unit}: stated {stated:g}, measured {row.hectares:.4f} ha.",
            )
            return
        unit = min(UNITS, key=lambda each: abs(stated * UNITS[each] / row.hectares - 1))
        yield Note(
            "size-differs",
            f"{rule.column} says {stated * UNITS[unit]:.4f} ha (read as {unit}); "
            f"measured are {row.hectares:.4f} ha, which stand.",
        )


def _ground(feature: Feature) -> tuple[BaseGeometry, BaseGeometry | None, str]:
    try:
        shape, fault = feature.ground()
    except GeometryProblem as problem:
        raise RowRefused("boundary-unusable", problem.sentence) from problem
    return shape, feature.as_brought() if fault else None, fault
