"""The still map."""

import random
import re
from decimal import Decimal

import pytest
from shapely.geometry import Point, box

from outcrop.commons.ui import world
from outcrop.commons.ui.graticule import round_below
from outcrop.commons.ui.svgmap import Mark, Sheet, padded, svg_map
from outcrop.kernel.geometry import Box

VIEW = Box(10, 46, 14, 49)


def test_a_crowd_of_rights_stays_a_small_picture():
    chance = random.Random(7)
    crowd = [
        Mark(Point(chance.uniform(10, 14), chance.uniform(46, 49)), chance.choice(["live", "closed"]))
        for _ in range(20_000)
    ]
    assert len(svg_map(crowd, view=VIEW, label="Rights")) < 30_000
    assert len(svg_map(crowd[:60], view=VIEW, label="Rights")) < 15_000


def test_north_is_up_and_east_is_right():
    sheet = Sheet(VIEW, 400)
    north_east = sheet.laid(Point(14, 49))
    assert (round(north_east.x), round(north_east.y)) == (400, 0)


def test_a_square_on_the_ground_is_a_square_on_paper():
    sheet = Sheet(Box(10, 59.9, 10.4, 60.1), 400)
    west, north, east, south = sheet.laid(box(10.1, 59.95, 10.3, 60.05)).bounds
    assert (east - west) == pytest.approx(
        south - north, rel=0.01
    )  # at 60° a degree of longitude is half one of latitude


def test_small_ground_is_a_dot_and_large_ground_keeps_its_shape():
    drawn = svg_map([Mark(box(12, 47, 12.001, 47.001)), Mark(box(11, 47, 12, 48), "closed")], view=VIEW, label="x")
    assert re.search(r'class="m-dot m-live m-size-0" d="M\d+ \d+h0"', drawn)
    assert re.search(r'class="m-closed" d="M', drawn)


def test_what_lies_outside_is_not_drawn():
    drawn = svg_map([Mark(Point(50, 10)), Mark(box(50, 10, 60, 20), "closed")], view=VIEW, label="x")
    assert "m-live" not in drawn
    assert "m-closed" not in drawn


def test_a_measured_map_without_neighbours_still_says_where_it_is_and_how_large():
    drawn = svg_map(
        [Mark(box(20.300, 1.300, 20.302, 1.302))], view=Box(20.296, 1.297, 20.306, 1.305), label="x", measured=True
    )
    said = re.findall(r"<text[^>]*>([^<]+)</text>", drawn)
    assert {"20.300°", "1.300°", "200 m"} <= set(said)


@pytest.mark.parametrize(("most", "round_number"), [(340, "200"), (1000, "1000"), (0.0033, "0.002"), (0.01, "0.01")])
def test_the_bar_is_of_a_round_length(most, round_number):
    assert round_below(most) == Decimal(round_number)


def test_the_label_is_escaped():
    assert 'aria-label="&lt;b&gt;"' in svg_map([], view=VIEW, label="<b>")


def test_a_country_is_known_by_its_box_and_a_fictional_one_by_none():
    some = max(world.outlines(), key=lambda outline: outline.area)
    assert world.outline_of(Box(*some.bounds)).equals(some)
    assert world.outline_of(Box(-30, -30, -29, -29)) is None


def test_a_point_can_be_given_room_around_it():
    assert padded(Box(10, 46, 10, 46), least=0.5) == Box(9.5, 45.5, 10.5, 46.5)
