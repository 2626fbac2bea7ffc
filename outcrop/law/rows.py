"""
Dated parameters of law: values with their reference, how sure they are, and when they were enacted.

The files are OpenFisca's own YAML, so that its editors and readers take them. ``metadata`` carries what we need beside:

``confidence``  A law or official body, B project or trade body, C press, D derived, U unverified
``enacted``     the day the law was made, when it is not the day from which it counts
``earlier``     what stood for the same days before a retroactive law said otherwise
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from pydantic import Field, StrictBool, StrictInt, StrictStr, ValidationError

from outcrop.commons.packs.api import Confidence, Fault, PackModel, PackText
from outcrop.kernel.strictyaml import read_yaml
from outcrop.kernel.text import Text

Value = StrictBool | StrictInt | StrictStr | None

#: From surest to least sure.
ORDER: tuple[Confidence, ...] = ("A", "B", "C", "D", "fictional", "U")

#: What a group of parameters may say once for all beneath it.
INHERITED: tuple[str, ...] = ("description", "unit", "confidence", "reference")


def weakest(marks: Iterable[Confidence]) -> Confidence:
    """Return the least sure of the marks; what rests on nothing but facts is as sure as they are."""
    return max(marks, key=ORDER.index, default="A")


class Reference(PackModel):
    """Where a value stands written."""

    title: PackText
    href: str = Field(pattern=r"^(https?://|urn:)")


class Standing(PackModel):
    """What is said about one value."""

    confidence: Confidence
    reference: Annotated[tuple[Reference, ...], Field(min_length=1)]
    enacted: date | None = None
    note: PackText | None = None


class Earlier(Standing):
    """A value that a retroactive law replaced."""

    value: Value
    enacted: date


class RowMetadata(Standing):
    """``metadata`` of a dated value."""

    earlier: tuple[Earlier, ...] = ()


class DatedValue(PackModel):
    """One entry under ``values``."""

    value: Value
    metadata: RowMetadata

    def row(self, start: date) -> "Row":
        """Return it as a row that begins on a day."""
        earlier = tuple(_row(start, each.value, each) for each in self.metadata.earlier)
        return _row(start, self.value, self.metadata, earlier)


@dataclass(frozen=True, slots=True)
class Row:
    """A value from a day on, as enacted on a day."""

    start: date
    value: bool | int | str | None
    enacted: date
    confidence: Confidence
    references: tuple[Reference, ...]
    note: Text | None
    earlier: tuple["Row", ...] = ()

    def known(self, on: date | None) -> "Row | None":
        """Return the row as somebody knew it on a day (None: as it is known now), or None if it was not yet enacted."""
        if on is None or self.enacted <= on:
            return self
        return max((row for row in self.earlier if row.enacted <= on), key=lambda row: row.enacted, default=None)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One figure of law with its history, oldest first."""

    name: str
    file: str
    description: Text
    unit: str
    rows: tuple[Row, ...]

    def known(self, on: date | None) -> "Parameter":
        """Return it as somebody knew it on a day."""
        rows = tuple(row for each in self.rows if (row := each.known(on)))
        return Parameter(self.name, self.file, self.description, self.unit, rows)

    def at(self, day: date) -> Row | None:
        """Return the row in force on a day, or None before the first."""
        return next((row for row in reversed(self.rows) if row.start <= day), None)


def read_parameters(files: Mapping[str, str]) -> tuple[dict[str, Parameter], list[Fault]]:
    """Read parameter files (path to text); return the parameters by dotted name, and everything that is wrong."""
    reader = _Reader()
    for path, text in files.items():
        reader.read(path, text)
    return reader.parameters, reader.faults


class _Reader:
    """Walks parameter files. What a group says about unit, confidence and reference holds for all beneath it."""

    def __init__(self) -> None:
        self.parameters: dict[str, Parameter] = {}
        self.faults: list[Fault] = []

    def read(self, path: str, text: str) -> None:
        parts = path.removeprefix("parameters/").removesuffix(".yaml").split("/")
        try:
            self._node(path, parts, read_yaml(text), {})
        except ValueError as fault:
            self._fault(path, [], str(fault))

    def _node(self, path: str, parts: list[str], content: Any, above: dict[str, Any]) -> None:
        about = content.get("metadata", {}) if isinstance(content, dict) else None
        if not isinstance(about, dict):
            self._fault(path, parts, "It is neither a parameter nor a group of parameters.")
            return
        told = {"description": content.get("description"), **about}
        here = above | {key: told[key] for key in INHERITED if told.get(key)}
        if "values" in content:
            self._parameter(path, parts, content["values"], here)
            return
        for key, child in content.items():
            if key not in ("description", "metadata", "documentation"):
                self._node(path, [*parts, str(key)], child, here)

    def _parameter(self, path: str, parts: list[str], values: Any, here: dict[str, Any]) -> None:
        if missing := [key for key in ("description", "unit") if key not in here]:
            self._fault(path, parts, f"It lacks {' and '.join(missing)}.")
        elif len(parts) < 2:
            self._fault(path, parts, "It needs a heading: put it into a folder or under a group.")
        elif not isinstance(values, dict) or not values:
            self._fault(path, parts, "It has no dated values.")
        else:
            standing = {key: here[key] for key in INHERITED[2:] if key in here}
            rows = [self._row(path, [*parts, str(start)], start, values[start], standing) for start in values]
            name = ".".join(parts)
            known = sorted((row for row in rows if row), key=lambda row: row.start)
            self.parameters[name] = Parameter(name, path, Text.read(here["description"]), here["unit"], tuple(known))

    def _row(self, path: str, where: list[str], start: Any, raw: Any, standing: dict[str, Any]) -> Row | None:
        about = raw.get("metadata", {}) if isinstance(raw, dict) else None
        if type(start) is not date or not isinstance(about, dict):
            self._fault(path, where, "Write a value as “2020-01-31: {value: …, metadata: {…}}”.")
            return None
        before = about.get("earlier", [])
        if isinstance(before, list):
            before = [standing | each if isinstance(each, dict) else each for each in before]
        try:
            return DatedValue.model_validate(raw | {"metadata": standing | about | {"earlier": before}}).row(start)
        except ValidationError as fault:
            for each in fault.errors():
                self._fault(path, [*where, *map(str, each["loc"])], each["msg"])
            return None

    def _fault(self, path: str, where: list[str], sentence: str) -> None:
        self.faults.append(Fault(f"law/{path}", ".".join(where), sentence))


def _row(start: date, value: Any, about: Standing, earlier: tuple[Row, ...] = ()) -> Row:
    return Row(start, value, about.enacted or start, about.confidence, about.reference, about.note, earlier)


def moments(parameters: Mapping[str, Parameter]) -> Iterator[date]:
    """Yield each day on which something of this law was enacted."""
    for parameter in parameters.values():
        for row in parameter.rows:
            yield from (row.enacted, *(each.enacted for each in row.earlier))
