"""Taking over the pack's road."""

from collections.abc import Iterator

from django.db import transaction

from outcrop.commons.packs.api import Pack
from outcrop.commons.posts.api import Agency
from outcrop.pathway.models import StepOwner
from outcrop.pathway.section import Owner, PathwaySection


@transaction.atomic
def sync(pack: Pack) -> int:
    """
    Write down who owns each step, stage and intervention; return how many there are.

    The database refuses an owner that is not an institution of the State or of the miners.
    """
    owners = dict(_owners(pack.section("pathway")))
    agencies = Agency.objects.in_bulk([owner.agency for owner in owners.values()])
    StepOwner.objects.exclude(step__in=owners).delete()
    StepOwner.objects.bulk_create(
        [
            StepOwner(
                step=part, agency=agencies.get(owner.agency), agency_key=owner.agency, owner_kind=owner.kind.value
            )
            for part, owner in owners.items()
        ],
        update_conflicts=True,
        unique_fields=["step"],
        update_fields=["agency", "agency_key", "owner_kind"],
    )
    return len(owners)


def _owners(section: PathwaySection) -> Iterator[tuple[str, Owner]]:
    for step in section.steps:
        yield step.key, step.owner
        yield from ((f"{step.key}/{each.key}", step.owner_of(each)) for each in step.interventions)
    for stage in section.stages.listed:
        yield f"stage:{stage.key}", stage.owner
        yield from ((f"stage:{stage.key}/{each.key}", each.owner or stage.owner) for each in stage.interventions)
