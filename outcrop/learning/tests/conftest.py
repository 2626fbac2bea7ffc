"""Fixtures of the tests of learning."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from outcrop.commons.accounts.api import User
from outcrop.commons.packs import api as packs
from outcrop.kernel.acts import Actor
from outcrop.kernel.clock import FixedClock
from outcrop.kernel.strictyaml import read_yaml
from outcrop.learning import api
from outcrop.learning.services.knowledge import take_articles
from outcrop.learning.tests import world
from outcrop.registry.models import Person


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


@pytest.fixture
def library(country: None) -> None:
    """The hub, with the articles of the sample country."""
    api.sync_pack(packs.current(), act=world.MACHINE)
    table = read_yaml((packs.current().root / "seeds" / "knowledge.yaml").read_text(encoding="utf-8"))
    take_articles(table=table, files={}, live=True, act=world.MACHINE)
