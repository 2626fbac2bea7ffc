"""A phone that a household shares, in real Chromium: whoever comes after her sees nothing of her record."""

from datetime import timedelta

import pytest

from outcrop.registry.record import proof
from tests.chromium import chromium, violations

from .conftest import NOW

SECRETS = ("Mira", "Stone", "070112233")

pytestmark = pytest.mark.journey


@pytest.fixture
def phone(live_server):
    with chromium() as browser:
        yield browser.new_context(viewport={"width": 360, "height": 800}, base_url=live_server.url)


def sign_in(page, joined):
    page.goto("/sign-in")
    page.fill("[name=number]", joined.person.number)
    page.fill("[name=code]", joined.code)
    page.click("main .btn")
    page.wait_for_url("**/people/me")


def nothing_of_her(page, mira):
    words = page.content()
    return not [secret for secret in (*SECRETS, mira.person.number) if secret in words or secret in page.title()]


def test_when_the_time_is_over_neither_the_open_page_nor_the_way_back_shows_her(phone, joined, settings, monkeypatch):
    mira = joined("Mira", family_name="Stone", phone="070112233")
    page = phone.new_page()
    sign_in(page, mira)
    # Long enough to look round, short enough to wait for: the phone's own clock runs, the house's is set.
    monkeypatch.setattr(proof, "LASTS", timedelta(seconds=4))
    page.goto("/people/me/record")
    assert "Mira Stone" in page.content()
    settings.OUTCROP_CLOCK.set(NOW + timedelta(seconds=5))
    page.wait_for_url("**/people/me/code", timeout=15_000)
    assert nothing_of_her(page, mira)
    for again in (page.go_back, page.reload, lambda: page.goto("/people/me/readings"), lambda: page.goto("/people/me")):
        again()
        assert nothing_of_her(page, mira), page.url
    other = phone.new_page()
    other.goto("/people/me/record")
    assert nothing_of_her(other, mira)


def test_somebody_who_signs_in_on_a_new_page_finds_her_own_record_only(phone, joined):
    mira, odo = joined("Mira", family_name="Stone", phone="070112233"), joined("Odo")
    hers, his = phone.new_page(), phone.new_page()
    sign_in(hers, mira)
    hers.goto("/people/me/record")
    sign_in(his, odo)
    his.goto("/people/me/record")
    assert "Odo" in his.content() and nothing_of_her(his, mira)
    for again in (hers.reload, hers.go_back):
        again()
        assert nothing_of_her(hers, mira), hers.url


@pytest.mark.parametrize("width", [360, 1280])
def test_every_page_of_a_record_reads_well_narrow_and_wide_and_weighs_little(phone, joined, width):
    page = phone.new_page()
    page.set_viewport_size({"width": width, "height": 900})
    sign_in(page, joined("Mira", family_name="Stone", phone="070112233"))
    for path in ("record", "readings", "consents", "record/name", "record/roles", "code"):
        answer = page.goto(f"/people/me/{path}")
        assert len(answer.body()) < 100_000
        assert page.evaluate("document.documentElement.scrollWidth") <= width, path
        found = violations(page, "serious", "critical")
        assert not found, (path, [each["id"] for each in found])
