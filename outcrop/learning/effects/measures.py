"""Measures of an enterprise over some days. Contexts above plug theirs in from their ``wiring.py``."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal
from uuid import UUID

#: Enterprises, the first day and the day after the last, to a value for each of which something is known.
Values = Callable[[Collection[UUID], date, date], Mapping[UUID, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """
    Something that a course may change.

    :param key: ``context.thing``
    :param unit: as readers write it, such as g; empty for a count
    :param hoped: whether more or less of it is hoped for
    :param note: what a reader must know to read it rightly
    :param values: what is known; an enterprise without an entry is not known, one without any has 0
    """

    key: str
    name: Any
    unit: str = ""
    hoped: Literal["more", "less"] = "more"
    note: Any = ""
    values: Values


_measures: dict[str, Measure] = {}


def plug_measure(measure: Measure) -> None:
    """Have a measure compared for every course; plugged again under its key it replaces its earlier self."""
    _measures[measure.key] = measure


def measures() -> list[Measure]:
    """Return every measure, by key."""
    return [_measures[key] for key in sorted(_measures)]
