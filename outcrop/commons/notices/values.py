"""The values that fill a notice: kept as a machine keeps them, written in the reader's language."""

from collections.abc import Mapping
from datetime import date

from outcrop.commons.ui.figures import day

DATE = "date"


def kept(value: str | date) -> str | dict[str, str]:
    """Return a value as JSON."""
    return {DATE: value.isoformat()} if isinstance(value, date) else value


def written(value: str | Mapping[str, str]) -> str:
    """Write a kept value in the reader's language."""
    return value if isinstance(value, str) else day(date.fromisoformat(value[DATE]))
