"""Sound that a phone recorded: known by its first bytes, whatever the phone calls it."""

from outcrop.commons.documents import api as documents
from outcrop.commons.documents.api import Document
from outcrop.kernel.acts import Act
from outcrop.safety.problems import RecordingNotTaken, RecordingTooLong

MEGABYTE = 1024 * 1024
LARGEST = 8 * MEGABYTE


def kind_of(data: bytes) -> str:
    """Return the media type of a recording. :raises RecordingNotTaken: if it is none that is known"""
    if data[4:8] == b"ftyp":
        return "audio/mp4"
    if data.startswith(b"OggS"):
        return "audio/ogg"
    if data.startswith(b"#!AMR"):
        return "audio/amr"
    if data.startswith(b"RIFF") and data[8:12] == b"WAVE":
        return "audio/wav"
    if data.startswith((b"ID3", b"\xff\xfb", b"\xff\xf3", b"\xff\xf2")):
        return "audio/mpeg"
    raise RecordingNotTaken(field="recording")


def keep(data: bytes, *, act: Act) -> Document:
    """
    Keep a recording under a name that says nothing of the phone it comes from.

    What the phone wrote into the file itself, such as its model, stays in it: only those who read the report hear it.

    :raises RecordingNotTaken, RecordingTooLong: if it is no sound, or too large
    """
    if len(data) > LARGEST:
        size = f"{len(data) / MEGABYTE:.1f}"
        raise RecordingTooLong(field="recording", size=size, limit=LARGEST // MEGABYTE)
    return documents.store(data, media_type=kind_of(data), name="recording", act=act)
