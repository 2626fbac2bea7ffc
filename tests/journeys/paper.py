"""Papers as they lie on a table: printed, photographed, altered."""

import base64
import json
from dataclasses import dataclass

import pypdfium2
import zxingcpp
from PIL import Image

DPI, SMALL_MM = 150, 25


@dataclass(frozen=True)
class Sheet:
    """A printed page: its words, what its code says, and how wide the code is."""

    words: str
    code: str


def printed(pdf: bytes) -> Sheet:
    """Print the first page at 150 dots to the inch, so small that its code is 25 mm wide, and read it back."""
    page = pypdfium2.PdfDocument(pdf)[0]
    [found] = zxingcpp.read_barcodes(_picture(page, 1))
    width_mm = (found.position.top_right.x - found.position.top_left.x) / DPI * 25.4
    [small] = zxingcpp.read_barcodes(_picture(page, SMALL_MM / width_mm))
    return Sheet(words=" ".join(page.get_textpage().get_text_range().split()), code=small.text)


def _picture(page: pypdfium2.PdfPage, size: float) -> Image.Image:
    return page.render(scale=size * DPI / 72).to_pil().convert("L")


def words_of(pdf: bytes) -> str:
    """Return all words of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    return " ".join(" ".join(page.get_textpage().get_text_range() for page in document).split())


def altered(token: str, old: str, new: str) -> str:
    """Return a signed credential with one word of its content changed."""
    head, body, signature = token.split(".")
    content = base64.urlsafe_b64decode(body + "=" * (-len(body) % 4)).decode()
    assert old in content and json.loads(content)
    changed = base64.urlsafe_b64encode(content.replace(old, new).encode()).rstrip(b"=").decode()
    return ".".join((head, changed, signature))
