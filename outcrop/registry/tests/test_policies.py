"""For every actor and every row, the rows that a policy shows are those that it allows one by one."""

import pytest

from outcrop.commons.accounts.api import Mandate
from outcrop.kernel.acts import Actor
from outcrop.registry import policies
from outcrop.registry.models import Enterprise, Leadership, Membership, Person, Site, Vouch
from outcrop.registry.services.joining import MandateAsked, join_at_office, join_through_agent
from outcrop.registry.services.leading import offer_lead
from outcrop.registry.services.vouching import ask_vouch

from .conftest import act, actor_of, answers, invited
from .test_sites import reported

ROWS = [
    (policies.OWN_RECORD, Person),
    (policies.SEE_PERSON, Person),
    (policies.SEE_CARD, Person),
    (policies.FIND_PERSON, Person),
    (policies.GIVE_MANDATE, Person),
    (policies.ASK_VOUCH, Person),
    (policies.JOIN_FOR, Person),
    (policies.SEE_VOUCHES, Vouch),
    (policies.ANSWER_VOUCH, Vouch),
    (policies.SEE_ENTERPRISE, Enterprise),
    (policies.SEE_MEMBERS, Enterprise),
    (policies.INVITE, Enterprise),
    (policies.LEAVE, Enterprise),
    (policies.LEAD, Enterprise),
    (policies.ANSWER_INVITATION, Membership),
    (policies.ANSWER_LEADERSHIP, Leadership),
    (policies.SEE_SITE, Site),
    (policies.ACT_FOR, Mandate),
]


@pytest.fixture
def actors(person, enterprise, officer, village_head, holder):
    lead, two, guest, agent = (person(name, level="vouched") for name in ("Lead", "Two", "Guest", "Agent"))
    made = enterprise(lead, others=(two,))
    invited(made, lead, guest)
    offer_lead(enterprise=made, number=two.number, act=act(actor_of(lead)))
    entered = join_through_agent(answers=answers(), mandate=MandateAsked(how_given="paper"), act=act(actor_of(agent)))
    clay = holder("district-office@CLAY", "mining-officer")
    join_at_office(answers=answers(area="CLAY"), act=act(clay))
    ask_vouch(way="village-head", act=act(actor_of(guest)))
    ask_vouch(way="two-members", numbers=(lead.number, two.number), act=act(actor_of(guest)))
    reported(20.5, 1.5)
    return {
        "nobody": Actor.nobody(),
        "leader": actor_of(lead),
        "member": actor_of(two),
        "invited": actor_of(guest),
        "agent": actor_of(agent),
        "agent under mandate": actor_of(agent, mandate=entered.mandate.id),
        "officer": officer,
        "officer elsewhere": clay,
        "village head": village_head,
        "police": holder("police", "inspector"),
        "partner": holder("friends-of-testland", "adviser"),
        "clerk": holder("buying-centre@AMBER", "clerk"),
        "auditor": holder("auditor", "auditor"),
        "department": holder("department", "national-department"),
    }


def test_rows_and_verdicts_agree(actors):
    for policy, model in ROWS:
        rows = list(model.objects.all())
        assert rows, model
        for name, actor in actors.items():
            shown = set(policy.visible(actor, model.objects.all()).values_list("pk", flat=True))
            allowed = {row.pk for row in rows if policy.verdict(actor, row).allowed}
            assert shown == allowed, (policy.verb, name)
            if shown:
                assert policy.verdict(actor).allowed, (policy.verb, name)


def test_police_partners_clerks_and_the_public_reach_no_person_and_no_site(actors):
    for name in ("nobody", "police", "partner", "clerk", "auditor", "department"):
        for policy, model in ROWS:
            assert not policy.visible(actors[name], model.objects.all()).exists(), (policy.verb, name)


def test_members_see_members_and_the_invited_do_not(actors):
    made = Enterprise.objects.get()
    seeing = {name for name, actor in actors.items() if policies.SEE_MEMBERS.verdict(actor, made).allowed}
    assert seeing == {"leader", "member", "officer"}
    assert policies.SEE_ENTERPRISE.verdict(actors["invited"], made).allowed
