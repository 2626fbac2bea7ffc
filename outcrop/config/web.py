"""The web server: granian, started by ``serving`` as ``python -m outcrop.config.web ADDRESS PORT``."""

import os
import sys

from granian import Granian
from granian.constants import Interfaces
from granian.log import LogLevels

from .orphans import end_with_parent

MOST_THREADS = 8


def threads() -> int:
    """Return how many requests one process serves at once: what they wait for is mostly the database."""
    return int(os.environ.get("OUTCROP_WEB_THREADS") or min(MOST_THREADS, 2 * (os.cpu_count() or 1) + 1))


def main(address: str, port: int) -> None:
    """Serve until told to stop."""
    end_with_parent()
    Granian(
        target="outcrop.config.wsgi:application",
        address=address,
        port=port,
        interface=Interfaces.WSGI,
        workers=int(os.environ.get("OUTCROP_WEB_PROCESSES", "1")),
        blocking_threads=threads(),
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        log_level=LogLevels.warning,
    ).serve()


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
