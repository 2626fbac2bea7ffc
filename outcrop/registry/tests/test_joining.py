"""Entering the register."""

import pytest

from outcrop.commons.accounts.api import Mandate, User
from outcrop.commons.journal.models import Entry
from outcrop.commons.policies import NotAllowed
from outcrop.kernel.ids import new_id
from outcrop.kernel.problems import InvalidInput
from outcrop.registry import api
from outcrop.registry.answers import CardShown
from outcrop.registry.models import IdentityEvidence, Person
from outcrop.registry.problems import (
    AlreadyJoined,
    CardAlreadyKnown,
    IdentityTooLow,
    NotUnderMandate,
    TooYoung,
    WitnessesMissing,
)
from outcrop.registry.services.cards import see_card
from outcrop.registry.services.joining import MandateAsked, join, join_at_office, join_through_agent

from .conftest import CARD, act, actor_of, answers


def test_a_person_joins_without_a_card_and_is_counted(joined):
    mira = joined("Mira", roles=("tailings-washer",), card=None).person
    view = api.person(mira.id)
    assert (view.name, view.roles, view.identity_level) == ("Mira", ("tailings-washer",), "none")
    assert api.identity_opens(mira.id, "market.sell")
    assert api.find_person(mira.number.lower()) == view


def test_every_role_of_the_country_joins_alike(joined):
    for role in api.roles():
        assert api.person(joined("Ano", roles=(role.key,)).person.id).roles == (role.key,)


def test_the_number_checks_and_the_account_bears_it(joined):
    made = joined()
    assert made.user.username == made.person.number
    assert made.user.person == made.person.id
    assert made.user.check_password(made.code)
    assert len(made.code) == 8


def test_a_receipt_asked_for_again_shows_the_same_code_and_the_code_is_kept_nowhere(country):
    submission = new_id()
    made = join(answers=answers(), act=act(submission=submission))
    from outcrop.registry.codes import code_for

    assert code_for(submission) == made.code
    assert made.code not in made.user.password


def test_nothing_personal_stands_in_the_journal(joined):
    joined("Unmistakable", family_name="Surname", phone="070112233", card=CardShown(kind="citizen", number=CARD))
    written = " ".join(Entry.objects.values_list("content", flat=True))
    for secret in ("Unmistakable", "Surname", "070112233", CARD, "1990"):
        assert secret not in written
    assert "commitment" in written


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("given_name", "   "),
        ("given_name", "R2-D2"),
        ("given_name", "x" * 81),
        ("family_name", "\x00"),
        ("birth_year", 1800),
        ("birth_year", 2031),
        ("phone", "call me"),
        ("phone", "12"),
        ("area", "NORTH"),
        ("area", "nowhere"),
        ("roles", ()),
        ("roles", ("king",)),
        ("sex", "x"),
        ("reads", "perhaps"),
        ("language", "xx"),
    ],
)
def test_a_wrong_answer_is_told_at_its_field(country, field, wrong):
    with pytest.raises(InvalidInput) as told:
        join(answers=answers(**{field: wrong}), act=act())
    assert list(told.value.faults) == [field]
    assert not Person.objects.exists()


def test_all_faults_are_told_at_once(country):
    with pytest.raises(InvalidInput) as told:
        join(answers=answers(given_name="", phone="abc", area="", birth_year=1800), act=act())
    assert set(told.value.faults) == {"given_name", "phone", "area", "birth_year"}


@pytest.mark.parametrize("number", ["", "AB1234567", "12345678AB", "AB1234567X"])
def test_a_card_number_of_another_shape_is_told_with_an_example(country, number):
    with pytest.raises(InvalidInput) as told:
        join(answers=answers(card=CardShown(kind="citizen", number=number)), act=act())
    assert "AB12345678" in str(told.value.faults["card_number"][0])


def test_a_child_is_not_entered_and_shown_who_helps(country):
    with pytest.raises(TooYoung) as told:
        join(answers=answers(birth_year=2012), act=act())
    assert told.value.next_door.who
    assert not Person.objects.exists()


def test_a_card_used_twice_reveals_nothing_and_names_the_office(joined):
    joined("Mira", card=CardShown(kind="citizen", number=CARD))
    with pytest.raises(CardAlreadyKnown) as told:
        joined("Other", card=CardShown(kind="citizen", number="ab 12 345-678"))
    said = str(told.value)
    assert "Mira" not in said
    assert "PE-" not in said
    assert told.value.next_door.who
    assert Person.objects.count() == 1


def test_a_told_card_gives_its_level_and_a_seen_one_a_higher(joined, officer):
    mira = joined(card=CardShown(kind="citizen", number=CARD)).person
    assert mira.identity_level == "told"
    see_card(person=mira, card=CardShown(kind="citizen", number=CARD, seen=True), act=act(officer))
    mira.refresh_from_db()
    assert mira.identity_level == "card"


def test_whoever_shows_the_card_takes_it_from_whoever_only_told_its_number(joined, officer):
    thief = joined("Thief", card=CardShown(kind="citizen", number=CARD)).person
    owner = join_at_office(
        answers=answers(given_name="Owner", card=CardShown(kind="citizen", number=CARD, seen=True)), act=act(officer)
    ).person
    thief.refresh_from_db()
    assert (owner.identity_level, thief.identity_level) == ("card", "none")
    assert IdentityEvidence.objects.filter(person=thief, state="struck").exists()


def test_a_card_seen_once_cannot_be_shown_by_another(joined, officer):
    shown = CardShown(kind="citizen", number=CARD, seen=True)
    join_at_office(answers=answers(card=shown), act=act(officer))
    other = joined("Other").person
    with pytest.raises(CardAlreadyKnown):
        see_card(person=other, card=shown, act=act(officer))


def test_nobody_may_claim_that_a_card_was_seen_except_the_office(country):
    with pytest.raises(NotAllowed):
        join(answers=answers(card=CardShown(kind="citizen", number=CARD, seen=True)), act=act())


def test_who_is_signed_in_does_not_join_again(joined):
    mira = joined("Mira").person
    with pytest.raises(AlreadyJoined):
        join(answers=answers(), act=act(actor_of(mira)))


def test_the_office_enters_people_of_its_area_only(officer):
    made = join_at_office(answers=answers(given_name="Mira"), act=act(officer))
    assert (made.person.joined_how, made.mandate) == ("office", None)
    with pytest.raises(NotAllowed):
        join_at_office(answers=answers(area="CLAY"), act=act(officer))


def test_a_miner_cannot_enter_people_as_if_at_the_office(person):
    with pytest.raises(NotAllowed):
        join_at_office(answers=answers(), act=act(actor_of(person())))


def test_an_agent_enters_a_person_before_two_witnesses_and_the_mandate_says_so(person):
    agent, *witnesses = (person(name, level="vouched") for name in ("Agent", "One", "Two"))
    numbers = tuple(w.number for w in witnesses)
    made = join_through_agent(
        answers=answers(given_name="Washer"),
        mandate=MandateAsked(how_given="two-witnesses", witnesses=numbers),
        act=act(actor_of(agent)),
    )
    assert made.person.joined_by == agent.id
    assert (made.mandate.principal, made.mandate.agent, made.mandate.how_given) == (
        made.person.id,
        agent.id,
        "two-witnesses",
    )
    acting = actor_of(agent, mandate=made.mandate.id)
    assert acting.principal == made.person.id
    assert acting.posts == ()


def test_a_mandate_before_witnesses_needs_two_others(person):
    agent, one = person("Agent", level="vouched"), person("One", level="vouched")
    for numbers in ((), (one.number,), (one.number, one.number), (one.number, agent.number)):
        with pytest.raises(WitnessesMissing):
            join_through_agent(
                answers=answers(),
                mandate=MandateAsked(how_given="two-witnesses", witnesses=numbers),
                act=act(actor_of(agent)),
            )
    assert Person.objects.count() == 2


def test_on_her_own_phone_she_gives_the_mandate_herself_later(person):
    agent = person("Agent", level="vouched")
    made = join_through_agent(answers=answers(), mandate=MandateAsked(how_given="own-phone"), act=act(actor_of(agent)))
    assert made.mandate is None
    assert not Mandate.objects.exists()


def test_an_agent_needs_an_identity_that_opens_it(person):
    with pytest.raises(IdentityTooLow) as told:
        join_through_agent(
            answers=answers(), mandate=MandateAsked(how_given="paper"), act=act(actor_of(person("Agent")))
        )
    assert told.value.next_door.url


def test_an_agent_acting_for_one_person_cannot_enter_another_in_her_name(person):
    agent = person("Agent", level="vouched")
    made = join_through_agent(answers=answers(), mandate=MandateAsked(how_given="paper"), act=act(actor_of(agent)))
    with pytest.raises(NotUnderMandate):
        join_through_agent(
            answers=answers(),
            mandate=MandateAsked(how_given="paper"),
            act=act(actor_of(agent, mandate=made.mandate.id)),
        )


def test_four_people_entered_by_an_agent_are_members_of_nothing(person, enterprise):
    agent = person("Agent", level="vouched")
    made = enterprise(agent)
    for _ in range(4):
        new = join_through_agent(
            answers=answers(), mandate=MandateAsked(how_given="paper"), act=act(actor_of(agent))
        ).person
        assert api.enterprises_of(new.id, act().on) == ()
    assert api.enterprise(made.id).members == 1
    assert User.objects.filter(person__isnull=False).count() == 5
