"""Taking over an older register: every row accepted, corrected with a note, unchanged, or refused with a reason."""

import json
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from shapely.geometry import Polygon, box, mapping

from outcrop.cadastre import granting
from outcrop.cadastre.audit import INVALID, PAST, as_csv, as_geojson, as_table, audit
from outcrop.cadastre.imports.features import read_features
from outcrop.cadastre.imports.mapping import AreasMapping, RightsMapping, read_mapping
from outcrop.cadastre.imports.rights import import_rights
from outcrop.cadastre.models import Crossing, ImportRun, MiningRight
from outcrop.cadastre.problems import ImportUnreadable, MappingInvalid
from outcrop.cadastre.tests import world
from outcrop.cadastre.tests.world import TODAY, act, square
from outcrop.commons.areas import api as areas
from outcrop.commons.journal.models import Entry
from outcrop.kernel.reports import Line, Note, Outcome, Report

PACK = Path(__file__).resolve().parents[3] / "packs" / "testland"
MAPPING, DIGEST = read_mapping(PACK / "imports" / "licences.yaml", RightsMapping)
pytestmark = pytest.mark.django_db


def row(shape=None, /, **told):
    """Return a feature of the old register; a square of 100 ha says so in m²."""
    usual = {
        "NUMBER": "MI-0001",
        "DISTRICT": "AMBER",
        "PLACE": "Old Adit",
        "HOLDER": "Deep Rock",
        "HOLDER_NO": "77",
        "FROM": "2010-01-01",
        "UNTIL": "2040-01-01",
        "MINERAL": "Jasper",
        "AREA_M2": "994400",
        "SHEET": 3,
    }
    shape = square(side_m=1000) if shape is None else shape
    return {
        "type": "Feature",
        "properties": {**usual, **told},
        "geometry": mapping(shape) if hasattr(shape, "geom_type") else shape,
    }


@pytest.fixture
def take(testland, tmp_path):
    """Take rows over and return the report."""

    def taking(*rows):
        path = tmp_path / "old.geojson"
        path.write_text(json.dumps({"type": "FeatureCollection", "features": list(rows)}))
        return import_rights(file=read_features(path), mapping=MAPPING, mapping_digest=DIGEST, act=act())

    return taking


def outcome(report):
    return [(line.outcome.value, [note.code for note in line.notes]) for line in report.lines]


def test_a_row_that_says_everything_right_is_accepted(take):
    assert outcome(take(row())) == [("accepted", [])]
    right = MiningRight.objects.get()
    assert (right.number, right.class_key, right.holder_name, right.area_path) == (
        "MI-0001",
        "mining",
        "Deep Rock",
        "tl.north.amber",
    )
    assert (right.start, right.end, right.minerals.into("en"), right.state) == (
        date(2010, 1, 1),
        date(2040, 1, 1),
        "Jasper",
        "live",
    )


@pytest.mark.parametrize(
    ("told", "codes"),
    [
        ({"AREA_M2": "99.44"}, ["size-unit"]),
        ({"AREA_M2": "0,9944"}, ["size-unit"]),
        ({"AREA_M2": "1100000"}, ["size-differs"]),
        ({"AREA_M2": "large"}, ["size-unreadable"]),
        ({"HOLDER": "?"}, ["holder-unknown"]),
        ({"HOLDER": None, "DISTRICT": "MOON"}, ["holder-unknown", "area-unknown"]),
    ],
)
def test_a_row_with_a_slip_is_corrected_with_a_note(take, told, codes):
    report = take(row(**told))
    assert outcome(report) == [("corrected", codes)]
    assert MiningRight.objects.get().import_notes == [note.sentence for note in report.lines[0].notes]


def test_a_district_that_the_file_does_not_know_is_found_on_the_map(take):
    take(row(DISTRICT="MOON"))
    assert MiningRight.objects.get().area_path == "tl.north.amber"


def test_a_tidied_number_and_another_form_of_date_are_read(take):
    take(row(NUMBER=" MI- 00 02", FROM="31.12.2011", UNTIL=None))
    right = MiningRight.objects.get()
    assert (right.number, right.start, right.end) == ("MI-0002", date(2011, 12, 31), None)


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"NUMBER": ""}, "number-missing"),
        ({"NUMBER": "ZZ-1"}, "class-unknown"),
        ({"FROM": "long ago"}, "date-unreadable"),
        ({"FROM": None}, "date-missing"),
        ({"FROM": "2030-01-01"}, "date-in-future"),
        ({"UNTIL": "2009-12-31"}, "dates-crossed"),
    ],
)
def test_a_row_that_cannot_be_taken_is_refused_with_its_reason(take, told, code):
    report = take(row(NUMBER="MI-0009"), row(**told))
    assert outcome(report)[1] == ("refused", [code]) and report.lines[1].notes[0].sentence
    assert MiningRight.objects.count() == 1


@pytest.mark.parametrize(
    "shape",
    [None, {}, {"type": "Point", "coordinates": [20, 1]}, {"type": "Polygon", "coordinates": "x"}, box(200, 0, 201, 1)],
)
def test_a_row_without_ground_is_refused(take, shape):
    assert outcome(take({**row(), "geometry": mapping(shape) if hasattr(shape, "geom_type") else shape}))[0][1] == [
        "boundary-unusable"
    ]


def test_a_boundary_that_crosses_itself_is_mended_and_what_came_is_kept(take):
    bow = Polygon([(20.3, 1.5), (20.31, 1.51), (20.31, 1.5), (20.3, 1.51)])
    assert "boundary-mended" in outcome(take(row(bow)))[0][1]
    parcel = MiningRight.objects.get().parcel
    assert parcel.shape.is_valid and not parcel.as_brought.is_valid and "Self-intersection" in parcel.fault
    assert [each.numbers for each in audit(on=TODAY).of(INVALID)] == [("MI-0001",)]


def test_taken_over_again_everything_is_unchanged_and_the_journal_silent(take):
    rows = [row(), row(), row(NUMBER="ZZ-1")]
    take(*rows)
    before = Entry.objects.count()
    assert outcome(take(*rows)) == [("unchanged", []), ("unchanged", []), ("refused", ["class-unknown"])]
    assert (MiningRight.objects.count(), ImportRun.objects.count(), Entry.objects.count()) == (2, 1, before)


def test_a_column_that_means_nothing_may_change(take):
    take(row(SHEET=1))
    assert outcome(take(row(SHEET=2))) == [("unchanged", [])]


def test_a_row_that_says_something_else_than_last_time_is_not_written_over(take):
    take(row())
    assert outcome(take(row(HOLDER="Somebody Else"))) == [("refused", ["differs"])]
    assert MiningRight.objects.get().holder_name == "Deep Rock"


def test_a_number_of_another_source_is_taken(take, testland):
    testland.register_right(square(5000, 0), number="MI-0001")
    assert outcome(take(row())) == [("refused", ["number-taken"])]


def test_a_number_entered_twice_stands_twice_and_is_an_open_conflict(take):
    assert outcome(take(row(), row())) == [("accepted", []), ("corrected", ["entered-twice"])]
    crossing = Crossing.objects.get()
    assert (crossing.kind, crossing.state, crossing.one.copy, crossing.other.copy) == ("entered-twice", "open", 1, 2)


def test_shared_ground_becomes_an_overlap_a_sliver_or_no_fault_by_the_packs_rules(take):
    take(
        row(),
        row(square(900, 0, side_m=1000), NUMBER="EX-0001"),
        row(square(0, 995, side_m=1000), NUMBER="EX-0002"),
        row(square(0, 0, side_m=3000), NUMBER="GT-X"),
        row(square(-1000, 0, side_m=1000), NUMBER="MI-0003"),
    )
    found = {(each.one.number, each.other.number): (each.kind, each.state) for each in Crossing.objects.all()}
    assert found[("MI-0001", "EX-0001")] == ("overlap", "open")
    assert found[("MI-0001", "EX-0002")] == ("sliver", "open")
    assert found[("MI-0001", "GT-X")] == ("another-law", "no-fault")
    assert ("MI-0001", "MI-0003") not in found


def test_a_later_import_finds_what_it_shares_with_rights_that_were_granted_here(take, amber_hill):
    application = world.submitted(amber_hill, square())
    granting.allot(application=application, act=act())
    right = granting.grant_right(application=application, act=act())
    take(row())
    crossing = Crossing.objects.get()
    assert {crossing.one.number, crossing.other.number} == {right.number, "MI-0001"} and crossing.kind == "overlap"


def test_the_audit_tells_the_same_as_table_csv_and_map(take):
    take(row(), row(), row(square(900, 0, side_m=1000), NUMBER="EX-0001", UNTIL="2012-01-01"))
    result = audit(on=TODAY)
    assert result.counts() == {"entered-twice": 1, "overlap": 2, "sliver": 0, "another-law": 0, PAST: 1, INVALID: 0}
    assert "MI-0001 × MI-0001" in as_table(result)
    assert len(as_csv(result).splitlines()) == 1 + 4 == 1 + len(as_geojson(result)["features"])
    assert audit(on=date(2011, 1, 1)).of(PAST) == []


def test_an_empty_register_is_audited_too(testland):
    assert audit(on=TODAY).rights == 0 and "0 rights" in as_table(audit(on=TODAY))


@pytest.mark.parametrize("content", ["", "{", "[]", '{"type": "Point"}', "\xff"])
def test_a_file_that_is_no_collection_is_refused(testland, tmp_path, content):
    path = tmp_path / "a.geojson"
    path.write_bytes(content.encode("latin-1"))
    with pytest.raises(ImportUnreadable):
        read_features(path)
    with pytest.raises(ImportUnreadable):
        read_features(tmp_path / "missing.geojson")


def test_a_mapping_with_faults_tells_them_all(tmp_path):
    path = tmp_path / "m.yaml"
    path.write_text("key: x!\nsource: a\nconfidence: Z\nnumber: {colum: A}\n")
    with pytest.raises(MappingInvalid) as told:
        read_mapping(path, RightsMapping)
    assert all(word in told.value.sentence for word in ("key", "confidence", "number.column", "holder_name", "start"))


def test_a_report_cell_is_never_a_formula():
    line = Line(1, "=cmd()", Outcome.REFUSED, [Note("x", "+1")])
    assert "'=cmd()" in Report([line]).as_csv() and "'+1" in Report([line]).as_csv()


def test_outlines_are_joined_by_code_and_an_unknown_code_is_refused(testland, tmp_path, capsys):
    whole = {
        "type": "Feature",
        "properties": {"CODE": "AMBER", "NAME": "Amber"},
        "geometry": mapping(box(20, 1, 21, 2)),
    }
    lost = {"type": "Feature", "properties": {"CODE": 9.0}, "geometry": mapping(box(20, 1, 21, 2))}
    path = tmp_path / "o.geojson"
    path.write_text(json.dumps({"type": "FeatureCollection", "features": [whole, lost]}))
    call_command("import_areas", path, mapping=PACK / "imports" / "areas.yaml", report=tmp_path / "r.csv")
    told = capsys.readouterr().out
    assert "2 rows: 0 accepted, 1 corrected, 0 unchanged, 1 refused" in told and "name-differs" in told
    assert "row 2 (9) refused" in told
    assert areas.get("AMBER").shape.equals(box(20, 1, 21, 2))
    assert read_mapping(PACK / "imports" / "areas.yaml", AreasMapping)[0].country.code == "TL"


def test_the_audit_command_refuses_a_day_that_is_none(testland, capsys):
    from django.core.management.base import CommandError

    with pytest.raises((CommandError, SystemExit)):
        call_command("cadastre_audit", "--on", "yesterday")
