"""Fixtures of safety's tests."""

from typing import Any

import pytest

from outcrop.kernel.clock import FixedClock
from outcrop.safety.tests import world


@pytest.fixture
def land(db: None, settings: Any) -> world.Country:
    """Testland on a Monday."""
    settings.OUTCROP_CLOCK = FixedClock(world.NOW)
    return world.build(settings.OUTCROP_CLOCK)
