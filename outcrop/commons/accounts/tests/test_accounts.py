"""Who acts: by session, by token, under a mandate."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.test import Client

from outcrop.commons.accounts import api
from outcrop.commons.accounts.models import AccessToken, Mandate, User
from outcrop.commons.accounts.problems import MandateMissing, MandateToOneself, TokenRefused
from outcrop.commons.journal.models import Entry
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.ids import new_id

pytestmark = pytest.mark.django_db
AT, ON = datetime(2026, 11, 22, 8, tzinfo=UTC), date(2026, 11, 22)


def act(actor: Actor) -> Act:
    return Act(by=actor, at=AT, on=ON)


@pytest.fixture
def agent() -> User:
    return User.objects.create_user("agent", person=new_id())


@pytest.fixture
def mandate(agent: User) -> Mandate:
    principal = new_id()
    by = act(Actor(user=new_id(), person=principal))
    return api.give_mandate(
        principal=principal,
        agent=agent.person,
        verbs=["registry.join"],
        how_given="own-phone",
        until=ON + timedelta(30),
        act=by,
    )


def test_under_a_mandate_the_act_is_the_principals_and_the_agent_shows(agent: User, mandate: Mandate) -> None:
    actor = api.actor_for(agent, on=ON, mandate=mandate.id)
    assert (actor.person, actor.principal) == (agent.person, mandate.principal)
    assert actor.mandate is not None
    assert actor.mandate.number == mandate.number


@pytest.mark.parametrize("days", [-1, 30])
def test_a_mandate_holds_for_its_period_only(agent: User, mandate: Mandate, days: int) -> None:
    with pytest.raises(MandateMissing):
        api.actor_for(agent, on=ON + timedelta(days), mandate=mandate.id)


def test_nobody_acts_under_a_mandate_given_to_another(mandate: Mandate) -> None:
    other = User.objects.create_user("other", person=new_id())
    with pytest.raises(MandateMissing):
        api.actor_for(other, on=ON, mandate=mandate.id)


def test_only_the_one_who_gave_a_mandate_takes_it_back_and_then_it_is_over(agent: User, mandate: Mandate) -> None:
    with pytest.raises(MandateMissing):
        api.revoke_mandate(mandate=mandate, act=act(Actor(user=agent.id, person=agent.person)))
    api.revoke_mandate(mandate=mandate, act=act(Actor(user=new_id(), person=mandate.principal)))
    with pytest.raises(MandateMissing):
        api.actor_for(agent, on=ON, mandate=mandate.id)
    assert Entry.objects.filter(type="accounts.mandate-revoked").exists()


def test_nobody_gives_herself_a_mandate(agent: User) -> None:
    with pytest.raises(MandateToOneself):
        api.give_mandate(
            principal=agent.person, agent=agent.person, verbs=[], how_given="paper", until=None, act=act(Actor.nobody())
        )


def test_a_token_opens_the_api_until_it_ends_and_is_kept_as_a_digest_only(agent: User) -> None:
    token = api.issue_token(user=agent, label="script", at=AT, expires_at=AT + timedelta(hours=1))
    assert api.user_with_token(token, at=AT) == agent
    assert not AccessToken.objects.filter(digest=token).exists()
    with pytest.raises(TokenRefused):
        api.user_with_token(token, at=AT + timedelta(hours=1))


def test_a_browsers_session_opens_no_door_of_the_api(agent: User) -> None:
    client = Client()
    client.force_login(agent)
    answer = client.get("/api/v1/enterprises/EN-0-2026-00001-X/road")
    assert answer.status_code == 401
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["code"] == "accounts.sign-in-needed"


@pytest.mark.parametrize("header", ["Bearer nonsense", "Bearer  ", "Basic abc", "Bearer \x00"])
def test_a_bad_token_gets_a_code_and_never_a_fault(header: str) -> None:
    answer = Client().get("/api/v1/enterprises/EN-0-2026-00001-X/road", headers={"authorization": header})
    assert answer.status_code == 401


def test_an_operator_issues_a_token_for_a_program(agent: User, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("token", agent.username, label="the federation's sheet", days=30)
    token = capsys.readouterr().out.strip()
    assert api.user_with_token(token, at=settings.OUTCROP_CLOCK.now()) == agent


def test_a_token_for_nobody_is_refused_in_a_sentence(db: None) -> None:
    with pytest.raises(CommandError, match="There is no user 'nobody'"):
        call_command("token", "nobody", label="x")
