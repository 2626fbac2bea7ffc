"""
One furnished world for all of these tests that a process runs: furnished once, and put back after each.

It stands inside a transaction that is never committed; a test works inside a savepoint of it. The clock stands still,
and nobody has complained yet: who tests with the sample grievance has it told.
"""

from collections.abc import Iterator
from datetime import datetime

import pytest
from django.conf import settings as configured
from django.db import transaction
from django.test import override_settings

from outcrop.kernel.clock import FixedClock
from outcrop.voice import seeds
from tests.permissions.furnished import furnished
from tests.world import World


@pytest.fixture(scope="package")
def _house(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[tuple[World, datetime]]:
    told = seeds._told()
    with (
        django_db_blocker.unblock(),  # type: ignore[attr-defined]
        pytest.MonkeyPatch.context() as patch,
        override_settings(OUTCROP_CLOCK=FixedClock(configured.OUTCROP_CLOCK.now())),
        transaction.atomic(),
    ):
        patch.setattr(seeds, "_told", lambda: {**told, "grievances": []})
        yield furnished(), configured.OUTCROP_CLOCK.now()
        transaction.set_rollback(True)


@pytest.fixture
def world(_house: tuple[World, datetime], django_db_blocker: pytest.FixtureRequest) -> Iterator[World]:
    """Return the furnished world; what a test does in it is undone."""
    made, now = _house
    with django_db_blocker.unblock(), transaction.atomic():  # type: ignore[attr-defined]
        yield made
        configured.OUTCROP_CLOCK.set(now)
        transaction.set_rollback(True)


@pytest.fixture
def db(world: World) -> None:
    """Stand in for the empty database of other tests, for fixtures that ask for one."""
