"""
Starts, adopts and stops the embedded PostgreSQL.

Whether it lives is asked by connecting to it, and by a kernel lock that it inherits and holds until the last of its
processes is gone. Pid files are never believed: after a crash their number may belong to somebody else.

Whoever needs the database holds ``users.lock`` together with all others; who leaves last stops the server. A server
that a crash left behind is adopted by the next user, and stopped by the last.
"""

import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from types import TracebackType
from typing import Any

import psutil
import psycopg

from ..refusals import Refused
from . import locks, roles
from .home import Home

START_SECONDS = 60
STOP_SECONDS = 30
SERVER_OPTIONS = {
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "cluster_name": "outcrop",
    "max_connections": "120",
    "timezone": "UTC",
}


class Supervisor:
    """
    One embedded database. Use as a context manager: it runs inside the block.

    :param home: its folder
    :param options: settings of PostgreSQL beyond the usual ones
    """

    def __init__(self, home: Home, **options: str) -> None:
        self.home = home
        self.options = SERVER_OPTIONS | options
        self._users: int | None = None

    def __enter__(self) -> "Supervisor":
        self.join()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.leave()

    def join(self) -> bool:
        """Start the server or adopt the one that runs; return whether this process started it."""
        self.home.make()
        with locks.alone(self.home.lock("starting")):
            self._users = locks.open_lock(self.home.lock("users"))
            locks.take(self._users, shared=True)
            started = self._bring_up()
            roles.ensure(self.home)
        return started

    def leave(self) -> None:
        """Stop the server unless somebody else still uses it."""
        if self._users is None:
            return
        with locks.alone(self.home.lock("starting")):
            last = locks.take(self._users)
            if last:
                self.stop()
            os.close(self._users)
            self._users = None

    def is_used(self) -> bool:
        """Return whether some process holds on to this database; a server that a crash left is used by nobody."""
        users = locks.open_lock(self.home.lock("users"))
        try:
            return not locks.take(users)
        finally:
            os.close(users)

    def stop(self) -> None:
        """Stop the server, whoever started it: first politely, then at once."""
        running = locks.open_lock(self.home.lock("running"))
        try:
            for order in (signal.SIGINT, signal.SIGQUIT, signal.SIGKILL):
                if locks.take(running) or self._obeyed(order, running):
                    return
            raise Refused(f"PostgreSQL does not stop. Its log is {self.home.log}.")
        finally:
            os.close(running)

    def _obeyed(self, order: signal.Signals, running: int) -> bool:
        for postmaster in self._postmasters():
            with suppress(psutil.NoSuchProcess):
                postmaster.send_signal(order)
        return _within(STOP_SECONDS, lambda: locks.take(running))

    def _postmasters(self) -> Sequence[psutil.Process]:
        """Find the server's first process: by asking it, or by its arguments while it answers nobody."""
        with suppress(psycopg.OperationalError, psutil.NoSuchProcess), self.connect("admin", "postgres") as connection:
            parent = psutil.Process(connection.info.backend_pid).parent()
            return [parent] if parent else []
        arguments = ["-D", str(self.home.data)]
        everyone = psutil.process_iter(["cmdline"])
        return [process for process in everyone if (process.info["cmdline"] or [])[1:3] == arguments]

    def connect(self, role: str, database: str = "outcrop") -> psycopg.Connection[tuple[object, ...]]:
        """Return a connection of our own, each statement its own transaction."""
        parameters = self.home.connection(role, database)
        return psycopg.connect(**parameters, autocommit=True, connect_timeout=5)  # type: ignore[arg-type]

    def revive(self) -> bool:
        """Start the server again if it fell; return whether it had. Costs a few system calls while it stands."""
        with locks.alone(self.home.lock("starting")):
            return self._start_if_free()

    def _start_if_free(self) -> bool:
        running = locks.open_lock(self.home.lock("running"))
        try:
            fell = locks.take(running)
            if fell:
                self._start(running)
            return fell
        finally:
            os.close(running)

    def _bring_up(self) -> bool:
        """Wait until the server answers or its lock is free, then start one if there is none; return whether we did."""
        if _within(START_SECONDS, lambda: not self.runs() or self.answers()) and self.runs():
            return False
        # Free, or held by a server that answers nobody: its socket is gone, so nobody could ever use it again.
        self.stop()
        return self._start_if_free()

    def runs(self) -> bool:
        """Return whether a process of the server lives, whether or not it answers."""
        running = locks.open_lock(self.home.lock("running"))
        try:
            return not locks.take(running)
        finally:
            os.close(running)

    def answers(self) -> bool:
        """Return whether the server takes connections."""
        try:
            self.connect("admin", "postgres").close()
        except psycopg.OperationalError:
            return False
        return True

    def _start(self, running: int) -> None:
        if not (self.home.data / "PG_VERSION").exists():
            self._initialise()
        self._forget_pids()
        command = [str(self.home.binaries / "postgres"), "-D", str(self.home.data)]
        for name, value in (self.options | {"unix_socket_directories": f'"{self.home.socket}"'}).items():
            command += ["-c", f"{name}={value}"]
        with self.home.log.open("wb") as log:
            server = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                pass_fds=[running],
                start_new_session=True,  # a Ctrl-C in the terminal is ours to pass on, in our own order
                **self._as_account(),
            )
        ready = _within(START_SECONDS, lambda: server.poll() is not None or self.answers())
        if not ready or server.poll() is not None:
            raise Refused(f"PostgreSQL does not start. It said:\n{self.home.log.read_text()[-2000:]}")

    def _forget_pids(self) -> None:
        """Remove what a crash left: we hold the server's lock, so the numbers in these files are nobody's of ours."""
        for leftover in (*self.home.data.glob("postmaster.pid"), *self.home.socket.glob(".s.PGSQL.*")):
            leftover.unlink()

    def _as_account(self) -> dict[str, Any]:
        account = self.home.account
        # `cwd` because the other account may not be allowed to stand where we stand.
        common: dict[str, Any] = {"cwd": "/", "env": {"PATH": "/usr/bin:/bin", "LC_ALL": "C", "TZ": "UTC"}}
        return common | ({"user": account.uid, "group": account.gid, "extra_groups": []} if account else {})

    def _initialise(self) -> None:
        """Make the data folder; one that was cut off halfway is made again."""
        self.home.keep_secrets()
        half = self.home.data.with_name("data.half")
        shutil.rmtree(half, ignore_errors=True)
        half.mkdir(mode=0o700)
        password = half.with_name("password")
        password.touch(mode=0o600)
        password.write_text(self.home.secret("admin"))
        for path in (half, password):
            self.home.give(path)
        try:
            self._run_initdb(str(half), str(password))
        finally:
            password.unlink()
        half.rename(self.home.data)

    def _run_initdb(self, data: str, password: str) -> None:
        command = [str(self.home.binaries / "initdb"), "-D", data, "-U", "outcrop_admin", f"--pwfile={password}"]
        command += ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--locale-provider=builtin"]
        command += ["--builtin-locale=C.UTF-8", "--no-instructions"]
        made = subprocess.run(command, capture_output=True, text=True, check=False, **self._as_account())
        if made.returncode:
            raise Refused(f"PostgreSQL could not make its data folder. It said:\n{made.stderr}")


def _within(seconds: float, happened: Callable[[], bool]) -> bool:
    """Wait until something has happened; say whether it did in time."""
    deadline = time.monotonic() + seconds
    while not happened():
        if time.monotonic() > deadline:
            return False
        time.sleep(0.02)
    return True
