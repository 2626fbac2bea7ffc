"""
Databases for tests: real PostgreSQL, one server for all sessions of a checkout, a copy of a migrated template for each.

The server runs without fsync in a temporary folder. Tests run under the serving role, so that a service which needs a
right that the server will not have fails here and not in a ministry.
"""

import hashlib
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import psutil
import psycopg
from psycopg import sql

from . import roles, tables
from .parameters import embedded, home
from .supervisor import Supervisor

FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "max_connections": "300"}
TEMPLATES_KEPT = 8
ONE_BUILDER = 4_170_011  # an advisory lock's number: only one session migrates a template at a time


@contextmanager
def own_database() -> Iterator[None]:
    """Point Django at a fresh database for the length of the block."""
    with Supervisor(home(), **FAST) as server, server.connect("admin", "postgres") as admin:
        admin.execute("GRANT outcrop_owner TO outcrop_app WITH INHERIT FALSE, SET TRUE")
        template = _template(admin)
        _drop_leftovers(admin)
        name = f"test_{psutil.Process().pid}_{secrets.token_hex(3)}"
        _copy(admin, template=template, name=name)
        _use(name, "app")
        _reset_by_copying(admin, template=template, name=name)
        try:
            yield
        finally:
            _close()
            _drop(admin, name)


def _copy(admin: psycopg.Connection[Any], *, template: str, name: str) -> None:
    admin.execute(
        sql.SQL("CREATE DATABASE {} TEMPLATE {} OWNER outcrop_owner STRATEGY FILE_COPY").format(
            sql.Identifier(name), sql.Identifier(template)
        )
    )


def _drop(admin: psycopg.Connection[Any], name: str) -> None:
    admin.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(name)))


def _drop_leftovers(admin: psycopg.Connection[Any]) -> None:
    """Drop the databases of sessions that were killed, and templates of schemas long gone."""
    names = [str(name) for (name,) in admin.execute("SELECT datname FROM pg_database ORDER BY oid").fetchall()]
    for name in names:
        if name.startswith("test_") and not psutil.pid_exists(int(name.split("_")[1])):
            _drop(admin, name)
    for name in [name for name in names if name.startswith("template_")][:-TEMPLATES_KEPT]:
        _drop(admin, name)


def _template(admin: psycopg.Connection[Any]) -> str:
    """Return the name of a database with today's schema, migrating one if there is none."""
    name = f"template_{_schema_digest()}"
    admin.execute("SELECT pg_advisory_lock(%s)", [ONE_BUILDER])
    try:
        if not admin.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone():
            _build(admin, name)
    finally:
        admin.execute("SELECT pg_advisory_unlock(%s)", [ONE_BUILDER])
    return name


def _build(admin: psycopg.Connection[Any], name: str) -> None:
    from django.core.management import call_command

    half = name.replace("template_", "half_")
    _drop(admin, half)
    admin.execute(sql.SQL("CREATE DATABASE {} OWNER outcrop_owner").format(sql.Identifier(half)))
    _use(half, "owner")
    tables.lay()
    call_command("migrate", verbosity=0, interactive=False)
    roles.grant_to_app()
    _close()
    admin.execute(sql.SQL("ALTER DATABASE {} RENAME TO {}").format(sql.Identifier(half), sql.Identifier(name)))


def _schema_digest() -> str:
    """Return a digest of everything that the schema is made from."""
    from django.apps import apps

    digest = hashlib.sha256(Path(roles.__file__).read_bytes() + tables.FILE.read_bytes())
    for app in apps.get_app_configs():
        for migration in sorted(Path(app.path).glob("migrations/[0-9]*.py")):
            digest.update(f"{app.label}/{migration.name}".encode() + migration.read_bytes())
    return digest.hexdigest()[:12]


def _use(name: str, role: str) -> None:
    from django.db import connection

    _close()
    connection.settings_dict.update(embedded(home(), role, name))


def _close() -> None:
    from django.db import connections

    connections.close_all()


def _reset_by_copying(admin: psycopg.Connection[Any], *, template: str, name: str) -> None:
    """
    After a test that commits, put a fresh copy in place.

    Django would TRUNCATE every table, which the serving role may not do and the journal refuses.
    """
    from django.test import TransactionTestCase

    def fresh_copy(self: TransactionTestCase) -> None:
        _close()
        _drop(admin, name)
        _copy(admin, template=template, name=name)

    TransactionTestCase._fixture_teardown = fresh_copy  # type: ignore[attr-defined]
