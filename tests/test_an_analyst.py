"""
An analyst at a ministry adds a requirement, a step and a form by following the pages under ``docs/how-to``.

Their examples are read out of the pages as they stand there and put into copies; then the commands that the pages name
are given, and a visitor looks. Nothing here knows how a page could have been meant.
"""

import re
import shutil
from io import StringIO
from pathlib import Path
from textwrap import dedent, indent
from typing import Any

import pytest
from django.conf import settings as configured
from django.core.management import call_command
from django.test import Client

from outcrop.commons.accounts.api import User
from outcrop.config import preparing
from outcrop.config.cli import resolve
from outcrop.config.samples import appoint_holders
from outcrop.kernel.strictyaml import read_yaml

HOW_TO = Path(configured.OUTCROP_PACKS).parent / "docs" / "how-to"
PAGES = ("add-a-requirement", "add-a-step", "add-a-form")


def example(page: str, language: str) -> str:
    """Return the page's one example in a language."""
    found = re.findall(rf"^ *```{language}\n(.*?)^ *```", _page(page), re.S | re.M)
    assert len(found) == 1, f"{page}.md has {len(found)} examples in {language}; this test follows one"
    return dedent(found[0])


def commands(page: str) -> list[list[str]]:
    """Return the commands that the page tells to give, for Testland."""
    return [
        line.replace("<country>", "testland").split()[1:]
        for line in re.findall(r"outcrop \w+ check[ \w<>]*", _page(page))
    ]


def _page(name: str) -> str:
    return (HOW_TO / f"{name}.md").read_text(encoding="utf-8")


def _append(file: Path, rows: str, *, to: str) -> None:
    """Write rows at the end of a list, as with an editor: the file's own lines and remarks stay."""
    text = file.read_text(encoding="utf-8")
    begin = re.search(rf"^{to}:\n", text, re.M).end()  # type: ignore[union-attr]
    after = re.search(r"^\w", text[begin:], re.M)
    end = begin + after.start() if after else len(text)
    depth = len(re.match(r" *", text[begin:].lstrip("\n"))[0])  # type: ignore[index]
    file.write_text(f"{text[:end].rstrip()}\n{indent(rows.strip(), ' ' * depth)}\n{text[end:]}", encoding="utf-8")


@pytest.fixture
def country(db: None, settings: Any, tmp_path: Path) -> Path:
    """A copy of Testland and of the standards, to which the three examples were added."""
    for name in ("packs/testland", "standards"):
        shutil.copytree(HOW_TO.parents[1] / name, tmp_path / name)
    settings.OUTCROP_PACKS, settings.OUTCROP_STANDARDS = tmp_path / "packs", tmp_path / "standards"
    pack = tmp_path / "packs" / "testland"
    _append(
        tmp_path / "standards/testland-law/requirements.yaml", example("add-a-requirement", "yaml"), to="requirements"
    )
    _append(pack / "pathway.yaml", example("add-a-step", "yaml"), to="steps")
    _append(pack / "forms/forms.yaml", example("add-a-form", "yaml"), to="forms")
    (pack / "forms/water-points.md").write_text(example("add-a-form", "markdown"), encoding="utf-8")
    return pack


def _as(who: str) -> Client:
    client = Client()
    client.force_login(User.objects.get(username=f"sample-{who}"))
    return client


def test_whoever_follows_the_three_pages_sees_what_was_added_without_a_line_of_code(country: Path) -> None:
    told = [command for page in PAGES for command in commands(page)]
    assert {tuple(command) for command in told} == {("pack", "check", "testland"), ("standards", "check")}
    for command in {tuple(command) for command in told}:
        said = StringIO()
        call_command(*resolve(list(command)), stdout=said)
        assert "good" in said.getvalue(), said.getvalue()
    preparing._take_pack()
    appoint_holders(act=preparing._act())
    anybody, officer = Client(), _as("officer")
    step = anybody.get("/steps/water-test").content.decode()
    assert "Have the water tested" in step and "The laboratory" in step and "Bottles and a cool box" in step
    assert "Have the water tested" in anybody.get("/road").content.decode()
    assert "water-test" in anybody.get("/api/v1/road").content.decode()
    law = anybody.get("/standards/testland-law").content.decode()
    assert "Every shaft has a second way out." in law and "Mining Code of Testland, art. 41" in law
    assert "Water points" in officer.get("/forms").content.decode()
    begun = officer.get("/forms/begin/water-points").content.decode()
    assert "Which water people drink near the pits" in begun


@pytest.mark.parametrize("page", PAGES)
def test_a_page_tells_where_things_are_that_are_there(page: str) -> None:
    text = _page(page)
    for named in re.findall(r"`((?:packs/<country>|standards)/[\w./<>-]+)`", text):
        path = HOW_TO.parents[1] / re.sub(r"<standard>", "testland-law", named.replace("<country>", "testland"))
        assert path.exists() or "water-points" in named, f"{page}.md names {named}"
    for link in re.findall(r"\]\(([\w./-]+)\)", text):
        assert (HOW_TO / link).exists(), f"{page}.md leads to {link}"


def test_the_example_of_a_form_is_a_row_and_a_form_of_that_file() -> None:
    (row,) = read_yaml(example("add-a-form", "yaml"))
    assert f"forms/{row['file']}" in _page("add-a-form")
