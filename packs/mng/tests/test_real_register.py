"""
The real licence layer of Mongolia, against what shapely and pyproj alone measured in it.

Skipped where the file is not at hand: it may not be shipped with this project.
"""

import os
from collections import Counter
from datetime import date
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import override_settings
from shapely.geometry import box

from outcrop.cadastre import granting, problems
from outcrop.cadastre.audit import INVALID, PAST, audit
from outcrop.cadastre.ground import Kind, check_ground
from outcrop.cadastre.imports.features import read_features
from outcrop.cadastre.imports.mapping import AreasMapping, RightsMapping, read_mapping
from outcrop.cadastre.imports.outlines import import_outlines
from outcrop.cadastre.imports.rights import import_rights
from outcrop.cadastre.models import Crossing, GroundEntry, ImportRun, MiningRight
from outcrop.cadastre.tests import world
from outcrop.cadastre.tests.world import TODAY, act
from outcrop.commons.areas import api as areas
from outcrop.commons.journal.models import Entry
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts

ROOT = Path(__file__).resolve().parents[3]
DATA = Path(os.environ.get("OUTCROP_DATA") or ROOT.parent / "shared" / "data")
LICENCES = DATA / "mongolia_licences" / "eiti_mongolia_licences.geojson"
OUTLINES = DATA / "admin_boundaries" / "mongolia"
PACK = ROOT / "packs" / "mng"

pytestmark = [
    pytest.mark.skipif(not LICENCES.is_file(), reason=f"The real licence layer is not at {LICENCES}; set OUTCROP_DATA"),
    pytest.mark.slow,
    pytest.mark.django_db,
]


@pytest.fixture(scope="module")
def taken_over(django_db_setup, django_db_blocker):
    """The real register, taken over once for all tests here; each begins with it as it was."""
    with override_settings(OUTCROP_PACK="mng"), django_db_blocker.unblock(), transaction.atomic():
        areas.sync(PACK / "areas.csv")
        mapping, digest = read_mapping(PACK / "imports" / "eiti-licences.yaml", RightsMapping)
        yield import_rights(file=read_features(LICENCES), mapping=mapping, mapping_digest=digest, act=act())
        transaction.set_rollback(True)


@pytest.fixture
def register(taken_over, db):
    """The report of taking it over, inside a test's own transaction."""
    return taken_over


@pytest.fixture
def country(taken_over, db):
    """The country of the real data."""
    return packs.current()


def test_the_audit_finds_what_was_measured(register):
    result = audit(on=date(2026, 11, 21))
    assert (result.rights, result.numbers) == (3447, 3439)
    assert result.touching == 3168
    assert len(result.sharing) == 1526
    assert result.counts() == {
        "entered-twice": 8,
        "overlap": 15,
        "sliver": 511,
        "another-law": 992,
        PAST: 1836,
        INVALID: 1,
    }
    past = Counter(each.classes[0] for each in result.of(PAST))
    assert past["exploration"] == 1722 == MiningRight.objects.filter(class_key="exploration").count()
    assert MiningRight.objects.filter(class_key="crude-oil").count() == 27
    assert max(MiningRight.objects.values_list("start", flat=True)) == date(2018, 12, 28)
    assert [each.numbers for each in result.of(INVALID)] == [("XV-00020535",)]


def test_every_row_is_accounted_for_and_nothing_is_dropped(register):
    counts = register.counts()
    assert len(register.lines) == 3447 and [line.row for line in register.lines] == list(range(1, 3448))
    assert counts == {
        "corrected": 3447,
        "size-unit": 3436,
        "size-differs": 11,
        "entered-twice": 8,
        "boundary-mended": 1,
        "holder-unknown": 26,
        "area-unknown": 144,
    }
    first = register.lines[0]
    assert first.name == "MV-00021252" and "holds ha, not m2" in first.notes[0].sentence


def test_inherited_overlaps_are_open_conflicts_and_other_laws_are_not(register):
    kinds = Counter(Crossing.objects.values_list("kind", "state"))
    assert kinds == {
        ("entered-twice", "open"): 8,
        ("overlap", "open"): 15,
        ("sliver", "open"): 511,
        ("another-law", "no-fault"): 992,
    }


def test_taken_over_again_nothing_changes(register, country):
    lines = Entry.objects.count()
    mapping, digest = read_mapping(PACK / "imports" / "eiti-licences.yaml", RightsMapping)
    again = import_rights(file=read_features(LICENCES), mapping=mapping, mapping_digest=digest, act=act())
    assert again.counts() == {"unchanged": 3447}
    assert (MiningRight.objects.count(), ImportRun.objects.count(), Entry.objects.count()) == (3447, 1, lines)


def test_the_ground_register_runs_from_one_without_a_gap(register):
    numbers = list(GroundEntry.objects.order_by("number").values_list("number", "previous_id"))
    assert numbers[0] == (1, None) and numbers[-1] == (3447, 3446)


def test_ground_under_a_licence_past_its_date_is_not_answered_as_free(register, country):
    right = MiningRight.objects.get(number="XV-22000012")
    answer = check_ground(_inside(right), class_key="micro-mining", on=TODAY, applicant=world.new_id())
    assert not answer.free and answer.of(Kind.TO_BE_CONFIRMED)


def test_with_the_real_register_an_application_across_a_live_right_is_refused_and_one_on_free_ground_is_granted(
    register, country
):
    agency = posts.Agency.objects.create(
        key="governor@8104", name={"en": "Governor"}, kind="state", area_path="mn.81.8104"
    )
    posts.Post.objects.create(
        key="governor",
        agency=agency,
        agency_kind="state",
        title={"en": "Governor"},
        area_path="mn.81.8104",
        duties=["ground.contract"],
    )
    made = world.enterprise("Altan")
    live = MiningRight.objects.get(number="MV-00021252")
    crossing = world.submitted(made, _inside(live), class_key="micro-mining")
    granting.allot(application=crossing, act=act())
    with pytest.raises(problems.RightsOverlap) as told:
        granting.grant_right(application=crossing, act=act())
    assert "MV-00021252" in told.value.sentence
    free = world.submitted(made, box(96.00, 48.60, 96.002, 48.601), class_key="micro-mining", area_path="mn.81.8104")
    assert check_ground(free.parcel.shape, class_key="micro-mining", on=TODAY, applicant=made.id).free
    granting.allot(application=free, act=act())
    assert granting.grant_right(application=free, act=act()).number.startswith("BU-8104-2026-00001-")


def _inside(right):
    middle = right.parcel.shape.representative_point()
    return box(middle.x, middle.y, middle.x + 0.001, middle.y + 0.001)


def test_the_real_outlines_join_the_packs_codes(country):
    mapping, _digest = read_mapping(PACK / "imports" / "areas.yaml", AreasMapping)
    files = [OUTLINES / "mng_adm1_aimag.geojson", OUTLINES / "mng_adm2_soum.geojson"]
    report = import_outlines(files=files, mapping=mapping)
    assert report.counts() == {"accepted": 361}
    assert import_outlines(files=files, mapping=mapping).counts() == {"unchanged": 361}
    for code in ("4322", "1101", "8104"):
        middle = areas.get(code).shape.representative_point()
        assert areas.locate(middle.x, middle.y).code == code


def test_the_commands_print_the_counts_and_write_report_and_map(register, tmp_path, capsys):
    call_command("import_rights", LICENCES, mapping=PACK / "imports" / "eiti-licences.yaml", report=tmp_path / "r.csv")
    assert "3447 rows: 0 accepted, 0 corrected, 3447 unchanged, 0 refused" in capsys.readouterr().out
    assert len((tmp_path / "r.csv").read_text().splitlines()) == 3448
    call_command("cadastre_audit", on=date(2026, 11, 21), geojson=tmp_path / "a.geojson")
    told = capsys.readouterr().out
    assert "3168 pairs touch" in told and "MV-00021059" in told
    assert len(read_features(tmp_path / "a.geojson").features) == 1526 + 1836 + 1
