"""One served house and one browser for all journeys."""

from collections.abc import Iterator
from typing import Any

import pytest

from tests.chromium import chromium
from tests.served import Served, served


@pytest.fixture(scope="package")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The house, served as an operator serves it, with its sample people."""
    with served(tmp_path_factory.mktemp("house")) as house:
        yield house


@pytest.fixture(scope="package")
def steppe(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    """The house of the other country, for every story that is walked in its language."""
    with served(tmp_path_factory.mktemp("steppe"), "mng") as house:
        yield house


@pytest.fixture(scope="package")
def browser() -> Iterator[Any]:
    """Real Chromium."""
    with chromium() as browser:
        yield browser


_failed: dict[str, str] = {}


def pytest_runtest_makereport(item: pytest.Item, call: pytest.CallInfo[None]) -> None:
    """Remember where a story broke off."""
    if (
        call.excinfo is not None
        and item.get_closest_marker("in_order")
        and not call.excinfo.errisinstance(pytest.skip.Exception)
    ):
        _failed.setdefault(item.nodeid.partition("::")[0], item.name)


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Do not walk on where a step before failed: what it reached is missing."""
    broken = _failed.get(item.nodeid.partition("::")[0])
    if broken and item.get_closest_marker("in_order"):
        pytest.skip(f"The journey broke off before: {broken}")
