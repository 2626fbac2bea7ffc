"""The folder of the embedded database: its data, its secrets, its socket, its log and its locks."""

import hashlib
import json
import os
import secrets
import shutil
import stat
from dataclasses import dataclass
from pathlib import Path

from outcrop.kernel.files import kept

from ..refusals import Refused
from . import binaries
from .account import Account, other_account

# The path of a Unix socket fits in 108 bytes on Linux and 104 on macOS, and PostgreSQL adds its own name to the
# folder's.
LONGEST_SOCKET_FOLDER = 103 - len("/.s.PGSQL.5432.lock")
ROLES = ("admin", "owner", "app")


@dataclass(frozen=True)
class Home:
    """
    Where one embedded database lives.

    :param folder: ``var/postgres``, unless tests say otherwise
    """

    folder: Path

    @property
    def account(self) -> Account | None:
        """The account that PostgreSQL runs under, if it is not ours."""
        return other_account()

    @property
    def refuge(self) -> Path:
        """A folder that the other account can reach, for what it could not reach inside ours."""
        return Path("/var/lib/outcrop") / self._digest

    @property
    def _digest(self) -> str:
        return hashlib.sha256(os.fsencode(self.folder)).hexdigest()[:12]

    @property
    def data(self) -> Path:
        """The data folder itself, outside ``folder`` only where the other account cannot enter that."""
        account = self.account
        inside = self.folder / "data"
        if account is None or inside.is_symlink() or account.may_enter(self.folder):
            return inside.resolve()
        return self.refuge / "data"

    @property
    def binaries(self) -> Path:
        """The folder of PostgreSQL's programs."""
        return binaries.reachable_by(self.account, self.refuge.parent)

    @property
    def socket(self) -> Path:
        """The folder of the socket: beside the data, or a short path where that one is too long for a socket."""
        beside = self.data.parent / "socket"
        awkward = len(os.fsencode(beside)) > LONGEST_SOCKET_FOLDER or "," in str(beside)
        return Path("/tmp") / f"outcrop-{self._digest}-{os.geteuid()}" if awkward else beside

    @property
    def log(self) -> Path:
        """What PostgreSQL says."""
        return self.folder / "log"

    def lock(self, name: str) -> Path:
        """The file of one of the supervisor's locks."""
        return self.folder / f"{name}.lock"

    def make(self) -> None:
        """Make the folders that must be there before PostgreSQL starts, closed to everybody else."""
        self.folder.mkdir(parents=True, exist_ok=True)
        if not self.data.is_relative_to(self.folder):
            self._take_refuge()
        self._make_private(self.socket)

    def _take_refuge(self) -> None:
        for folder in (self.refuge.parent, self.refuge):
            folder.mkdir(parents=True, exist_ok=True)
            folder.chmod(0o755)  # whatever root's umask: the other account must pass
        # The link keeps the data found when the checkout is moved, and lets `make clean` find it.
        link = self.folder / "data"
        if not link.is_symlink():
            link.symlink_to(self.refuge / "data")

    def _make_private(self, folder: Path) -> None:
        folder.mkdir(mode=0o700, exist_ok=True)
        status = folder.lstat()
        ours = {os.geteuid(), self.account.uid if self.account else os.geteuid()}
        if not stat.S_ISDIR(status.st_mode) or status.st_uid not in ours:
            raise Refused(f"The folder {folder} belongs to somebody else. Remove it, then start again.")
        folder.chmod(0o700)
        self.give(folder)

    def give(self, path: Path) -> None:
        """Give a file or folder to the account that PostgreSQL runs under."""
        if self.account:
            os.chown(path, self.account.uid, self.account.gid)

    def remove(self) -> None:
        """Remove everything, wherever it had to be kept. The server must have been stopped."""
        data, socket = self.data, self.socket
        for folder in (socket, data if data.is_relative_to(self.folder) else data.parent, self.folder):
            shutil.rmtree(folder, ignore_errors=True)

    def secret(self, role: str) -> str:
        """Return a role's password, or nothing if this home was never made."""
        try:
            return str(json.loads((self.folder / "secrets.json").read_text())[role])
        except FileNotFoundError:
            return ""

    def keep_secrets(self) -> None:
        """Draw the passwords of all roles, once; whole or not at all."""
        kept(
            self.folder / "secrets.json",
            lambda: json.dumps({role: secrets.token_urlsafe(24) for role in ROLES}).encode(),
        )

    def connection(self, role: str, database: str = "outcrop") -> dict[str, str | int]:
        """Return how libpq reaches this database as ``role``."""
        return {
            "host": str(self.socket),
            "port": 5432,
            "user": f"outcrop_{role}",
            "password": self.secret(role),
            "dbname": database,
        }
