"""Fixtures of the pathway's tests."""

from typing import Any

import pytest

from outcrop.kernel.clock import FixedClock
from outcrop.pathway.tests import world
from outcrop.registry.models import Enterprise


@pytest.fixture
def clock() -> FixedClock:
    """A clock that stands still at the day of these tests."""
    return FixedClock(world.NOW)


@pytest.fixture
def country(db: None, settings: Any, clock: FixedClock) -> None:
    """Testland, today."""
    world.build()
    settings.OUTCROP_CLOCK = clock


@pytest.fixture
def amber(country: None) -> Enterprise:
    """An enterprise of three in the Amber Hills."""
    return world.enterprise()
