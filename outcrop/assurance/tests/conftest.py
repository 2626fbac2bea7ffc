"""Fixtures of these tests."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from outcrop.assurance.tests import world
from outcrop.commons.accounts.api import User
from outcrop.kernel.acts import Actor
from outcrop.kernel.clock import FixedClock


@pytest.fixture
def country(db: None, settings: Any) -> None:
    """Testland, today."""
    world.ground.build()
    settings.OUTCROP_CLOCK = FixedClock(world.NOW)


@pytest.fixture
def amber(country: None) -> Any:
    """An enterprise of the Amber Hills and its subject."""
    return world.enterprise()


@pytest.fixture
def browse() -> Callable[[Actor], Client]:
    """A browser in which somebody signed in."""

    def enter(actor: Actor) -> Client:
        browser = Client()
        browser.force_login(User.objects.get(id=actor.user))
        return browser

    return enter
