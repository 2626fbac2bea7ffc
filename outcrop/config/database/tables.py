"""
The tables of an empty database, laid at once.

``tables.sql`` beside this file is what all migrations together come to. It is written by ``outcrop tables`` and never
by hand; ``make check`` says when it is behind. Migrations remain the only place where the schema is said: a database
that holds anything is brought on by them alone, and so is an empty one whose PostgreSQL is of another release than the
one that wrote the file. See docs/decisions/0186-the-tables-of-an-empty-database.md.
"""

import re
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from django.core.management import call_command
from django.db import connection, connections, transaction

from .home import Home
from .parameters import embedded
from .programs import run
from .supervisor import Supervisor

FILE = Path(__file__).with_name("tables.sql")
IN_ROWS = ("--inserts", "--rows-per-insert=200")
HEAD = "-- Written by `outcrop tables` with PostgreSQL {release}: never change it by hand.\n"
UUID = re.compile(r"'[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'")
MOMENT = re.compile(r"'\d{4}-\d\d-\d\d \d\d:\d\d:\d\d(?:\.\d+)?\+00'")
# What pg_dump says to its reader, and the settings of its own session.
NOT_OURS = re.compile(
    r"^(?:--.*|\\(?:un)?restrict .*|SELECT pg_catalog\.set_config\('search_path'.*|"
    r"SET (?:\w+_timeout|client_\w+|standard_conforming_strings|check_function_bodies|xmloption|row_security|"
    r"default_\w+) = .*|)\n",
    re.MULTILINE,
)


def is_empty() -> bool:
    """Say whether Django's connection finds a database that holds nothing."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace)")
        return cursor.fetchall() == [(True,)]


@transaction.atomic
def lay() -> bool:
    """
    Lay the tables where Django's connection finds an empty database; say whether it did.

    All of them or none. What the file does not know yet is left to the migrations, which look for it anyway.
    """
    text = FILE.read_text(encoding="utf-8")
    if not text.startswith(HEAD.format(release=_release())) or not is_empty():
        return False
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL check_function_bodies = false")  # they name tables that come after them
        cursor.execute(text)
    return True


def written() -> str:
    """Return what the file has to hold: every migration run on an empty database of its own, and that written down."""
    with tempfile.TemporaryDirectory(prefix="outcrop-tables-") as folder:
        home = Home(Path(folder) / "postgres")
        try:
            with Supervisor(home, fsync="off"), _pointed_at(home):
                call_command("migrate", verbosity=0, interactive=False)
                told = run(home, "pg_dump", "--no-owner", "--no-privileges", "--no-comments", *IN_ROWS, "outcrop")
                return HEAD.format(release=_release()) + _plain(told.decode())
        finally:
            home.remove()


def _plain(dump: str) -> str:
    """Leave out what differs from one writing to the next: a fresh database has the same words everywhere."""
    text = NOT_OURS.sub("", dump)
    names = {
        each: f"'{uuid.uuid5(uuid.NAMESPACE_OID, str(n))}'" for n, each in enumerate(dict.fromkeys(UUID.findall(text)))
    }
    return MOMENT.sub("'2026-01-01 00:00:00+00'", UUID.sub(lambda found: names[found[0]], text))


def _release() -> int:
    """Return the release of the PostgreSQL behind Django's connection."""
    with connection.cursor() as cursor:
        cursor.execute("SHOW server_version_num")
        [(number,)] = cursor.fetchall()
    return int(number) // 10_000


@contextmanager
def _pointed_at(home: Home) -> Iterator[None]:
    """Let Django's connection be that of the owner of another database for the length of the block."""
    before = dict(connection.settings_dict)
    connections.close_all()
    connection.settings_dict.update(embedded(home, "owner"))
    try:
        yield
    finally:
        connections.close_all()
        connection.settings_dict.update(before)
