"""What a database holds, row by row counted, so that half an act shows wherever it may be."""

import time
from collections import Counter

from outcrop.config.database.supervisor import Supervisor

TABLES = "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY relname"
#: What the frame keeps for itself; and readings, which are noted as an answer goes out: one cut short was not read.
NOT_COUNTED = {"django_session", "django_migrations", "accounts_accesstoken", "registry_reading"}
UNDELIVERED = "SELECT (SELECT count(*) FROM journal_entry) - (SELECT count(*) FROM journal_position)"


def rows(supervisor: Supervisor) -> Counter[str]:
    """Return how many rows each table holds, once the worker has handed out the whole journal and nothing changes."""
    deadline = time.monotonic() + 40
    before: Counter[str] | None = None
    while True:
        with supervisor.connect("owner") as connection:
            waiting = connection.execute(UNDELIVERED).fetchone()
            names = [str(name) for (name,) in connection.execute(TABLES)]
            counted = " UNION ALL ".join(f"SELECT '{name}', count(*) FROM {name}" for name in names)
            now = Counter(
                {str(name): int(str(n)) for name, n in connection.execute(counted) if name not in NOT_COUNTED}
            )
        if waiting == (0,) and now == before:
            return now
        assert time.monotonic() < deadline, f"The house does not come to rest: {waiting} entries wait."
        before = now
        time.sleep(1)


def added(before: Counter[str], after: Counter[str]) -> dict[str, int]:
    """Return how many rows each table has more, or fewer."""
    return {name: after[name] - before[name] for name in after | before if after[name] != before[name]}
