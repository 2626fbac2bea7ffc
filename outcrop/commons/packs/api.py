"""The door to country packs."""

from functools import lru_cache
from pathlib import Path

from django.conf import settings

from outcrop.commons.packs.fields import Confidence, PackModel, PackText, Sourced, SourcedForReaders
from outcrop.commons.packs.loading import Fault, Pack, plug_section
from outcrop.commons.packs.loading import load as _load
from outcrop.kernel.money import Money

__all__ = [
    "Confidence",
    "Fault",
    "Pack",
    "PackModel",
    "PackText",
    "Sourced",
    "SourcedForReaders",
    "current",
    "load",
    "money",
    "plug_section",
]


def load(pack_id: str) -> Pack:
    """Return the pack of that name, or the one in a folder of that path. :raises PackMissing: if there is none"""
    return _load(_folder(pack_id, str(settings.OUTCROP_PACKS)))


@lru_cache(maxsize=64)
def _folder(pack_id: str, packs: str) -> Path:
    """Return where a pack lies. Asked for every field that is shown, so the disk is not asked again."""
    folder = Path(pack_id)
    return folder.resolve() if folder.is_dir() else Path(packs) / pack_id


def current() -> Pack:
    """Return the pack of the country that this deployment serves."""
    return load(settings.OUTCROP_PACK)


def money(minor: int) -> Money:
    """Return so many minor units of the country's currency."""
    return current().country.money.money(minor)
