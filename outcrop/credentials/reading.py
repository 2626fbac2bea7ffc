"""Finding signed texts in whatever somebody hands us: text, token, code, PDF, photograph."""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from threading import BoundedSemaphore

from outcrop.credentials import cose, jose, seal
from outcrop.credentials.encodings import from_base32
from outcrop.credentials.problems import TooBusy

LARGEST = 10 * 1024 * 1024
LONGEST_TEXT = 200_000
PATIENCE_SECONDS = 25
_EYES = Path(__file__).with_name("eyes.py")
#: How many files are looked at at once; others wait their turn.
_room = BoundedSemaphore(2)

PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"RIFF")
#: Part of an address: ``/V/`` and base32. The host before it does not matter to the signature.
_ADDRESS = re.compile(r"/v/([a-z2-7]{40,4000})/?$", re.IGNORECASE)
_PLAIN_BASE32 = re.compile(r"[A-Z2-7]{100,4000}")
_ENVELOPE = re.compile(r"data:application/vc\+jwt,([A-Za-z0-9_.-]+)")


@dataclass(frozen=True, slots=True)
class Finding:
    """
    A signed thing that was found, not proved yet.

    :param how: ``token``, ``code``, ``file`` (our PDF as we made it) or ``picture``
    :param token: a compact JWS, or nothing
    :param compact: a COSE_Sign1, or nothing
    :param broken: why it cannot be what it was
    """

    how: str
    token: str = ""
    compact: bytes = b""
    broken: str = ""


def findings(data: bytes | str) -> list[Finding]:
    """
    Return every signed thing in what somebody handed us; none if there is none.

    :raises TooBusy: if too many files are being looked at
    """
    if isinstance(data, str):
        return _in_text(data)
    if not data or len(data) > LARGEST:
        return []
    if b"%PDF-" in data[:1024]:
        return _in_pdf(data)
    if data.startswith(PICTURES):
        return _in_codes(_looked_at(data)["codes"])
    if cose.looks_compact(data):
        return [Finding("code", compact=data)]
    return _in_text(data.decode("utf-8-sig", "replace"))


def _in_codes(codes: list[str]) -> list[Finding]:
    return [finding for code in codes for finding in _in_text(code, how="picture")]


def _in_text(text: str, how: str = "") -> list[Finding]:
    text = text.strip()
    if not text or len(text) > LONGEST_TEXT:
        return []
    if envelope := _ENVELOPE.search(text):
        text = envelope[1]
    joined = "".join(text.split())  # a token or code that a mail program broke into lines
    if jose.looks_signed(joined):
        return [Finding(how or "token", token=joined)]
    address = _ADDRESS.search(joined)
    if not address and not _PLAIN_BASE32.fullmatch(joined):
        return []
    written = (address[1] if address else joined).upper()
    try:
        return [Finding(how or "code", compact=from_base32(written))]
    except ValueError as fault:
        return [Finding(how or "code", broken=str(fault))]


def _in_pdf(data: bytes) -> list[Finding]:
    seen = _looked_at(data)
    tokens = [Finding("file", token=token) for token in seen["attachments"]]
    codes = _in_codes(seen["codes"])
    if not tokens and not seal.has_seal(data):
        return codes  # a scan, a photograph or a print of a print: the code on it still proves the facts
    sealed = seal.split(data)
    if sealed is None or not tokens:
        return [Finding("file", broken="the file lost its seal or its credential")]
    return [Finding("file", token=tokens[0].token, compact=data)]


def _looked_at(data: bytes) -> dict[str, list[str]]:
    nothing: dict[str, list[str]] = {"attachments": [], "codes": []}
    if not _room.acquire(timeout=PATIENCE_SECONDS):
        raise TooBusy()
    try:
        look = [sys.executable, "-I", str(_EYES)]
        done = subprocess.run(look, input=data, capture_output=True, timeout=PATIENCE_SECONDS, check=True)
        found = json.loads(done.stdout)
    except (subprocess.SubprocessError, ValueError, OSError):
        return nothing
    finally:
        _room.release()
    return {key: [str(each) for each in found.get(key, [])] for key in nothing}
