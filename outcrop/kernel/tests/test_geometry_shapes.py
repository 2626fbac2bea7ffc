"""Judging and measuring shapes."""

import pytest
import shapely
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import GeometryCollection, LineString, MultiPolygon, Point, Polygon, box

from outcrop.kernel.geometry import (
    Box,
    ShapeIsNoGround,
    box_of,
    crossing,
    crossing_ha,
    from_wkb,
    hectares,
    judged,
    mean_width_m,
    mended,
    metres_between,
    outward,
    swapped,
    to_wkb,
)

BOW = Polygon([(0, 0), (0.01, 0.01), (0.01, 0), (0, 0.01)])
places = st.tuples(st.floats(-170, 170), st.floats(-70, 70))


def test_hectares_are_those_of_the_ellipsoid():
    """Karney's own example: a polygon around Antarctica, 13 662 703 680 020.1 m² (GeographicLib, planimeter)."""
    corners = [
        (-58, -63.1),
        (-74, -72.9),
        (-102, -71.9),
        (-102, -74.9),
        (-131, -74.3),
        (-163, -77.5),
        (163, -77.4),
        (172, -71.7),
        (140, -65.9),
        (113, -65.7),
        (88, -66.6),
        (59, -66.9),
        (25, -69.8),
        (-4, -70.0),
        (-14, -71.0),
        (-33, -77.3),
        (-46, -77.9),
        (-61, -74.7),
    ]
    assert hectares(Polygon(corners)) == pytest.approx(1366270368.00201, rel=1e-12)


def test_a_hole_is_taken_off_and_a_line_has_no_ground():
    whole, hole = box(0, 0, 0.01, 0.01), box(0.002, 0.002, 0.004, 0.004)
    assert hectares(whole - hole) == pytest.approx(hectares(whole) - hectares(hole), rel=1e-9)
    assert hectares(GeometryCollection([LineString([(0, 0), (1, 1)]), whole])) == pytest.approx(hectares(whole))
    assert hectares(Polygon()) == 0


def test_touching_edges_share_no_ground():
    assert crossing_ha(box(0, 0, 1, 1), box(1, 0, 2, 1)) == 0
    assert crossing(box(0, 0, 2, 1), box(1, 0, 3, 1)).equals(box(1, 0, 2, 1))


def test_the_mean_width_of_a_strip_is_its_width():
    strip = box(20, 0, 20 + 1000 / 111_320, 3 / 110_574)
    assert mean_width_m(strip) == pytest.approx(3, abs=0.02)
    assert mean_width_m(MultiPolygon([strip, shapely.transform(strip, lambda xy: xy + 1)])) == pytest.approx(
        3, abs=0.02
    )
    assert mean_width_m(Point(0, 0)) == 0


def test_a_boundary_that_crosses_itself_is_mended_into_its_parts_and_the_fault_is_told():
    ground, fault = mended(BOW)
    assert ground.is_valid and hectares(ground) == pytest.approx(61.5, rel=0.01)
    assert "Self-intersection" in fault
    assert mended(box(0, 0, 1, 1)) == (box(0, 0, 1, 1), "")


def test_what_encloses_nothing_cannot_be_mended():
    with pytest.raises(ShapeIsNoGround):
        mended(Polygon([(0, 0), (1, 1), (2, 2), (0, 0)]))


def test_a_point_is_no_ground():
    with pytest.raises(ShapeIsNoGround):
        judged(Point(1, 1))


@given(places, st.floats(1e-4, 1), st.floats(1e-4, 1))
def test_a_shape_comes_back_from_its_stored_form(corner, width, height):
    shape = box(*corner, corner[0] + width, corner[1] + height)
    assert from_wkb(memoryview(to_wkb(shape))).equals_exact(shape, 0)
    assert box_of(shape) == Box(*shape.bounds)
    assert swapped(swapped(shape)).equals_exact(shape, 0)


@given(places, st.floats(50, 5000))
def test_growing_a_shape_reaches_at_least_nearly_as_far_as_asked(corner, metres):
    grown = outward(box(*corner, corner[0] + 0.01, corner[1] + 0.01), metres)
    assert metres_between(*corner, grown.bounds[0], corner[1]) > metres * 0.95
    assert metres_between(*corner, corner[0], grown.bounds[1]) > metres * 0.95
