"""The embedded database: started, adopted, crashed and stopped for real."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import psutil
import psycopg
import pytest

from outcrop.config.database.home import Home
from outcrop.config.database.supervisor import Supervisor
from outcrop.config.refusals import Refused

FAST = {"fsync": "off", "shared_buffers": "8MB"}


@pytest.fixture
def home(short_folder: Path) -> Iterator[Home]:
    home = Home(short_folder / "postgres")
    yield home
    Supervisor(home).stop()
    home.remove()


@pytest.fixture
def server(home: Home) -> Supervisor:
    return Supervisor(home, **FAST)


def crash(server: Supervisor) -> int:
    """Kill the server's first process and wait until the others have noticed."""
    with server.connect("admin", "postgres") as connection:
        postmaster = psutil.Process(connection.info.backend_pid).parent()
    assert postmaster is not None
    postmaster.kill()
    wait_until(lambda: not server.runs())
    return postmaster.pid


def wait_until(happened: Callable[[], bool], seconds: float = 20) -> None:
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, "it did not happen in time"
        time.sleep(0.02)


def test_what_was_written_is_there_after_a_stop_and_a_start(server: Supervisor) -> None:
    with server:
        server.connect("owner").execute("CREATE TABLE kept AS SELECT 42 AS answer")
    assert not server.runs()
    with server:
        assert server.connect("owner").execute("SELECT answer FROM kept").fetchone() == (42,)


def test_nobody_without_the_password_gets_in(server: Supervisor, home: Home) -> None:
    with server, pytest.raises(psycopg.OperationalError):
        psycopg.connect(**{**home.connection("app"), "password": "guessed"})  # type: ignore[arg-type]


def test_its_folders_are_closed_to_everybody_else(server: Supervisor, home: Home) -> None:
    with server:
        modes = {path.name: path.stat().st_mode & 0o777 for path in (home.data, home.socket)}
        assert modes == {"data": 0o700, "socket": 0o700}
        assert (home.folder / "secrets.json").stat().st_mode & 0o777 == 0o600


def test_the_serving_role_cannot_change_the_schema(server: Supervisor) -> None:
    with server, pytest.raises(psycopg.errors.InsufficientPrivilege):
        server.connect("app").execute("CREATE TABLE mine (id int)")


def test_a_killed_server_starts_again_with_what_was_committed(server: Supervisor) -> None:
    server.join()
    server.connect("owner").execute("CREATE TABLE kept AS SELECT 42 AS answer")
    crash(server)
    assert server.revive()
    assert server.connect("owner").execute("SELECT answer FROM kept").fetchone() == (42,)
    server.leave()


def test_a_pid_file_whose_number_another_process_has_stops_neither_start_nor_stop(
    server: Supervisor, home: Home
) -> None:
    server.join()
    old = str(crash(server))
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as stranger:
        for file in (home.data / "postmaster.pid", *home.socket.glob("*.lock")):
            file.write_text(file.read_text().replace(old, str(stranger.pid), 1))
        assert server.revive()
        server.leave()
        assert not server.runs()
        assert stranger.poll() is None, "the stranger was harmed"
        stranger.kill()


def test_a_server_whose_starter_was_killed_is_adopted_and_stopped_by_the_next(server: Supervisor, home: Home) -> None:
    script = (
        "import os, sys; from pathlib import Path\n"
        "from outcrop.config.database.home import Home\n"
        "from outcrop.config.database.supervisor import Supervisor\n"
        "Supervisor(Home(Path(sys.argv[1])), fsync='off').join(); os.kill(os.getpid(), 9)\n"
    )
    died = subprocess.run([sys.executable, "-c", script, str(home.folder)], check=False)
    assert died.returncode == -signal.SIGKILL
    assert server.runs()
    assert server.join() is False, "it was started a second time"
    server.leave()
    assert not server.runs()


def test_who_leaves_first_leaves_the_server_to_the_others(server: Supervisor, home: Home) -> None:
    server.join()
    with Supervisor(home, **FAST):
        pass
    assert server.answers()
    server.leave()
    assert not server.runs()


def test_a_database_in_use_is_known_and_one_left_by_a_crash_is_not(server: Supervisor, home: Home) -> None:
    with server:
        assert Supervisor(home).is_used()
    assert not Supervisor(home).is_used()


def test_a_server_whose_socket_was_swept_away_is_replaced(
    server: Supervisor, home: Home, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("outcrop.config.database.supervisor.START_SECONDS", 2)
    server.join()
    for file in home.socket.iterdir():
        file.unlink()
    other = Supervisor(home, **FAST)
    assert other.join() is True
    assert other.answers()
    other.leave()
    server.leave()


def test_a_beginning_that_was_cut_off_is_begun_again(server: Supervisor, home: Home) -> None:
    home.make()
    half = home.data.with_name("data.half")
    half.mkdir()
    (half / "PG_VERSION").write_text("18")
    with server:
        assert server.answers()


def test_a_long_path_with_a_space_serves(long_folder: Path) -> None:
    home = Home(long_folder / "postgres")
    with Supervisor(home, **FAST) as server:
        assert server.answers()
        assert len(os.fsencode(home.socket)) < 90
    home.remove()


def test_a_socket_folder_that_somebody_else_made_first_is_refused(long_folder: Path) -> None:
    home = Home(long_folder / "postgres")
    home.socket.symlink_to("/tmp")
    try:
        with pytest.raises(Refused, match="belongs to somebody else"):
            Supervisor(home, **FAST).join()
    finally:
        home.socket.unlink()


@pytest.mark.skipif(os.geteuid() != 0, reason="only root hands PostgreSQL to another account")
def test_root_behind_a_closed_door_still_gets_a_database(short_folder: Path) -> None:
    short_folder.chmod(0o700)  # the account that PostgreSQL runs under cannot come in here
    home = Home(short_folder / "postgres")
    with Supervisor(home, **FAST) as server:
        assert server.answers()
        assert home.data.is_relative_to(home.refuge)
    assert short_folder.stat().st_mode & 0o777 == 0o700, "root's folder was opened"
    home.remove()
    assert not home.refuge.exists()
