"""The code is read back from a print of 25 mm at 150 dots to the inch, on clean paper and on worn."""

import io
import random
from datetime import date
from pathlib import Path

import numpy
import pypdfium2
import pytest
from PIL import Image, ImageFilter

from outcrop.commons.documents import api as documents
from outcrop.credentials import api as credentials
from outcrop.credentials import qr
from outcrop.credentials.tests.conftest import TODAY, Issue
from outcrop.kernel.period import Period

pytestmark = pytest.mark.django_db

SIDE_MM, DPI = 25, 150
FINE = 12


def printed_small(text: str, *, worn: random.Random | None = None) -> bytes:
    """A picture of the code as a scanner sees it at a place that no grid of dots was made for."""
    out = io.BytesIO()
    qr.drawn(text).save(out, kind="png", scale=8, border=0)
    symbol = Image.open(out).convert("L").resize((round(SIDE_MM / 25.4 * DPI) * FINE,) * 2)
    sheet = Image.new("L", (symbol.width + 60 * FINE,) * 2, 255)
    shift = worn.randrange(FINE) if worn else 0
    sheet.paste(symbol, (30 * FINE + shift, 30 * FINE + shift))
    if worn:
        sheet = sheet.rotate(worn.uniform(-4, 4), fillcolor=255, resample=Image.Resampling.BICUBIC)
    seen = sheet.resize((sheet.width // FINE,) * 2, Image.Resampling.BOX)
    if worn:
        dots = numpy.asarray(seen.filter(ImageFilter.GaussianBlur(0.5))).astype(float) * 0.7 + 40
        dots += numpy.random.default_rng(worn.randrange(1 << 30)).normal(0, 8, dots.shape)
        seen = Image.fromarray(dots.clip(0, 255).astype("uint8"))
    out = io.BytesIO()
    seen.save(out, "PNG")
    return out.getvalue()


def papers(issue: Issue) -> list[credentials.Credential]:
    """Twenty papers with short and long holders, with and without an end."""
    names = ["Ö", "Sunrise", "Өглөөний нар", "Hill and Valley Miners", "United Diggers of the Upper River"]
    made = []
    for n in range(20):
        end = date(2027 + n, 1, 1) if n % 3 else None
        facts = {"holder": names[n % 5], "area_ha": round(0.01 + n * 0.26, 2), "district": str(6400 + n)}
        made.append(
            issue(number=f"MR-{6400 + n}-2026-{n * 1237:05d}-K", compact=facts, valid=Period(date(2026, 1, 1), end))
        )
    return made


def test_twenty_codes_are_read_from_25_mm_at_150_dpi_on_clean_and_on_worn_paper(issue: Issue) -> None:
    wear = random.Random(25)
    for paper in papers(issue):
        text = credentials.qr_text(paper)
        assert qr.drawn(text).version <= 10
        for worn in (None, wear):
            found = credentials.verify(printed_small(text, worn=worn), on=TODAY)
            assert (found.good, found.number) == (True, paper.number)


def test_the_code_on_the_printed_page_is_at_least_25_mm(printed: bytes, tmp_path: Path) -> None:
    page = pypdfium2.PdfDocument(printed)[0]
    drawn = numpy.asarray(page.render(scale=300 / 72, grayscale=True).to_pil())
    import zxingcpp

    code = zxingcpp.read_barcodes(drawn)[0].position
    assert (code.top_right.x - code.top_left.x) / 300 * 25.4 >= SIDE_MM


@pytest.mark.parametrize("name", ["receipt", "slip", "passport"])
def test_every_template_prints_a_code_that_is_read_back(issue: Issue, name: str) -> None:
    text = credentials.qr_text(issue())
    values = {
        "country": "Testland", "issuer": "Hill office", "title": "Paper", "number": "1", "rows": [],
        "received": "Today", "figures": [{"value": "1", "label": "source"}], "lines": [{"label": "Net", "value": "1"}],
        "qr": credentials.qr_svg(text),
    }  # fmt: skip
    for width in ("a5", "58mm"):
        [page] = documents.render_png(documents.template(name), {**values, "width": width}, "en", dpi=DPI)
        assert credentials.verify(page, on=TODAY).good
