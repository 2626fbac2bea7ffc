"""
The accused never learns of a grievance: the same world is walked twice, without one and with one, and everything that
she, who stands above and below her and her agency are told is the same, byte for byte.
"""

import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from pypdfium2 import PdfDocument

from outcrop.commons.accounts.api import issue_token
from outcrop.commons.journal import api as journal
from outcrop.commons.journal.models import Entry, Submission
from outcrop.commons.notices.models import Notice
from outcrop.kernel.ids import new_id
from outcrop.voice import api as voice
from outcrop.voice import cases, codes, desks, reading, seeds
from outcrop.voice.models import Case, Step
from outcrop.voice.routing import Accused
from tests import world as testland
from tests.permissions.test_every_address import NO, everything
from tests.permissions.things import filled, things
from tests.permissions.trying import ROLES, Address, Call, changes_nothing, client_of, hurried, undoing

#: The accused, her agency, who stands above and below her, and some who have nothing to do with it.
LOOKING = (
    *("officer", "governor", "environment", "village-head", "department"),
    *("auditor", "nobody"),
)
HEARING = ("assembly", "labour-inspector", "commissioner")
#: What differs by nature each time that a page is drawn.
VARIES = (
    (rb'name="csrfmiddlewaretoken" value="\w+"', b"csrf"),
    (rb'name="submission" value="[0-9a-f-]{36}"', b"submission"),
    (rb"<code>[0-9a-f-]{36}</code>", b"number of the request"),
    (rb"(?:\d{4} ?){4}\d{4}", b"code of a checklist"),
    (rb"/safety/checklists/[0-9a-f-]{36}", b"lists of a team"),
)
WORDS = "Quincetree wanted two sacks of flour for her stamp"


@pytest.mark.parametrize("part", ["reading pages", "sending forms", "calling"])
def test_the_accused_and_her_line_are_told_the_same_with_and_without_a_grievance(
    world: testland.World, part: str
) -> None:
    filling = things(world)
    tokens = {role: issue_token(user=world.users[role], label="t", at=world.act().at) for role in LOOKING[:-1]}
    clients = {role: client_of(world, role) for role in LOOKING}
    journal.dispatch()
    before, rows = dict(everything_told(part, clients, tokens, filling)), rows_of_all()
    complain_and_answer(world)
    journal.dispatch()
    after = dict(everything_told(part, clients, tokens, filling))
    assert len(before) > 250, "the pages were not reached at all"
    assert Case.objects.count() == 1 and Step.objects.count() >= 5
    assert not [place for place, (status, _) in before.items() if status >= 500]
    differing = [place for place in before if before[place] != after[place]]
    assert not differing, "\n".join(f"{place}" for place in differing[:40])
    assert rows_of_all() == rows, "a journal line, notice or kept form tells that something happened"


def rows_of_all() -> dict[str, int]:
    """Count the rows that others may come to see."""
    return {model.__name__: model.objects.count() for model in (Entry, Notice, Submission)}


def complain_and_answer(world: testland.World) -> str:
    """Let somebody complain of the officer over the pages, be answered, and appeal."""
    client = Client()
    page = {"kind": "money-asked", "words": WORDS, "area": "AMBER", "about": "district-office/mining-officer"}
    page |= {"watched": world.enterprise("Amber Hill").number, "submission": str(new_id())}
    answer = client.post("/letters/new", page)
    code = re.search(rb"(?:\d{4} ){4}\d{4}", answer.content)
    assert code, answer.content.decode()
    said = code.group().decode()
    for key in ("assembly", "labour-inspector"):
        handler = client_of(world, key)
        passphrase = seeds._told()["passphrases"][key]
        handler.post("/letters/desk/open", {"passphrase": passphrase, "submission": str(new_id())})
        desk = handler.get("/letters/desk").content.decode()
        path = re.search(r"/letters/desk/[0-9a-f-]{36}", desk)
        assert path, desk
        told = {"what": "answer", "words": f"{WORDS}: so it was.", "remedy": "It is paid back."}
        assert handler.post(path.group(), {**told, "submission": str(new_id())}).status_code == 302
        more = {"code": said, "what": "appeal", "words": "Not enough.", "submission": str(new_id())}
        assert b"Who hears it" in client.post("/letters/more", more).content
    return said


def everything_told(
    part: str, clients: dict[str, Client], tokens: dict[str, str], filling: dict[str, Any]
) -> Iterator[tuple[tuple[str, ...], tuple[int, bytes]]]:
    """Yield every answer to everybody who looks, by address, method and role."""
    with hurried():
        for address, method in everything()[part]:
            values = filled(filling, address.name, address.parameters, "own")
            with undoing() as undo:
                for role, client in clients.items():
                    status, body = _told(client, address, method, values, tokens.get(role, ""))
                    yield (address.name, method, role), (status, _essence(address.name, status, body))
                    if method != "GET" and not (status in NO and changes_nothing(status, role)):
                        undo()


def _essence(name: str, status: int, body: bytes) -> bytes:
    """Return what a file says, where its bytes hold a fresh signature or the second in which it was drawn."""
    if status == 200 and name in ("credentials:trust-bundle", "credentials:status-list"):
        return body.split(b".")[1]
    if status == 200 and body.startswith(b"%PDF"):
        return "".join(page.get_textpage().get_text_range() for page in PdfDocument(body)).encode()
    return body


def _told(client: Client, address: Address, method: str, values: dict[str, Any], token: str) -> tuple[int, bytes]:
    kept = dict(client.cookies.items())
    answer = _answer(client, address, method, values, token)
    body = b"".join(answer.streaming_content) if answer.streaming else answer.content
    client.cookies.clear()
    client.cookies.update(kept)
    for pattern, name in VARIES:
        body = re.sub(pattern, name, body)
    return answer.status_code, body


def _answer(client: Client, address: Address, method: str, values: dict[str, Any], token: str) -> Any:
    path = address.path(values)
    if isinstance(address, Call):
        headers = {"submission-id": str(uuid4())} | ({"authorization": f"Bearer {token}"} if token else {})
        return client.generic(method, path, b"{}", "application/json", headers=headers)
    return client.get(path) if method == "GET" else client.post(path, {"submission": str(uuid4())})


def test_the_journal_has_one_line_a_day_whether_anybody_complained_or_not(
    world: testland.World,
) -> None:
    clock = settings.OUTCROP_CLOCK

    def lines_of_a_day() -> list[list[str]]:
        seen = set(Entry.objects.values_list("id", flat=True))
        clock.set(clock.now() + timedelta(days=1))
        voice.tend()
        voice.tend()
        return [sorted(entry.content) and [entry.type, entry.verb] for entry in Entry.objects.exclude(id__in=seen)]

    voice.tend()
    quiet = lines_of_a_day()
    complain_and_answer(world)
    assert lines_of_a_day() == quiet == [["voice.day-sealed", "voice.seal-day"]]
    assert list(voice.rewritten_days()) == []


def test_a_sealed_day_tells_when_a_case_was_rewritten(world: testland.World, as_owner: Any) -> None:
    complain_and_answer(world)
    day = world.act().on
    settings.OUTCROP_CLOCK.set(settings.OUTCROP_CLOCK.now() + timedelta(days=1))
    voice.tend()
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("ALTER TABLE voice_step DISABLE TRIGGER USER")
        cursor.execute("UPDATE voice_step SET due = NULL WHERE n = 1")
        cursor.execute("ALTER TABLE voice_step ENABLE TRIGGER USER")
    assert list(voice.rewritten_days()) == [day]


def test_a_case_that_is_not_ones_own_looks_like_one_that_is_missing(
    world: testland.World,
) -> None:
    complain_and_answer(world)
    case, missing = Case.objects.get().id, uuid4()
    for role in ROLES:
        client = client_of(world, role)
        if passphrase := seeds._told()["passphrases"].get(role):
            client.post("/letters/desk/open", {"passphrase": passphrase, "submission": str(new_id())})
        found, nothing = (client.get(f"/letters/desk/{each}") for each in (case, missing))
        assert nothing.status_code == 404
        if role in HEARING:
            assert found.status_code == 200, role
            assert WORDS in found.content.decode()
        else:
            assert found.status_code == 404, role
            assert _plain(found.content).replace(str(case).encode(), b"") == _plain(nothing.content).replace(
                str(missing).encode(), b""
            ), role


def _plain(body: bytes) -> bytes:
    for pattern, name in VARIES:
        body = re.sub(pattern, name, body)
    return body


def test_whoever_complains_while_signed_in_is_nobody_in_what_is_kept(
    world: testland.World,
) -> None:
    client = client_of(world, "environment")
    page = {"kind": "other", "words": WORDS, "area": "AMBER", "about": "district-office/governor"}
    rows = rows_of_all()
    assert client.post("/letters/new", {**page, "submission": str(new_id())}).status_code == 200
    assert rows_of_all() == rows
    now = world.act("assembly")
    desk = desks.unlock(passphrase=seeds._told()["passphrases"]["assembly"], act=now)
    (held,) = reading.cases_of(desk, actor=now.by, on=now.on)
    kept = str(held.case.steps)
    user = world.users["environment"]
    barred = held.case.head["barred"]["users"]
    assert str(user.id) in barred, "she works in the accused office, and is kept from the case like all there"
    assert user.username not in kept and (user.display_name or "-") not in kept
    assert kept.count(str(user.id)) == 1


def test_a_case_named_by_its_code_is_open_to_no_api_without_it(world: testland.World) -> None:
    act = world.act()
    said = cases.Grievance(words=WORDS, kind="other", accused=Accused("district-office@AMBER"))
    code = codes.drawn_from(new_id())
    cases.complain(grievance=said, code=code, act=act)
    client = Client()
    told = client.post("/api/v1/letters/read", {"code": code}, "application/json")
    assert told.status_code == 200 and told.json()["steps"][0]["words"] == WORDS
    assert "no-store" in told["Cache-Control"]
    wrong = codes.drawn_from(new_id())
    assert client.post("/api/v1/letters/read", {"code": wrong}, "application/json").status_code == 404
    assert settings.OUTCROP_MODE == "test"
