"""The road is the country's: a step is added without code, and a wrong one is told with what to do."""

import re
import shutil
from pathlib import Path

import pytest
import yaml
from django.conf import settings

from outcrop.commons.packs import api as packs
from outcrop.kernel.strictyaml import read_yaml

HOW_TO = Path(settings.OUTCROP_PACKS).parent / "docs" / "how-to" / "add-a-step.md"


def pack(tmp_path: Path, change=None, append: str = "") -> packs.Pack:
    """Return a copy of Testland whose road was changed."""
    folder = tmp_path / "testland"
    shutil.copytree(Path(settings.OUTCROP_PACKS) / "testland", folder)
    file = folder / "pathway.yaml"
    told = read_yaml(file.read_text(encoding="utf-8"))
    if append:
        told["steps"] += read_yaml(append)
    if change:
        change(told)
    file.write_text(yaml.safe_dump(told, allow_unicode=True, sort_keys=False), encoding="utf-8")
    return packs.load(str(folder))


def faults(made: packs.Pack) -> str:
    return "\n".join(str(each) for each in made.faults(files=["pathway.yaml"]) if each.file == "pathway.yaml")


def test_whoever_follows_the_page_adds_a_step_without_code(tmp_path: Path) -> None:
    """The page's own example is taken as it stands there."""
    example = re.search(r"```yaml\n(.*?)```", HOW_TO.read_text(encoding="utf-8"), re.S)
    assert example
    made = pack(tmp_path, append=example.group(1))
    assert faults(made) == ""
    added = made.section("pathway").steps[-1]
    assert added.key == "water-test" and added.by_hand.counts == "after-confirmation"


@pytest.mark.parametrize("name", ["testland", "mng"])
def test_every_stage_has_its_parts_and_the_list_says_that_it_is_a_proxy(name: str) -> None:
    stages = packs.load(name).section("pathway").stages
    assert len(stages.listed) == 7
    assert stages.proxy is not None
    for stage in stages.listed:
        assert stage.interventions and stage.outputs and stage.indicators


def test_the_page_says_that_the_stages_are_a_proxy(country: None) -> None:
    from django.test import Client

    page = Client().get("/stages").content.decode()
    assert "A proxy" in page
    for stage in packs.current().section("pathway").stages.listed:
        assert stage.title.into("en") in page


def _set(path: str, value):
    def change(told) -> None:
        *way, last = path.split(".")
        for key in way:
            told = told[int(key)] if key.isdigit() else told[key]
        told[last] = value

    return change


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (_set("steps.0.evidence", ["moon.full"]), "Nobody finds 'moon.full'"),
        (_set("steps.0.by_hand", {"what": "a paper", "counts": "at-once"}), "belong together"),
        (_set("steps.0.stage", "no-such"), "is no stage of this road"),
        (_set("steps.0.conditions", ["no-such"]), "is no step of this road"),
        (_set("steps.2.law", {"source": "x", "confidence": "U"}), "Only the law makes a condition"),
        (_set("steps.0.needs_membership_of", "federation"), "No step requires membership"),
        (_set("steps.6.owner", {"agency": "village", "kind": "state", "who": "Village"}), "who confirms?"),
        (
            _set("stages.listed.0.owner", {"agency": "nobody", "kind": "state", "who": "x"}),
            "no institution of this key",
        ),
    ],
)
def test_a_fault_is_told_with_what_to_do(tmp_path: Path, change, says: str) -> None:
    assert says in faults(pack(tmp_path, change))
