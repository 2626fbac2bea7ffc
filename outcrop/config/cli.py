"""
The command ``outcrop``: what an operator does, on top of Django's own commands.

A command that needs the database finds it running, with its schema and pack: what is missing is started and prepared
first, and what was started is stopped after.
"""

import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from types import FrameType

from django.core.exceptions import ImproperlyConfigured

from outcrop.kernel.problems import Problem

from . import composition
from .database import parameters
from .database.supervisor import Supervisor
from .refusals import Refused

RENAMED = {"verify": "verify_paper"}
WITHOUT_DATABASE = {
    *("", "help", "--help", "-h", "version", "--version", "check", "collectstatic", "findstatic", "diffsettings"),
    *("makemessages", "compilemessages", "startapp", "startproject", "sendtestemail"),
    *("pack_check", "standards_check", "verify_paper", "docs", "tables", "translations"),
}
# They work on the schema itself: as its owner, and without preparing it first.
ON_SCHEMA = {
    "migrate",
    "makemigrations",
    "showmigrations",
    "sqlmigrate",
    "flush",
    "squashmigrations",
    "optimizemigration",
}


def main(arguments: Sequence[str] | None = None) -> int:
    """Carry out one command; return its exit status."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "outcrop.config.settings")
    signal.signal(signal.SIGTERM, _leave)
    words = resolve(list(sys.argv[1:] if arguments is None else arguments))
    try:
        if words[:1] == ["run"]:
            from .serving import run

            return run(words[1:])
        return _carry_out(words)
    except Problem as problem:
        print(f"{problem.sentence}\n{problem.advice}".strip(), file=sys.stderr)
    except (Refused, ImproperlyConfigured) as refused:
        print(refused, file=sys.stderr)
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return 130
    return 1


def _leave(number: int, frame: FrameType | None) -> None:
    sys.exit(128 + number)  # by the normal way out, so that what was started is stopped


def resolve(words: list[str]) -> list[str]:
    """Return the words as Django knows them: ``pack check mng`` is its command ``pack_check`` with ``mng``."""
    if not words:
        return words
    joined = "_".join(words[:2])
    if len(words) > 1 and _is_ours(joined):
        return [joined, *words[2:]]
    return [RENAMED.get(words[0], words[0]), *words[1:]]


def _is_ours(command: str) -> bool:
    return bool(composition.having(f"management.commands.{command}"))


def _carry_out(words: list[str]) -> int:
    from django.core.management import execute_from_command_line

    command = words[0] if words else ""
    if command in WITHOUT_DATABASE or "--help" in words:
        execute_from_command_line(["outcrop", *words])
        return 0
    with database(prepared=command not in ON_SCHEMA):
        execute_from_command_line(["outcrop", *words])
    return 0


@contextmanager
def database(*, prepared: bool = True) -> Iterator[Supervisor | None]:
    """Have the database run for the length of the block, by our supervisor unless the operator named another."""
    supervisor = Supervisor(parameters.home()) if parameters.is_embedded() else None
    if not prepared:
        os.environ["OUTCROP_DATABASE_ROLE"] = "owner"
    try:
        if supervisor:
            supervisor.join()
        import django

        django.setup()
        if prepared:
            from .preparing import prepare

            prepare(say)
        yield supervisor
    finally:
        with suppress(ImportError):
            from django.db import connections

            connections.close_all()
        if supervisor:
            supervisor.leave()


def say(sentence: str) -> None:
    """Tell the operator what takes time, without spoiling what a command prints."""
    print(f"· {sentence}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
