"""Subscribers of the journal: where an enterprise fell out of a step, and where a barrier was met."""

from datetime import date
from uuid import UUID

from django.db.models import F

from outcrop.commons.journal.api import Delivered
from outcrop.kernel.refs import Ref
from outcrop.pathway.models import BarrierCount, StepLeft
from outcrop.pathway.section import section

GROUND = "cadastre.right-live"


def application_closed(delivered: Delivered) -> None:
    """Note that an enterprise fell out of the step of holding a right, if it did not get one."""
    facts = delivered.facts
    if facts["state"] not in ("refused", "withdrawn"):
        return
    for step in section().steps:
        if GROUND in step.evidence:
            _left(delivered, Ref.parse(facts["applicant"]).id, step.key, facts["state"], facts["on"])


def filing_decided(delivered: Delivered) -> None:
    """Note that a document was not accepted."""
    facts = delivered.facts
    if facts["outcome"] == "refused":
        enterprise = Ref.parse(facts["enterprise"]).id
        _left(delivered, enterprise, facts["step"], "document-refused", facts["on"])


def _left(delivered: Delivered, enterprise: UUID, step: str, why: str, on: str) -> None:
    left = StepLeft(entry=delivered.id, enterprise=enterprise, step=step, why=why, on=date.fromisoformat(on))
    StepLeft.objects.bulk_create([left], ignore_conflicts=True)


def barrier_met(delivered: Delivered) -> None:
    """Count a barrier in its month; delivered again, it is counted once."""
    on = date.fromisoformat(delivered.content["on"]).replace(day=1)
    code, route = delivered.facts["code"][:80], delivered.facts["route"][:200]
    row, _ = BarrierCount.objects.get_or_create(code=code, route=route, month=on, defaults={"last_entry": UUID(int=0)})
    again = BarrierCount.objects.filter(id=row.id).exclude(last_entry=delivered.id)
    again.update(times=F("times") + 1, last_entry=delivered.id)
