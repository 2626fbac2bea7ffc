"""Makes an act stand still in its middle, without a word of it in the code that serves."""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import psycopg

from outcrop.config.database.supervisor import Supervisor

LOCK = 20_261_122
WAITS = f"""
CREATE OR REPLACE FUNCTION stand_still() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN PERFORM pg_advisory_xact_lock_shared({LOCK}); RETURN NULL; END $$
"""


class Gate:
    """A trigger on a table asks for a lock that the test holds: whoever writes there waits at the gate."""

    def __init__(self, supervisor: Supervisor, table: str, *, at_commit: bool) -> None:
        self.supervisor, self.table, self.at_commit = supervisor, table, at_commit
        self.holder = self._connection()
        self.holder.execute("SELECT pg_advisory_lock(%s)", [LOCK])

    def _connection(self) -> "psycopg.Connection[tuple[object, ...]]":
        connection = self.supervisor.connect("owner")
        connection.autocommit = True
        return connection

    def stand(self) -> None:
        """Put the trigger up; one that is deferred is asked while the transaction commits."""
        when = "DEFERRABLE INITIALLY DEFERRED" if self.at_commit else "DEFERRABLE INITIALLY IMMEDIATE"
        with self._connection() as connection:
            connection.execute(WAITS)
            connection.execute(
                f"CREATE CONSTRAINT TRIGGER stand_still AFTER INSERT ON {self.table} {when} "
                "FOR EACH ROW EXECUTE FUNCTION stand_still()"
            )

    def wait_for_somebody(self, seconds: float = 30) -> None:
        """Wait until an act stands at the gate."""
        asked = "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND objid = %s"
        deadline = time.monotonic() + seconds
        while self.holder.execute(asked, [LOCK]).fetchone() == (0,):
            assert time.monotonic() < deadline, "Nobody came to the gate."
            time.sleep(0.05)

    def open(self) -> None:
        """Let whoever waits go on, if the database still stands."""
        self.holder.close()

    def take_down(self) -> None:
        """Take the trigger down again."""
        with self._connection() as connection:
            connection.execute(f"DROP TRIGGER IF EXISTS stand_still ON {self.table}")


@contextmanager
def gate(supervisor: Supervisor, table: str, *, at_commit: bool) -> Iterator[Gate]:
    """Have a gate stand for the length of the block."""
    found = Gate(supervisor, table, at_commit=at_commit)
    found.stand()
    try:
        yield found
    finally:
        found.open()
        found.take_down()
