"""What the road left in a post that answers for steps of its institution."""

from datetime import date
from uuid import UUID

from django.db.models import Q

from outcrop.commons.areas import api as areas
from outcrop.commons.posts import api as posts
from outcrop.pathway.models import Filing, PlanItem
from outcrop.pathway.policies import institution
from outcrop.pathway.section.checks import OWN

ENDED = ("done", "dropped")


def documents_owed(post: UUID, on: date) -> tuple[int, int]:
    """Return how many documents a post has to confirm or refuse; they have no day, so that none is late."""
    here = _of(post)
    rows = Filing.objects.filter(here, counts_at_once=False, decision=None) if here else Filing.objects.none()
    return rows.count(), 0


def interventions_owed(post: UUID, on: date) -> tuple[int, int]:
    """Return how many interventions of plans a post's institution has to carry out there, and how many are late."""
    here = _of(post, "plan__area_path")
    rows = PlanItem.objects.filter(here).prefetch_related("moves", "measurements") if here else ()
    due = [item.due for item in rows if item.state not in ENDED]
    return len(due), sum(day < on for day in due)


def _of(post: UUID, column: str = "area_path") -> Q | None:
    row = posts.get(post)
    if OWN not in row.duties:
        return None
    return Q(owner_agency=institution(row.agency_id)) & areas.inside(row.area_path, field=column)
