"""The tables of an empty database: laid at once, known to the migrations, and never over something."""

import re

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.recorder import MigrationRecorder

from outcrop.config.database import tables

RAN = re.compile(r"\(\d+, '(\w+)', '(\w+)', '2026-01-01 00:00:00\+00'\)")


def test_the_file_knows_every_migration():
    """Whoever adds one runs ``outcrop tables``; ``make check`` compares what both come to."""
    known = set(RAN.findall(tables.FILE.read_text(encoding="utf-8")))
    there = MigrationExecutor(None).loader
    assert set(there.graph.nodes) <= known <= set(there.disk_migrations)


@pytest.mark.django_db
def test_a_database_that_holds_anything_is_left_alone(as_owner):
    with as_owner():
        before = MigrationRecorder(connection).applied_migrations()
        assert not tables.is_empty() and not tables.lay()
        assert MigrationRecorder(connection).applied_migrations() == before


def test_another_release_of_postgresql_is_left_to_the_migrations(db, monkeypatch):
    monkeypatch.setattr(tables, "is_empty", lambda: True)
    monkeypatch.setattr(tables, "_release", lambda: 14)
    assert not tables.lay()
