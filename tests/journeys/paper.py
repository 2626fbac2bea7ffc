"""Papers as they lie on a table: printed, photographed, altered."""

import base64
import json
from dataclasses import dataclass

import pypdfium2
import zxingcpp
from PIL import Image

DPI = 150


@dataclass(frozen=True)
class Sheet:
    """A printed page: its words, what its code says, and how wide the code is."""

    words: str
    code: str
    code_mm: float
    picture: Image.Image


def printed(pdf: bytes, page: int = 0) -> Sheet:
    """Print a page at 150 dots to the inch, and read it back."""
    document = pypdfium2.PdfDocument(pdf)
    picture = document[page].render(scale=DPI / 72).to_pil().convert("L")
    words = " ".join(document[page].get_textpage().get_text_range().split())
    [found] = zxingcpp.read_barcodes(picture)
    corners = found.position
    width = corners.top_right.x - corners.top_left.x
    return Sheet(words=words, code=found.text, code_mm=width / DPI * 25.4, picture=picture)


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
