"""What a page weighs, and that nothing in any template of the house needs inline script or style."""

import gzip
import re
from pathlib import Path

import pytest

import outcrop
from outcrop.commons.ui.vendoring import FOLDER, LIST, digest, without_source_map
from outcrop.commons.ui.world import SOURCE

HOUSE = Path(outcrop.__file__).parent
FACE = HOUSE / "commons" / "ui" / "static" / "ui"
TEMPLATES = sorted([*HOUSE.rglob("templates/**/*.html"), *HOUSE.rglob("templates/**/*.svg")])
INLINE = re.compile(
    r"""\sstyle\s*=|<style\b|\son[a-z]+\s*=\s*["']|<script(?![^>]*\ssrc=)[^>]*>|href\s*=\s*["']javascript:""",
    re.IGNORECASE,
)


def test_there_are_templates_to_look_at():
    assert len(TEMPLATES) > 20


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: str(path.relative_to(HOUSE)))
def test_no_template_holds_inline_script_or_style(template):
    found = INLINE.search(template.read_text(encoding="utf-8"))
    assert not found, (
        f"{template.relative_to(HOUSE)}: {found.group(0)!r}; use a class of outcrop.css or a file of static/"
    )


def test_no_component_writes_a_style_attribute(client, db):
    assert not INLINE.search(client.get("/look").content.decode())


def test_every_page_loads_little():
    """Files move compressed; beside them a page has only its own HTML, and all together stay under 100 KB."""
    files = ("outcrop.css", "listen.js", "icons.svg", "strata.svg", "bedrock.svg", "mark.svg")
    moved = {name: len(gzip.compress((FACE / name).read_bytes())) for name in files}
    assert moved["outcrop.css"] < 9_000, "styles of one context's pages belong into that context's own static folder"
    assert moved["listen.js"] < 3_000
    assert sum(moved.values()) < 18_000


def test_the_gallery_itself_stays_small_though_it_shows_everything(client, db):
    assert len(gzip.compress(client.get("/look").content)) < 20_000


def test_the_gallery_is_closed_in_production(client, db, settings):
    settings.OUTCROP_MODE = "production"
    assert client.get("/look").status_code == 404
    assert client.get("/look/ground.geojson").status_code == 404


def test_vendored_files_are_those_that_the_list_names():
    import json

    listed = {file["to"]: file for package in json.loads(LIST.read_text(encoding="utf-8")) for file in package["files"]}
    present = {str(path.relative_to(FOLDER)) for path in FOLDER.rglob("*") if path.is_file()} - {LIST.name}
    assert present == set(listed)
    # The data is kept byte for byte; scripts have lost only the line that names their source map.
    assert digest(SOURCE.read_bytes()) == listed[str(SOURCE.relative_to(FOLDER))]["sha256"]
    assert all(b"sourceMappingURL" not in (FOLDER / name).read_bytes() for name in listed if name.endswith(".mjs"))


def test_the_line_that_names_a_source_map_is_cut_and_nothing_else():
    assert without_source_map(b"a();\n//# sourceMappingURL=a.js.map\n") == b"a();\n"
    assert without_source_map(b"a();\n") == b"a();\n"
