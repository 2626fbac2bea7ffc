"""One row of a file of visits: read, corrected with a note, or refused with a reason."""

import hashlib
import json
from dataclasses import dataclass, field
from datetime import date

from outcrop.kernel.reports import Note
from outcrop.registry.imports.mapping import Row, VisitsMapping, YesNo, cell

_LONGEST = 60


class RowRefused(Exception):
    """A row that cannot be taken, with the reason."""

    def __init__(self, code: str, sentence: str) -> None:
        self.note = Note(code, sentence)
        super().__init__(sentence)


@dataclass
class Found:
    """What a row says, in our words; ``None`` where it says nothing."""

    site: str
    number: str
    digest: str
    name: str
    lon: float
    lat: float
    on: date
    areas: tuple[str, ...]
    told_by: str
    why_not: str
    measured: bool | None = None
    onsite: bool | None = None
    people: int | None = None
    minerals: list[str] = field(default_factory=list)
    mercury: bool | None = None
    women: bool | None = None
    children: bool | None = None
    armed: bool | None = None
    interference: bool | None = None
    armed_kinds: list[str] = field(default_factory=list)
    status: str = ""
    others: dict[str, str] = field(default_factory=dict)
    notes: list[Note] = field(default_factory=list)


def digest_of(row: Row, mapping: VisitsMapping) -> str:
    """Return the SHA-256 of what of a row is read."""
    told = {column: cell(row, column) for column in sorted(mapping.columns())}
    return hashlib.sha256(json.dumps(told, ensure_ascii=False).encode()).hexdigest()


def read_row(row: Row, by: VisitsMapping, *, today: date) -> Found:
    """Return what a row says. :raises RowRefused: with the reason"""
    lon, lat = _place(row, by)
    found = Found(
        site=_key(row, by.site, "site"),
        number=_key(row, by.visit, "visit"),
        digest=digest_of(row, by),
        name=cell(row, by.name)[:120] or cell(row, by.site),
        lon=lon,
        lat=lat,
        on=_day(row, by, today),
        areas=tuple(filter(None, (cell(row, column) for column in by.area_names))),
        told_by=cell(row, by.told_by)[:120] if by.told_by else "",
        why_not=cell(row, by.why_not)[:200] if by.why_not else "",
        others={column: text for column in by.others if (text := cell(row, column))},
    )
    for name in ("onsite", "mercury", "women", "children", "armed", "interference"):
        setattr(found, name, _yes_no(row, getattr(by, name), found))
    _measured(row, by, found)
    _people(row, by, found)
    _minerals(row, by, found)
    _armed(row, by, found)
    _status(row, by, found)
    return found


def _key(row: Row, column: str, what: str) -> str:
    text = cell(row, column)
    if not text or len(text) > _LONGEST:
        raise RowRefused(f"{what}-missing", f"{column} is empty or longer than {_LONGEST} signs.")
    return text


def _place(row: Row, by: VisitsMapping) -> tuple[float, float]:
    try:
        lon, lat = float(cell(row, by.lon)), float(cell(row, by.lat))
    except ValueError as fault:
        raise RowRefused("place-missing", f"{by.lon} or {by.lat} holds no number.") from fault
    west, south, east, north = by.bounds
    if not (west <= lon <= east and south <= lat <= north):
        raise RowRefused("place-outside", "The place lies outside the bounds of the source.")
    return lon, lat


def _day(row: Row, by: VisitsMapping, today: date) -> date:
    try:
        on = by.day(row)
    except ValueError as fault:
        raise RowRefused(
            "day-unreadable", f"{by.on} holds no day: {cell(row, by.on)[:40] or 'it is empty'}."
        ) from fault
    if on > min(today, by.snapshot_on):
        raise RowRefused("day-in-future", f"The visit is said to be on {on}, after the file was made.")
    return on


def _yes_no(row: Row, rule: YesNo | None, found: Found) -> bool | None:
    if rule is None:
        return None
    try:
        return rule.read(row)
    except ValueError as fault:
        found.notes.append(Note("word-unknown", f"{rule.column} says “{str(fault)[:60]}”; it is kept as not known."))
        found.others[rule.column] = str(fault)
        return None


def _measured(row: Row, by: VisitsMapping, found: Found) -> None:
    if by.measured is None:
        return
    text = cell(row, by.measured.columns[0])
    if text and text not in by.measured.unknown:
        found.measured = text in by.measured_is
        found.others[by.measured.columns[0]] = text


def _people(row: Row, by: VisitsMapping, found: Found) -> None:
    text = cell(row, by.people) if by.people else ""
    if not text:
        return
    try:
        number = float(text)
    except ValueError:
        number = -1
    if number != int(number) or not 0 <= number <= by.people_at_most:
        found.notes.append(Note("people-unusable", f"{by.people} says “{text[:40]}”; it is kept as not known."))
        found.others[by.people] = text
        return
    found.people = int(number)


def _minerals(row: Row, by: VisitsMapping, found: Found) -> None:
    for column in by.minerals.columns:
        text = cell(row, column)
        if not text or text in by.minerals.unknown:
            continue
        if text not in by.minerals.words:
            found.notes.append(
                Note("mineral-unknown", f"{column} says “{text[:60]}”, which the mapping does not know.")
            )
        name = by.minerals.words.get(text, text)[:60]
        if name in found.minerals:
            found.notes.append(Note("mineral-twice", f"“{text[:60]}” is named twice; it counts once."))
        else:
            found.minerals.append(name)


def _armed(row: Row, by: VisitsMapping, found: Found) -> None:
    kinds: set[str] = set()
    for column in by.armed_kinds.columns if by.armed_kinds else ():
        text = cell(row, column)
        assert by.armed_kinds is not None
        if not text or text in by.armed_kinds.unknown:
            continue
        kind = next((kind for begin, kind in by.armed_kinds.begins.items() if text.startswith(begin)), None)
        if kind is None:
            found.notes.append(Note("armed-kind-unknown", f"{column} holds a word that the mapping does not know."))
            found.others[column] = text
        else:
            kinds.add(kind)
    found.armed_kinds = sorted(kinds - {"none"})
    if found.armed is False and found.armed_kinds:
        found.notes.append(
            Note("armed-contradiction", "It names armed people and says none were there; both are kept.")
        )
    if found.armed is None and kinds == {"none"}:
        found.armed = False
        found.notes.append(
            Note("armed-from-kind", "That nobody armed was there is read from the column of their kind.")
        )


def _status(row: Row, by: VisitsMapping, found: Found) -> None:
    for column in by.status.columns if by.status else ():
        text = cell(row, column)
        assert by.status is not None
        if text and text not in by.status.unknown:
            found.status = by.status.words.get(text, "")
            if not found.status:
                found.notes.append(Note("status-unknown", f"{column} says “{text[:40]}”; no grade is kept."))
