"""Who may: the rows that a policy shows and its yes or no for each of them always agree."""

import pytest

from outcrop.commons.policies import declared
from outcrop.custody import policies
from outcrop.custody.models import Bar, Lot, Place
from outcrop.kernel.acts import Actor, Capacity
from outcrop.kernel.ids import new_id

from .conftest import House, auditor, clerk_of, make_house, verifier

LEADS = new_id()
CAST = {
    "nobody": Actor.nobody(),
    "somebody": Actor(user=new_id(), person=new_id()),
    "leader": Actor(user=new_id(), person=new_id(), capacities=frozenset({Capacity("leader", LEADS)})),
    "clerk of amber": clerk_of("buying-centre@AMBER", "tl.north.amber"),
    "clerk of birch": clerk_of("buying-centre@BIRCH", "tl.north.birch"),
    "clerk without duties": clerk_of("buying-centre@AMBER", "tl.north.amber", duties=frozenset()),
    "auditor": auditor(),
    "verifier": verifier(),
}
ROWS = {
    "custody.weigh": Place,
    "custody.see-stock": Place,
    "custody.pour": Place,
    "custody.see-instruments": Place,
    "custody.verify-instruments": Place,
    "custody.see-lot": Lot,
    "custody.hand-over": Bar,
    "custody.open-bar": Bar,
    "custody.review": Place,
}
MAY = {
    "custody.weigh": {"clerk of amber"},
    "custody.see-stock": {"clerk of amber", "auditor"},
    "custody.pour": {"clerk of amber"},
    "custody.see-instruments": {"clerk of amber", "auditor", "verifier"},
    "custody.verify-instruments": {"verifier"},
    "custody.see-lot": {"clerk of amber", "auditor"},
    "custody.hand-over": {"clerk of amber"},
    "custody.open-bar": {"auditor"},
    "custody.review": {"auditor"},
}


@pytest.fixture
def busy(house: House) -> House:
    """Two places, each with a lot and a bar."""
    for each in (house, make_house("birch-centre")):
        each.pour([each.lot()], 100, 850)
        each.lot()
    return house


def test_every_policy_of_custody_is_tried() -> None:
    assert {policy.verb for policy in declared() if policy.verb.startswith("custody.")} == set(ROWS) == set(MAY)


@pytest.mark.parametrize("verb", sorted(ROWS))
def test_rows_and_verdicts_agree_for_everybody(busy: House, verb: str) -> None:
    policy = next(policy for policy in declared() if policy.verb == verb)
    everything = list(ROWS[verb].objects.all())
    assert everything
    for name, actor in CAST.items():
        visible = set(policy.visible(actor, ROWS[verb].objects.all()))
        allowed = {thing for thing in everything if policy.verdict(actor, thing).allowed}
        assert visible == allowed, name
        assert not allowed or policy.verdict(actor).allowed, name


@pytest.mark.parametrize("verb", sorted(MAY))
def test_what_is_at_one_place_is_for_those_who_work_there(busy: House, verb: str) -> None:
    policy = next(policy for policy in declared() if policy.verb == verb)
    model = ROWS[verb]
    thing = {Place: lambda: busy.place, Lot: lambda: Lot.objects.filter(place=busy.place).first()}.get(
        model, lambda: Bar.objects.filter(lot__place=busy.place).first()
    )()
    assert {name for name, actor in CAST.items() if policy.verdict(actor, thing).allowed} == MAY[verb]


def test_a_leader_hands_over_the_bar_that_her_enterprise_holds(busy: House) -> None:
    bar = Bar.objects.filter(lot__place=busy.place).first()
    assert not policies.HAND_OVER.verdict(CAST["leader"], bar).allowed
    Bar.objects.filter(id=bar.id).update(holder_kind="registry.enterprise", holder_id=LEADS)
    bar.refresh_from_db()
    assert policies.HAND_OVER.verdict(CAST["leader"], bar).allowed
    assert not policies.HAND_OVER.verdict(CAST["clerk of amber"], bar).allowed
