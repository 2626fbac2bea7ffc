"""The drawing: small, well-formed, safe whatever the names say, and true to where a case stands."""

from pathlib import Path

import pytest
from django.conf import settings
from lxml import etree

from outcrop.procedures.diagram import Standing, draw, taken
from outcrop.procedures.reading import read_procedure
from outcrop.procedures.tests.diagrams import CHECK, END, START, diagram, flow

GROUND = [p.parent.name for p in sorted(Path(settings.OUTCROP_PACKS).glob("*/procedures"))]
SVG = "{http://www.w3.org/2000/svg}"


def ground(pack):
    """The ground procedure of a country."""
    return read_procedure((Path(settings.OUTCROP_PACKS) / pack / "procedures/ground.bpmn").read_bytes())


@pytest.mark.parametrize("pack", GROUND)
@pytest.mark.parametrize("language", ["en", "mn", "eo"])
def test_a_drawing_is_small_and_has_no_style_or_script(pack, language):
    picture = draw(ground(pack), Standing(), language=language, title="Case 1", name="p")
    root = etree.fromstring(picture.encode())
    assert len(picture.encode()) < 14_000
    assert not [e for e in root.iter() if e.get("style") or str(e.tag).endswith(("style", "script", "foreignObject"))]
    assert {e.get("class") for e in root.iter(f"{SVG}g")} >= {"task later", "end later", "parallel later"}


def test_every_step_is_drawn_with_its_name_and_a_title_for_those_who_do_not_see():
    procedure = ground("testland")
    picture = draw(procedure, Standing({"assembly": "now"}), language="en", title="Case 1", name="p")
    root = etree.fromstring(picture.encode())
    words = " ".join(" ".join(text.itertext()) for text in root.iter(f"{SVG}text"))
    for step in procedure.steps:
        assert all(word in words for word in str(step.name).split())
    assert root.findtext(f"{SVG}title") == "Case 1"
    assert "0 of 5 steps are decided. Waiting: Assembly's resolution." in root.findtext(f"{SVG}desc")
    assert root.get("aria-labelledby") == "p-t p-d"


def test_names_from_a_pack_cannot_become_markup():
    evil = CHECK.replace('name="Check"', 'name="&lt;/text&gt;&lt;script&gt;alert(1)&lt;/script&gt;"')
    procedure = read_procedure(
        diagram(START, evil, END, flow("begun", "check"), flow("check", "finished"), ids=("begun", "check", "finished"))
    )
    picture = draw(procedure, Standing(notes={"check": '"><img src=x>'}), language="en", title="<b>", name="p")
    assert not [e for e in etree.fromstring(picture.encode()).iter() if str(e.tag).endswith(("script", "img", "b"))]


def test_numbers_that_are_none_do_not_spoil_the_drawing():
    content = diagram(
        START, CHECK, END, flow("begun", "check"), flow("check", "finished"), ids=("begun", "check", "finished")
    )
    for evil in (b"NaN", b"1e999", b"-1e999", b"99999999999", b"x"):
        picture = draw(
            read_procedure(content.replace(b'x="200"', b'x="' + evil + b'"')),
            Standing(),
            language="en",
            title="t",
            name="p",
        )
        assert not any(bad in picture.lower() for bad in ("nan", "inf", "999"))


@pytest.mark.parametrize(
    ("passed", "waiting", "there", "not_there"),
    [
        (
            ["received", "people_there", "heard", "side_by_side"], ["environment", "cadastre"],
            {"people_there_to_heard", "side_by_side_to_cadastre"}, {"people_there_to_hearing", "cadastre_to_all_heard"},
        ),
        (
            ["received", "people_there", "hearing", "settled", "heard"], [],
            {"people_there_to_hearing", "settled_to_heard"}, {"people_there_to_heard"},
        ),
    ],
)  # fmt: skip
def test_only_the_arrows_that_a_case_went_along_are_marked(passed, waiting, there, not_there):
    found = taken(ground("testland"), passed, waiting)
    assert there <= found
    assert not (not_there & found)
