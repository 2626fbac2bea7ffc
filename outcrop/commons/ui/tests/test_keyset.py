"""Leafing through a list by its keys."""

from urllib.parse import urlsplit

import pytest
from django.test import RequestFactory

from outcrop.commons.areas.models import Area
from outcrop.commons.ui.keyset import leaf

CODES = [f"Z{n:02}" for n in range(11)]


@pytest.fixture
def areas(db):
    Area.objects.all().delete()
    for n, code in enumerate(CODES):
        Area.objects.create(code=code, name={"en": code}, level="even" if n % 2 == 0 else "odd", path=code.lower())
    return Area.objects.all()


def asked(address="/areas"):
    return RequestFactory().get(address)


def codes(shown):
    return [row.pk for row in shown.rows]


def test_pages_follow_one_another_and_lead_back(areas):
    first = leaf(areas, asked(), size=4)
    second = leaf(areas, asked(first.older), size=4)
    third = leaf(areas, asked(second.older), size=4)
    assert [codes(first), codes(second), codes(third)] == [CODES[:-5:-1], CODES[-5:-9:-1], CODES[2::-1]]
    assert (first.newer, third.older) == ("", "")
    assert codes(leaf(areas, asked(third.newer), size=4)) == codes(second)
    assert codes(leaf(areas, asked(second.newer), size=4)) == codes(first)
    assert leaf(areas, asked(second.newer), size=4).newer == ""


def test_rows_that_share_a_value_are_neither_lost_nor_shown_twice(areas):
    seen, address = [], "/areas"
    while address:
        shown = leaf(areas, asked(address), by="level", down=False, size=3)
        seen += codes(shown)
        address = shown.older
    assert seen == CODES[::2] + CODES[1::2]


def test_other_words_of_the_address_stay(areas):
    assert "q=gravel" in leaf(areas, asked("/areas?q=gravel&after=x"), size=4).older


@pytest.mark.parametrize(
    "edited", ["after=%00", "after=WzFd", "before=bnVsbA", "after=W10", "after=eyJhIjoxfQ", "after=żółw"]
)
def test_an_edited_address_shows_the_first_page_again(areas, edited):
    assert codes(leaf(areas, asked(f"/areas?{edited}"), size=2)) == CODES[:-3:-1]


def test_an_empty_list_has_no_neighbours(areas):
    shown = leaf(areas.none(), asked())
    assert (codes(shown), shown.newer, shown.older) == ([], "", "")


def test_the_address_of_the_next_page_stays_within_the_page(areas):
    assert urlsplit(leaf(areas, asked("/areas"), size=2).older).path == "/areas"
