"""A deployment of its own, started as an operator starts it: ``outcrop run`` with its own folder, port and database."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from outcrop.config.database.home import Home
from outcrop.config.database.supervisor import Supervisor

STANDS = "Ctrl-C stops everything"


class Served:
    """The house while it is served. Settings of the tests themselves do not reach it."""

    def __init__(self, folder: Path, pack: str = "testland") -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.supervisor = Supervisor(Home(folder / "postgres"))
        self.output = folder / "output"
        kept = {key: value for key, value in os.environ.items() if not key.startswith(("OUTCROP_", "DJANGO_"))}
        own = {"OUTCROP_VAR": str(folder), "OUTCROP_PACK": pack, "PORT": str(self.port)}
        self.environment = {**kept, **own}

    def start(self) -> None:
        """Start it, and wait until it says what to do next."""
        with self.output.open("w") as output:
            self.parent = subprocess.Popen(
                self._command("run"), env=self.environment, stdout=output, stderr=output, start_new_session=True
            )
        deadline = time.monotonic() + 120
        while STANDS not in self.output.read_text():
            assert time.monotonic() < deadline and self.parent.poll() is None, self.output.read_text()
            time.sleep(0.1)

    def stop(self) -> None:
        """Stop it as Ctrl-C does."""
        if self.parent.poll() is None:
            self.parent.send_signal(signal.SIGINT)
            self.parent.wait(60)
        self.supervisor.stop()

    def command(self, *words: str) -> str:
        """Return what an operator's command prints."""
        told = subprocess.run(self._command(*words), env=self.environment, capture_output=True, text=True, check=False)
        assert told.returncode == 0, told.stderr
        return told.stdout

    def answers(self) -> bool:
        """Say whether the house is ready to serve."""
        try:
            with urllib.request.urlopen(f"{self.url}/readyz", timeout=10) as answer:
                return bool(answer.status == 200)
        except OSError:
            return False

    def wait_until_it_answers(self, seconds: float = 60) -> None:
        """Wait until what fell was started again."""
        deadline = time.monotonic() + seconds
        while not self.answers():
            assert time.monotonic() < deadline, self.output.read_text()
            time.sleep(0.1)

    @staticmethod
    def _command(*words: str) -> list[str]:
        return [sys.executable, "-m", "outcrop.config.cli", *words]


@contextmanager
def served(folder: Path, pack: str = "testland") -> Iterator[Served]:
    """Have a house served for the length of the block; nothing of it is left."""
    house = Served(folder, pack)
    try:
        house.start()
        yield house
    finally:
        house.stop()
        house.supervisor.home.remove()
