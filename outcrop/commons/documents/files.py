"""Files on disk, each named by the SHA-256 of its bytes. Nothing here overwrites or deletes."""

import hashlib
import os
import secrets
from pathlib import Path

from django.conf import settings

from outcrop.commons.documents.problems import FileDamaged, FileMissing


def digest_of(data: bytes) -> str:
    """Return the SHA-256 of the bytes, in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def path_of(digest: str) -> Path:
    """Return where the file with this digest lies."""
    return Path(settings.OUTCROP_VAR) / "files" / digest[:2] / digest[2:4] / digest


def keep(data: bytes) -> str:
    """Write the bytes so that a reader finds all of them or nothing, also after a power cut; return their digest."""
    digest = digest_of(data)
    path = path_of(digest)
    if path.exists():
        return digest
    path.parent.mkdir(parents=True, exist_ok=True)
    write_whole(path, data, mode=0o440)
    return digest


def write_whole(path: Path, data: bytes, *, mode: int) -> None:
    """Write a file beside its place, force it to the disk, and move it there in one step."""
    scratch = path.with_name(f".{path.name}.{secrets.token_hex(6)}")
    try:
        with os.fdopen(os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        scratch.replace(path)
    finally:
        scratch.unlink(missing_ok=True)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)  # else the name itself could be lost
    finally:
        os.close(folder)


def read(digest: str) -> bytes:
    """
    Return the bytes that have this digest.

    :raises FileMissing: if there is no such file
    :raises FileDamaged: if its bytes no longer give the digest
    """
    try:
        data = path_of(digest).read_bytes()
    except (FileNotFoundError, NotADirectoryError):
        raise FileMissing(digest=digest) from None
    if digest_of(data) != digest:
        raise FileDamaged(digest=digest)
    return data
