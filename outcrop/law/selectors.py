"""Finds the law: the pack's own of today, or one that was kept."""

from functools import lru_cache
from pathlib import Path

from outcrop.commons.packs import api as packs
from outcrop.law.bundle import Bundle
from outcrop.law.models import LawBundle
from outcrop.law.problems import BundleUnknown, LawUnreadable


@lru_cache(maxsize=8)
def bundle_in(root: Path) -> Bundle:
    """Return the law of the pack in a folder. Read once: a server that is to see changed files is started again."""
    return Bundle.read(root / "law")


def current_bundle() -> Bundle:
    """Return the law of the country that this deployment serves."""
    return bundle_in(packs.current().root)


def bundle_named(mark: str) -> Bundle:
    """
    Return the law of that hash: today's, or the one kept with a decision.

    :raises BundleUnknown: if none is kept under it
    :raises LawUnreadable: if what is kept is no longer what the hash says
    """
    if (current := current_bundle()).hash == mark:
        return current
    kept = LawBundle.objects.filter(hash=mark).first()
    if kept is None:
        raise BundleUnknown(hash=mark)
    bundle = Bundle.unpacked(bytes(kept.content))
    if bundle.hash != mark:
        raise LawUnreadable(fault=f"the bundle kept under {mark} has been altered")
    return bundle
