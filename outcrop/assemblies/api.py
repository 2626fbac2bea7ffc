"""The door to assemblies."""

from datetime import date
from uuid import UUID

from outcrop.assemblies.bodies import Body, BodyKind, body_at, body_with, federation_id, federations
from outcrop.assemblies.models import Assembly, Bylaws, Result

__all__ = [
    "Body", "BodyKind", "assemblies_held", "body_at", "body_with", "bylaws_of", "federation_id", "federations",
    "votes_counted",
]  # fmt: skip


def bylaws_of(body_id: UUID, on: date) -> Bylaws | None:
    """Return the by-laws of a body on a day, or None: evidence for the road and for standards."""
    return Bylaws.objects.filter(body=body_id, since__lte=on).order_by("-version").first()


def assemblies_held(body_id: UUID, on: date) -> int:
    """Count the assemblies of a body that had begun by a day."""
    return Assembly.objects.filter(body=body_id, on__lte=on).count()


def votes_counted(body_id: UUID, on: date) -> int:
    """Count the votes of a body that were counted by a day."""
    return Result.objects.filter(motion__assembly__body=body_id, on__lte=on).count()
