"""Folders whose paths are short enough, or too long, for a socket."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder that every account of the machine can pass through."""
    folder = Path(tempfile.mkdtemp(prefix="outcrop-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def long_folder(short_folder: Path) -> Path:
    """A folder with a space and a name that no socket's path has room for."""
    folder = short_folder / "a folder" / ("long " * 30).strip()
    folder.mkdir(parents=True)
    return folder
