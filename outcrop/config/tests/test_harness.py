"""The tests' own world."""

import pytest
from django.db import connection


@pytest.mark.django_db
def test_tests_run_on_real_postgresql_under_the_serving_role() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, current_setting('server_version_num')::int")
        role, version = cursor.fetchone()
    assert (role, version >= 150000) == ("outcrop_app", True)
