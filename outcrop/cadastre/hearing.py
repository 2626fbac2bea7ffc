"""Hearing how cases ended, for diagrams whose ends do not say it themselves. Called twice, it is done once."""

from uuid import UUID

from django.conf import settings

from outcrop.cadastre.models import Application
from outcrop.cadastre.services import close
from outcrop.commons.journal.api import Delivered, subscribe
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date
from outcrop.kernel.refs import Ref
from outcrop.procedures.events import CaseClosed

State = Application.State


def case_closed(entry: Delivered) -> None:
    """Close the application of a case that has ended, unless that was done with the decision."""
    subject = Ref.parse(entry.facts["subject"])
    if subject.kind != "cadastre.application":
        return
    found = Application.objects.select_for_update().filter(id=UUID(str(subject.id)), state=State.SUBMITTED).first()
    if found is None:
        return
    state = State.WITHDRAWN if entry.facts["outcome"] == "withdrawn" else State.REFUSED
    now = settings.OUTCROP_CLOCK.now()
    on = civil_date(now, packs.current().country.zone)
    close(found, state=state, why="", act=Act(by=Actor.machine("cadastre"), at=now, on=on))


def listen() -> None:
    """Subscribe."""
    subscribe(CaseClosed, case_closed, name="cadastre.case-closed")
