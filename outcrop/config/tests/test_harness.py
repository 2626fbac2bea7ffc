"""The tests' own world."""

from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.db import ProgrammingError, connection


@pytest.mark.django_db
def test_tests_run_on_real_postgresql_under_the_serving_role() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, current_setting('server_version_num')::int")
        role, version = cursor.fetchone()
    assert (role, version >= 150000) == ("outcrop_app", True)


@pytest.mark.django_db
@pytest.mark.parametrize(
    "statement", ["UPDATE journal_entry SET verb = ''", "DELETE FROM journal_entry", "TRUNCATE journal_entry"]
)
def test_the_serving_role_cannot_rewrite_the_journal(statement: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.django_db
def test_the_serving_role_cannot_disable_a_trigger() -> None:
    with pytest.raises(ProgrammingError, match="must be owner"), connection.cursor() as cursor:
        cursor.execute("ALTER TABLE journal_entry DISABLE TRIGGER ALL")


@pytest.mark.django_db
def test_the_owner_may_tamper_where_a_test_asks_for_it(as_owner: Callable[[], AbstractContextManager[None]]) -> None:
    with as_owner(), connection.cursor() as cursor:
        cursor.execute("SELECT current_user")
        assert cursor.fetchone() == ("outcrop_owner",)


@pytest.mark.parametrize("row", [1, 2])
@pytest.mark.django_db(transaction=True)
def test_what_a_test_commits_is_gone_for_the_next(row: int) -> None:
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO config_taken VALUES ('left behind', '', now())")
        cursor.execute("SELECT count(*) FROM config_taken")
        assert cursor.fetchone() == (1,)
