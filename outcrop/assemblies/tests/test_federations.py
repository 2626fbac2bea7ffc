"""Federations: joined and left by one's own word, more than one, and nowhere a condition."""

from datetime import timedelta
from pathlib import Path

import pytest
import yaml
from django.test import Client

from outcrop.assemblies import calling, counting, problems, voting
from outcrop.assemblies.bodies import body_at, leaders, member_ids
from outcrop.assemblies.federating import join_federation, leave_federation
from outcrop.assemblies.models import FederationMember, MotionKind
from outcrop.assemblies.tests.world import Hill, browser, first_motion
from outcrop.commons.accounts.api import User, actor_for
from outcrop.commons.policies import NotAllowed
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act
from outcrop.kernel.ids import new_id
from outcrop.kernel.strictyaml import read_yaml

FEDERATION = "federation"


def _secretary(hill: Hill) -> Act:
    post = posts.find(FEDERATION, "secretary")
    assert post is not None
    user, _ = User.objects.get_or_create(username="secretary")
    posts.appoint(post=post, user=user.id, start=hill.today)
    base = hill.world.act()
    return Act(by=actor_for(user, on=base.on), at=base.at, on=base.on, submission=new_id())


def test_an_enterprise_joins_by_its_leader_and_a_person_by_herself(twelve: Hill) -> None:
    body = body_at(FEDERATION)
    join_federation(body=body, enterprise=twelve.body.id, act=twelve.act(0))
    join_federation(body=body, act=twelve.act(5))
    assert member_ids(body, twelve.today) == {twelve.body.id, twelve.people[5].id}
    with pytest.raises(NotAllowed):
        join_federation(body=body, enterprise=twelve.body.id, act=twelve.act(3))
    with pytest.raises(problems.FederatedAlready):
        join_federation(body=body, act=twelve.act(5))
    leave_federation(body=body, act=twelve.act(5))
    assert member_ids(body, twelve.today) == {twelve.body.id}
    with pytest.raises(problems.NotFederated):
        leave_federation(body=body, act=twelve.act(5))


def test_there_may_be_more_than_one_and_one_can_be_in_both(twelve: Hill) -> None:
    posts.Agency.objects.create(key="women-miners", kind="miners", name={"en": "Women miners"})
    for key in (FEDERATION, "women-miners"):
        join_federation(body=body_at(key), act=twelve.act(1))
    assert FederationMember.objects.filter(person=twelve.people[1].id).values("body").distinct().count() == 2
    page = Client().get("/bodies").content.decode()
    assert "Women miners" in page and "Federation of miners" in page


def test_an_enterprise_has_one_vote_which_only_its_leader_casts(twelve: Hill) -> None:
    body = body_at(FEDERATION)
    join_federation(body=body, enterprise=twelve.body.id, act=twelve.act(0))
    for who in (5, 6):
        join_federation(body=body, act=twelve.act(who))
    agenda = [calling.Agenda(MotionKind.ELECTION, "Who leads?", told={"seats": 1})]
    made = calling.call_assembly(
        body=body, on=twelve.today + timedelta(days=3), purpose="Lead", agenda=agenda, act=_secretary(twelve)
    )
    motion = first_motion(made)
    voting.stand(motion=motion, act=twelve.act(6))
    told = {"motion": motion, "choice": str(twelve.people[6].id)}
    voting.vote(member=twelve.body.id, word=voting.fresh_word(), act=twelve.act(0, days=3), **told)
    with pytest.raises(problems.NotAVoter):  # a member of the enterprise who does not lead it
        voting.vote(member=twelve.body.id, word=voting.fresh_word(), act=twelve.act(3, days=3), **told)
    voting.vote(member=twelve.people[5].id, word=voting.fresh_word(), act=twelve.act(5, days=3), **told)
    result = counting.count(motion=motion, act=twelve.act(5, days=5))
    assert (result.members, result.voted, result.elected) == (3, 2, [twelve.people[6].id])
    assert leaders(body, twelve.today + timedelta(days=5)) == (twelve.people[6].id,)


def test_the_public_reads_no_count_that_points_at_somebody(twelve: Hill) -> None:
    body = body_at(FEDERATION)
    join_federation(body=body, enterprise=twelve.body.id, act=twelve.act(0))
    page = Client().get("/bodies/federation").content.decode()
    assert "told when they are so many" in page and "Aba" not in page and "Voting Hill" not in page
    told = Client().get("/api/v1/bodies/federation").json()
    assert told["public"] == {"name": "Federation of miners"} and "assemblies" not in told
    inside = browser(twelve, 4).get("/bodies/federation").content.decode()
    assert "1 member" in inside or "Nobody yet" in inside


def test_no_step_of_any_road_asks_for_membership() -> None:
    for pack in Path("packs").iterdir():
        for file in (pack / "pathway.yaml", pack / "registry.yaml", pack / "market.yaml"):
            if file.exists():
                told = yaml.safe_dump(read_yaml(file.read_text(encoding="utf-8")))
                assert "assemblies." not in told, f"{file} makes a federation or an assembly a condition"


@pytest.mark.parametrize(("firms", "shown"), [(4, False), (5, True)])
def test_the_least_cell_of_the_pack_decides(twelve: Hill, firms: int, shown: bool) -> None:
    from outcrop.registry.models import Enterprise, Person

    body, founder = body_at(FEDERATION), Person.objects.get(id=twelve.people[0].id)
    for n in range(firms):
        made = Enterprise.objects.create(
            number=f"EN-X-{n}", name=f"E{n}", form="partnership", area_path=founder.area_path, founder=founder,
            founded_on=twelve.today,
        )  # fmt: skip
        FederationMember.objects.create(body=body.id, enterprise=made, since=twelve.today)
    told = Client().get("/api/v1/bodies/federation").json()["public"]
    assert ("member_enterprises" in told) is shown
