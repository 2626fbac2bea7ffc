"""The sentences of the pages, and their translations in the packs."""

from pathlib import Path

import pytest
from babel.messages.catalog import Catalog

from outcrop.config import translating
from outcrop.config.paths import PACKS, ROOT

CATALOGUES = [path for pack in sorted(PACKS.iterdir()) for path in translating.catalogues(pack)]


@pytest.fixture(scope="module")
def asked() -> Catalog:
    return translating.asked()


@pytest.fixture
def catalogue(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A catalogue of a house that says three sentences, all of them translated."""
    house = tmp_path / "house" / "templates"
    house.mkdir(parents=True)
    (house / "page.html").write_text(
        '{% load i18n %}\n    {% translate "Begin" %}\n  {% button _("Continue") url %}\n'
        "{% blocktranslate count n=n trimmed %}\n{{ n }} day\n{% plural %}\n{{ n }} days\n{% endblocktranslate %}"
    )
    monkeypatch.setattr(translating, "ROOT", tmp_path)
    monkeypatch.setattr(translating, "CODE", tmp_path / "house")
    path = translating.begin(tmp_path / "pack", "eo")
    kept = translating.gather(path)
    kept.get("Begin").string = "Komenci"
    kept.get("Continue").string = "Daŭrigi"
    kept.get("%(n)s day").string = ("%(n)s tago", "%(n)s tagoj")
    translating._write(path, kept)
    translating.gather(path)
    return path


def spoil(path: Path, told: str, instead: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(told, instead), encoding="utf-8")


@pytest.mark.parametrize("path", CATALOGUES, ids=lambda path: str(path.relative_to(ROOT)))
def test_every_sentence_is_translated_keeps_its_places_and_is_compiled(path: Path) -> None:
    assert not translating.faults(path), "Translate them in the .po file, then run `outcrop translations`"


def test_sentences_are_found_in_code_templates_tags_and_the_kernel(asked: Catalog) -> None:
    assert asked.get("Something went wrong.")  # the kernel's own mark
    assert asked.get("The same is told as a list of steps on this page.")  # inside an f-string
    assert asked.get("Continue")  # {% button _("...") %}
    assert asked.get("Go to the main text")  # {% translate %}
    assert asked.get("%(day)s %(month)s %(year)s", context="date")
    assert asked.get("%(n)s working day").pluralizable


def test_a_whole_catalogue_has_no_fault(catalogue: Path) -> None:
    assert translating.faults(catalogue) == []


def test_a_sentence_without_translation_is_named_with_its_file(catalogue: Path) -> None:
    spoil(catalogue, "Daŭrigi", "")
    translating.gather(catalogue)
    assert translating.faults(catalogue) == ["not translated: 'Continue' (house/templates/page.html)"]


def test_a_place_that_got_lost_is_a_fault(catalogue: Path) -> None:
    spoil(catalogue, "%(n)s tagoj", "%(tagoj)s")
    translating.gather(catalogue)
    assert translating.faults(catalogue) == ["places differ: '%(n)s day' became '%(tagoj)s'"]


def test_a_compiled_file_of_other_content_is_a_fault(catalogue: Path) -> None:
    spoil(catalogue, "Komenci", "Ek")
    assert translating.faults(catalogue) == ["django.mo is not what django.po says: run `outcrop translations`"]


def test_gathering_keeps_what_people_wrote_also_when_a_sentence_goes(catalogue: Path) -> None:
    page = catalogue.parents[4] / "house" / "templates" / "page.html"
    spoil(page, '{% translate "Begin" %}', "")
    assert translating.gather(catalogue).get("Continue").string == "Daŭrigi"
    spoil(page, "{% load i18n %}", '{% load i18n %}{% translate "Begin" %}')
    assert translating.gather(catalogue).get("Begin").string == "Komenci"
