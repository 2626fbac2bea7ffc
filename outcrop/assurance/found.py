"""Findings as contexts above point at them."""

from dataclasses import dataclass
from uuid import UUID

from outcrop.assurance.models import Finding
from outcrop.assurance.policies import SEE_ACTION, SEE_FINDING
from outcrop.assurance.subjects import requirement_text
from outcrop.kernel.acts import Actor
from outcrop.kernel.refs import Ref
from outcrop.kernel.text import Text


@dataclass(frozen=True, slots=True)
class Found:
    """A finding: at which enterprise or site, in which area, and of which requirement."""

    ref: Ref
    number: str
    at: Ref
    area_path: str
    asked: Text


def finding_numbered(number: str, *, seen_by: Actor) -> Found | None:
    """Return a finding that an actor may know of; None where there is none, or none for her."""
    row = Finding.objects.select_related("subject", "action").filter(number=number).first()
    if row is None:
        return None
    action = getattr(row, "action", None)
    known = SEE_FINDING.verdict(seen_by, row).allowed or (action and SEE_ACTION.verdict(seen_by, action).allowed)
    return _found(row) if known else None


def finding_at(finding: UUID) -> Found | None:
    """Return a finding by its id, or None."""
    row = Finding.objects.select_related("subject").filter(id=finding).first()
    return _found(row) if row else None


def _found(row: Finding) -> Found:
    asked = requirement_text(row.standard, row.requirement)
    return Found(Ref("assurance.finding", row.id), row.number, row.subject.pointer, row.area_path, asked)
