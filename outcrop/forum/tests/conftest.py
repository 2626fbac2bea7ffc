"""What the tests stand on."""

import pytest

from outcrop.forum.tests.world import Hall, hall


@pytest.fixture
def people(db: None) -> Hall:
    """Twelve people of a district, one of another, and their offices."""
    return hall()
