"""Fixtures of the market's tests."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from outcrop.commons.accounts.api import User
from outcrop.kernel.acts import Actor
from outcrop.kernel.clock import FixedClock
from outcrop.market.models import Purchase
from outcrop.market.tests import world
from outcrop.market.tests.world import Counter
from outcrop.registry.models import Person


@pytest.fixture
def country(db: None, settings: Any) -> None:
    """Testland, today."""
    world.build()
    settings.OUTCROP_CLOCK = FixedClock(world.NOW)


@pytest.fixture
def counter(country: None) -> Counter:
    """A counter at work, with a price of this morning."""
    world.name_price()
    return Counter.opened()


@pytest.fixture
def washer(counter: Counter) -> Person:
    """Somebody who washes tailings and brings a certificate of origin."""
    made = world.person("Sela")
    world.paper(made)
    return made


@pytest.fixture
def sold(counter: Counter, washer: Person) -> Purchase:
    """A sale of somebody who washes tailings."""
    return counter.buy(washer)


@pytest.fixture
def browse() -> Callable[[Actor | Person], Client]:
    """A browser in which somebody signed in: ``browse(counter.clerk)``."""

    def enter(who: Actor | Person) -> Client:
        actor = world.actor_of(who) if isinstance(who, Person) else who
        browser = Client()
        browser.force_login(User.objects.get(id=actor.user))
        return browser

    return enter
