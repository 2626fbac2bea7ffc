"""The door to assurance."""

from django.conf import settings

from outcrop.assurance.catalogue import catalogue
from outcrop.assurance.crosswalk import Sheet, sheets
from outcrop.assurance.found import Found, finding_at, finding_numbered
from outcrop.assurance.markets import Bought, plug_bought
from outcrop.assurance.mercury import mercury_used
from outcrop.assurance.owed import actions_owed, people_to_protect
from outcrop.assurance.services.acting import escalate_overdue
from outcrop.assurance.services.standing import Standing, standing
from outcrop.assurance.subjects import subject_of
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date

__all__ = [
    "Bought",
    "Found",
    "Sheet",
    "Standing",
    "actions_owed",
    "catalogue",
    "finding_at",
    "finding_numbered",
    "mercury_used",
    "people_to_protect",
    "plug_bought",
    "sheets",
    "standing",
    "subject_of",
    "tend",
]


def tend() -> None:
    """Hand up what is overdue."""
    now = settings.OUTCROP_CLOCK.now()
    act = Act(by=Actor.machine("assurance deadlines"), at=now, on=civil_date(now, packs.current().country.zone))
    escalate_overdue(act=act)
