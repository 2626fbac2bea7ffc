"""Joining and leaving a federation, by one's own word. Nothing on any road asks for it."""

from uuid import UUID

from django.db import IntegrityError, transaction

from outcrop.assemblies import problems
from outcrop.assemblies.bodies import Body, federated
from outcrop.assemblies.events import FederationJoined, FederationLeft
from outcrop.assemblies.models import FederationLead, FederationMember
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.policies import NotAllowed, NotFound
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.registry import api as registry


def _who(body: Body, enterprise: UUID | None, act: Act) -> dict[str, UUID]:
    """Return who speaks: the person herself, or the enterprise through one who leads it."""
    if act.by.mandate or act.by.person is None:
        raise problems.NotInPerson()
    if not body.federation:
        raise NotFound()
    if enterprise is None:
        return {"person_id": act.by.person}
    if not registry.is_leader(act.by.person, enterprise, act.on):
        raise NotAllowed(reason="")
    return {"enterprise_id": enterprise}


def _ref(who: dict[str, UUID]) -> Ref:
    ((kind, member),) = who.items()
    return Ref(f"registry.{kind.removesuffix('_id')}", member)


@transaction.atomic
@audited("assemblies.join-federation")
def join_federation(*, body: Body, enterprise: UUID | None = None, act: Act) -> FederationMember:
    """
    Join a federation; with ``enterprise``, in its name, by one who leads it.

    :raises FederatedAlready: if it is a member
    """
    who = _who(body, enterprise, act)
    try:
        with transaction.atomic():
            made = FederationMember.objects.create(body=body.id, since=act.on, **who)
    except IntegrityError as twice:
        raise problems.FederatedAlready() from twice
    publish(FederationJoined(body=body.ref, member=_ref(who), on=act.on), act=act)
    return made


@transaction.atomic
@audited("assemblies.leave-federation")
def leave_federation(*, body: Body, enterprise: UUID | None = None, act: Act) -> None:
    """Leave a federation. It needs nobody's consent. :raises NotFederated: if it is no member"""
    who = _who(body, enterprise, act)
    rows = federated(body.id, act.on).filter(until=None, **who)
    if not rows.update(until=act.on):
        raise problems.NotFederated()
    if enterprise is None:
        FederationLead.objects.filter(body=body.id, person=act.by.person, until=None).update(until=act.on)
    publish(FederationLeft(body=body.ref, member=_ref(who), on=act.on), act=act)
