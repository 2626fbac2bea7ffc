"""The one picture of the README: the journey's main pages side by side, as a phone shows them."""

import io
from pathlib import Path
from typing import Any

import pypdfium2
from PIL import Image, ImageDraw

from tests.journeys.visitor import PHONE, Visitor

NAME = "main-pages"
#: After which step of the journey, what is shown, and which part of the page stands at the top.
TURNS = {
    "test_the_home_of": ("Nela", "h1"),
    "test_where_people_work": ("Nela", "h1"),
    "test_her_phone": ("Nela", ".slip"),
    "test_everybody_sees": ("a stranger", "h1"),
}
SHEET = "test_the_right_is_a_paper"
HIGH, GAP, ROUND, LARGEST = 520, 14, 14, 120_000
GROUND, EDGE = "#fbf8f3", "#cfc5b3"

_seen: list[Image.Image] = []


def begin(story: Any) -> None:
    """Begin with the first page, on a phone of nobody."""
    nobody = Visitor(story.browser, story.house.url, phone=True).opens("/")
    _seen[:] = [_screen(nobody, "body")]
    nobody.leaves()


def look(story: Any, step: str) -> None:
    """Keep what is seen after a step, if it is one of the main pages."""
    if step.startswith(SHEET):
        page = pypdfium2.PdfDocument(story.papers["pdf"])[0]
        _seen.append(page.render(scale=2).to_pil().convert("RGB"))
    for after, (who, part) in TURNS.items():
        if step.startswith(after):
            _seen.append(_screen(story.on_phone(who), part))


def composed(folder: Path) -> int:
    """Lay what was seen side by side, keep it as small as it stays readable, and return its bytes."""
    tiles = [_tile(picture) for picture in _seen]
    wide = sum(tile.width for tile in tiles) + GAP * (len(tiles) + 1)
    sheet = Image.new("RGB", (wide, HIGH + 2 * GAP), GROUND)
    at = GAP
    for tile in tiles:
        sheet.paste(tile, (at, GAP), _rounded(tile))
        at += tile.width + GAP
    for quality in (82, 70, 55, 40):
        out = io.BytesIO()
        sheet.save(out, "WEBP", quality=quality, method=6)
        if out.tell() < LARGEST:
            break
    (folder / f"{NAME}.webp").write_bytes(out.getvalue())
    return out.tell()


def _screen(visitor: Visitor, part: str) -> Image.Image:
    page, was = visitor.page, visitor.page.viewport_size
    page.set_viewport_size(PHONE)
    page.locator(part).first.evaluate("part => scrollTo(0, part.getBoundingClientRect().top + scrollY - 12)")
    page.wait_for_timeout(300)
    taken = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    page.evaluate("scrollTo(0, 0)")
    page.set_viewport_size(was)
    return taken


def _tile(picture: Image.Image) -> Image.Image:
    small = picture.resize((round(picture.width * HIGH / picture.height), HIGH), Image.Resampling.LANCZOS)
    ImageDraw.Draw(small).rounded_rectangle((0, 0, small.width - 1, HIGH - 1), ROUND, outline=EDGE, width=1)
    return small


def _rounded(tile: Image.Image) -> Image.Image:
    mask = Image.new("L", tile.size, 0)
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, tile.width - 1, tile.height - 1), ROUND, fill=255)
    return mask
