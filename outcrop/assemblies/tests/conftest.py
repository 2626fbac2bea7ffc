"""What the tests stand on."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

import pytest

from outcrop.assemblies.tests.world import Hill, hill
from tests.standing import borrowed, standing


@pytest.fixture(scope="package")
def _hill(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[Hill, datetime]]:
    with standing(django_db_blocker, hill) as house:
        yield house


@pytest.fixture
def twelve(_hill: tuple[Hill, datetime], django_db_blocker: Any) -> Iterator[Hill]:
    """An enterprise of twelve; it was founded once, and what a test does in it is undone."""
    with borrowed(django_db_blocker, _hill) as twelve:
        yield twelve
