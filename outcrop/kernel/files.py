"""
Writing files so that a power cut leaves all of a file or nothing of it.

Bytes go to a scratch file in the same folder, are forced to the disk, and get their name in one step; the folder is
forced to the disk after it, since else the name could be lost although the bytes are there.
"""

import os
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path


def write_whole(path: Path, data: bytes, *, mode: int = 0o600) -> None:
    """Write a file, in place of the one that was there."""
    with _scratch(path, data, mode) as scratch:
        scratch.replace(path)
    _force(path.parent)


def write_once(path: Path, data: bytes, *, mode: int = 0o600) -> bytes:
    """Write a file unless one is there, also when two processes write at once; return what the file holds."""
    with _scratch(path, data, mode) as scratch, suppress(FileExistsError):
        os.link(scratch, path)
    _force(path.parent)
    return path.read_bytes()


def kept(path: Path, make: Callable[[], bytes]) -> bytes:
    """Return what a secret file holds; where there is none it is made first, in folders closed to others."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        make_folder(path.parent, mode=0o700)
        return write_once(path, make())


def make_folder(path: Path, *, mode: int = 0o755) -> None:
    """Make a folder and those above it where they are missing; ``mode`` counts for each one made."""
    if path.is_dir():
        return
    make_folder(path.parent, mode=mode)
    path.mkdir(exist_ok=True, mode=mode)
    _force(path.parent)


@contextmanager
def _scratch(path: Path, data: bytes, mode: int) -> Iterator[Path]:
    scratch = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    try:
        with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        yield scratch
    finally:
        scratch.unlink(missing_ok=True)


def _force(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
