"""The demonstration's bodies."""

import pytest
from django.test import Client

from outcrop.assemblies.bodies import body_at, member_ids
from outcrop.assemblies.models import Result
from outcrop.assemblies.rules import rules_on
from tests import world as testland
from tests.world import World


@pytest.fixture
def world(db: None) -> World:
    return testland.build(everything=True)


def test_the_demonstration_shows_by_laws_and_a_vote_that_was_lost(world: World) -> None:
    hill = body_at(world.enterprise("Amber Hill").number)
    now = rules_on(hill.id, world.act().on)
    assert now.bylaws is not None and now.rules.notice_days == 0
    assert sorted(Result.objects.values_list("carried", flat=True)) == [False, True, True]
    assert len(member_ids(body_at("federation"), world.act().on)) == 3
    client = Client()
    client.force_login(world.users["carrier"])
    page = client.get(f"/bodies/{hill.address}").content.decode()
    assert "the pump is broken" in page
    assert "Diesel for the pump" in client.get(f"/bodies/{hill.address}/book").content.decode()
    assert "Timber and nails" in client.get(f"/bodies/{hill.address}/premium").content.decode()
    assert "Helmets" in client.get(f"/bodies/{hill.address}/benefits").content.decode()
