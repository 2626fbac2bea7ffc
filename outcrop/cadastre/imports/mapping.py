"""Mappings: how a file's columns become ours. They are data of the pack; a new source needs no code."""

import hashlib
import re
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, TypeVar

from pydantic import Field, ValidationError

from outcrop.cadastre.problems import MappingInvalid
from outcrop.cadastre.section import Pattern
from outcrop.commons.packs.api import PackModel, Sourced
from outcrop.kernel.strictyaml import read_yaml

Unit = Literal["ha", "m2", "km2"]
#: Hectares in one of each.
UNITS: dict[str, float] = {"ha": 1.0, "m2": 1e-4, "km2": 100.0}


class Replace(PackModel):
    """A tidying of what a cell holds."""

    pattern: Pattern
    by: str


class TextColumn(PackModel):
    """A column of text; ``unknown`` lists words that mean that nobody knows."""

    column: str
    replace: tuple[Replace, ...] = ()
    unknown: tuple[str, ...] = ()

    def read(self, row: dict[str, Any]) -> str:
        """Return the cell, tidied; empty where nobody knows."""
        text = " ".join(str(row.get(self.column) or "").split())
        for each in self.replace:
            text = re.sub(each.pattern, each.by, text)
        return "" if text in self.unknown else text


class DateColumn(PackModel):
    """A column of dates, in the first format that fits."""

    column: str
    formats: tuple[str, ...] = ("%Y-%m-%d", "%Y-%m-%d %H:%M:%S")

    def read(self, row: dict[str, Any]) -> date | None:
        """Return the day, or None for an empty cell. :raises ValueError: if no format fits"""
        text = str(row.get(self.column) or "").strip()
        if not text:
            return None
        for form in self.formats:
            try:
                return datetime.strptime(text, form).date()  # noqa: DTZ007 - a civil date has no zone
            except ValueError:
                continue
        raise ValueError(text)


class AreaColumn(PackModel):
    """A column with the size of the ground, which is compared with what is measured."""

    column: str
    unit: Unit
    off_by_ppm: int = Field(gt=0, le=500_000)


class RightsMapping(Sourced):
    """How a file of rights is read."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,60}$")
    snapshot_on: date
    number: TextColumn
    area: TextColumn | None = None
    place_name: TextColumn | None = None
    holder_name: TextColumn
    holder_register_number: TextColumn | None = None
    start: DateColumn
    end: DateColumn
    minerals: dict[str, str] = {}
    hectares: AreaColumn | None = None
    ignored: tuple[str, ...] = ()


class CountryOutline(PackModel):
    """The country's outline is put together from those of a level."""

    code: str
    of_level: str


class AreasMapping(Sourced):
    """How a file of outlines is read."""

    key: str
    codes: tuple[str, ...] = Field(min_length=1)
    names: dict[str, tuple[str, ...]] = {}
    country: CountryOutline | None = None


M = TypeVar("M", bound=PackModel)


def read_mapping(path: Path, model: type[M]) -> tuple[M, str]:
    """Return a mapping and the SHA-256 of its file. :raises MappingInvalid: naming every fault"""
    try:
        data = path.read_bytes()
        return model.model_validate(read_yaml(data)), hashlib.sha256(data).hexdigest()
    except OSError as fault:
        raise MappingInvalid(mapping=path, faults=str(fault.strerror)) from fault
    except ValidationError as fault:
        faults = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in fault.errors())
        raise MappingInvalid(mapping=path, faults=faults) from fault
    except ValueError as fault:
        raise MappingInvalid(mapping=path, faults=" ".join(str(fault).split())) from fault
