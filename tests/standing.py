"""
A world that stands for all tests of a folder that a process runs: built once, and put back after each test.

It stands inside a transaction that is never committed; a test works inside a savepoint of it, and the clock stands
still. For worlds that take longer to build than a test takes in them; where tests commit, it cannot be used.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from datetime import datetime
from typing import Any, TypeVar

from django.conf import settings
from django.db import transaction
from django.test import override_settings

from outcrop.kernel.clock import FixedClock

W = TypeVar("W")


@contextmanager
def standing(blocker: Any, build: Callable[[], W]) -> Iterator[tuple[W, datetime]]:
    """Build a world for the length of the block, with the moment at which its clock stands."""
    clock = FixedClock(settings.OUTCROP_CLOCK.now())
    with blocker.unblock(), override_settings(OUTCROP_CLOCK=clock), transaction.atomic():
        yield build(), clock.now()
        transaction.set_rollback(True)


@contextmanager
def borrowed(blocker: Any, house: tuple[W, datetime]) -> Iterator[W]:
    """Work in a world that stands; what is done in the block is undone, in the database and in what is handed out."""
    made, now = house
    with blocker.unblock(), transaction.atomic():
        yield deepcopy(made)
        settings.OUTCROP_CLOCK.set(now)
        transaction.set_rollback(True)
