"""
Whatever is sent, the answer is a sentence in the reader's language and a code, and what was typed is still there.

A sample, the same each time; ``OUTCROP_SWEEP=all`` sends everything (some ten minutes).
"""

import json
import os
import zlib
from collections.abc import Iterator

import pytest
from pytest_django.fixtures import Settings

from outcrop.config.paths import PACKS
from tests.bad_input.calls import BODIES, HEADERS, KINDS, TAILS, Calls, put
from tests.bad_input.pages import Forms, wrongs
from tests.bad_input.wrong import JSONS, TEXTS
from tests.permissions.furnished import furnished
from tests.permissions.trying import calls

ONE_IN = 1 if os.environ.get("OUTCROP_SWEEP") == "all" else 60


def chosen(*what: object) -> bool:
    """Say whether a try is in the sample."""
    return zlib.crc32(repr(what).encode()) % ONE_IN == 0


@pytest.fixture
def translated(settings: Settings) -> str:
    """Give the house a language in whose script an English sentence stands out."""
    settings.LANGUAGES = [("en", "English"), ("mn", "Монгол")]
    settings.LOCALE_PATHS = [str(PACKS / "mng" / "locale")]
    return "mn"


def wrong_forms(forms: Forms) -> Iterator[str]:
    """Yield what is wrong with the answers to wrong forms."""
    for asked in forms.found():
        for field in asked.tried:
            for wrong, text in TEXTS.items():
                if chosen(asked.key[0], field, wrong):
                    answered = forms.sent_with(asked, field, wrong, text)
                    yield from (f"{answered}: {what}" for what in wrongs(answered))


def wrong_calls(made: Calls) -> Iterator[str]:
    """Yield what is wrong with the answers to wrong calls."""
    for call in calls():
        tries = [(f"body {name}", {"body": body}) for name, body in BODIES.items()]
        tries += [(f"content type {kind}", {"body": b"{}", "kind": kind}) for kind in KINDS]
        tries += [(f"{tail[:20]}", {"body": b"{}", "tail": tail}) for tail in TAILS]
        tries += [(f"{name} {value[:20]}", {"body": b"{}", name: value}) for name, value in HEADERS]
        for at, body in made.bodies(call):
            for wrong, value in JSONS.items():
                sent = json.dumps(put(json.loads(json.dumps(body)), at, value)).encode()
                tries.append((f"{at} = {wrong}", {"body": sent}))
        for name, sent in tries:
            if chosen(call.name, name):
                yield from (f"{call.name} {name}: {what}" for what in made.wrongs(*made.send(call, **sent)))


@pytest.mark.django_db
def test_whatever_is_sent_gets_a_sentence_and_a_code_and_nothing_is_lost(translated: str) -> None:
    world = furnished()
    forms = Forms(world, translated)
    complaints = [*wrong_forms(forms), *wrong_calls(Calls(world, translated))]
    assert not complaints, f"{len(complaints)} complaints\n" + "\n".join(complaints[:60])
