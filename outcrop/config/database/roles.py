"""
The two roles of the embedded database.

``outcrop_owner`` owns the schema and runs migrations. ``outcrop_app`` serves: it reads and writes rows, adds to the
journal without ever changing it, and cannot touch the schema.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
from psycopg import sql

from . import parameters
from .home import Home

GRANTS = (
    "GRANT USAGE ON SCHEMA public TO {role}",
    "GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO {role}",
    "GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA public TO {role}",
    "REVOKE INSERT, UPDATE, DELETE ON django_migrations FROM {role}",
)
# Tables whose migration put this trigger on them: their rows are added and never changed, emptied or removed.
APPEND_ONLY = "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE tgname LIKE '%_append_only' ORDER BY 1"


def ensure(home: Home) -> None:
    """Make the roles and the database that are missing."""
    with _connect(home, "postgres") as connection:
        known = {name for (name,) in connection.execute("SELECT rolname FROM pg_roles")}
        for role, rights in (("owner", "CREATEDB"), ("app", "")):
            if f"outcrop_{role}" not in known:
                _make_role(connection, role=role, rights=rights, password=home.secret(role))
        if not connection.execute("SELECT 1 FROM pg_database WHERE datname = 'outcrop'").fetchone():
            connection.execute("CREATE DATABASE outcrop OWNER outcrop_owner")


def _make_role(connection: "psycopg.Connection[tuple[str]]", *, role: str, rights: str, password: str) -> None:
    connection.execute(
        sql.SQL("CREATE ROLE {} LOGIN {} PASSWORD {}").format(
            sql.Identifier(f"outcrop_{role}"), sql.SQL(rights), sql.Literal(password)
        )
    )


def _connect(home: Home, database: str) -> "psycopg.Connection[tuple[str]]":
    return psycopg.connect(**home.connection("admin", database), autocommit=True)  # type: ignore[arg-type]


def serving_user() -> str:
    """Return the role that serves."""
    return str(parameters.django_parameters("app")["USER"])


@contextmanager
def acting_as(role: str) -> Iterator[None]:
    """Let Django's connection be another role's for the length of the block (``owner`` to migrate)."""
    from django.db import connection

    served = dict(connection.settings_dict)
    connection.close()
    connection.settings_dict.update(parameters.django_parameters(role))
    try:
        yield
    finally:
        connection.close()
        connection.settings_dict.update(served)


def grant_to_app(user: str = "") -> None:
    """Say what the serving role may do. Run by the owner, on Django's connection, after every migration."""
    from django.db import connection

    user = user or serving_user()
    if user == connection.settings_dict["USER"]:
        return  # the operator's one role does everything: there is nobody to keep from anything
    name = connection.ops.quote_name(user)
    with connection.cursor() as cursor:
        for statement in GRANTS:
            cursor.execute(statement.format(role=name))
        cursor.execute(APPEND_ONLY)
        for (table,) in cursor.fetchall():
            cursor.execute(f"REVOKE UPDATE, DELETE ON {table} FROM {name}")
