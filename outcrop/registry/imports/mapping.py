"""How a file of visits is read: data of a pack, so that another source needs no code."""

import hashlib
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal

from pydantic import Field, ValidationError

from outcrop.commons.packs.api import PackModel, Sourced
from outcrop.kernel.strictyaml import read_yaml
from outcrop.registry.problems import VisitsUnreadable

Row = dict[str, str]
#: As OECD guidance tells armed people apart.
Armed = Literal["none", "non-state", "state", "private"]
Status = Literal["green", "yellow", "red", "blue"]


def cell(row: Row, column: str) -> str:
    """Return a cell, spaces tidied."""
    return " ".join((row.get(column) or "").split())


class YesNo(PackModel):
    """A column that says yes, no, or nothing: what is neither is not known, and never taken for no."""

    column: str
    yes: tuple[str, ...] = ("1",)
    no: tuple[str, ...] = ("0",)

    def read(self, row: Row) -> bool | None:
        """Return yes, no or None. :raises ValueError: if the cell holds another word"""
        text = cell(row, self.column)
        if text in self.yes or text in self.no:
            return text in self.yes
        if text:
            raise ValueError(text)
        return None


class Words(PackModel):
    """Columns whose words are ours under another name; ``unknown`` lists words that mean that nobody knows."""

    columns: tuple[str, ...] = Field(min_length=1)
    unknown: tuple[str, ...] = ()


class Minerals(Words):
    """Columns that name minerals."""

    words: dict[str, str] = {}


class ArmedKinds(Words):
    """Columns that say what armed people are; words are compared by their beginning."""

    begins: dict[str, Armed]


class Grades(Words):
    """Columns that grade a site as the regional certification does."""

    words: dict[str, Status]


class VisitsMapping(Sourced):
    """How a file of visits is read."""

    key: str = Field(pattern=r"^[a-z][a-z0-9-]{1,58}$")
    snapshot_on: date
    bounds: tuple[float, float, float, float] = Field(description="west, south, east, north of the source, in degrees")
    site: str
    visit: str
    name: str
    on: str
    day_format: str = "%Y-%m-%d"
    lon: str
    lat: str
    measured: Words | None = None
    measured_is: tuple[str, ...] = ()
    area_names: tuple[str, ...] = ()
    told_by: str = ""
    onsite: YesNo | None = None
    why_not: str = ""
    people: str = ""
    people_at_most: int = Field(default=100_000, ge=1)
    minerals: Minerals
    mercury: YesNo | None = None
    women: YesNo | None = None
    children: YesNo | None = None
    armed: YesNo | None = None
    interference: YesNo | None = None
    armed_kinds: ArmedKinds | None = None
    status: Grades | None = None
    others: tuple[str, ...] = ()

    def day(self, row: Row) -> date:
        """Return the day of a visit. :raises ValueError: if it is none"""
        return datetime.strptime(cell(row, self.on), self.day_format).date()  # noqa: DTZ007 - a civil date

    def columns(self) -> set[str]:
        """Return every column that the file must have."""
        asked: list[Any] = [self.site, self.visit, self.name, self.on, self.lon, self.lat, *self.area_names]
        asked += [self.told_by, self.why_not, self.people, *self.others]
        for yes_no in (self.onsite, self.mercury, self.women, self.children, self.armed, self.interference):
            asked.append(yes_no.column if yes_no else "")
        for words in (self.minerals, self.measured, self.armed_kinds, self.status):
            asked += words.columns if words else ()
        return set(filter(None, asked))


def read_mapping(path: Path) -> tuple[VisitsMapping, str]:
    """Return a mapping and the SHA-256 of its file. :raises VisitsUnreadable: naming every fault"""
    try:
        data = path.read_bytes()
        return VisitsMapping.model_validate(read_yaml(data)), hashlib.sha256(data).hexdigest()
    except OSError as fault:
        raise VisitsUnreadable(file=path, fault=str(fault.strerror)) from fault
    except ValidationError as fault:
        faults = "; ".join(f"{'.'.join(map(str, each['loc']))}: {each['msg']}" for each in fault.errors())
        raise VisitsUnreadable(file=path, fault=faults) from fault
    except ValueError as fault:
        raise VisitsUnreadable(file=path, fault=" ".join(str(fault).split())) from fault
