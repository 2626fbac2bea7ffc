"""
One furnished world for all of these tests that a process runs: furnished once, and put back after each.

Nobody has complained in it yet: who tests with the sample grievance has it told.
"""

from collections.abc import Iterator
from datetime import datetime

import pytest

from outcrop.voice import seeds
from tests.permissions.furnished import furnished
from tests.standing import borrowed, standing
from tests.world import World


@pytest.fixture(scope="package")
def _house(django_db_setup: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[tuple[World, datetime]]:
    told = seeds._told()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(seeds, "_told", lambda: {**told, "grievances": []})
        with standing(django_db_blocker, furnished) as house:
            yield house


@pytest.fixture
def world(_house: tuple[World, datetime], django_db_blocker: pytest.FixtureRequest) -> Iterator[World]:
    """Return the furnished world; what a test does in it is undone."""
    with borrowed(django_db_blocker, _house) as world:
        yield world


@pytest.fixture
def db(world: World) -> None:
    """Stand in for the empty database of other tests, for fixtures that ask for one."""
