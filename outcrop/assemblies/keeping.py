"""Minutes of assemblies."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from outcrop.assemblies import problems
from outcrop.assemblies.bodies import body_with, member_ids
from outcrop.assemblies.events import MinutesKept
from outcrop.assemblies.models import Assembly, Minutes
from outcrop.assemblies.policies import LEAD
from outcrop.commons.documents.api import Document
from outcrop.commons.journal.api import audited, publish
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref


@transaction.atomic
@audited("assemblies.keep-minutes")
def keep_minutes(
    *, assembly: Assembly, text: str, attended: Collection[UUID], document: Document | None = None, act: Act
) -> Minutes:
    """
    Write down what was said and who was there; a correction is another sheet, and the first stays.

    :param attended: members who were there; others are left out
    :raises AssemblyAhead, MinutesEmpty: if it cannot be
    """
    body = body_with(assembly.body)
    LEAD.require(act.by, body)
    if act.on < assembly.on:
        raise problems.AssemblyAhead()
    if not text.strip() and document is None:
        raise problems.MinutesEmpty(field="text")
    there = set(attended) & member_ids(body, assembly.on)
    made = Minutes.objects.create(
        assembly=assembly, text=text.strip(), document=document, attended=sorted(there), on=act.on, at=act.at
    )
    publish(
        MinutesKept(
            assembly=assembly.ref, minutes=Ref("assemblies.minutes", made.id),
            digest=document.digest if document else "", on=act.on,
        ),
        act=act,
    )  # fmt: skip
    return made
