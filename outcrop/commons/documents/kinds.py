"""Which kinds of file are kept, how large each may be, and how its bytes begin."""

from collections.abc import Callable
from dataclasses import dataclass

from outcrop.commons.documents.problems import (
    FileEmpty,
    FileTooLarge,
    NotWhatItSays,
    TypeNotTaken,
)

MEGABYTE = 1024 * 1024
NAME_LENGTH = 200


@dataclass(frozen=True, slots=True)
class Kind:
    """:param looks_right: whether bytes can be of this kind, by their beginning"""

    limit: int
    looks_right: Callable[[bytes], bool]


def _begins(*starts: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(starts)


def _is_text(data: bytes) -> bool:
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return False
    return b"\x00" not in data


def _is_film(data: bytes) -> bool:
    return data[4:8] == b"ftyp"


_SOUNDS_AND_FILMS = {
    "audio/mpeg": _begins(b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2"),
    "audio/mp4": _is_film,
    "audio/x-m4a": _is_film,
    "audio/amr": _begins(b"#!AMR"),
    "audio/ogg": _begins(b"OggS"),
    "audio/wav": _begins(b"RIFF"),
    "audio/x-wav": _begins(b"RIFF"),
    "video/mp4": _is_film,
    "video/3gpp": _is_film,
}
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

KINDS = {
    **{name: Kind(10 * MEGABYTE, looks_right) for name, looks_right in _SOUNDS_AND_FILMS.items()},
    "image/webp": Kind(8 * MEGABYTE, _begins(b"RIFF")),
    _WORKBOOK: Kind(4 * MEGABYTE, _begins(b"PK\x03\x04")),
    "application/vnd.ms-excel": Kind(4 * MEGABYTE, _begins(b"\xd0\xcf\x11\xe0")),
    "application/xml": Kind(8 * MEGABYTE, _is_text),
    # What a phone sent and nobody could read yet: any bytes, never shown in a page.
    "application/vnd.outcrop.held": Kind(32 * MEGABYTE, lambda data: True),
    "application/pdf": Kind(10 * MEGABYTE, lambda data: b"%PDF-" in data[:1024]),
    "image/jpeg": Kind(8 * MEGABYTE, _begins(b"\xff\xd8\xff")),
    "image/png": Kind(8 * MEGABYTE, _begins(b"\x89PNG\r\n\x1a\n")),
    "application/geo+json": Kind(4 * MEGABYTE, _is_text),
    "application/json": Kind(4 * MEGABYTE, _is_text),
    "application/gpx+xml": Kind(4 * MEGABYTE, _is_text),
    "application/vnd.google-earth.kml+xml": Kind(4 * MEGABYTE, _is_text),
    "application/vc+jwt": Kind(MEGABYTE, _is_text),
    "text/csv": Kind(8 * MEGABYTE, _is_text),
    "text/plain": Kind(MEGABYTE, _is_text),
}


def check(data: bytes, *, media_type: str, name: str) -> None:
    """
    Refuse what is not kept.

    :raises TypeNotTaken: if no file of this type is
    :raises FileEmpty: if there is nothing in it
    :raises FileTooLarge: if it is larger than its kind may be
    :raises NotWhatItSays: if its bytes are of another type
    """
    kind = KINDS.get(media_type)
    if kind is None:
        raise TypeNotTaken(media_type=media_type[:80])
    if not data:
        raise FileEmpty(name=name)
    if len(data) > kind.limit:
        raise FileTooLarge(name=name, size=f"{len(data) / MEGABYTE:.1f}", limit=kind.limit // MEGABYTE)
    if not kind.looks_right(data):
        raise NotWhatItSays(name=name, media_type=media_type)


def plain_name(name: str) -> str:
    """Return a file's name without folders and signs that no file name should have."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    shown = "".join(sign for sign in last if sign.isprintable() and sign not in '<>:"|?*').strip(" .")
    return shown[-NAME_LENGTH:] or "file"
