"""What inspections left in a post: corrective actions, and people who are not yet handed on."""

from datetime import date
from uuid import UUID

from django.db.models import OuterRef, Q, Subquery

from outcrop.assurance.models import Action, Finding, Step
from outcrop.assurance.policies import INSPECT_DUTY
from outcrop.commons.areas import api as areas
from outcrop.commons.posts import api as posts


def actions_owed(post: UUID, on: date) -> tuple[int, int]:
    """
    Return how many corrective actions lie in a post, and how many of them are past their day.

    They are its own, those that went up to it, and, where it inspects, those that it has to look after in its area.
    """
    row = posts.get(post)
    steps = Step.objects.filter(action=OuterRef("pk")).order_by("-at", "-id")
    rows = Action.objects.annotate(now=Subquery(steps.values("kind")[:1]), up=Subquery(steps.values("to_post")[:1]))
    mine = Q(owner_post=post) | Q(up=post)
    if INSPECT_DUTY in row.duties:
        here = areas.inside(row.area_path)
        mine = mine | here if here else here  # who inspects the whole country looks after all
    found = rows.filter(mine, Q(now=None) | ~Q(now=Step.CLOSED))
    return found.count(), found.filter(due__lt=on).count()


def people_to_protect(post: UUID, on: date) -> tuple[int, int]:
    """Return how many findings about somebody whom nobody has handed on lie in a post; each day is too late."""
    row = posts.get(post)
    if INSPECT_DUTY not in row.duties:
        return 0, 0
    found = Finding.objects.exclude(protects="").filter(areas.inside(row.area_path), referral=None)
    return found.count(), found.filter(day__lt=on).count()
