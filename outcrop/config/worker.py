"""
The worker: numbers what was committed to the journal and hands it to its subscribers, over and over; now and then it
lets each part look after what ages (``api.tend``).
"""

import logging
import os
import signal
import threading
import time
from types import FrameType

from outcrop.kernel.problems import Problem

from . import composition
from .orphans import end_with_parent

_log = logging.getLogger("outcrop.worker")
SHORTEST_REST, LONGEST_REST = 0.2, 2.0
TEND_EVERY = 15 * 60.0


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

    rest, tend_at = SHORTEST_REST, time.monotonic()
    while not stop.wait(rest):
        try:
            if time.monotonic() >= tend_at:
                tend_at = time.monotonic() + TEND_EVERY
                tend()
            rest = SHORTEST_REST if journal.dispatch() else min(rest * 1.5, LONGEST_REST)
        except Error:
            # The database is restarting, perhaps: the next round gets a fresh connection.
            _log.warning("the database did not answer", exc_info=True)
            connection.close()
            rest = LONGEST_REST


def tend() -> None:
    """Let each part look after what ages; where one cannot now, it is logged and the others go on."""
    for work in composition.functions("api", "tend"):
        try:
            work()
        except Problem as problem:
            _log.warning("%s cannot tend to its own: %s", work.__module__, problem)


if __name__ == "__main__":
    main()
