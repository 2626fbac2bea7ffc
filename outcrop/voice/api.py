"""The door to voice."""

from django.conf import settings

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.api import current
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date
from outcrop.voice.daily import rewritten_days, seal_ended_days
from outcrop.voice.section import Moment, RightRow, RightsSection
from outcrop.voice.watch import agency_of, note_measure

__all__ = [
    "Moment",
    "RightRow",
    "agency_of",
    "charter",
    "note_measure",
    "rewritten_days",
    "right",
    "rights",
    "rights_for",
    "tend",
]


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


def tend() -> None:
    """Seal the days that have ended, each with one line in the journal, whatever happened in it."""
    now = settings.OUTCROP_CLOCK.now()
    on = civil_date(now, packs.current().country.zone)
    seal_ended_days(act=Act(by=Actor.machine("voice"), at=now, on=on))
