"""
``outcrop run``: database, web server and worker under one parent.

The parent starts them, starts again what falls, and stops all when it is told to (Ctrl-C). Children watch the parent
and end with it, so that even its sudden death leaves the port free; the database it leaves is adopted by the next
start.
"""

import ipaddress
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Sequence
from types import FrameType

from . import cli, static_files
from .database.supervisor import Supervisor
from .orphans import PARENT
from .paths import ROOT
from .refusals import Refused

LOOK_EVERY = 0.5
STOP_SECONDS = 15
READY_SECONDS = 60
# A child that falls again within so many seconds is not started a third time at once.
TOO_SOON = 5.0


class Child:
    """A process of ours that is kept alive."""

    def __init__(self, module: str, *arguments: str) -> None:
        self.command = [sys.executable, "-m", module, *arguments]
        self.born = 0.0
        self.start()

    def start(self) -> None:
        """Start it, outside the terminal's process group: its Ctrl-C is ours to pass on, in our order."""
        self.born = time.monotonic()
        environment = {**os.environ, PARENT: str(os.getpid())}
        self.process = subprocess.Popen(self.command, cwd=ROOT, env=environment, start_new_session=True)

    def tend(self) -> None:
        """Start it again if it fell."""
        if self.process.poll() is None or time.monotonic() - self.born < TOO_SOON:
            return
        cli.say(f"{self.command[2]} fell (exit status {self.process.returncode}); starting it again")
        self.start()

    def stop(self) -> None:
        """Stop it: politely, and after a while at once."""
        if self.process.poll() is None:
            self.process.terminate()
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def run(arguments: Sequence[str] = ()) -> int:
    """Serve until told to stop; return the exit status."""
    address, port = os.environ.get("OUTCROP_ADDRESS") or "127.0.0.1", _port()
    refuse_strangers(address)
    refuse_taken(address, port)
    with cli.database() as supervisor:
        static_files.collect(cli.say)
        children = [Child("outcrop.config.web", address, str(port))]
        try:
            _wait_until_ready(address, port, children[0])
            children.append(Child("outcrop.config.worker"))  # after the pages: they are what somebody waits for
            print(_welcome(address, port), flush=True)
            _tend(children, supervisor)
        finally:
            for child in children:
                child.stop()
    print("Stopped. The data stays; 'make run' goes on with it.", flush=True)
    return 0


def _port() -> int:
    told = os.environ.get("PORT") or "8000"
    if not told.isdigit() or not 0 < int(told) < 65536:
        raise Refused(f"PORT is {told!r}; it must be a number from 1 to 65535.")
    return int(told)


def refuse_strangers(address: str) -> None:
    """
    Let the demonstration be reached from this machine only: anybody may enter it as anybody.

    :raises Refused: for any address but the loopback
    """
    loopback = address == "localhost" or _is_loopback(address)
    if os.environ.get("OUTCROP_MODE", "demonstration") != "production" and not loopback:
        raise Refused(
            f"The demonstration serves this machine only, and {address} is not its loopback. For others to reach it, "
            "set OUTCROP_MODE=production and OUTCROP_SECRET_KEY."
        )


def _is_loopback(address: str) -> bool:
    try:
        return ipaddress.ip_address(address).is_loopback
    except ValueError:
        return False


def refuse_taken(address: str, port: int) -> None:
    """Look whether the port is free before anything is started."""
    family = socket.AF_INET6 if ":" in address else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((address, port))
        except OSError as fault:
            raise Refused(
                f"Port {port} of {address} cannot be used: {fault.strerror}. Try: PORT={port + 1} make run"
            ) from fault


def _wait_until_ready(address: str, port: int, web: Child) -> None:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline and web.process.poll() is None:
        try:
            with urllib.request.urlopen(f"{_url(address, port)}/readyz", timeout=5):  # noqa: S310 - our own
                return
        except OSError:
            time.sleep(0.1)
    raise Refused("The web server did not come up. The lines above say why.")


def _url(address: str, port: int) -> str:
    return f"http://[{address}]:{port}" if ":" in address else f"http://{address}:{port}"


def _tend(children: Sequence[Child], supervisor: Supervisor | None) -> None:
    def told(number: int, frame: FrameType | None) -> None:
        raise KeyboardInterrupt

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, told)
    try:
        while True:
            time.sleep(LOOK_EVERY)
            if supervisor and supervisor.revive():
                cli.say("PostgreSQL fell; it was started again")
            for child in children:
                child.tend()
    except KeyboardInterrupt:
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_IGN)  # a second Ctrl-C must not cut the stopping off halfway
        print("\nStopping.", flush=True)


def _welcome(address: str, port: int) -> str:
    from outcrop.commons.packs import api as packs

    from .welcome import welcome

    return welcome(_url(address, port), packs.current().country)
