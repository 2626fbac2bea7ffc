"""Strangers hand in anything: it gets a verdict in words, never a fault."""

import io
import json
import os
import zlib
from pathlib import Path

import pytest
from PIL import Image

from outcrop.credentials import api as credentials
from outcrop.credentials import encodings, reading
from outcrop.credentials.tests.conftest import TODAY, Issue
from outcrop.credentials.verification import Verdict

pytestmark = pytest.mark.django_db


def pdf(*, width: int = 595, height: int = 842, content: bytes = b"BT ET", packed: bool = False) -> bytes:
    """A PDF of one page without any code."""
    stream = zlib.compress(content, 9) if packed else content
    how = b"/Filter /FlateDecode " if packed else b""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Contents 4 0 R >>" % (width, height),
        b"<< %s/Length %d >> stream\n%s\nendstream" % (how, len(stream), stream),
    ]
    out = b"%PDF-1.4\n" + b"".join(b"%d 0 obj %s endobj\n" % (n, o) for n, o in enumerate(objects, 1))
    return out + b"trailer << /Root 1 0 R >>\n%%EOF\n"


def picture(width: int, height: int) -> bytes:
    out = io.BytesIO()
    Image.new("1", (width, height), 1).save(out, "PNG")
    return out.getvalue()


def bomb_of_a_picture() -> bytes:
    """A PNG that says it is 100,000 by 100,000."""
    small = bytearray(picture(10, 10))
    small[16:24] = (100_000).to_bytes(4, "big") * 2
    small[29:33] = zlib.crc32(small[12:29]).to_bytes(4, "big")
    return bytes(small)


WRONG: dict[str, bytes | str] = {
    "nothing": b"",
    "a space": " ",
    "random bytes": os.urandom(5_000),
    "twenty megabytes": b"x" * 20_000_000,
    "a long text": "A" * 300_000,
    "a PDF without a code": pdf(),
    "a PDF that is none": b"%PDF-1.7\nhello",
    "a PDF with a page as large as a field": pdf(width=1_000_000, height=1_000_000),
    "a PDF that unpacks to 500 MB": pdf(content=b"0 0 m " * 80_000_000, packed=True),
    "a white picture": picture(300, 300),
    "a picture that says it is enormous": bomb_of_a_picture(),
    "half a picture": picture(300, 300)[:60],
    "a line": picture(4_000, 1),
    "a web page": "<html><script>alert(1)</script></html>",
    "an address": "https://papers.example.test/verify",
    "JSON": '{"a": [1, 2]}',
    "deep JSON": "[" * 100_000,
    "UTF-16": "ey".encode("utf-16"),
    "dots": "...",
    "percent": "HTTPS://X/V/%00%FF",
}


@pytest.mark.parametrize("name", WRONG)
def test_what_holds_no_signed_paper_is_called_unreadable(name: str) -> None:
    found = credentials.verify(WRONG[name], on=TODAY)
    assert found.verdict is Verdict.UNREADABLE
    assert str(found.reason) and str(found.advice) and not found.claims


def code(data: bytes) -> str:
    return "HTTPS://X/V/" + encodings.to_base32(data)


BROKEN: dict[str, bytes | str] = {
    "a token of noise": "eyJhbGciOiJFUzI1NiJ9.e30.AAAA",
    "a token without algorithm": "eyJhbGciOiJub25lIn0.e30.",
    "a token whose header is a list": "eyW10.e30.AAAA",
    "a token of deep JSON": f"eyJ9.{encodings.to_base64url(b'[' * 50_000)}.AAAA",
    "a token with a zero byte": "ey\x00a.b.c",
    "a code of noise": code(os.urandom(150)),
    "a code of deep CBOR": code(b"\x81" * 1_900),
    "a code of endless CBOR": code(b"\x9b" + b"\xff" * 100),
    "a code in wrong padding": "HTTPS://X/V/" + "A" * 41,
    "COSE of noise": b"\xd2\x84" + os.urandom(100),
    "COSE with a decimal bomb": b"\xd2\x84\xc4\x82\x1b\x7f\xff\xff\xff\xff\xff\xff\xff\x01\xa0\x40\x40",
    "a very long code": b"\xd2\x84" + b"\x00" * 100_000,
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_looks_signed_and_is_not_is_never_good(name: str) -> None:
    assert credentials.verify(BROKEN[name], on=TODAY).verdict in (Verdict.ALTERED, Verdict.UNKNOWN_ISSUER)


def test_an_algorithm_other_than_ours_is_not_believed(issue: Issue) -> None:
    header, payload, _ = issue().token.split(".")
    told = json.loads(encodings.from_base64url(header))
    for algorithm in ("none", "HS256"):
        forged = encodings.to_base64url(json.dumps({**told, "alg": algorithm}).encode())
        assert credentials.verify(f"{forged}.{payload}.", on=TODAY).verdict is Verdict.ALTERED


def test_cut_papers_are_never_good(printed: bytes) -> None:
    for length in (10, 1_000, len(printed) // 2, len(printed) - 1):
        assert credentials.verify(printed[:length], on=TODAY).verdict is not Verdict.GOOD


def test_a_reader_that_hangs_or_dies_leaves_a_verdict(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    for name, program in {
        "hangs": "import time; time.sleep(60)",
        "dies": "import os; os.abort()",
        "lies": "print('{')",
    }.items():
        eyes = tmp_path / f"{name}.py"
        eyes.write_text(program)
        monkeypatch.setattr(reading, "_EYES", eyes)
        monkeypatch.setattr(reading, "PATIENCE_SECONDS", 1)
        assert credentials.verify(pdf(), on=TODAY).verdict is Verdict.UNREADABLE
