"""Fixtures of the tests of learning."""

from collections.abc import Callable, Iterator
from datetime import datetime
from typing import Any

import pytest
from django.test import Client, override_settings

from outcrop.commons.accounts.api import User
from outcrop.kernel.acts import Actor
from outcrop.kernel.clock import FixedClock
from outcrop.learning.tests import world
from outcrop.registry.models import Person
from tests.standing import borrowed, standing


@pytest.fixture
def country(db: None, settings: Any) -> None:
    """Testland, today."""
    world.build()
    settings.OUTCROP_CLOCK = FixedClock(world.NOW)


@pytest.fixture
def officer(country: None) -> Actor:
    """The mining officer of the Amber Hills, who trains."""
    return world.officer()


@pytest.fixture
def mira(country: None) -> Person:
    """Somebody of the register who learns."""
    return world.person("Mira")


@pytest.fixture
def browse() -> Callable[[Actor | Person | None], Client]:
    """A browser in which somebody signed in: ``browse(officer)``; nobody without."""

    def enter(who: Actor | Person | None = None) -> Client:
        browser = Client()
        if who is not None:
            actor = world.actor_of(who) if isinstance(who, Person) else who
            browser.force_login(User.objects.get(id=actor.user))
        return browser

    return enter


@pytest.fixture(scope="module")
def _shelves(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[None, datetime]]:
    with override_settings(OUTCROP_CLOCK=FixedClock(world.NOW)), standing(django_db_blocker, world.stock) as house:
        yield house


@pytest.fixture
def library(_shelves: tuple[None, datetime], django_db_blocker: Any) -> Iterator[None]:
    """
    The hub, with the articles of the sample country; they were written once, and what a test does there is undone.

    A module whose tests ask for it lets its ``db`` be this one.
    """
    with borrowed(django_db_blocker, _shelves):
        yield
