"""
Under which account PostgreSQL runs.

It refuses to run as root, and a container or a build machine often knows nobody else. There it runs as an existing
account without rights of its own; everywhere else as whoever started Outcrop.
"""

import os
import pwd
from dataclasses import dataclass
from pathlib import Path

from ..refusals import Refused


@dataclass(frozen=True, slots=True)
class Account:
    """An account of this machine."""

    name: str
    uid: int
    gid: int

    def may_enter(self, folder: Path) -> bool:
        """Return whether the account can reach what lies in ``folder``."""
        return all(self._may_pass(place) for place in (folder, *folder.parents) if place.exists())

    def _may_pass(self, folder: Path) -> bool:
        status = folder.stat()
        if status.st_uid == self.uid:
            return bool(status.st_mode & 0o100)
        return bool(status.st_mode & (0o010 if status.st_gid == self.gid else 0o001))


def other_account() -> Account | None:
    """Return the account to hand PostgreSQL to, or nothing if it may run as whoever we are."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            entry = pwd.getpwnam(name)
        except KeyError:
            continue
        return Account(entry.pw_name, entry.pw_uid, entry.pw_gid)
    raise Refused("PostgreSQL does not run as root, and this machine has neither 'postgres' nor 'nobody'.")
