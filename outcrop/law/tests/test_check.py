"""What ``outcrop pack check`` finds in a pack's law."""

from pathlib import Path

import pytest
from django.conf import settings

from outcrop.commons.packs import api as packs
from outcrop.law.check import check
from outcrop.law.tests.conftest import amend


def faults(folder: Path) -> list[str]:
    return [str(fault) for fault in check(packs.Pack(folder.parent))]


@pytest.mark.parametrize("pack", sorted(path.parent.name for path in Path(settings.OUTCROP_PACKS).glob("*/law")))
def test_the_law_of_every_pack_here_is_good_and_meets_its_own_tests(pack: str) -> None:
    assert faults(Path(settings.OUTCROP_PACKS) / pack / "law") == []


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        ("rate_ppm", "unit: ppm", "other: ppm", "lacks unit"),
        ("rate_ppm", "confidence: fictional", "comment: fictional", "confidence] Field required"),
        ("rate_ppm", "confidence: fictional", "confidence: sure", "Input should be 'A', 'B'"),
        ("rate_ppm", "href: ", "link: ", "href] Field required"),
        ("rate_ppm", "2020-01-01: {value: 30000}", "2020-01-01: {value: 0.03}", "valid integer"),
        ("rate_ppm", "2020-01-01: {value: 30000}", "2020-01-01: 30000", "Write a value as"),
        ("rate_ppm", "2020-01-01: {value: 30000}", "early: {value: 30000}", "Write a value as"),
        ("rate_ppm", "2020-01-01: {value: 30000}", "2020-01-01: {value: 30000, metadata: no}", "Write a value as"),
        ("rate_ppm", "2020-01-01: {value: 30000}", "2020-01-01 10:00:00: {value: 30000}", "Write a value as"),
        ("rate_ppm", "2020-01-01: {value: 30000}", "{a: b}: 1", "cannot be read|unhashable|key"),
        ("rate_ppm", "2020-01-01: {value: 60000}", "", "no dated values"),
        ("rate_ppm", "metadata:\n  unit", "metadata: none\nother:\n  unit", "neither|twice"),
        ("rate_ppm", "description: {en: Royalty rate, eo: Procento de la tantiemo}", "description: [1]", "Not a text"),
        ("rate_ppm", "2024-03-15:", "2020-01-01:", "written twice"),
        ("rate_ppm", "counter:", "counter: [", "cannot be read|expected|did not find"),
        ("rate_ppm", "enacted: 2024-09-10", "enacted: soon", "enacted"),
        ("rate_ppm", "enacted: 2024-09-10", "enakted: 2024-09-10", "Extra inputs"),
        ("liable", "- {value: false, enacted: 2023-03-01}", "- {value: false}", "enacted] Field required"),
    ],
)
def test_a_parameter_without_what_it_needs_is_named_with_its_place(
    law_folder: Path, file: str, old: str, new: str, said: str
) -> None:
    amend(law_folder / f"parameters/royalty/{file}.yaml", old, new)
    found = faults(law_folder)
    assert found and all(f"law/parameters/royalty/{file}.yaml" in fault for fault in found)
    assert any(word in fault for fault in found for word in said.split("|"))


@pytest.mark.parametrize(
    "line",
    [
        "import os",
        "from os import path",
        "from outcrop.law.language import Variable",
        "from outcrop.law.language import share as by",
        "open('/etc/passwd')",
        "().__class__.__bases__",
        "'{0.x}'.format(1)",
        "eval('1')",
        "__import__('os')",
        "RATE = 0.05",
        "class no_docstring(Rate): pass",
        "class old(Rate):\n    '''Old.'''\n    def formula_2020(case, day, law): return 1",
        "def broken(:",
        "where.x()",
        "x = 1 / 3",
        "x = 9 ** 9",
        "class where(Rate):\n    'X.'",
        "x = by\nx()",
        "class x(Rate):\n    'X.'\n    def formula(case, day, law): return law(day).tracer.browse_trace()",
        "class x(Rate):\n    'X.'\n    def formula(case, day, law): return case('sale_value', day).tofile('/tmp/x')",
        "class x(Rate):\n    'X.'\n    def formula(case, day, law):\n        where = law(day)\n        return where()",
        "class x(Rate):\n    'X.'\n    def formula(case, day, law=open): return 1",
        "class x(Rate, metaclass=Enum):\n    'X.'",
        "@by\nclass x(Rate):\n    'X.'",
        "by(1, key=2)",
        "while True: pass",
        "[x for x in (1,)]",
        "(x for x in (1,)).gi_frame",
        "lambda: 1",
        "del by",
        "f'{1}'",
        "\0",
    ],
)
def test_a_formula_does_nothing_but_reckon(law_folder: Path, line: str) -> None:
    file = law_folder / "formulas/royalty.py"
    file.write_text(file.read_text(encoding="utf-8") + f"\n\n{line}\n", encoding="utf-8")
    (found, *_) = faults(law_folder)
    assert "law/formulas/royalty.py: line" in found


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('royalty_due: "30.00 XTS"', 'royalty_due: "31.00 XTS"', "should be 3100, and is 3000"),
        ("confidence: U", "confidence: A", "confidence should be A, and is U"),
        ("channel: counter", "channel: shop", "law.choice-unknown"),
        ("on: 2021-05-01", "on: someday", "on:"),
        ("gives:", "give:", "Extra inputs"),
    ],
)
def test_a_law_test_that_fails_is_named_by_its_sentence(law_folder: Path, old: str, new: str, said: str) -> None:
    amend(law_folder / "tests/royalty.yaml", old, new)
    found = faults(law_folder)
    assert any(said in fault for fault in found), found
    assert all("law/tests/royalty.yaml: " in fault for fault in found)


def test_a_law_without_tests_is_not_good(law_folder: Path) -> None:
    (law_folder / "tests/royalty.yaml").unlink()
    assert any("no law tests" in fault for fault in faults(law_folder))


def test_a_formula_that_gives_no_whole_number_where_one_is_due_is_found(law_folder: Path) -> None:
    rate = 'by(law(day).royalty.rate_ppm, case("channel", day))'
    amend(law_folder / "formulas/royalty.py", rate, 'case("royalty_payable_by", day)')
    assert any("something else than whole numbers" in fault for fault in faults(law_folder))


def test_a_formula_that_asks_itself_is_found(law_folder: Path) -> None:
    amend(law_folder / "formulas/royalty.py", 'share(case("royalty_due"', 'share(case("royalty_local_share"')
    assert any("law.unreadable" in fault for fault in faults(law_folder))


def test_every_variable_and_choice_has_a_name_for_people(law_folder: Path) -> None:
    words = law_folder / "words.yaml"
    amend(words, "royalty_base:", "royalty_basis:")
    amend(words, "    panner:", "    paner:")
    found = " ".join(faults(law_folder))
    assert "royalty_base] It has no label" in found and "royalty_basis] No formula file defines it" in found
    assert "These choices have no label: panner" in found


def test_the_bundle_and_the_pack_agree_on_money(law_folder: Path) -> None:
    amend(law_folder / "bundle.toml", 'rule = "half-up"', 'rule = "down"')
    assert any("differ from those in pack.toml" in fault for fault in faults(law_folder))


def test_a_missing_law_is_said_and_not_a_crash(law_folder: Path) -> None:
    (law_folder / "bundle.toml").unlink()
    (law_folder / "words.yaml").write_text("a: 1\n")
    assert any("law/bundle.toml" in fault for fault in faults(law_folder))
