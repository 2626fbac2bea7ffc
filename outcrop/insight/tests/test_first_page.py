"""The first page: where rights lie, figures that the register gives, and no name."""

from datetime import date

import pytest
from django.core.cache import cache
from django.test import Client

from outcrop.insight import figures
from tests import world as testland

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def fresh() -> None:
    cache.clear()


def test_an_empty_register_says_what_will_be_here() -> None:
    testland.take_pack_over()
    assert "No right is in the register yet" in Client().get("/").content.decode()


def test_a_right_granted_today_is_on_the_map_at_the_next_look() -> None:
    world = testland.build()
    before = Client().get("/").content.decode()
    world.granted("leader", "Amber Hill", testland.square(testland.AMBER_GROUND))
    after = Client().get("/").content.decode()
    assert before.count("h0") < after.count("h0"), "each right is a dot"


def test_a_duration_is_told_only_once_enough_files_are_closed() -> None:
    testland.build()
    assert figures.first_page(date(2026, 11, 22))[-1].value == "–"


def test_a_count_of_few_people_is_not_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(figures.registry, "people_joined", lambda on: None)
    assert figures.first_page(date(2026, 11, 22))[0].value == "< 10"
