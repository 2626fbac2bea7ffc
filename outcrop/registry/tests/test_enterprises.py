"""Enterprises: formed by people who each said so themselves."""

from datetime import timedelta

import pytest

from outcrop.commons.journal.models import Entry
from outcrop.commons.policies import NotAllowed
from outcrop.kernel.acts import Capacity
from outcrop.kernel.problems import InvalidInput
from outcrop.registry import api
from outcrop.registry.models import Leadership, Membership
from outcrop.registry.problems import (
    AgentHasAnInterest,
    AlreadyAnswered,
    AlreadyInvited,
    IdentityTooLow,
    InOneOnly,
    LeaderCannotJustLeave,
    MandateDoesNotCover,
    NotAMember,
    NotAPerson,
    NotOpenToMembers,
    UnknownPersonNumber,
)
from outcrop.registry.services.enterprises import (
    confirm_membership,
    decline_membership,
    found_enterprise,
    invite,
    leave,
)
from outcrop.registry.services.joining import MandateAsked, join_through_agent
from outcrop.registry.services.leading import answer_lead, offer_lead

from .conftest import TODAY, act, actor_of, answers, invited

TOMORROW = TODAY + timedelta(days=1)


def test_it_is_formed_when_enough_have_confirmed_it_themselves(person, enterprise):
    lead, two, three = person("Lead"), person("Two"), person("Three")
    made = enterprise(lead, others=(two,))
    assert (made.status, api.enterprise(made.id).missing) == ("forming", 1)
    assert not api.enterprise_formed(made.id, TODAY)
    confirm_membership(membership=invited(made, lead, three), act=act(actor_of(three)))
    view = api.enterprise(made.id)
    assert (view.status, view.formed_on, view.members) == ("formed", TODAY, 3)
    assert api.enterprise_formed(made.id, TODAY)
    assert not api.enterprise_formed(made.id, TODAY - timedelta(days=1))
    assert Entry.objects.filter(type="registry.enterprise-formed").count() == 1


def test_an_invitation_is_no_membership(person, enterprise):
    lead, two = person("Lead"), person("Two")
    made = enterprise(lead)
    invited(made, lead, two)
    assert not api.is_member(two.id, made.id, TODAY)
    assert Capacity("invited", made.id) in actor_of(two).capacities
    assert Capacity("member", made.id) not in actor_of(two).capacities


def test_nobody_confirms_for_another(person, enterprise, officer):
    lead, two = person("Lead"), person("Two")
    membership = invited(enterprise(lead), lead, two)
    for other in (actor_of(lead), actor_of(person("Stranger"))):
        with pytest.raises(NotAllowed):
            confirm_membership(membership=membership, act=act(other))
    with pytest.raises(NotAPerson):
        confirm_membership(membership=membership, act=act(officer))


def test_a_leader_cannot_confirm_those_whom_she_entered_herself(person, enterprise):
    lead, *witnesses = (person(name, level="vouched") for name in ("Lead", "One", "Two"))
    made = enterprise(lead)
    entered = join_through_agent(
        answers=answers(),
        mandate=MandateAsked(how_given="two-witnesses", witnesses=tuple(w.number for w in witnesses)),
        act=act(actor_of(lead)),
    )
    membership = invited(made, lead, entered.person)
    with pytest.raises(AgentHasAnInterest):
        confirm_membership(membership=membership, act=act(actor_of(lead, mandate=entered.mandate.id)))
    assert not api.is_member(entered.person.id, made.id, TODAY)
    confirm_membership(membership=membership, act=act(actor_of(entered.person)))
    assert api.is_member(entered.person.id, made.id, TODAY)


def test_an_independent_agent_confirms_only_if_her_mandate_names_it(person, enterprise):
    agent, *witnesses = (person(name, level="vouched") for name in ("Agent", "One", "Two"))
    lead = person("Lead")
    made = enterprise(lead)
    on_paper = join_through_agent(answers=answers(), mandate=MandateAsked(how_given="paper"), act=act(actor_of(agent)))
    witnessed = join_through_agent(
        answers=answers(),
        mandate=MandateAsked(how_given="two-witnesses", witnesses=tuple(w.number for w in witnesses)),
        act=act(actor_of(agent)),
    )
    with pytest.raises(MandateDoesNotCover):
        confirm_membership(
            membership=invited(made, lead, on_paper.person),
            act=act(actor_of(agent, mandate=on_paper.mandate.id)),
        )
    confirm_membership(
        membership=invited(made, lead, witnessed.person),
        act=act(actor_of(agent, mandate=witnessed.mandate.id)),
    )
    assert api.is_member(witnessed.person.id, made.id, TODAY)
    assert not api.is_member(agent.id, made.id, TODAY)
    line = Entry.objects.filter(type="registry.membership-confirmed").latest("recorded_at", "id")
    assert witnessed.mandate.number in line.content


def test_a_person_is_in_one_partnership_at_a_time(person, enterprise):
    one, other, mira = person("One"), person("Other"), person("Mira")
    first, second = enterprise(one, others=(mira,)), enterprise(other)
    membership = invited(second, other, mira)
    with pytest.raises(InOneOnly) as told:
        confirm_membership(membership=membership, act=act(actor_of(mira)))
    assert told.value.next_door.url
    with pytest.raises(InOneOnly):
        found_enterprise(name="Third", form="partnership", area="AMBER", act=act(actor_of(mira)))
    leave(enterprise=first, act=act(actor_of(mira)))
    confirm_membership(membership=membership, act=act(actor_of(mira)))
    assert [e.id for e in api.enterprises_of(mira.id, TODAY)] == [second.id]


def test_a_cooperative_is_open_beside_a_partnership_where_the_pack_says_so(person, enterprise):
    one, other, mira = person("One"), person("Other"), person("Mira")
    enterprise(one, others=(mira,))
    enterprise(other, others=(mira,), form="cooperative")
    assert len(api.enterprises_of(mira.id, TODAY)) == 2


def test_identity_decides_who_may_begin_an_enterprise(person):
    with pytest.raises(IdentityTooLow) as told:
        found_enterprise(name="Amber", form="partnership", area="AMBER", act=act(actor_of(person("Mira", card=None))))
    assert told.value.next_door.who


def test_a_wrong_enterprise_is_told_at_its_fields(person):
    with pytest.raises(InvalidInput) as told:
        found_enterprise(name="  7 ", form="empire", area="NORTH", act=act(actor_of(person())))
    assert set(told.value.faults) == {"name", "form", "area"}


def test_declining_leaves_no_membership_and_she_can_be_asked_again(person, enterprise):
    lead, two = person("Lead"), person("Two")
    made = enterprise(lead)
    first = invited(made, lead, two)
    with pytest.raises(AlreadyInvited):
        invited(made, lead, two)
    decline_membership(membership=first, act=act(actor_of(two)))
    with pytest.raises(AlreadyAnswered):
        confirm_membership(membership=first, act=act(actor_of(two)))
    assert invited(made, lead, two).state == Membership.INVITED


def test_only_a_leader_invites_and_only_people_of_the_register(person, enterprise):
    lead, two = person("Lead"), person("Two")
    made = enterprise(lead, others=(two,))
    with pytest.raises(NotAllowed):
        invited(made, two, person("Three"))
    with pytest.raises(UnknownPersonNumber):
        invite(enterprise=made, number="PE-AMBER-2026-99999-X", act=act(actor_of(lead)))


def test_who_left_was_a_member_on_the_days_before(person, enterprise):
    lead, two = person("Lead"), person("Two")
    made = enterprise(lead, others=(two,))
    leave(enterprise=made, act=act(actor_of(two), on=TOMORROW))
    assert api.is_member(two.id, made.id, TODAY)
    assert not api.is_member(two.id, made.id, TOMORROW)
    assert [m.person for m in api.members(made.id, TOMORROW)] == [lead.id]


def test_the_last_leader_hands_on_the_lead_before_she_leaves(person, enterprise):
    lead, two = person("Lead"), person("Two")
    made = enterprise(lead, others=(two,))
    with pytest.raises(LeaderCannotJustLeave) as told:
        leave(enterprise=made, act=act(actor_of(lead)))
    assert told.value.next_door.url
    with pytest.raises(NotAMember):
        offer_lead(enterprise=made, number=person("Stranger").number, act=act(actor_of(lead)))
    offer = offer_lead(enterprise=made, number=two.number, act=act(actor_of(lead)))
    assert api.leaders(made.id, TODAY) == (lead.id,)
    with pytest.raises(NotAllowed):
        answer_lead(offer=offer, take=True, act=act(actor_of(lead)))
    answer_lead(offer=offer, take=True, act=act(actor_of(two)))
    assert Leadership.objects.get(person=lead).state == "ended"
    assert api.leaders(made.id, TODAY) == (two.id,)
    leave(enterprise=made, act=act(actor_of(lead)))
    assert not api.is_member(lead.id, made.id, TODAY)


def test_a_leader_alone_may_leave_and_nothing_remains_open(person, enterprise):
    lead = person("Lead")
    made = enterprise(lead)
    leave(enterprise=made, act=act(actor_of(lead)))
    assert api.enterprise(made.id).status == "dissolved"
    with pytest.raises((NotAllowed, NotOpenToMembers)):
        invited(made, lead, person("Two"))


def test_capacities_follow_the_day(person, enterprise):
    lead = person("Lead")
    made = enterprise(lead)
    assert {Capacity("member", made.id), Capacity("leader", made.id)} <= actor_of(lead).capacities
    assert not actor_of(lead, on=TODAY - timedelta(days=1)).capacities
    assert (api.is_leader(lead.id, made.id, TODAY), api.find_enterprise(made.number).id) == (True, made.id)


def test_an_invitation_outlives_no_dissolved_enterprise(person, enterprise):
    lead, two = person("Lead"), person("Two")
    made = enterprise(lead)
    membership = invited(made, lead, two)
    leave(enterprise=made, act=act(actor_of(lead)))
    with pytest.raises(NotOpenToMembers):
        confirm_membership(membership=membership, act=act(actor_of(two)))
