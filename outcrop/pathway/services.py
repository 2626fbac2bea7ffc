"""Taking over the pack's road."""

from django.db import transaction

from outcrop.commons.packs.api import Pack
from outcrop.commons.posts.api import Agency
from outcrop.pathway.models import StepOwner
from outcrop.pathway.section import PathwaySection


@transaction.atomic
def sync(pack: Pack) -> int:
    """Write down who owns each step; the database refuses an owner that is not of the State or the miners."""
    section: PathwaySection = pack.section("pathway")
    StepOwner.objects.exclude(step__in=[step.key for step in section.steps]).delete()
    for step in section.steps:
        agency = Agency.objects.filter(key=step.owner.agency).first()
        StepOwner.objects.update_or_create(
            step=step.key,
            defaults={"agency": agency, "agency_key": step.owner.agency, "owner_kind": step.owner.kind.value},
        )
    return len(section.steps)
