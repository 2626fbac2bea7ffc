"""Reading packs, and gathering what is wrong with them."""

import tomllib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ValidationError

from outcrop.commons.packs.country import Calendar, Country
from outcrop.commons.packs.problems import PackInvalid, PackMissing
from outcrop.kernel.strictyaml import read_yaml


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is wrong with a pack: in which file, where in it, and what to do."""

    file: str
    where: str
    sentence: str

    def __str__(self) -> str:
        return f"[{self.file}{': ' + self.where if self.where else ''}] {self.sentence}"


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a pack that some context reads: its file, the shape it must have, and what else must be true of it."""

    name: str
    file: str
    model: type[BaseModel] | None
    cross_check: Callable[["Pack"], Iterable[Fault]] | None = None
    required: bool = True


_sections: dict[str, Section] = {}


def plug_section(
    name: str,
    *,
    file: str,
    model: type[BaseModel] | None,
    cross_check: Callable[["Pack"], Iterable[Fault]] | None = None,
    required: bool = True,
) -> None:
    """Have every pack read and checked for this section; without a model only the cross-check runs."""
    _sections[name] = Section(name, file, model, cross_check, required)


@dataclass
class Pack:
    """A country's folder, read when it is asked."""

    root: Path
    _read: dict[str, Any] = field(default_factory=dict)

    @cached_property
    def country(self) -> Country:
        """``pack.toml``."""
        return self.read("pack.toml", Country)

    @cached_property
    def calendar(self) -> Calendar:
        """``calendar.yaml``."""
        return self.read("calendar.yaml", Calendar)

    @property
    def id(self) -> str:
        """The folder's name."""
        return self.root.name

    def section(self, name: str) -> Any:
        """Return a plugged section as its model. :raises PackInvalid: naming every fault of the file"""
        if name not in self._read:
            section = _sections[name]
            if section.model is None:
                raise KeyError(f"Section {name} has no model to read it with")
            self._read[name] = self.read(section.file, section.model)
        return self._read[name]

    def read(self, file: str, model: type[BaseModel]) -> Any:
        """Read a file of the pack as a model."""
        faults, made = self.tried(file, model)
        if faults:
            raise PackInvalid(pack=self.id, faults="; ".join(map(str, faults)))
        return made

    def tried(self, file: str, model: type[BaseModel]) -> tuple[list[Fault], Any]:
        """Read a file of the pack; return its faults, and the model if there are none."""
        try:
            text = (self.root / file).read_text(encoding="utf-8")
            content = tomllib.loads(text) if file.endswith(".toml") else read_yaml(text)
        except FileNotFoundError:
            return [
                Fault(
                    file,
                    "",
                    "The file is missing. Add it; packs/testland shows what it holds.",
                )
            ], None
        except ValueError as fault:
            return [Fault(file, "", f"It cannot be read: {' '.join(str(fault).split())}")], None
        try:
            return [], model.model_validate(content)
        except ValidationError as fault:
            return [Fault(file, ".".join(map(str, e["loc"])), e["msg"]) for e in fault.errors()], None

    def faults(self, *, files: Collection[str] = ()) -> list[Fault]:
        """Return everything that is wrong with the pack, all at once; or with the sections of some files only."""
        found = [
            *self.tried("pack.toml", Country)[0],
            *self.tried("calendar.yaml", Calendar)[0],
        ]
        for section in _sections.values():
            if not files or section.file in files:
                found += self._faults_of(section)
        return found

    def _faults_of(self, section: Section) -> list[Fault]:
        if not (self.root / section.file).exists() and not section.required:
            return []
        found = self.tried(section.file, section.model)[0] if section.model else []
        if not found and section.cross_check:
            try:
                found = list(section.cross_check(self))
            except PackInvalid as broken:  # it looked into another section, which has reported its own faults
                found = [Fault(section.file, "", str(broken))]
        return found


@lru_cache
def load(root: Path) -> Pack:
    """Return the pack in a folder. :raises PackMissing: if there is none"""
    if not (root / "pack.toml").is_file():
        raise PackMissing(pack=root.name)
    return Pack(root)
