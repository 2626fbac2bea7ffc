"""The door to assurance."""

from uuid import UUID

from django.conf import settings

from outcrop.assurance.catalogue import catalogue
from outcrop.assurance.crosswalk import Sheet, sheets
from outcrop.assurance.markets import Bought, plug_bought
from outcrop.assurance.models import Finding
from outcrop.assurance.owed import actions_owed, people_to_protect
from outcrop.assurance.services.acting import escalate_overdue
from outcrop.assurance.services.standing import Standing, standing
from outcrop.assurance.subjects import subject_of
from outcrop.commons.packs import api as packs
from outcrop.commons.policies import NotFound
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date
from outcrop.kernel.refs import Ref

__all__ = [
    "Bought",
    "Sheet",
    "Standing",
    "actions_owed",
    "catalogue",
    "found_at",
    "people_to_protect",
    "plug_bought",
    "sheets",
    "standing",
    "subject_of",
    "tend",
]


def found_at(finding: UUID) -> Ref:
    """Return the enterprise or site at which something was found. :raises NotFound: if there is no such finding"""
    row = Finding.objects.select_related("subject").filter(id=finding).first()
    if row is None:
        raise NotFound()
    return row.subject.pointer


def tend() -> None:
    """Hand up what is overdue."""
    now = settings.OUTCROP_CLOCK.now()
    act = Act(by=Actor.machine("assurance deadlines"), at=now, on=civil_date(now, packs.current().country.zone))
    escalate_overdue(act=act)
