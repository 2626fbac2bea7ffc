"""Files are kept once, whole, and as they were."""

import os
from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from outcrop.commons.documents import api as documents
from outcrop.commons.documents import files, kinds
from outcrop.commons.documents.problems import (
    FileDamaged,
    FileEmpty,
    FileMissing,
    FileTooLarge,
    NotWhatItSays,
    TypeNotTaken,
)
from outcrop.kernel.acts import Act, Actor

ACT = Act(by=Actor.machine("test"), at=datetime(2026, 3, 2, 9, tzinfo=UTC), on=date(2026, 3, 2))
PDF = b"%PDF-1.7 a small one"


@pytest.fixture(autouse=True)
def folder(settings: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Path]:
    settings.OUTCROP_VAR = tmp_path  # type: ignore[attr-defined]
    yield tmp_path


@pytest.mark.django_db
def test_a_stored_file_comes_back_as_it_was() -> None:
    document = documents.store(PDF, media_type="application/pdf", name="map.pdf", act=ACT)
    assert documents.open(document.digest) == PDF
    assert (document.size, document.name, document.stored_at) == (len(PDF), "map.pdf", ACT.at)
    assert documents.document(document.id) == document


@pytest.mark.django_db
def test_the_same_bytes_twice_are_two_documents_and_one_file(folder: Path) -> None:
    first, second = (documents.store(PDF, media_type="application/pdf", name=n, act=ACT) for n in ("a.pdf", "b.pdf"))
    assert first.digest == second.digest and first.id != second.id
    assert len([p for p in folder.rglob("*") if p.is_file()]) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("data", "media_type", "problem"),
    [
        (b"", "application/pdf", FileEmpty),
        (b"<script>", "text/html", TypeNotTaken),
        (b"GIF89a", "image/png", NotWhatItSays),
        (b"\xff\xfe\x00", "text/csv", NotWhatItSays),
        (PDF + b" " * kinds.KINDS["application/pdf"].limit, "application/pdf", FileTooLarge),
    ],
)
def test_what_is_not_kept_is_refused_with_a_reason(data: bytes, media_type: str, problem: type[Exception]) -> None:
    with pytest.raises(problem) as refused:
        documents.store(data, media_type=media_type, name="x", act=ACT)
    assert "%(" not in str(refused.value)
    assert not documents.Document.objects.exists()


def test_a_file_changed_on_the_disk_is_not_given_out() -> None:
    path = files.path_of(files.keep(PDF))
    path.chmod(0o600)
    path.write_bytes(PDF[:-1] + b"X")
    with pytest.raises(FileDamaged):
        documents.open(files.digest_of(PDF))


def test_a_digest_that_names_no_file_says_so() -> None:
    for digest in ("0" * 64, "../../etc/passwd"):
        with pytest.raises((FileMissing, FileDamaged)):
            documents.open(digest)


def test_a_power_cut_leaves_the_whole_file_or_none(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    def power_cut(_: int) -> None:
        raise OSError("no more power")

    monkeypatch.setattr(os, "fsync", power_cut)
    with pytest.raises(OSError, match="no more power"):
        files.keep(PDF)
    assert [p for p in folder.rglob("*") if p.is_file()] == []


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\fakepath\\map.kml", "map.kml"),
        ("a\r\nb.pdf", "ab.pdf"),
        ("..", "file"),
        ("", "file"),
    ],
)
def test_a_name_loses_its_folders_and_odd_signs(given: str, kept: str) -> None:
    assert kinds.plain_name(given) == kept
