"""Enterprises and who belongs to them. Nobody is a member before she confirmed it herself."""

from uuid import UUID

from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import gettext_noop

from outcrop.commons.areas import api as areas
from outcrop.commons.journal.api import audited, publish
from outcrop.commons.notices.api import send
from outcrop.commons.numbering.api import next_number
from outcrop.commons.policies import NotFound
from outcrop.kernel.acts import Act
from outcrop.kernel.problems import Door, InvalidInput
from outcrop.registry import selectors
from outcrop.registry.answers import area_fault
from outcrop.registry.events import (
    EnterpriseFormed,
    EnterpriseFounded,
    MemberInvited,
    MemberLeft,
    MembershipConfirmed,
    MembershipDeclined,
)
from outcrop.registry.models import Enterprise, Leadership, Membership
from outcrop.registry.policies import ANSWER_INVITATION, INVITE, LEAVE
from outcrop.registry.problems import (
    AgentHasAnInterest,
    AlreadyAnswered,
    AlreadyInvited,
    InOneOnly,
    LeaderCannotJustLeave,
    NotAMember,
    NotOpenToMembers,
    UnknownPersonNumber,
)
from outcrop.registry.section import section
from outcrop.registry.standing import acting_person, require_identity

LONGEST_NAME = 120


@transaction.atomic
@audited("registry.form-enterprise")
def found_enterprise(*, name: str, form: str, area: str, mineral: str = "", act: Act) -> Enterprise:
    """
    Begin an enterprise. Its founder is its first member and leads it; it is formed when enough have confirmed.

    :param mineral: what it digs, by its key in the pack; empty where they do not say
    :raises IdentityTooLow: if the founder's identity does not open this yet
    :raises InOneOnly: if she is in one of this kind
    """
    founder = selectors.person_row(acting_person(act.by, "registry.form-enterprise"))
    require_identity(founder, "registry.form-enterprise")
    _check(name, form, area, mineral)
    place = areas.get(area)
    assert place is not None  # _check() saw to it
    enterprise = Enterprise.objects.create(
        number=next_number(kind="EN", office=place.code, year=act.on.year),
        name=" ".join(name.split()),
        form=form,
        area_path=place.path,
        founder=founder,
        founded_on=act.on,
        mineral=mineral,
    )
    publish(
        EnterpriseFounded(
            enterprise=enterprise.ref,
            number=enterprise.number,
            form=form,
            area=place.path,
            founder=founder.id,
            on=act.on,
        ),
        act=act,
    )
    membership = Membership.objects.create(enterprise=enterprise, person=founder, invited_at=act.at)
    Leadership.objects.create(
        enterprise=enterprise, person=founder, state=Leadership.HELD, offered_at=act.at, since=act.on
    )
    _confirmed(membership, enterprise, act)
    return enterprise


def _check(name: str, form: str, area: str, mineral: str) -> None:
    faults: dict[str, list[object]] = {}
    if not any(sign.isalpha() for sign in name):
        faults["name"] = [_("Write the name of the enterprise, as its members say it.")]
    elif len(name) > LONGEST_NAME:
        faults["name"] = [_("A name has at most %(count)s signs here.") % {"count": LONGEST_NAME}]
    if section().form(form) is None:
        faults["form"] = [_("Choose one of the forms.")]
    if sentence := area_fault(area):
        faults["area"] = [sentence]
    if mineral and section().mineral(mineral) is None:
        faults["mineral"] = [_("Choose one of the minerals, or leave it empty.")]
    if faults:
        raise InvalidInput(faults)  # type: ignore[arg-type]


@transaction.atomic
@audited("registry.invite")
def invite(*, enterprise: Enterprise, number: str, act: Act) -> Membership:
    """
    Invite a person to an enterprise. She is no member before she has said so.

    :raises UnknownPersonNumber: if the number is nobody's
    :raises AlreadyInvited: if she is a member or was invited
    """
    inviter = acting_person(act.by, "registry.invite")
    INVITE.require(act.by, enterprise)
    enterprise = _locked(enterprise)
    person = selectors.person_numbered(number)
    if person is None:
        raise UnknownPersonNumber(number=number.strip(), field="number")
    try:
        with transaction.atomic():
            membership = Membership.objects.create(
                enterprise=enterprise, person=person, invited_by=act.by.person or inviter, invited_at=act.at
            )
    except IntegrityError as refusal:
        raise AlreadyInvited(field="number") from refusal
    publish(MemberInvited(enterprise=enterprise.ref, person=person.id), act=act)
    send(
        to=person.id,
        kind="registry.invitation",
        sentence=gettext_noop("You are invited to %(enterprise)s. You are no member unless you say so yourself."),
        values={"enterprise": enterprise.name},
        link="/invitations",
        act=act,
    )
    return membership


def _locked(enterprise: Enterprise) -> Enterprise:
    found = Enterprise.objects.select_for_update().get(id=enterprise.id)
    if found.status == Enterprise.DISSOLVED:
        raise NotOpenToMembers()
    return found


@transaction.atomic
@audited("registry.answer-invitation")
def confirm_membership(*, membership: Membership, act: Act) -> Membership:
    """
    Say that one is a member. Only the person herself can, or an agent of hers whose mandate names it and who has no
    part in the enterprise.

    :raises InOneOnly: if she is in another enterprise of this kind
    :raises AgentHasAnInterest: if the agent belongs to the enterprise
    """
    membership, enterprise = _answering(membership, act)
    _confirmed(membership, enterprise, act)
    return membership


@transaction.atomic
@audited("registry.answer-invitation")
def decline_membership(*, membership: Membership, act: Act) -> Membership:
    """Say that one is no member."""
    membership, enterprise = _answering(membership, act)
    membership.state, membership.answered_at = Membership.DECLINED, act.at
    membership.save(update_fields=["state", "answered_at"])
    publish(MembershipDeclined(enterprise=enterprise.ref, person=membership.person_id), act=act)
    return membership


def _answering(membership: Membership, act: Act) -> tuple[Membership, Enterprise]:
    person = acting_person(act.by, "registry.answer-invitation")
    ANSWER_INVITATION.require(act.by, membership)
    # The enterprise is held first, always: two who confirm at once must each see the other.
    enterprise = _locked(membership.enterprise)
    membership = Membership.objects.select_for_update().get(id=membership.id)
    if membership.person_id != person:
        raise NotFound()
    if membership.state != Membership.INVITED:
        raise AlreadyAnswered()
    if act.by.mandate and act.by.person and _has_part(act.by.person, membership):
        raise AgentHasAnInterest()
    return membership, enterprise


def _has_part(agent: UUID, membership: Membership) -> bool:
    inside = Membership.objects.filter(
        enterprise=membership.enterprise_id, person=agent, state__in=("invited", "confirmed")
    )
    return membership.invited_by == agent or inside.exists()


def _confirmed(membership: Membership, enterprise: Enterprise, act: Act) -> None:
    form = section().form(enterprise.form)
    membership.only_one_of = form.only_one_of if form else ""
    membership.state, membership.answered_at, membership.since = Membership.CONFIRMED, act.at, act.on
    try:
        with transaction.atomic():
            membership.save(update_fields=["state", "answered_at", "since", "only_one_of"])
    except IntegrityError as refusal:
        raise InOneOnly(next_door=Door(_("Your enterprises"), reverse("registry:enterprises"))) from refusal
    publish(MembershipConfirmed(enterprise=enterprise.ref, person=membership.person_id, on=act.on), act=act)
    _form_if_enough(enterprise, form.least_members if form else 1, act)


def _form_if_enough(enterprise: Enterprise, needed: int, act: Act) -> None:
    count = selectors.memberships_held(enterprise.id).count()
    if enterprise.status != Enterprise.FORMING or count < needed:
        return
    enterprise.status, enterprise.formed_on = Enterprise.FORMED, act.on
    enterprise.save(update_fields=["status", "formed_on"])
    publish(
        EnterpriseFormed(
            enterprise=enterprise.ref, number=enterprise.number, form=enterprise.form, members=count, on=act.on
        ),
        act=act,
    )


@transaction.atomic
@audited("registry.leave")
def leave(*, enterprise: Enterprise, act: Act) -> None:
    """
    Leave an enterprise. It needs nobody's consent.

    :raises LeaderCannotJustLeave: if she alone leads it and others stay
    """
    person = acting_person(act.by, "registry.leave")
    LEAVE.require(act.by, enterprise)
    enterprise = _locked(enterprise)
    membership = selectors.memberships_held(enterprise.id).select_for_update().filter(person=person).first()
    if membership is None:
        raise NotAMember()
    others = selectors.memberships_held(enterprise.id).exclude(person=person).exists()
    if others and selectors.leaders(enterprise.id) == (person,):
        raise LeaderCannotJustLeave(
            next_door=Door(_("Offer the lead"), reverse("registry:enterprise", args=[enterprise.number]))
        )
    membership.state, membership.until = Membership.LEFT, act.on
    membership.save(update_fields=["state", "until"])
    Leadership.objects.filter(enterprise=enterprise, person=person, state=Leadership.HELD).update(
        state=Leadership.ENDED, until=act.on
    )
    Leadership.objects.filter(enterprise=enterprise, person=person, state=Leadership.OFFERED).update(
        state=Leadership.DECLINED
    )
    publish(MemberLeft(enterprise=enterprise.ref, person=person, on=act.on), act=act)
    if not others:
        Enterprise.objects.filter(id=enterprise.id).update(status=Enterprise.DISSOLVED, dissolved_on=act.on)
