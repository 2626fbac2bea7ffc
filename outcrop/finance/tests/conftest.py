"""Testland with its sample people and desks, and nothing else: the cheapest world that has both sides of a desk."""

import pytest

from tests import world as testland
from tests.world import World


@pytest.fixture
def world(db: None) -> World:
    """Testland with its people, and whoever sits at a desk."""
    return testland.peopled()
