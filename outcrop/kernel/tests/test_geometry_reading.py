"""Boundaries as people bring them."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from outcrop.kernel.geometry import (
    CoordinatesMalformed,
    FileIsNotText,
    GeometryProblem,
    LineUnreadable,
    PositionOutOfRange,
    ShapeCrossesItself,
    ShapeHasTooFewCorners,
    ShapeIsNoGround,
    ShapeTooDetailed,
    ShapeTooLarge,
    ShapeUnreadable,
    hectares,
    read_boundary,
    read_coordinates,
)

SQUARE = [[20.0, 1.0], [20.002, 1.0], [20.002, 1.002], [20.0, 1.002], [20.0, 1.0]]
HOLE = [[20.0005, 1.0005], [20.001, 1.0005], [20.001, 1.001], [20.0005, 1.001], [20.0005, 1.0005]]


def geojson(coordinates, kind="Polygon"):
    return json.dumps({"type": kind, "coordinates": coordinates}).encode()


def kml(inside):
    return f'<kml xmlns="http://www.opengis.net/kml/2.2"><Placemark>{inside}</Placemark></kml>'.encode()


def kml_ring(ring):
    return "<LinearRing><coordinates>" + " ".join(f"{x},{y},1250" for x, y in ring) + "</coordinates></LinearRing>"


def gpx(points):
    return (
        '<gpx version="1.1" creator="a" xmlns="http://www.topografix.com/GPX/1/1"><trk><trkseg>'
        + "".join(f'<trkpt lat="{y}" lon="{x}"/>' for x, y in points)
        + "</trkseg></trk></gpx>"
    ).encode()


TYPED = "1.0 20.0\n1.0 20.002\n1.002 20.002\n1.002 20.0\n"


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (geojson([SQUARE]), "field.geojson"),
        (geojson([SQUARE]), "field"),
        (b"\xef\xbb\xbf" + geojson([SQUARE]), "field.json"),
        (json.dumps({"type": "Feature", "geometry": {"type": "Polygon", "coordinates": [SQUARE]}}).encode(), ""),
        (kml(f"<Polygon><outerBoundaryIs>{kml_ring(SQUARE)}</outerBoundaryIs></Polygon>"), "field.kml"),
        (
            kml("<LineString><coordinates>" + " ".join(f"{x},{y}" for x, y in SQUARE) + "</coordinates></LineString>"),
            "",
        ),
        (gpx(SQUARE[:-1]), "walk.gpx"),
        (gpx(SQUARE[:-1]), ""),
        (TYPED.encode(), "corners.txt"),
    ],
)
def test_the_same_square_is_read_from_every_form(data, name):
    assert hectares(read_boundary(data, name)) == pytest.approx(4.9234, abs=0.001)


@pytest.mark.parametrize(
    "line",
    [
        "47.9184 106.9176",
        "47.9184, 106.9176",
        "47,9184 106,9176",
        "47,9184; 106,9176",
        "47.9184\t106.9176",
        "106.9176 E 47.9184 N",
        "N 47.9184 E 106.9176",
        "47°55'06.24\" N 106°55'03.36\" E",
        "47°55'06.24\"N, 106°55'03.36\"E",
        "47° 55.104' N  106° 55.056' E",
    ],
)
def test_a_corner_is_read_however_it_is_written(line):
    shape = read_coordinates("\n".join([line, "47.9184 106.93", "47.93 106.93"]))
    assert shape.exterior.coords[0] == pytest.approx((106.9176, 47.9184), abs=1e-6)


def test_a_hole_in_a_kml_polygon_is_no_ground():
    sides = f"<outerBoundaryIs>{kml_ring(SQUARE)}</outerBoundaryIs><innerBoundaryIs>{kml_ring(HOLE)}</innerBoundaryIs>"
    inside = f"<Polygon>{sides}</Polygon>"
    assert hectares(read_boundary(kml(inside), "a.kml")) == pytest.approx(
        hectares(read_boundary(geojson([SQUARE, HOLE]))), abs=1e-6
    )


def test_height_is_left_out():
    assert not read_boundary(geojson([[[*p, 1250.0] for p in SQUARE]])).has_z


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", ShapeHasTooFewCorners),
        (b"\x89PNG\r\n\x1a\n\xff\xd8", FileIsNotText),
        (b"{broken", ShapeUnreadable),
        (b"[1, 2]", LineUnreadable),
        (b'{"type": "FeatureCollection", "features": 3}', ShapeIsNoGround),
        (b'{"type": "Feature", "geometry": null}', ShapeIsNoGround),
        (geojson([20, 1], "Point"), ShapeIsNoGround),
        (geojson([[20, 1], [20, 2]], "LineString"), ShapeIsNoGround),
        (geojson([[["a", 1], [20, 2], [3, 4]]]), CoordinatesMalformed),
        (geojson([[[20, 1], [20, 2]]]), CoordinatesMalformed),
        (b'{"type":"Polygon","coordinates":[[[NaN,1],[20,2],[21,3],[NaN,1]]]}', GeometryProblem),
        (b"<kml><Point/></kml>", ShapeIsNoGround),
        (b"<kml", ShapeUnreadable),
        (b"<gpx><trk></gpx>", ShapeUnreadable),
        (b'<!DOCTYPE k [<!ENTITY a "b">]><kml>&a;</kml>', ShapeUnreadable),
        (b"1.0 20.0\nhere and there\n", LineUnreadable),
        (b"1.0 20.0\n1.1 20.1\n", ShapeHasTooFewCorners),
        (b"95.0 20.0\n1.1 20.1\n1.2 20.0", PositionOutOfRange),
        (geojson([[[436000, 5310000], [436100, 5310000], [436100, 5310100], [436000, 5310000]]]), PositionOutOfRange),
        (geojson([[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]), ShapeCrossesItself),
        (b" " * 2_000_001, ShapeTooLarge),
        (
            b'<gpx><rte><rtept lat="nan" lon="2"/><rtept lat="1" lon="inf"/><rtept lat="1" lon="2"/></rte></gpx>',
            CoordinatesMalformed,
        ),
        (b"N" + b" " * 30_000 + b"-" + b" " * 30_000 + b"x", LineUnreadable),
        (b"1" * 100_000, LineUnreadable),
        (geojson([[[i / 1e4, 0.0] for i in range(3000)] + [[0, 1], [0, 0]]]), ShapeTooDetailed),
    ],
)
def test_what_is_no_boundary_is_refused_with_its_reason(data, problem):
    with pytest.raises(problem) as told:
        read_boundary(data)
    assert told.value.sentence and told.value.advice and "%(" not in str(told.value)


def test_the_line_that_cannot_be_read_is_named():
    with pytest.raises(LineUnreadable) as told:
        read_coordinates("1.0 20.0\n\n1.1 by the river\n")
    assert "Line 3" in told.value.sentence and "by the river" in told.value.sentence


@given(st.binary(max_size=300))
def test_no_bytes_whatever_do_more_than_be_refused(data):
    try:
        read_boundary(data)
    except GeometryProblem as told:
        assert told.sentence


@given(st.text(alphabet="0123456789.,;°'\"NSEW -+\n\t", max_size=200))
def test_no_typing_whatever_does_more_than_be_refused(text):
    try:
        read_coordinates(text)
    except GeometryProblem as told:
        assert told.sentence
