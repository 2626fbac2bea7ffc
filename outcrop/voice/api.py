"""The door to voice."""

from outcrop.commons.packs.api import current
from outcrop.voice.section import Moment, RightRow, RightsSection

__all__ = ["Moment", "RightRow", "charter", "right", "rights", "rights_for"]


def charter() -> RightsSection:
    """Return the charter of the pack in force."""
    found: RightsSection = current().section("rights")
    return found


def rights() -> tuple[RightRow, ...]:
    """Return every right of the charter."""
    return charter().rights


def right(key: str) -> RightRow | None:
    """Return a right of the charter, or None."""
    return next((each for each in rights() if each.key == key), None)


def rights_for(moment: Moment) -> tuple[RightRow, ...]:
    """Return the rights to show beside a moment, such as ``decision`` or ``sale``."""
    return tuple(each for each in rights() if moment in each.moments)
