"""What ``outcrop pack check`` says of a pack's procedures, and that the tests beside them are walked."""

import shutil
from pathlib import Path

import pytest
from django.conf import settings

from outcrop.commons.packs import api as packs
from outcrop.procedures import section, verbs
from outcrop.procedures.packtests import TestFile, failures
from outcrop.procedures.reading import read_procedure

PACKS = sorted(p.parent for p in Path(settings.OUTCROP_PACKS).glob("*/procedures"))


@pytest.fixture(autouse=True)
def known_verbs(monkeypatch):
    """The verbs that the diagrams name, whichever contexts are installed."""
    monkeypatch.setattr(verbs, "_plugged", {})
    verbs.plug_verb("cadastre.recheck", lambda *_: {}, gives=("ground_free",))
    for name in ("cadastre.allot", "cadastre.grant-right", "cadastre.refuse"):
        verbs.plug_verb(name, lambda *_: {})


@pytest.fixture
def pack(tmp_path):
    """A copy of the test country, to be spoilt."""
    shutil.copytree(Path(settings.OUTCROP_PACKS) / "testland", tmp_path / "land")
    return tmp_path / "land"


def told(root):
    """What the check says, as one text."""
    return "\n".join(map(str, section.cross_check(packs.load(str(root)))))


@pytest.mark.parametrize("root", PACKS, ids=lambda root: root.name)
def test_the_procedures_of_every_pack_are_sound_and_do_what_their_tests_say(root):
    assert told(root) == ""


@pytest.mark.parametrize("root", PACKS, ids=lambda root: root.name)
def test_every_step_is_told_in_every_language_of_its_country(root):
    languages = set(packs.load(str(root)).country.languages)
    for path in section.files(root):
        for element in read_procedure(path.read_bytes()).elements.values():
            texts = [element.name, element.help, element.door, element.helper]
            texts += [each.name for each in (*element.outcomes, *element.asks)]
            for text in texts:
                if text and str(text) != element.id:
                    assert languages <= set(text.by_language), (element.id, str(text))


def spoil(file, old, new):
    """Replace something in a file of the pack."""
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (
            'oc:duty="ground.land-resolution"',
            'oc:duty="ground.magic"',
            "No post of the country holds the duty 'ground.magic'",
        ),
        ('oc:verb="cadastre.recheck"', 'oc:verb="cadastre.magic"', "names the verb 'cadastre.magic'"),
        ('id="ground" name', 'id="land" name', "The process is called 'land', the file 'ground'"),
        ("governor.outcome == 'conclude'", "governor.outcome == 'conclud'", "asks for 'conclud'; 'governor' offers"),
        ("<bpmn:process", "<bpmn:process><bpmn:process", "not well-formed"),
    ],
)
def test_a_fault_is_told_with_file_and_line(pack, old, new, words):
    spoil(pack / "procedures/ground.bpmn", old, new)
    assert words in told(pack)
    assert "[procedures/ground.bpmn" in told(pack)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("ends: granted", "ends: overtaken", "It ends at 'granted', not at 'overtaken'."),
        ("ends: granted", "", "It ends at 'granted', not at 'nothing yet'."),
        ("ends: overtaken", "", "No test comes to the end 'overtaken'"),
        (
            "waiting: [hearing]",
            "waiting: [environment]",
            "At the beginning these wait: hearing; expected: environment.",
        ),
        ("outcome: allot, refused: true}", "outcome: allot}", "the decision was refused: 'assembly' does not wait"),
        ("outcome: unsettled", "outcome: settled, refused: true", "nothing refused it"),
        ("outcome: unsettled", "outcome: perhaps", "no step 'hearing' that offers 'perhaps'"),
        ("given: {people_work_here: false}", "given: {}", "The case has no fact 'people_work_here'"),
        ("procedure: ground", "procedure: ground\nextra: 1", "Extra inputs are not permitted"),
    ],
)
def test_a_test_that_does_not_hold_is_told_by_its_name(pack, old, new, words):
    spoil(pack / "procedures/tests/ground.yaml", old, new)
    assert words in told(pack)


def test_a_pack_without_diagrams_is_told_so(pack):
    (pack / "procedures/ground.bpmn").unlink()
    assert "holds no .bpmn file" in told(pack)


def test_a_verb_that_refuses_leaves_the_walk_where_it_was():
    root = Path(settings.OUTCROP_PACKS) / "testland"
    procedure = read_procedure((root / "procedures/ground.bpmn").read_bytes())
    _, file = packs.load("testland").tried("procedures/tests/ground.yaml", TestFile)
    last = file.tests[-1]
    assert list(failures(procedure, last)) == []
    never = last.model_copy(update={"verbs": {"cadastre.recheck": "refuse"}})
    assert "the verb cadastre.recheck refuses" in "\n".join(failures(procedure, never))
