"""Reading the folder of standards, and gathering what is wrong with it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from django.conf import settings
from pydantic import BaseModel, ValidationError

from outcrop.assurance.catalogue.shapes import (
    EvidenceFile,
    EvidenceKind,
    MercuryFile,
    Method,
    Practice,
    Requirement,
    RequirementsFile,
    Standard,
)
from outcrop.assurance.problems import StandardsInvalid
from outcrop.commons.packs.api import Fault
from outcrop.kernel.strictyaml import read_yaml

M = TypeVar("M", bound=BaseModel)


@dataclass(frozen=True)
class Book:
    """A standard with its requirements, under the name of its folder."""

    key: str
    standard: Standard
    requirements: tuple[Requirement, ...]

    def requirement(self, key: str) -> Requirement | None:
        """Return a requirement, or None."""
        return next((each for each in self.requirements if each.id == key), None)


@dataclass(frozen=True)
class Catalogue:
    """Every standard, and the words that they share."""

    books: tuple[Book, ...]
    kinds: tuple[EvidenceKind, ...]
    practices: tuple[Practice, ...]
    methods: tuple[Method, ...]

    @cached_property
    def by_key(self) -> dict[str, Book]:
        """Standards by the name of their folder."""
        return {book.key: book for book in self.books}

    def kind(self, key: str) -> EvidenceKind | None:
        """Return a kind of evidence, or None."""
        return next((each for each in self.kinds if each.key == key), None)

    def practice(self, key: str) -> Practice | None:
        """Return a practice, or None."""
        return next((each for each in self.practices if each.key == key), None)

    def requirement(self, standard: str, key: str) -> Requirement | None:
        """Return a requirement of a standard, or None."""
        book = self.by_key.get(standard)
        return book.requirement(key) if book else None


def catalogue() -> Catalogue:
    """Return the standards that this deployment has. :raises StandardsInvalid: naming every fault"""
    return load(Path(settings.OUTCROP_STANDARDS))


@lru_cache(maxsize=8)
def load(root: Path) -> Catalogue:
    """Read a folder of standards. :raises StandardsInvalid: naming every fault"""
    reader = _Reader(root)
    found = reader.all()
    if reader.faults:
        raise StandardsInvalid(faults="; ".join(map(str, reader.faults)))
    return found


def faults_of(root: Path) -> list[Fault]:
    """Return everything that is wrong with a folder of standards, all at once."""
    reader = _Reader(root)
    reader.all()
    return reader.faults


class _Reader:
    def __init__(self, root: Path) -> None:
        self.root, self.faults = root, list[Fault]()

    def all(self) -> Catalogue:
        kinds = self._read("evidence.yaml", EvidenceFile)
        mercury = self._read("mercury.yaml", MercuryFile)
        books = tuple(self._books())
        known = {kind.key for kind in kinds.kinds} if kinds else set()
        if kinds:
            self.faults += _twice("evidence.yaml", "kinds", (kind.key for kind in kinds.kinds))
        for book in books:
            self.faults += _faults_of_book(book, known)
        return Catalogue(
            books,
            kinds.kinds if kinds else (),
            mercury.practices if mercury else (),
            mercury.methods if mercury else (),
        )

    def _books(self) -> Iterator[Book]:
        folders = sorted(each for each in self.root.iterdir() if each.is_dir()) if self.root.is_dir() else []
        if not folders:
            self.faults.append(Fault(str(self.root.name), "", "There is no folder of a standard here."))
        for folder in folders:
            standard = self._read(f"{folder.name}/standard.yaml", Standard)
            rows = self._read(f"{folder.name}/requirements.yaml", RequirementsFile)
            if standard is not None and rows is not None:
                yield Book(folder.name, standard, rows.requirements)

    def _read(self, name: str, model: type[M]) -> M | None:
        try:
            content: Any = read_yaml((self.root / name).read_text(encoding="utf-8"))
            return model.model_validate(content)
        except FileNotFoundError:
            self.faults.append(Fault(name, "", "The file is missing. Add it; standards/README.md says what it holds."))
        except ValidationError as fault:
            self.faults += [Fault(name, ".".join(map(str, each["loc"])), each["msg"]) for each in fault.errors()]
        except ValueError as fault:
            self.faults.append(Fault(name, "", f"It cannot be read: {' '.join(str(fault).split())}"))
        return None


def _faults_of_book(book: Book, known: set[str]) -> Iterator[Fault]:
    here, standard = f"{book.key}/requirements.yaml", book.standard
    if standard.structure_only and book.requirements:
        yield Fault(here, "", "The standard is structure_only: its requirements were not read, so none may stand here.")
    if not standard.structure_only and not book.requirements:
        yield Fault(here, "", "There is no requirement. Add one, or mark the standard structure_only.")
    yield from _twice(here, "id", (each.id for each in book.requirements))
    levels = {each.key for each in standard.levels}
    for row in book.requirements:
        if row.level not in levels:
            yield Fault(here, f"{row.id}.level", f"standard.yaml names no level {row.level!r}.")
        if row.deadline and standard.deadline(row.deadline) is None:
            yield Fault(here, f"{row.id}.deadline", f"standard.yaml names no deadline {row.deadline!r}.")
        for kind in sorted(set(row.evidence) - known):
            yield Fault(here, f"{row.id}.evidence", f"evidence.yaml names no kind {kind!r}.")
    statuses = {each.key for each in standard.statuses}
    for word in standard.statuses:
        if word.then is not None and word.then not in statuses:
            yield Fault(f"{book.key}/standard.yaml", f"statuses.{word.key}.then", f"There is no status {word.then!r}.")


def _twice(file: str, where: str, keys: Iterable[str]) -> Iterator[Fault]:
    listed = list(keys)
    for key in sorted({each for each in listed if listed.count(each) > 1}):
        yield Fault(file, f"{where}.{key}", "This key stands twice. Give one of them another.")
