"""Others confirm who a person is, each herself."""

import pytest

from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.notices.models import Notice
from outcrop.commons.policies import NotAllowed
from outcrop.commons.posts import api as posts
from outcrop.kernel.problems import InvalidInput
from outcrop.registry.answers import VouchingAsked
from outcrop.registry.models import Vouch
from outcrop.registry.problems import (
    AlreadyAnswered,
    IdentityTooLow,
    NobodyVouchesHere,
    NotUnderMandate,
    SameVoucherTwice,
    SelfVouch,
    UnknownPersonNumber,
    VoucherNotIndependent,
    VouchersNeeded,
)
from outcrop.registry.services.joining import MandateAsked, join_at_office, join_through_agent
from outcrop.registry.services.vouching import answer_vouch, ask_vouch

from .conftest import TODAY, act, actor_of, answers


def level_of(person):
    person.refresh_from_db()
    return person.identity_level


@pytest.fixture
def mira(person):
    return person("Mira", card=None)


@pytest.fixture
def two(person):
    return person("Una", level="vouched"), person("Ela", level="card")


def ask_two(mira, two):
    return ask_vouch(way="two-members", numbers=tuple(p.number for p in two), act=act(actor_of(mira)))


def test_two_members_who_both_say_yes_make_her_vouched_for(mira, two):
    first, second = ask_two(mira, two)
    answer_vouch(vouch=first, confirm=True, act=act(actor_of(two[0])))
    assert level_of(mira) == "none"
    answer_vouch(vouch=second, confirm=True, act=act(actor_of(two[1])))
    assert level_of(mira) == "vouched"


def test_asked_is_not_vouched_for(mira, two):
    ask_two(mira, two)
    assert level_of(mira) == "none"
    assert Notice.objects.filter(person__in=[p.id for p in two], kind="registry.vouch").count() == 2


def test_one_no_is_enough_to_need_another(mira, two, person):
    first, second = ask_two(mira, two)
    answer_vouch(vouch=first, confirm=True, act=act(actor_of(two[0])))
    answer_vouch(vouch=second, confirm=False, act=act(actor_of(two[1])))
    assert level_of(mira) == "none"
    third = person("Ida", level="vouched")
    (again,) = ask_vouch(way="two-members", numbers=(third.number,), act=act(actor_of(mira)))
    answer_vouch(vouch=again, confirm=True, act=act(actor_of(third)))
    assert level_of(mira) == "vouched"


def test_nobody_vouches_for_herself(mira, two):
    with pytest.raises(SelfVouch):
        ask_vouch(way="two-members", numbers=(mira.number, two[0].number), act=act(actor_of(mira)))


def test_the_two_must_be_two(mira, two):
    with pytest.raises(SameVoucherTwice):
        ask_vouch(way="two-members", numbers=(two[0].number, two[0].number.lower()), act=act(actor_of(mira)))


def test_one_is_too_few_and_a_wrong_number_is_said_to_be_wrong(mira, two):
    with pytest.raises(VouchersNeeded):
        ask_vouch(way="two-members", numbers=(two[0].number,), act=act(actor_of(mira)))
    with pytest.raises(UnknownPersonNumber):
        ask_vouch(way="two-members", numbers=(two[0].number, "PE-X"), act=act(actor_of(mira)))
    with pytest.raises(InvalidInput):
        ask_vouch(way="by-the-police", act=act(actor_of(mira)))


def test_only_who_was_asked_answers(mira, two, person, village_head):
    first, _ = ask_two(mira, two)
    for other in (actor_of(two[1]), actor_of(person("Stranger", level="card")), village_head):
        with pytest.raises(NotAllowed):
            answer_vouch(vouch=first, confirm=True, act=act(other))
    with pytest.raises(SelfVouch):
        answer_vouch(vouch=first, confirm=True, act=act(actor_of(mira)))


def test_an_answer_stands(mira, two):
    first, _ = ask_two(mira, two)
    answer_vouch(vouch=first, confirm=False, act=act(actor_of(two[0])))
    with pytest.raises(AlreadyAnswered):
        answer_vouch(vouch=first, confirm=True, act=act(actor_of(two[0])))


def test_a_voucher_must_be_known_herself(mira, person):
    one, two = person("Una"), person("Ela")
    first, _ = ask_two(mira, (one, two))
    with pytest.raises(IdentityTooLow):
        answer_vouch(vouch=first, confirm=True, act=act(actor_of(one)))


def test_the_agent_who_entered_her_cannot_vouch_for_her(person, two):
    agent = person("Agent", level="vouched")
    made = join_through_agent(
        answers=answers(vouching=VouchingAsked(way="two-members", numbers=(agent.number, two[0].number))),
        mandate=MandateAsked(how_given="paper"),
        act=act(actor_of(agent)),
    )
    asked = Vouch.objects.get(person=made.person, voucher=agent)
    with pytest.raises(VoucherNotIndependent):
        answer_vouch(vouch=asked, confirm=True, act=act(actor_of(agent)))


def test_no_agent_vouches_in_the_name_of_her_principal(mira, person, two):
    agent = person("Agent", level="vouched")
    principal = join_through_agent(answers=answers(), mandate=MandateAsked(how_given="paper"), act=act(actor_of(agent)))
    first, _ = ask_two(mira, (principal.person, two[0]))
    with pytest.raises(NotUnderMandate):
        answer_vouch(vouch=first, confirm=True, act=act(actor_of(agent, mandate=principal.mandate.id)))


def test_the_village_head_vouches_alone_in_her_own_village(mira, village_head, holder):
    (asked,) = ask_vouch(way="village-head", act=act(actor_of(mira)))
    with pytest.raises(NotAllowed):
        answer_vouch(vouch=asked, confirm=True, act=act(holder("village@CLAY", "village-head")))
    answer_vouch(vouch=asked, confirm=True, act=act(village_head))
    assert level_of(mira) == "vouched"


def test_who_entered_her_at_the_office_cannot_also_vouch_as_village_head(officer):
    head = posts.Post.objects.get(agency_id="village@AMBER", key="village-head")
    posts.appoint(post=head, user=officer.user, start=TODAY)
    both = actor_for(User.objects.get(id=officer.user), on=TODAY)
    mira = join_at_office(answers=answers(), act=act(both)).person
    (asked,) = ask_vouch(way="village-head", act=act(actor_of(mira)))
    with pytest.raises(VoucherNotIndependent):
        answer_vouch(vouch=asked, confirm=True, act=act(both))
    answer_vouch(vouch=asked, confirm=False, act=act(both))


def test_the_federation_vouches_too(mira, holder):
    (asked,) = ask_vouch(way="federation", act=act(actor_of(mira)))
    answer_vouch(vouch=asked, confirm=True, act=act(holder("federation", "extension-agent")))
    assert level_of(mira) == "vouched"


def test_asking_the_same_post_again_changes_nothing(mira):
    (first,) = ask_vouch(way="village-head", act=act(actor_of(mira)))
    (again,) = ask_vouch(way="village-head", act=act(actor_of(mira)))
    assert first.id == again.id


def test_where_no_post_vouches_she_hears_it(mira):
    from outcrop.commons.posts.models import Post

    Post.objects.filter(agency__kind="miners").update(duties=[])
    with pytest.raises(NobodyVouchesHere):
        ask_vouch(way="federation", act=act(actor_of(mira)))


def test_who_joins_at_the_office_is_asked_about_at_once(officer, two):
    made = join_at_office(
        answers=answers(vouching=VouchingAsked(way="two-members", numbers=tuple(p.number for p in two))),
        act=act(officer),
    )
    assert Vouch.objects.filter(person=made.person, state="asked").count() == 2
