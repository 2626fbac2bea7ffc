"""Children that do not outlive their parent, however it ended."""

import os
import signal
import threading
import time
from multiprocessing import parent_process

PARENT = "OUTCROP_PARENT"
LOOK_EVERY = 1.0
GRACE = 10.0


def end_with_parent() -> None:
    """Stop this process when its parent is gone: politely, and after ten seconds at once."""
    made_by = parent_process()
    parent = made_by.pid if made_by else int(os.environ.get(PARENT, "0"))
    if parent:
        threading.Thread(target=_watch, args=(parent,), name="end-with-parent", daemon=True).start()


def _watch(parent: int | None) -> None:
    while os.getppid() == parent:
        time.sleep(LOOK_EVERY)
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(GRACE)
    os._exit(1)
