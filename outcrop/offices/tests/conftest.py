"""Fixtures of the offices' tests."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.test import Client

from outcrop.commons.packs import api as packs
from outcrop.commons.packs.loading import Pack
from tests import world as testland
from tests.world import World


@pytest.fixture
def world(db: None) -> World:
    """Testland, with its officials."""
    return testland.build()


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
