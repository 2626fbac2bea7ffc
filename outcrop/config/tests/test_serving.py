"""``outcrop run``: one parent, and what is left when it, or one of its children, is killed."""

import http.client
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from outcrop.config.database.home import Home
from outcrop.config.database.supervisor import Supervisor

pytestmark = pytest.mark.slow


class House:
    """A deployment of its own: data folder, port and the processes that serve it."""

    def __init__(self, folder: Path) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.folder = folder
        self.supervisor = Supervisor(Home(folder / "postgres"))
        self.output = folder / "output"
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("OUTCROP_", "DJANGO_"))}
        self.environment = {**kept, "OUTCROP_VAR": str(folder), "OUTCROP_PACK": "testland", "PORT": str(self.port)}

    def start(self, **environment: str) -> None:
        with self.output.open("w") as output:
            self.parent = subprocess.Popen(
                [sys.executable, "-m", "outcrop.config.cli", "run"],
                env={**self.environment, **environment},
                stdout=output,
                stderr=output,
                start_new_session=True,
            )
        self.wait_for("Ctrl-C stops everything", seconds=90)

    def wait_for(self, words: str, seconds: float = 30) -> None:
        deadline = time.monotonic() + seconds
        while words not in self.output.read_text():
            assert time.monotonic() < deadline, self.output.read_text()
            assert self.parent.poll() is None, self.output.read_text()
            time.sleep(0.05)

    def interrupt(self) -> int:
        self.parent.send_signal(signal.SIGINT)
        return self.parent.wait(40)

    def status(self, path: str = "/readyz", *, proxied: bool = False) -> int:
        """Return the status of a page, or 0 where nobody answers; ``proxied`` asks as an HTTPS proxy does."""
        headers = {"X-Forwarded-Proto": "https"} if proxied else {}
        try:
            with urllib.request.urlopen(self._request(path, headers), timeout=10) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as fault:
            return fault.code
        except OSError:
            return 0

    def redirects_to_https(self, path: str) -> bool:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=10)
        connection.request("GET", path)
        return (connection.getresponse().getheader("Location") or "").startswith("https://")

    def _request(self, path: str, headers: dict[str, str]) -> urllib.request.Request:
        return urllib.request.Request(f"http://127.0.0.1:{self.port}{path}", headers=headers)

    def comes_to_answer(self, status: int, seconds: float = 30) -> bool:
        deadline = time.monotonic() + seconds
        while self.status() != status:
            if time.monotonic() > deadline:
                return False
            time.sleep(0.1)
        return True


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    house = House(tmp_path_factory.mktemp("house"))
    yield house
    if getattr(house, "parent", None) and house.parent.poll() is None:
        house.interrupt()
    house.supervisor.stop()
    house.supervisor.home.remove()


def test_ctrl_c_stops_everything_and_the_next_start_goes_on(house: House) -> None:
    house.start()
    assert house.status() == 200
    assert house.interrupt() == 0
    assert (house.status(), house.supervisor.runs()) == (0, False)
    began = time.monotonic()
    house.start()
    assert time.monotonic() - began < 20, "the second start prepared again what was ready"
    assert house.interrupt() == 0


def test_a_killed_parent_frees_the_port_and_its_database_is_adopted(house: House) -> None:
    house.start()
    house.parent.kill()
    house.parent.wait()
    assert house.comes_to_answer(0), "the web server outlived its parent"
    house.start()
    assert house.status() == 200
    assert house.interrupt() == 0
    assert not house.supervisor.runs(), "the adopted database was left running"


def test_what_falls_is_started_again(house: House) -> None:
    house.start()
    time.sleep(5.5)  # a child that falls sooner after its start is not tended at once
    for process in psutil.Process(house.parent.pid).children():
        process.kill()
    assert house.comes_to_answer(200)
    house.wait_for("PostgreSQL fell; it was started again")
    house.wait_for("outcrop.config.web fell")
    house.wait_for("outcrop.config.worker fell")
    assert house.interrupt() == 0


def test_production_has_no_page_to_enter_and_speaks_https_only(house: House) -> None:
    house.start(
        OUTCROP_MODE="production",
        OUTCROP_SECRET_KEY="a key that is long enough for production and nobody's else",
        OUTCROP_KEY_PASSPHRASE="words that open the issuers' keys and nothing else",
        OUTCROP_BEHIND_PROXY="1",
    )
    assert "/enter" not in house.output.read_text()
    assert house.status("/enter", proxied=True) == 404
    assert house.status("/", proxied=True) == 200
    assert house.redirects_to_https("/")
    assert house.interrupt() == 0


def refused(**environment: str) -> str:
    """Return what ``outcrop run`` says when it refuses to start."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("OUTCROP_", "DJANGO_"))}
    told = subprocess.run(
        [sys.executable, "-m", "outcrop.config.cli", "run"],
        env={**kept, "OUTCROP_PACK": "testland", "DATABASE_URL": "postgresql://nobody@127.0.0.1:1/none", **environment},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert told.returncode == 1
    assert "Traceback" not in told.stderr
    return told.stderr


def test_the_demonstration_refuses_every_address_but_the_loopback() -> None:
    assert "serves this machine only" in refused(OUTCROP_ADDRESS="0.0.0.0")


def test_production_refuses_to_start_without_a_key_of_its_own() -> None:
    assert "OUTCROP_SECRET_KEY" in refused(OUTCROP_MODE="production")
    assert "OUTCROP_SECRET_KEY" in refused(OUTCROP_MODE="production", OUTCROP_SECRET_KEY="short")


def test_a_taken_port_is_said_before_anything_starts() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        assert "make run" in refused(PORT=str(taken.getsockname()[1]))


def test_a_port_that_is_none_is_refused() -> None:
    assert "PORT" in refused(PORT="eight")


def test_a_database_that_does_not_answer_is_said_in_one_sentence() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = str(free.getsockname()[1])
    assert "DATABASE_URL" in refused(PORT=port)
