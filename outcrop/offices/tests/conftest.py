"""Fixtures of the offices' tests."""

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.test import Client

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.loading import Pack
from tests import world as testland
from tests.standing import borrowed, standing
from tests.world import World


@pytest.fixture(scope="package")
def _house(django_db_setup: None, django_db_blocker: Any) -> Iterator[tuple[World, datetime]]:
    with standing(django_db_blocker, testland.build) as house:
        yield house


@pytest.fixture
def world(_house: tuple[World, datetime], django_db_blocker: Any) -> Iterator[World]:
    """Testland, with its officials; it was built once, and what a test does in it is undone."""
    with borrowed(django_db_blocker, _house) as world:
        yield world


@pytest.fixture
def db(world: World) -> None:
    """Stand in for the empty database of other tests, for fixtures that ask for one."""


@pytest.fixture
def browse(world: World) -> Callable[[str], Client]:
    """Give a browser in which a sample official or person signed in."""

    def signed_in(who: str) -> Client:
        client = Client()
        client.force_login(world.users[who])
        return client

    return signed_in


@pytest.fixture
def altered(tmp_path: Path) -> Callable[[str, Any], Pack]:
    """Give Testland's pack with one file that says something else."""

    def pack(file: str, told: Any) -> Pack:
        root = packs.load("testland").root
        for each in ("pack.toml", "posts.yaml", "pathway.yaml"):
            (tmp_path / each).write_bytes((root / each).read_bytes())
        (tmp_path / file).write_text(yaml.safe_dump(told, allow_unicode=True), encoding="utf-8")
        return Pack(tmp_path)

    return pack
