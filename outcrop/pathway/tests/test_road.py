"""The road: its owners, its order, and what everybody may see."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from outcrop.commons.areas import api as areas
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.pathway import api, evidence, selectors
from outcrop.pathway.evidence import Found
from outcrop.pathway.models import StepOwner
from outcrop.pathway.section import section
from outcrop.pathway.services import sync

pytestmark = pytest.mark.django_db


@pytest.fixture
def country() -> None:
    pack = packs.current()
    areas.sync(pack.root / "areas.csv")
    posts.sync(pack)
    sync(pack)


@pytest.mark.parametrize("kind", ["partner", "market", "assurance", "oversight", "enforcement"])
def test_the_database_refuses_partners_funders_and_buyers_as_owner(kind: str) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        StepOwner.objects.create(step="x", agency_key="x", owner_kind=kind)


def test_every_step_of_the_pack_has_an_owner_that_is_here(country: None) -> None:
    owners = {owner.step: owner for owner in StepOwner.objects.all()}
    assert {step.key for step in section().steps} <= set(owners)
    assert {f"stage:{stage.key}" for stage in section().stages.listed} <= set(owners)
    assert {owner.owner_kind for owner in owners.values()} <= {"state", "miners"}


@pytest.mark.parametrize("pack", ["testland", "mng"])
def test_an_unknown_cost_or_duration_is_empty_and_not_nothing(pack: str) -> None:
    for step in packs.load(pack).section("pathway").steps:
        assert step.cost.minor is not None or step.cost.unverified
        assert step.days.usual is not None or step.days.unverified


def test_steps_stand_open_side_by_side_and_only_the_laws_conditions_block(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        evidence, "PROVIDERS", dict.fromkeys(evidence.PROVIDERS, lambda enterprise, on: Found(False, "missing"))
    )
    monkeypatch.setattr(evidence, "_filed", lambda step, enterprise, on: Found(False, "missing"))
    steps = {each.step.key: each for each in selectors.road_of(None, on=None)}  # type: ignore[arg-type]
    assert {key for key, each in steps.items() if each.state == "open"} == {
        "join",
        "organise",
        "sell",
        "by-laws",
        "safety",
        "save",
        "insure",
        "borrow",
    }
    assert [other.key for other in steps["ask-for-ground"].waits_for] == ["organise"]


def test_the_next_step_is_one_that_can_be_begun_now(monkeypatch: pytest.MonkeyPatch) -> None:
    done = {"registry.joined", "registry.enterprise-formed"}
    found = {key: (lambda e, on, key=key: Found(key in done, key)) for key in evidence.PROVIDERS}
    monkeypatch.setattr(evidence, "PROVIDERS", found)
    monkeypatch.setattr(evidence, "_filed", lambda step, enterprise, on: Found(False, "missing"))
    steps = selectors.road_of(None, on=None)  # type: ignore[arg-type]
    assert api.next_steps(steps)[0].step.key == "ask-for-ground"


def test_the_road_is_seen_without_a_name_with_office_law_and_free_help(country: None) -> None:
    page = Client().get("/road").content.decode()
    for step in section().steps:
        assert step.title.into("en") in page
        assert step.helps.into("en").replace("'", "&#x27;") in page
        assert step.law.article is not None
        assert f"/steps/{step.key}" in page
        assert step.law.article.into("en") in page


def test_a_stranger_does_not_see_an_enterprises_road(country: None) -> None:
    assert Client().get("/road/EN-AMBER-2026-00001-X").status_code == 401


def test_training_counts_by_itself_once_enough_members_hold_a_certificate(db, monkeypatch):
    from datetime import date
    from uuid import uuid4

    from outcrop.pathway import evidence

    people = [type("Member", (), {"person": uuid4()})() for _ in range(4)]
    monkeypatch.setattr(evidence.registry, "members", lambda enterprise, on: people)
    days = [date(2026, 3, 1), date(2026, 5, 1)]
    for trained, since in ((0, None), (1, None), (2, days[1])):
        monkeypatch.setattr(evidence.learning, "trained_people", lambda who, on, trained=trained: days[:trained])
        found = evidence.PROVIDERS["learning.trained"](uuid4(), date(2026, 11, 21))
        assert (found.done, found.going, found.since) == (since is not None, trained > 0, since)
        assert f"{trained} of 4" in str(found)
