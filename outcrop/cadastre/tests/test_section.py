"""The pack's kinds of right are checked before anybody relies on them."""

import shutil
from pathlib import Path

import pytest
import yaml

from outcrop.cadastre.register import section
from outcrop.cadastre.section import FILE
from outcrop.commons.packs import api as packs
from outcrop.kernel.strictyaml import read_yaml

TESTLAND = Path(__file__).resolve().parents[3] / "packs" / "testland"


@pytest.fixture
def mend(tmp_path):
    """Return the faults of a copy of the pack, after something was done to its classes."""

    def changed(change):
        root = tmp_path / "copy"
        shutil.copytree(TESTLAND, root)
        told = read_yaml((root / FILE).read_text())
        change(told, root)
        (root / FILE).write_text(yaml.safe_dump(told, allow_unicode=True))
        return [
            str(fault)
            for fault in packs.load(str(root)).faults(files=[FILE, "publication.yaml"])
            if "cadastre" in str(fault) or "publication" in str(fault)
        ]

    return changed


@pytest.mark.parametrize("country", ["testland", "mng"])
def test_the_packs_have_no_faults(country):
    assert not [str(fault) for fault in packs.load(country).faults(files=[FILE]) if "cadastre" in str(fault)]


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda told, root: told["classes"].append(told["classes"][0]), "Two classes have this key"),
        (lambda told, root: told["exclusions"][0].update(classes=["artisanal", "moon"]), "no class called 'moon'"),
        (lambda told, root: told["classes"][0].update(record="cadastre.moon"), "published as this record"),
        (lambda told, root: told["classes"][0].update(procedure="moon"), "There is no procedures/moon.bpmn"),
        (lambda told, root: told["classes"][0].update(holders=["crew"]), "no form of enterprise called 'crew'"),
        (lambda told, root: told["classes"][1].update(numbers=["("]), "classes.1.numbers"),
        (lambda told, root: told["zones"][0].update(file="moon.geojson"), "There is no cadastre/moon.geojson"),
        (lambda told, root: (root / "cadastre" / "closed.geojson").write_text("{}"), "no GeoJSON collection"),
        (lambda told, root: told.pop("slivers"), "slivers"),
    ],
)
def test_a_fault_is_named_with_its_place(mend, change, said):
    assert any(said in fault for fault in mend(change))


def test_classes_of_one_exclusion_exclude_each_other_and_themselves():
    assert section().excluded_by("mining") == {"artisanal", "exploration", "mining"}
    assert section().excluded_by("geothermal") == frozenset()
    assert section().of_number("EX-0001").key == "exploration" and section().of_number("??") is None
