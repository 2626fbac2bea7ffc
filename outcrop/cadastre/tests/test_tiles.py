"""Vector tiles: light however much lies on them, and never more than the public may see."""

import json
import math

import mapbox_vector_tile
import pytest
from django.core.cache import cache
from shapely.geometry import box

from outcrop.cadastre import granting, tiles
from outcrop.cadastre.tests import world
from outcrop.cadastre.tests.world import TODAY, act, register_right, square
from outcrop.cadastre.tiles import Tile, tile_of
from outcrop.kernel.clock import FixedClock

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def today(settings):
    settings.OUTCROP_CLOCK = FixedClock(world.NOW)
    cache.clear()  # each test begins with the same empty register


def under(lon, lat, z):
    """Return the tile over a place."""
    n = 2**z
    y = (1 - math.asinh(math.tan(math.radians(lat))) / math.pi) / 2
    return Tile(z, int((lon + 180) / 360 * n), int(y * n))


def features(tile):
    return mapbox_vector_tile.decode(tile_of(tile, on=TODAY)).get("ground", {}).get("features", [])


def test_near_by_a_licence_has_its_boundary_and_says_what_the_public_may_know(testland):
    register_right(square(side_m=3000), number="MI-0007")
    (found,) = features(under(world.LON + 0.01, world.LAT + 0.01, 12))
    assert found["geometry"]["type"] == "Polygon"
    assert (found["properties"]["title"], found["properties"]["state"]) == ("MI-0007", "live")
    assert ["Holder", "Deep Rock"] in json.loads(found["properties"]["facts"])


def test_a_small_right_is_a_dot_at_a_rounded_place_without_a_holder(amber_hill):
    application = world.submitted(amber_hill, square(130, 170))
    granting.allot(application=application, act=act())
    granting.grant_right(application=application, act=act())
    (found,) = features(under(world.LON, world.LAT, 14))
    assert found["geometry"]["type"] == "Point"
    assert "Amber Hill" not in str(found["properties"])


def test_from_far_away_rights_are_counted_dots(testland):
    for n in range(12):
        register_right(square(n * 1500, 0, side_m=1000), number=f"MI-{n}")
    found = features(under(world.LON, world.LAT, 4))
    assert sum(each["properties"].get("count", 1) for each in found) == 12 and len(found) <= 2


def test_a_right_to_be_confirmed_looks_otherwise_than_a_live_one(testland):
    register_right(square(side_m=3000), end=world.date(2022, 1, 1))
    (found,) = features(under(world.LON + 0.01, world.LAT + 0.01, 12))
    assert found["properties"]["state"] == "deciding"


def test_a_block_as_large_as_a_province_is_cut_to_the_tile(testland):
    register_right(box(20.1, 1.1, 20.9, 1.9), class_key="geothermal", number="GT-1")
    (found,) = features(under(20.5, 1.5, 13))
    xs = [x for x, _y in found["geometry"]["coordinates"][0]]
    assert min(xs) >= -tiles.EDGE and max(xs) <= tiles.EXTENT + tiles.EDGE


def test_a_tile_never_holds_more_than_so_many(testland, monkeypatch):
    monkeypatch.setattr(tiles, "MOST", 3)
    for n in range(6):
        register_right(square(n * 300, 0), number=f"MI-{n}")
    assert len(features(under(world.LON + 0.005, world.LAT + 0.001, 13))) == 3


def test_a_tile_changes_with_the_register(testland):
    tile = under(world.LON + 0.01, world.LAT + 0.01, 12)
    assert features(tile) == []
    register_right(square(side_m=3000))
    assert len(features(tile)) == 1


def test_tiles_are_served_and_a_tile_that_is_none_is_not_found(client, testland):
    answer = client.get("/tiles/3/4/3.mvt")
    assert (
        answer.status_code == 200
        and answer["Content-Type"] == "application/vnd.mapbox-vector-tile"
        and "max-age" in answer["Cache-Control"]
    )
    assert client.get("/tiles/3/9/3.mvt").status_code == 404
    assert client.get("/tiles/40/1/1.mvt").status_code == 404
