"""PostgreSQL's own programs, run against an embedded database."""

import os
import subprocess

from ..refusals import Refused
from .home import Home


def run(home: Home, program: str, *words: str, given: bytes | None = None) -> bytes:
    """
    Return what a program such as ``pg_dump`` prints, run as the server's administrator.

    :param given: what it reads from its standard input
    :raises Refused: with its own words, if it fails
    """
    reached = home.connection("admin", "outcrop")
    where = {"PGHOST": str(reached["host"]), "PGPORT": str(reached["port"]), "PGUSER": str(reached["user"])}
    told = subprocess.run(
        [str(home.binaries / program), *words], input=given, capture_output=True, check=False,
        env={**os.environ, **where, "PGPASSWORD": str(reached["password"])},
    )  # fmt: skip
    if told.returncode:
        raise Refused(f"{program} failed: {told.stderr.decode(errors='replace').strip()}")
    return told.stdout
