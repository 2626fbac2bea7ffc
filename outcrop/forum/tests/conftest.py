"""What the tests stand on."""

import pytest

from outcrop.forum.tests.world import Hall, hall


@pytest.fixture
def people(db: None) -> Hall:
    """Six people of a district, one of another, and their offices."""
    return hall()


@pytest.fixture
def crowd(db: None) -> Hall:
    """Twelve people, so that a count of them can be told."""
    return hall(12)
