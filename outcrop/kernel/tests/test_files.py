"""Files are written whole or not at all, and once where once is asked."""

import os
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from outcrop.kernel.files import make_folder, write_once, write_whole


def test_the_first_writer_counts(tmp_path: Path) -> None:
    path = tmp_path / "key"
    with ThreadPoolExecutor(8) as many:
        held = list(many.map(lambda n: write_once(path, bytes([n]) * 32), range(64)))
    assert set(held) == {path.read_bytes()}
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_text_takes_the_place_of_the_old(tmp_path: Path) -> None:
    path = tmp_path / "bundle"
    write_whole(path, b"old", mode=0o644)
    write_whole(path, b"new", mode=0o644)
    assert (path.read_bytes(), path.stat().st_mode & 0o777) == (b"new", 0o644)


def test_a_power_cut_leaves_the_old_text(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "bundle"
    write_whole(path, b"old")

    def power_cut(_: int) -> None:
        raise OSError("no more power")

    monkeypatch.setattr(os, "fsync", power_cut)
    with pytest.raises(OSError, match="no more power"):
        write_whole(path, b"new")
    assert {found.name: found.read_bytes() for found in tmp_path.iterdir()} == {"bundle": b"old"}


def test_a_folder_and_those_above_it_are_closed_to_others(tmp_path: Path) -> None:
    make_folder(tmp_path / "keys" / "persons", mode=0o700)
    assert [p.stat().st_mode & 0o777 for p in (tmp_path / "keys", tmp_path / "keys" / "persons")] == [0o700, 0o700]


def test_the_name_reaches_the_disk_after_the_bytes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    forced: list[Path] = []
    monkeypatch.setattr(os, "fsync", lambda n: forced.append(Path(f"/proc/self/fd/{n}").readlink()))
    write_once(tmp_path / "key", b"x")
    assert forced[-1] == tmp_path
    assert forced[0].parent == tmp_path
