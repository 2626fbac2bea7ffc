"""The standards: all faults at once, nothing made up, and marks that are kept."""

import shutil
from datetime import date
from io import StringIO
from pathlib import Path

import pytest
import yaml
from django.conf import settings
from django.core.management import CommandError, call_command

from outcrop.assurance.catalogue import catalogue, faults_of
from outcrop.assurance.catalogue.shapes import after
from outcrop.assurance.section import AssuranceSection, cross_check
from outcrop.commons.packs import api as packs
from outcrop.kernel.strictyaml import read_yaml


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """The standards in a folder that a test may spoil."""
    return Path(shutil.copytree(settings.OUTCROP_STANDARDS, tmp_path / "standards"))


def spoil(file: Path, change: object) -> None:
    told = read_yaml(file.read_text(encoding="utf-8"))
    change(told)  # type: ignore[operator]
    file.write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")


def test_the_standards_that_we_ship_have_no_fault():
    assert faults_of(Path(settings.OUTCROP_STANDARDS)) == []


def test_every_fault_is_told_at_once_and_by_its_place(copy):
    made_up = {"id": "M.9/1", "level": "module-1", "theme": "x-y", "text": "Made up", "evidence": ["lot-book"]}
    made_up |= {"source": "?", "confidence": "U"}
    spoil(copy / "craft" / "requirements.yaml", lambda told: told["requirements"].append(made_up))
    spoil(copy / "oecd-annex-ii" / "requirements.yaml", lambda told: told["requirements"][0].update(
        evidence=["hearsay"], level="none-such", deadline="whenever"
    ))  # fmt: skip
    spoil(copy / "planetgold" / "standard.yaml", lambda told: told.pop("licence"))
    (copy / "fairmined" / "requirements.yaml").unlink()
    (copy / "minamata-annex-c" / "standard.yaml").write_text("name: [unclosed", encoding="utf-8")
    told = "\n".join(map(str, faults_of(copy)))
    for words in (
        "structure_only: its requirements were not read",
        "evidence.yaml names no kind 'hearsay'",
        "names no level 'none-such'",
        "names no deadline 'whenever'",
        "planetgold/standard.yaml: licence",
        "fairmined/requirements.yaml",
        "minamata-annex-c/standard.yaml] It cannot be read",
    ):
        assert words in told


def test_the_command_fails_with_every_fault_and_is_content_without(copy):
    said = StringIO()
    call_command("standards_check", stdout=said)
    assert "standards: good" in said.getvalue()
    (copy / "evidence.yaml").unlink()
    with pytest.raises(CommandError):
        call_command("standards_check", str(copy), stdout=StringIO())


def test_what_was_not_read_has_no_requirement_and_no_id_is_passed_off_as_the_sources():
    for key in ("craft", "fairmined"):
        assert catalogue().by_key[key].requirements == ()
    oecd = catalogue().by_key["oecd-annex-ii"]
    assert all(row.ours for row in oecd.requirements)


def test_armed_groups_are_told_apart_from_security_forces():
    groups = catalogue().requirement("oecd-annex-ii", "non-state-armed-groups")
    forces = catalogue().requirement("oecd-annex-ii", "security-forces")
    assert (groups.actors, groups.answer, groups.deadline) == ("non-state-armed-group", "disengage", None)
    assert (forces.actors, forces.answer, forces.deadline) == ("security-forces", "mitigate", "six-months")


def test_yellow_and_blue_may_export_and_red_may_not():
    book = catalogue().by_key["icglr-mine-site"].standard
    assert {word.key: (word.code, word.may_export) for word in book.statuses} == {
        "green": (1, True), "yellow": (2, True), "red": (3, False), "blue": (0, True)
    }  # fmt: skip


def test_a_pack_that_names_what_is_not_there_hears_of_it(monkeypatch):
    pack = packs.load("testland")
    told = pack.section("assurance").model_dump(mode="python")
    told["standards"] = [{"key": "mng-law"}, {"key": "nowhere"}]
    told["services"] = [each for each in told["services"] if "child" not in each["protects"]]
    told["report_issuer"] = "nobody"
    monkeypatch.setitem(pack._read, "assurance", AssuranceSection.model_validate(told))
    faults = "\n".join(map(str, cross_check(pack)))
    for words in ("made for another country", "no folder of that name", "protects a child", "no agency 'nobody'"):
        assert words in faults


@pytest.mark.parametrize(
    ("day", "months", "then"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 11, 21), 1, date(2026, 12, 21)),
        (date(2027, 12, 31), 2, date(2028, 2, 29)),
    ],
)
def test_months_end_with_the_month(day, months, then):
    assert after(day, months=months) == then
