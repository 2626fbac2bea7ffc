"""
Brings the house to where it can serve: schema, rights of the serving role, the country pack, and sample people.

Each step looks first whether there is anything to do, so that a second start costs a blink.
"""

import hashlib
from collections.abc import Callable
from pathlib import Path

from django.conf import settings
from django.core.management import call_command
from django.db import OperationalError, connection, transaction
from django.db.migrations.executor import MigrationExecutor

from outcrop.commons.areas import api as areas
from outcrop.commons.journal import api as journal
from outcrop.commons.packs import api as packs
from outcrop.commons.posts import api as posts
from outcrop.kernel.acts import Act, Actor
from outcrop.kernel.clock import civil_date
from outcrop.kernel.ids import new_id

from . import composition, demo
from .database import roles, tables
from .models import Taken
from .refusals import Refused

Say = Callable[[str], None]
ONE_AT_A_TIME = 4_170_012  # an advisory lock's number: two commands may start at the same moment


def prepare(say: Say) -> None:
    """Do all that is needed before anything is served. ``say`` hears one line for each step that takes time."""
    with roles.acting_as("owner"):
        _refuse_silence()
        with _one_at_a_time():
            _migrate(say)
            roles.grant_to_app()
    with _one_at_a_time():
        pack = packs.current()
        _take_over("pack", _digest_of(pack.root), _take_pack, say, f"Taking over the pack of {pack.country.name}")
        if settings.OUTCROP_MODE == "demonstration":
            _take_over("samples", pack.id, _take_samples, say, "Inviting the sample people")


def _refuse_silence() -> None:
    try:
        connection.ensure_connection()
    except OperationalError as fault:
        reason = " ".join(str(fault).split())
        raise Refused(f"The database does not answer: {reason} If it is your own, look at DATABASE_URL.") from fault


class _one_at_a_time:  # noqa: N801 - reads as the statement that it is
    """Holds an advisory lock on Django's connection."""

    def __enter__(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_lock(%s)", [ONE_AT_A_TIME])

    def __exit__(self, *fault: object) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s)", [ONE_AT_A_TIME])


def _migrate(say: Say) -> None:
    if tables.is_empty():
        say("Laying the tables")
        tables.lay()
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        say("Bringing the tables up to date")
        call_command("migrate", verbosity=0, interactive=False)


def _take_over(name: str, digest: str, work: Callable[[], None], say: Say, sentence: str) -> None:
    """Do a piece of work unless this state of it was taken over before; all of it or nothing."""
    if Taken.objects.filter(name=name, digest=digest).exists():
        return
    say(sentence)
    with transaction.atomic():
        work()
        now = settings.OUTCROP_CLOCK.now()
        Taken.objects.update_or_create(name=name, defaults={"digest": digest, "taken_at": now})
    while journal.dispatch():
        pass


def _digest_of(folder: Path) -> str:
    digest = hashlib.sha256()
    for file in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(str(file.relative_to(folder)).encode() + b"\0" + file.read_bytes())
    return digest.hexdigest()


def _take_pack() -> None:
    """Take over what the pack says as rows; each part's ``api.sync_pack`` must bear being called again."""
    pack = packs.current()
    areas.sync(pack.root / "areas.csv")
    posts.sync(pack)
    for sync in composition.functions("api", "sync_pack"):
        sync(pack, act=_act())


def _take_samples() -> None:
    demo.load(act=_act())


def _act() -> Act:
    now = settings.OUTCROP_CLOCK.now()
    today = civil_date(now, packs.current().country.zone)
    return Act(by=Actor.machine("setup"), at=now, on=today, submission=new_id())
