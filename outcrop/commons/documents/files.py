"""Files on disk, each named by the SHA-256 of its bytes. Nothing here overwrites or deletes."""

import hashlib
from pathlib import Path

from django.conf import settings

from outcrop.commons.documents.problems import FileDamaged, FileMissing
from outcrop.kernel.files import make_folder, write_whole


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
    make_folder(path.parent)
    write_whole(path, data, mode=0o440)
    return digest


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
