"""Fixtures of the cadastre's tests."""

import pytest

from outcrop.cadastre.tests import world


@pytest.fixture
def testland(db):
    """Testland with its areas, posts and zones."""
    world.build()
    return world


@pytest.fixture
def amber_hill(testland):
    """An enterprise that may ask for ground."""
    return testland.enterprise("Amber Hill")
