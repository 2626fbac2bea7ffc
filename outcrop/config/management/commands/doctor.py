"""``outcrop doctor``: look the house over, and say of each thing that is not right what to do."""

import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from django.conf import settings
from django.core.checks import run_checks
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from outcrop.commons.journal.models import Entry, Undelivered
from outcrop.commons.packs import api as packs
from outcrop.config.database import parameters, roles
from outcrop.voice.api import rewritten_days

LEAST_FREE = 2 * 1024**3
OLDEST_SERVER = 150000


@dataclass(frozen=True, slots=True)
class Finding:
    """What was looked at, whether it is right, and what was found or is to be done."""

    about: str
    right: bool
    sentence: str


class Command(BaseCommand):
    """Look the house over."""

    help = "Look the house over: database, rights, schema, pack, journal, disk. Exit status 1 if anything is not right."

    def handle(self, *args: Any, **options: Any) -> None:
        """Print a line for each thing."""
        findings = [finding for look in LOOKS for finding in look()]
        for finding in findings:
            self.stdout.write(f"{'right' if finding.right else 'WRONG'}  {finding.about}: {finding.sentence}")
        wrong = sum(not finding.right for finding in findings)
        if wrong:
            raise CommandError(f"{wrong} of {len(findings)} things are not right.")


def _mode() -> Iterator[Finding]:
    yield Finding(
        "mode", True, f"{settings.OUTCROP_MODE}, pack {settings.OUTCROP_PACK}, Python {sys.version.split()[0]}"
    )


def _settings() -> Iterator[Finding]:
    faults = run_checks(include_deployment_checks=False)
    yield Finding("settings", not faults, "; ".join(str(fault.msg) for fault in faults) or "every check passed")


def _database() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT current_user, current_setting('server_version'), current_setting('server_version_num')::int"
        )
        user, version, number = cursor.fetchone()
    whose = "our own" if parameters.is_embedded() else "the operator's"
    yield Finding(
        "database", number >= OLDEST_SERVER, f"PostgreSQL {version}, {whose}, as {user}; 15 or later is needed"
    )


def _journal_is_closed() -> Iterator[Finding]:
    with connection.cursor() as cursor:
        cursor.execute(roles.APPEND_ONLY)
        tables = [table for (table,) in cursor.fetchall()]
        cursor.execute(
            "SELECT t FROM unnest(%s::text[]) t WHERE has_table_privilege(t, 'UPDATE, DELETE, TRUNCATE')", [tables]
        )
        open_ = [table for (table,) in cursor.fetchall()]
    remedy = "Give DATABASE_URL a role of its own beside DATABASE_OWNER_URL, so that serving cannot rewrite them."
    sentence = (
        f"the serving role can change {', '.join(open_)}. {remedy}" if open_ else f"{len(tables)} tables only grow"
    )
    yield Finding("append-only tables", not open_, sentence)


def _schema() -> Iterator[Finding]:
    executor = MigrationExecutor(connection)
    missing = executor.migration_plan(executor.loader.graph.leaf_nodes())
    yield Finding(
        "schema",
        not missing,
        f"{len(missing)} migrations are missing; run: outcrop migrate" if missing else "up to date",
    )


def _pack() -> Iterator[Finding]:
    faults = packs.current().faults()
    yield Finding("pack", not faults, f"{len(faults)} faults; run: outcrop pack check" if faults else "no faults")


def _journal() -> Iterator[Finding]:
    waiting = Entry.objects.filter(position=None).count()
    yield Finding("worker", waiting < 1000, f"{waiting} lines of the journal wait for it")
    aside = Undelivered.objects.count()
    yield Finding("deliveries", aside == 0, f"{aside} were set aside after failing time after time")


def _disk() -> Iterator[Finding]:
    free = shutil.disk_usage(settings.OUTCROP_VAR).free
    yield Finding("disk", free > LEAST_FREE, f"{free / 1024**3:.1f} GiB free; at least 2 are wanted")


def _sealed_days() -> Iterator[Finding]:
    rewritten = list(rewritten_days())
    sentence = f"rewritten: {', '.join(map(str, rewritten))}" if rewritten else "no sealed day was rewritten"
    yield Finding("grievances", not rewritten, sentence)


LOOKS: tuple[Callable[[], Iterator[Finding]], ...] = (
    *(_mode, _settings, _database, _journal_is_closed, _schema, _pack, _journal, _sealed_days, _disk),
)
