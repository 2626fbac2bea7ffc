"""Figures come late and coarse, and none can be found by taking others from each other."""

import random
import re
from dataclasses import replace
from datetime import timedelta

import pytest

from outcrop.kernel.ids import new_id
from outcrop.voice import cases, criteria, statistics
from outcrop.voice.models import Figures
from outcrop.voice.problems import TooEarlyToPublish

KINDS = ("money-asked", "sent-away", "violence", "pay", "safety", "other")


def test_no_cell_is_under_the_minimum_and_none_is_what_others_leave_of_the_whole():
    chance = random.Random(7)
    for _ in range(2000):
        counts = {kind: chance.choice((0, 1, 3, 9, 10, 11, 40)) for kind in KINDS}
        cells = statistics.coarse(counts, minimum=10)
        assert all(count >= 10 for count in cells.values())
        hidden = set(counts) - set(cells)
        # What the shown cells leave of the whole is itself shown, at least the minimum, or nothing at all.
        rest = sum(counts.values()) - sum(count for kind, count in cells.items() if kind != statistics.OTHERS)
        if statistics.OTHERS in cells:
            assert rest == cells[statistics.OTHERS] >= 10
            assert all(counts[kind] != rest or sum(counts[each] > 0 for each in hidden) == 1 for kind in hidden)
        else:
            assert rest == 0 or not cells
        for kind, count in cells.items():
            assert kind == statistics.OTHERS or counts[kind] == count


def test_too_few_altogether_tell_nothing():
    assert statistics.coarse({"pay": 3, "other": 6}, minimum=10) == {}


def many(land, count, kind, *, answered=0):
    for n in range(count):
        case, _ = land.complains(kind=kind)
        if n < answered:
            act = land.act("assembly")
            cases.answer(case=case, by=land.post("assembly"), words="Done.", remedy="", step=new_id(), act=act)


def published(land, *, days, year=2026):
    act = land.act("commissioner", days=days)
    desk = land.desk("commissioner")
    return statistics.publish_year(year=year, lessons="Pay in time.", desk=desk, act=act)


def test_a_year_is_published_once_and_not_before_its_delay(land):
    many(land, 11, "pay", answered=2)
    many(land, 2, "violence")
    for early in (1, 310, 484):  # 1 July 2027 is the first day
        with pytest.raises(TooEarlyToPublish):
            published(land, days=early)
    made = published(land, days=490)
    assert made.cells["kinds"] == {"others": 13}
    assert made.cells["answered"] == {}
    with pytest.raises(TooEarlyToPublish):
        published(land, days=500)


def test_only_who_has_the_key_can_count(land):
    many(land, 11, "pay")
    act = land.act("commissioner", days=490)
    stranger = replace(land.desk("assembly"))
    made = statistics.publish_year(year=2026, lessons="", desk=stranger, act=replace(act, by=land.act("assembly").by))
    assert made.cells["kinds"] == {}


def test_the_page_of_the_eight_criteria_does_not_move_with_a_case(land, client):
    def page() -> str:
        return re.sub(r'name="csrfmiddlewaretoken" value="[^"]*"', "", client.get("/letters/how").content.decode())

    before = page()
    land.complains()
    assert page() == before
    assert len(criteria.evidence()) == 8 and all(each.evidence for each in criteria.evidence())
    day = land.act().on + timedelta(days=490)
    cells = {"kinds": {"pay": 30}, "answered": {"in-time": 15, "late": 15}, "minimum": 10}
    Figures.objects.create(year=2025, cells=cells, lessons="Pay in time.", published_on=day)
    assert "Pay in time." in page() and "50 % were answered in time" in page()
