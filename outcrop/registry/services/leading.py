"""Handing on the lead: offered by a leader, taken by the member herself."""

from collections.abc import Sequence
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils.translation import gettext_noop

from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices.api import send
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref
from outcrop.registry import selectors
from outcrop.registry.events import LeadersElected, LeadershipAnswered, LeadershipOffered
from outcrop.registry.models import Enterprise, Leadership
from outcrop.registry.policies import ANSWER_LEADERSHIP, LEAD
from outcrop.registry.problems import AlreadyAnswered, AlreadyInvited, NotAMember
from outcrop.registry.standing import in_person


@transaction.atomic
@audited("registry.offer-lead")
def offer_lead(*, enterprise: Enterprise, number: str, act: Act) -> Leadership:
    """
    Offer the lead to another member.

    :raises NotAMember: if the number is not that of a confirmed member
    """
    offering = in_person(act)
    LEAD.require(act.by, enterprise)
    person = selectors.person_numbered(number)
    if person is None or not selectors.memberships_held(enterprise.id).filter(person=person).exists():
        raise NotAMember(field="number")
    try:
        with transaction.atomic():
            offer = Leadership.objects.create(
                enterprise=enterprise, person=person, offered_by=offering, offered_at=act.at
            )
    except IntegrityError as refusal:
        raise AlreadyInvited(field="number") from refusal
    publish(LeadershipOffered(enterprise=enterprise.ref, person=person.id), act=act)
    send(
        to=person.id,
        kind="registry.lead",
        sentence=gettext_noop("You are asked to lead %(enterprise)s. You do not lead unless you say so yourself."),
        values={"enterprise": enterprise.name},
        link="/invitations",
        act=act,
    )
    return offer


@transaction.atomic
@audited("registry.answer-lead")
def answer_lead(*, offer: Leadership, take: bool, act: Act) -> Leadership:
    """
    Take the lead, upon which the one who offered it no longer leads, or decline it.

    :raises AlreadyAnswered: if it was answered
    """
    person = in_person(act)
    ANSWER_LEADERSHIP.require(act.by, offer)
    Enterprise.objects.select_for_update().get(id=offer.enterprise_id)
    offer = Leadership.objects.select_for_update().select_related("enterprise").get(id=offer.id)
    if offer.state != Leadership.OFFERED:
        raise AlreadyAnswered()
    offer.state, offer.since = (Leadership.HELD, act.on) if take else (Leadership.DECLINED, None)
    offer.save(update_fields=["state", "since"])
    if take:
        before = Leadership.objects.filter(
            enterprise=offer.enterprise_id, person=offer.offered_by, state=Leadership.HELD
        )
        before.update(state=Leadership.ENDED, until=act.on)
    publish(LeadershipAnswered(enterprise=offer.enterprise.ref, person=person, taken=take, on=act.on), act=act)
    return offer


@transaction.atomic
@audited("registry.seat-elected")
def seat_elected(*, enterprise_id: UUID, persons: Sequence[UUID], by: Ref, act: Act) -> None:
    """
    Let those whom the members elected lead an enterprise, and nobody else any more.

    Called by the context that counts votes; each of them stood by her own word.

    :param by: the vote that elected them
    :raises NotAMember: if one of them is no confirmed member any more, or nobody was elected
    """
    enterprise = Enterprise.objects.select_for_update().get(id=enterprise_id)
    members = set(selectors.memberships_held(enterprise_id).values_list("person", flat=True))
    if not persons or not set(persons) <= members:
        raise NotAMember()
    open_rows = Leadership.objects.filter(enterprise=enterprise, state__in=(Leadership.OFFERED, Leadership.HELD))
    open_rows.filter(state=Leadership.HELD).exclude(person__in=persons).update(state=Leadership.ENDED, until=act.on)
    open_rows.filter(state=Leadership.OFFERED).update(state=Leadership.DECLINED)
    for person in sorted(set(persons) - set(selectors.leaders(enterprise_id))):
        Leadership.objects.create(
            enterprise=enterprise, person_id=person, state=Leadership.HELD, offered_at=act.at, since=act.on
        )
    publish(LeadersElected(enterprise=enterprise.ref, persons=sorted(set(persons)), by=by, on=act.on), act=act)
