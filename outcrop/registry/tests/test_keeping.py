"""One's own record: phone, code, mandates, who opened it, coming back."""

from datetime import UTC, datetime, timedelta

import pytest

from outcrop.commons.accounts.api import mandates_from, revoke_mandate
from outcrop.commons.accounts.problems import MandateMissing
from outcrop.commons.notices.models import Notice
from outcrop.commons.policies import NotAllowed
from outcrop.kernel.ids import new_id
from outcrop.kernel.problems import InvalidInput
from outcrop.registry.codes import signing_in
from outcrop.registry.problems import (
    MandateDoesNotCover,
    NotUnderMandate,
    SignInRefused,
    SignInWait,
    UnknownPersonNumber,
)
from outcrop.registry.services.joining import MandateAsked, join_through_agent
from outcrop.registry.services.keeping import change_phone, open_record, renew_code
from outcrop.registry.services.mandates import let_act

from .conftest import NOW, TODAY, act, actor_of, answers


def sign_in(number, code, *, at=NOW, address="10.0.0.1"):
    return signing_in(number=number, code=code, address=address, at=at)


def test_a_changed_phone_alerts_the_person(joined):
    mira = joined("Mira", phone="070 11 22 33").person
    change_phone(phone="099887766", shared=True, act=act(actor_of(mira)))
    mira.refresh_from_db()
    assert (mira.phone, mira.phone_shared) == ("099887766", True)
    told = Notice.objects.get(person=mira.id, kind="registry.phone-changed")
    assert told.values_shown == {"old": "233", "new": "766"}


@pytest.mark.parametrize("wrong", ["call me", "12", "+", "1" * 16])
def test_a_phone_with_letters_is_refused(joined, wrong):
    with pytest.raises(InvalidInput) as told:
        change_phone(phone=wrong, shared=False, act=act(actor_of(joined().person)))
    assert list(told.value.faults) == ["phone"]


def test_an_agent_changes_the_phone_only_if_the_mandate_names_it(person):
    agent = person("Agent", level="vouched")
    made = join_through_agent(answers=answers(), mandate=MandateAsked(how_given="paper"), act=act(actor_of(agent)))
    with pytest.raises(MandateDoesNotCover):
        change_phone(phone="070112233", shared=False, act=act(actor_of(agent, mandate=made.mandate.id)))


def test_she_lets_somebody_act_for_her_and_takes_it_back(person):
    mira, agent = person("Mira"), person("Agent", level="vouched")
    mandate = let_act(agent_number=agent.number, verbs=("market.show",), act=act(actor_of(mira)))
    assert (mandate.how_given, mandate.end.year) == ("own-phone", 2027)
    assert actor_of(agent, mandate=mandate.id).principal == mira.id
    with pytest.raises(MandateMissing):
        revoke_mandate(mandate=mandate, act=act(actor_of(agent)))
    revoke_mandate(mandate=mandate, act=act(actor_of(mira)))
    assert mandates_from(mira.id, on=TODAY) == []
    with pytest.raises(MandateMissing):
        actor_of(agent, mandate=mandate.id)


def test_a_mandate_goes_to_a_known_person_for_named_things(person):
    mira, agent = person("Mira"), person("Agent")
    # Somebody whose identity does not open it looks like nobody: how well she is known is hers to tell.
    for number in ("PE-NO", mira.number, agent.number):
        with pytest.raises(UnknownPersonNumber):
            let_act(agent_number=number, verbs=("market.show",), act=act(actor_of(mira)))
    known = person("Known", level="card")
    for verbs in ((), ("registry.take-everything",)):
        with pytest.raises(InvalidInput):
            let_act(agent_number=known.number, verbs=verbs, act=act(actor_of(mira)))


def test_an_agent_gives_no_mandate_in_her_principals_name(person):
    mira, agent, third = person("Mira"), person("Agent", level="vouched"), person("Third", level="vouched")
    mandate = let_act(agent_number=agent.number, verbs=("market.show",), act=act(actor_of(mira)))
    with pytest.raises(NotUnderMandate):
        let_act(agent_number=third.number, verbs=("market.show",), act=act(actor_of(agent, mandate=mandate.id)))


def test_number_and_code_let_her_in_however_they_are_typed(joined):
    made = joined("Mira")
    assert sign_in(f" {made.person.number.lower()} ", f"{made.code[:4]} {made.code[4:]}").id == made.user.id


def test_a_wrong_code_and_a_wrong_number_are_refused_alike(joined):
    made = joined("Mira")
    with pytest.raises(SignInRefused) as wrong_code:
        sign_in(made.person.number, "00000000")
    with pytest.raises(SignInRefused) as wrong_number:
        sign_in("PE-AMBER-2026-99999-X", made.code)
    assert str(wrong_code.value) == str(wrong_number.value)


def test_after_five_failures_even_the_right_code_has_to_wait(joined):
    made = joined("Mira")
    for _ in range(5):
        with pytest.raises(SignInRefused):
            sign_in(made.person.number, "00000000")
    with pytest.raises(SignInWait) as told:
        sign_in(made.person.number, made.code)
    assert told.value.params["minutes"] == 1
    later = NOW + timedelta(seconds=61)
    with pytest.raises(SignInRefused):
        sign_in(made.person.number, "00000000", at=later)
    with pytest.raises(SignInWait) as told:
        sign_in(made.person.number, made.code, at=later)
    assert told.value.params["minutes"] == 2
    assert sign_in(made.person.number, made.code, at=later + timedelta(minutes=3))


def test_failures_on_one_number_do_not_make_others_wait_but_an_address_that_tries_all_must(joined):
    made = joined("Mira")
    for n in range(50):
        with pytest.raises(SignInRefused):
            sign_in(f"PE-AMBER-2026-{n:05d}-X", "00000000", address="10.9.9.9")
    with pytest.raises(SignInWait):
        sign_in(made.person.number, made.code, address="10.9.9.9")
    assert sign_in(made.person.number, made.code, address="10.0.0.2")


def test_a_holder_of_a_post_has_no_code_to_guess(country, officer):
    from outcrop.commons.accounts.api import User

    with pytest.raises(SignInRefused):
        sign_in(User.objects.get(id=officer.user).username, "")


def test_the_office_gives_a_new_code_and_the_old_one_ends(joined, officer):
    made = joined("Mira")
    new = renew_code(person=made.person, how_proved="card", act=act(officer, submission=new_id()))
    with pytest.raises(SignInRefused):
        sign_in(made.person.number, made.code)
    assert sign_in(made.person.number, new)
    assert Notice.objects.filter(person=made.person.id, kind="registry.code").exists()


def test_only_the_office_of_her_area_gives_a_new_code(joined, holder, village_head):
    made = joined("Mira")
    for other in (village_head, holder("district-office@CLAY", "mining-officer"), holder("police", "inspector")):
        with pytest.raises(NotAllowed):
            renew_code(person=made.person, how_proved="card", act=act(other))
    with pytest.raises(InvalidInput):
        renew_code(
            person=made.person, how_proved="a feeling", act=act(holder("district-office@AMBER", "mining-officer"))
        )


def test_no_enforcement_opens_a_record(joined, holder):
    mira = joined("Mira").person
    with pytest.raises(NotAllowed):
        open_record(person=mira, act=act(holder("police", "inspector")))


def test_a_forgotten_failure_no_longer_counts(joined):
    made = joined("Mira")
    for day in range(1, 6):
        with pytest.raises(SignInRefused):
            sign_in(made.person.number, "00000000", at=datetime(2026, 11, 2 * day, tzinfo=UTC))
    assert sign_in(made.person.number, made.code, at=datetime(2026, 11, 11, tzinfo=UTC))
