"""A policy says the same of rows and of one thing, and a refusal has its reason."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from outcrop.commons.policies import (
    NotAllowed,
    NotFound,
    Policy,
    Rule,
    anyone,
    capacity,
    declared,
    has_duty,
    own,
    signed_in,
)
from outcrop.commons.posts.models import Agency, Post
from outcrop.kernel.acts import Actor, Capacity, HeldMandate, HeldPost
from outcrop.kernel.ids import new_id

PATHS = ["", "tl", "tl.north", "tl.north.amber", "tl.northern", "tl.south"]
PEOPLE = [new_id() for _ in range(3)]
ON = date(2026, 11, 22)


def held(duty: str, area: str) -> HeldPost:
    return HeldPost(new_id(), "post", "agency", "state", area, frozenset({duty}))


rules = st.recursive(
    st.sampled_from(
        [anyone, signed_in, has_duty("dig", "area_path"), has_duty("dig"), own("id"), capacity("id", "leader")]
    ),
    lambda inner: st.builds(Rule.__or__, inner, inner) | st.builds(Rule.__and__, inner, inner),
    max_leaves=5,
)
actors = st.builds(
    Actor,
    user=st.sampled_from([None, PEOPLE[0]]),
    person=st.sampled_from([None, *PEOPLE]),
    posts=st.lists(st.builds(held, st.sampled_from(["dig", "see"]), st.sampled_from(PATHS)), max_size=2).map(tuple),
    capacities=st.frozensets(
        st.builds(Capacity, st.sampled_from(["leader", "member"]), st.sampled_from(PEOPLE)), max_size=2
    ),
    mandate=st.sampled_from([None, HeldMandate(new_id(), "MD", PEOPLE[1], frozenset())]),
)


@pytest.fixture
def posts(db: None) -> list[Post]:
    agency = Agency.objects.create(key="a", name="A", kind="state")
    return [
        Post.objects.create(id=person, key=f"p{n}", agency=agency, agency_kind="state", title="P", area_path=path)
        for n, (person, path) in enumerate(zip(PEOPLE, ["tl.north.amber", "tl.northern", ""], strict=True))
    ]


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rule=rules, actor=actors)
def test_the_rows_an_actor_may_see_are_those_that_the_rule_allows_one_by_one(
    posts: list[Post], rule: Rule, actor: Actor
) -> None:
    seen = set(Post.objects.filter(agency_id="a").filter(rule.rows(actor)).values_list("id", flat=True))
    assert seen == {post.id for post in posts if rule.allows(actor, post)}
    assert rule.could(actor) or not seen


def test_a_post_serves_its_area_and_what_lies_below_and_not_a_namesake() -> None:
    post = held("dig", "tl.north")
    assert post.serves("tl.north")
    assert post.serves("tl.north.amber")
    assert not post.serves("tl.northern")


def test_a_refusal_says_why(db: None) -> None:
    policy = Policy("test.dig", has_duty("dig"), "Digs.")
    with pytest.raises(NotAllowed, match="another post"):
        policy.require(Actor.nobody())


def test_what_an_actor_may_not_know_of_looks_like_what_is_not_there(posts: list[Post]) -> None:
    policy = Policy("test.fetch", own("id"), "Fetches.")
    stranger = Actor(user=new_id(), person=PEOPLE[1])
    with pytest.raises(NotFound) as hidden:
        policy.fetch(stranger, Post.objects.all(), id=PEOPLE[0])
    with pytest.raises(NotFound) as missing:
        policy.fetch(stranger, Post.objects.all(), id=new_id())
    assert str(hidden.value) == str(missing.value)


def test_every_policy_says_in_a_sentence_what_it_means() -> None:
    assert all(policy.means.endswith(".") for policy in declared() if not policy.verb.startswith("test."))


def test_a_verb_is_declared_once() -> None:
    Policy("test.once", anyone, "Once.")
    with pytest.raises(ValueError, match="twice"):
        Policy("test.once", anyone, "Twice.")
