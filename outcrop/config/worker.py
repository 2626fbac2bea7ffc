"""The worker: numbers what was committed to the journal and hands it to its subscribers, over and over."""

import logging
import os
import signal
import threading
from types import FrameType

from .orphans import end_with_parent

_log = logging.getLogger("outcrop.worker")
SHORTEST_REST, LONGEST_REST = 0.2, 2.0


def main() -> None:
    """Work until told to stop."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "outcrop.config.settings")
    end_with_parent()
    import django

    django.setup()
    stop = threading.Event()

    def told(number: int, frame: FrameType | None) -> None:
        stop.set()

    signal.signal(signal.SIGTERM, told)
    signal.signal(signal.SIGINT, told)
    work_until(stop)


def work_until(stop: threading.Event) -> None:
    """Dispatch in a loop that rests longer the longer nothing happens."""
    from django.db import Error, connection

    from outcrop.commons.journal import api as journal

    rest = SHORTEST_REST
    while not stop.wait(rest):
        try:
            rest = SHORTEST_REST if journal.dispatch() else min(rest * 1.5, LONGEST_REST)
        except Error:
            # The database is restarting, perhaps: the next round gets a fresh connection.
            _log.warning("the database did not answer", exc_info=True)
            connection.close()
            rest = LONGEST_REST


if __name__ == "__main__":
    main()
