"""
The world that every test stands in: the fictional pack, and a real PostgreSQL made from a template in milliseconds.

Read before Django reads its settings, so that these find the tests' own database and folder of files.
"""

import atexit
import hashlib
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib import import_module
from pathlib import Path
from typing import Protocol

_checkout = hashlib.sha256(os.fsencode(Path(__file__).resolve().parent)).hexdigest()[:12]
_shared = Path(tempfile.gettempdir()) / f"outcrop-tests-{os.geteuid()}-{_checkout}"
os.environ["OUTCROP_MODE"] = "test"
os.environ["OUTCROP_PACK"] = "testland"
os.environ["OUTCROP_DATABASE_HOME"] = str(_shared)
os.environ["DJANGO_SETTINGS_MODULE"] = "outcrop.config.settings"
os.environ.pop("DATABASE_URL", None)  # never an operator's own database
if "PYTEST_XDIST_WORKER" not in os.environ:
    os.environ["OUTCROP_VAR"] = tempfile.mkdtemp(prefix="outcrop-test-files-")
    atexit.register(shutil.rmtree, os.environ["OUTCROP_VAR"], ignore_errors=True)

import django
import pytest
from pytest_django.fixtures import Settings

from outcrop.config.database import testing

# Here and not when pytest is configured: the conftest files of contexts, read before that, import models.
django.setup()


#: Folders and files whose tests share one served house, or one world that is dear to furnish.
TOGETHER = ("tests/journeys/", "tests/cut_short/", "tests/permissions/", "outcrop/config/tests/test_serving.py")


class AsOwner(Protocol):
    """Opens a block in which Django's connection acts as the owner of the schema."""

    def __call__(self) -> AbstractContextManager[None]: ...


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment: None, django_db_blocker: pytest.FixtureRequest) -> Iterator[None]:
    """Give this session (or this worker of it) a database of its own, copied from the template."""
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        database = testing.own_database()
        database.__enter__()
    yield
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        database.__exit__(None, None, None)


@pytest.fixture
def settings(settings: Settings) -> Settings:
    """Settings to change; the house chooses its pages by the mode in which they are first asked for: before that."""
    import_module("outcrop.config.urls")
    return settings


@pytest.fixture(autouse=True)
def _language() -> None:
    """Begin each test in the house's own language: a page read in another one before leaves it to the process."""
    from django.conf import settings
    from django.utils import translation

    translation.activate(settings.LANGUAGE_CODE)


@pytest.fixture
def as_owner(db: None) -> AsOwner:
    """
    Tamper as nobody but the schema's owner could: tests run under the serving role, which cannot change the journal.

    ``with as_owner(): ...``
    """
    from django.db import connection

    @contextmanager
    def block() -> Iterator[None]:
        with connection.cursor() as cursor:
            cursor.execute("SET ROLE outcrop_owner")
            try:
                yield
            finally:
                cursor.execute("RESET ROLE")

    return block


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Skip what walks in a browser where there is none."""
    from tests.chromium import CHROMIUM, MISSING

    if CHROMIUM:
        return
    for item in items:
        if item.get_closest_marker("journey"):
            item.add_marker(pytest.mark.skip(reason=MISSING))


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: object) -> object:
    """Keep what tells one story in one process, and let every other test go where there is room."""
    from xdist.scheduler import LoadScopeScheduling

    class Together(LoadScopeScheduling):
        def _split_scope(self, nodeid: str) -> str:
            return next((each for each in TOGETHER if nodeid.startswith(each)), nodeid)

    return Together(config, log)
