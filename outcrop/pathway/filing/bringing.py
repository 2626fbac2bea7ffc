"""A file as somebody brings it: a photograph or a scan. Its bytes say what it is, for phones do not."""

from dataclasses import dataclass
from typing import Any

_BEGINS = {b"%PDF-": "application/pdf", b"\xff\xd8\xff": "image/jpeg", b"\x89PNG\r\n\x1a\n": "image/png"}


@dataclass(frozen=True, slots=True)
class Brought:
    """:ivar media_type: as its first bytes say; a file that is none of these is refused when it is to be kept"""

    data: bytes
    name: str
    media_type: str


def brought(file: Any) -> Brought:
    """Read an uploaded file."""
    data = file.read()
    unknown = "application/octet-stream" if data else "application/pdf"  # an empty one is told to be empty
    found = next((kind for start, kind in _BEGINS.items() if data.startswith(start)), unknown)
    return Brought(data, file.name or "file", found)
