"""
The story of the demonstration: what its communities have been through, and as whom a visitor may walk each part of it.

A country tells it in ``seeds/story.yaml``. What happened is entered by ``demo``; the words and doors are shown here.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.apps import apps

from outcrop.commons.accounts.api import User
from outcrop.commons.packs import api as packs
from outcrop.kernel.strictyaml import read_yaml
from outcrop.kernel.text import Text

#: The user names of sample people begin so.
SAMPLE = "sample-"
NOBODY = "nobody"


@dataclass(frozen=True, slots=True)
class Walk:
    """
    A door into the story.

    :ivar who: key of the sample person, or ``nobody``
    :ivar page: where she begins
    :ivar label: who she is and what she sees there
    :ivar refused: whether it is the point that the page is closed to her
    """

    who: str
    page: str
    label: Text
    refused: bool = False


@dataclass(frozen=True, slots=True)
class Chapter:
    """A part of the story in a few lines, with its doors."""

    title: Text
    says: Text
    walks: tuple[Walk, ...]


def told() -> dict[str, Any]:
    """Return what the country's story file says; nothing where it has none."""
    file: Path = packs.current().root / "seeds" / "story.yaml"
    return read_yaml(file.read_text(encoding="utf-8")) if file.exists() else {}


def chapters() -> list[Chapter]:
    """Return the chapters whose rooms and people are here, in the order of the story."""
    names = User.objects.filter(is_sample=True).values_list("username", flat=True)
    here = {NOBODY, *(name.removeprefix(SAMPLE) for name in names)}
    rows = [row for row in told().get("chapters", ()) if _has_room(row)]
    return [Chapter(Text.read(row["title"]), Text.read(row["says"]), _walks(row, here)) for row in rows]


def _has_room(row: dict[str, Any]) -> bool:
    return "needs" not in row or apps.is_installed(f"outcrop.{row['needs']}")


def _walks(row: dict[str, Any], here: set[str]) -> tuple[Walk, ...]:
    return tuple(
        Walk(each["who"], each["page"], Text.read(each["as"]), bool(each.get("refused")))
        for each in row["walks"]
        if each["who"] in here
    )
