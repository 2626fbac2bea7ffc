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


@pytest.mark.parametrize(
    ("role", "home"),
    [
        ("auditor", "/overview"),
        ("department", "/overview"),
        ("officer", "/overview"),
        ("clerk", "/buy"),
        ("verifier", "/custody/instruments"),
        ("assembly", "/desk"),
        ("crusher", "/road"),
    ],
)
def test_each_begins_the_day_on_a_page_of_their_own(role: str, home: str) -> None:
    browser = _signed_in(role)
    assert browser.get("/start")["Location"].startswith(home)


def test_the_home_of_the_auditor_says_what_she_can_do() -> None:
    page = _signed_in("auditor").get("/overview").content.decode()
    assert "What you can do" in page
    assert 'href="/custody"' in page
    assert 'href="/conflicts"' in page


def _signed_in(role: str) -> Client:
    browser = Client()
    browser.force_login(testland.build().users[role])
    return browser
