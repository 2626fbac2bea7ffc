"""What the tests stand on."""

import pytest

from outcrop.assemblies.tests.world import Hill, hill


@pytest.fixture
def twelve(db: None) -> Hill:
    """An enterprise of twelve."""
    return hill()
