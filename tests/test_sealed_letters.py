"""Nobody who holds the database, its files or a backup can read a case: the words are looked for in all three."""

import os
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client

from outcrop.commons.journal.models import Entry
from outcrop.config.database.binaries import shipped
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.ids import new_id
from outcrop.voice import cases
from outcrop.voice.models import Case
from outcrop.voice.tests import world
from outcrop.voice.tests.world import passphrase

SECRET = ("Quincetree", "flour", "Bellwether", "+99 1234567", "Two sacks are given back", "Marmalade")
CATEGORY = "money-asked"


@pytest.fixture
def land(db, settings):
    """Testland on a Monday, with handlers whose desks can be opened."""
    settings.OUTCROP_CLOCK = FixedClock(world.NOW)
    return world.build(settings.OUTCROP_CLOCK)


def dumped() -> str:
    """Return the whole database as a backup has it, as text."""
    told = connection.settings_dict
    names = {"PGHOST": told["HOST"], "PGPORT": told["PORT"], "PGUSER": told["USER"], "PGPASSWORD": told["PASSWORD"]}
    environment = {**os.environ, **{key: str(value) for key, value in names.items() if value}}
    command = [str(shipped() / "pg_dump"), "--inserts", "--no-owner", told["NAME"]]
    return subprocess.run(command, env=environment, capture_output=True, text=True, check=True).stdout


def files() -> Iterator[bytes]:
    """Yield every file that the service keeps."""
    for path in Path(settings.OUTCROP_VAR).rglob("*"):
        if path.is_file() and "postgres" not in path.parts:
            yield path.read_bytes()


@pytest.mark.django_db(transaction=True)
def test_the_words_of_a_case_stand_in_no_table_no_file_and_no_backup(settings, caplog):
    settings.OUTCROP_CLOCK = FixedClock(world.NOW)
    land = world.build(settings.OUTCROP_CLOCK)
    submission = str(new_id())
    told = {"kind": CATEGORY, "words": "Quincetree asked for flour.", "submission": submission}
    told |= {"area": "AMBER", "about": "district-office/mining-officer"}
    told |= {"name": "Bellwether", "contact": "+99 1234567", "accused_words": "Marmalade"}
    answer = Client().post("/letters/new", told)
    assert answer.status_code == 200
    code = "".join(answer.context["code"].split())
    handler = Client()
    handler.force_login(land.users["assembly"])
    handler.post("/letters/desk/open", {"passphrase": passphrase("assembly"), "submission": str(new_id())})
    case = Case.objects.get()
    said = {"what": "answer", "words": "Bellwether is right.", "remedy": "Two sacks are given back."}
    assert handler.post(f"/letters/desk/{case.id}", {**said, "submission": str(new_id())}).status_code == 302
    assert cases.by_code(code, act=land.act()).answered
    text = dumped()
    assert str(case.id) in text, "the dump is not of this database"
    handlers_desk = handler.cookies["outcrop_desk"].value
    for secret in (*SECRET, code, answer.context["code"], submission, passphrase("assembly"), handlers_desk):
        assert secret not in text, secret
        assert not [file for file in files() if secret.encode() in file], secret
        assert not Entry.objects.filter(content__contains=secret).exists()
        assert secret not in caplog.text
    about_cases = [line for line in text.splitlines() if str(case.id) in line]
    for word in (CATEGORY, "mining-officer", "AMBER", "tl.north", "district-office", str(land.post("assembly"))):
        assert not [line for line in about_cases if word in line], word


@pytest.mark.django_db
def test_what_is_sealed_says_nowhere_to_whom(land):
    import base64
    import json

    case, _ = land.complains()
    for lock in case.row.locks.all():
        header = json.loads(base64.urlsafe_b64decode(lock.sealed.split(".")[0] + "=="))
        assert set(header) == {"alg", "enc", "epk"}
