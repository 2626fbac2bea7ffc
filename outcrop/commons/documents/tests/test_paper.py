"""What our templates print, read back from the PDF."""

from typing import Any

import pypdfium2
import pytest
from shapely.geometry import Polygon

from outcrop.commons.documents import api as documents
from outcrop.kernel.text import Text

PAGE: dict[str, Any] = {
    "country": "Testland",
    "issuer": Text({"en": "District office", "mn": "Сумын Засаг даргын Тамгын газар"}),
    "title": Text({"en": "Permit", "mn": "Бичил уурхай эрхлэх гэрээ"}),
    "number": "MR-6416-2026-00017-K",
    "foot": "Өвөг Үүрэг ₮ №",
}
ROWS = [{"label": "Holder", "value": "Sunrise", "also": "Posedanto", "note": "№ 7"}]
LAYERS = [{"label": "A", "share": 1, "value": "100 %"}]
PARCEL = Polygon([(21.0, 1.0), (21.003, 1.0004), (21.0045, 1.0021), (21.001, 1.003)])


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def pages_of(pdf: bytes) -> list[tuple[int, int]]:
    return [tuple(round(side / 72 * 25.4) for side in page.get_size()) for page in pypdfium2.PdfDocument(pdf)]  # type: ignore[misc]


@pytest.mark.parametrize(("language", "title"), [("en", "Permit"), ("mn", "Бичил уурхай эрхлэх гэрээ")])
def test_the_words_come_back_from_the_pdf_in_the_wished_language(language: str, title: str) -> None:
    text = text_of(documents.render_pdf(documents.template("right"), {**PAGE, "rows": ROWS}, language))
    assert title in text.replace("\r\n", " ")
    assert "Өвөг Үүрэг ₮ №" in text and "MR-6416-2026-00017-K" in text


@pytest.mark.parametrize(
    ("name", "more", "size"),
    [
        ("right", {"parcel": {"heading": "Plan", "sketch": documents.sketch(PARCEL)}}, (210, 297)),
        ("receipt", {"received": "Today", "next": {"heading": "Next", "items": ["Wait", "Read"]}}, (148, 210)),
        ("slip", {"lines": [{"label": "You get", "value": "12", "total": True}]}, (148, 210)),
        ("passport", {"figures": [{"value": "4", "label": "sources"}], "layers": LAYERS}, (210, 297)),
    ],
)
def test_each_template_makes_one_page_of_its_size(name: str, more: dict[str, Any], size: tuple[int, int]) -> None:
    pdf = documents.render_pdf(documents.template(name), {**PAGE, "rows": ROWS, **more}, "en")
    assert pages_of(pdf) == [size]


def test_a_slip_for_a_roll_is_as_wide_as_the_roll() -> None:
    values = {**PAGE, "rows": ROWS, "width": "58mm", "lines": [{"label": "Value", "value": "12.00 ₮"}]}
    assert pages_of(documents.render_pdf(documents.template("slip"), values, "en"))[0][0] == 58


@pytest.mark.parametrize("corners", [3, 12, 24, 40])
def test_a_parcel_of_many_corners_still_fits_its_page(corners: int) -> None:
    shape = PARCEL.centroid.buffer(0.002, quad_segs=64)
    step = max(1, len(shape.exterior.coords) // corners)
    shape = Polygon(shape.exterior.coords[::step][:corners])
    parcel = {"heading": "Plan", "sketch": documents.sketch(shape), "caption": "WGS 84",
              "corners": {"head": ["№", "N", "E"], "rows": documents.corners(shape), "numbers": [1, 2]}}  # fmt: skip
    assert len(documents.corners(shape)) == corners
    assert (
        len(
            pages_of(
                documents.render_pdf(documents.template("right"), {**PAGE, "rows": ROWS * 6, "parcel": parcel}, "en")
            )
        )
        == 1
    )


def test_what_somebody_wrote_is_never_read_as_typst() -> None:
    nasty = '#panic("x") ] } $ \\ @ref <label> #import "/etc/passwd" *bold* `raw` // "quote'
    text = text_of(
        documents.render_pdf(documents.template("right"), {**PAGE, "rows": [{"label": "A", "value": nasty}]}, "en")
    )
    assert '#panic("x")' in text and "*bold*" in text


def test_an_attachment_is_found_in_the_pdf() -> None:
    pdf = documents.render_pdf(
        documents.template("right"), {**PAGE, "rows": ROWS}, "en", attachments={"credential.jwt": "a.b.c"}
    )
    attachment = pypdfium2.PdfDocument(pdf).get_attachment(0)
    assert (attachment.get_name(), bytes(attachment.get_data())) == ("credential.jwt", b"a.b.c")


def test_the_same_values_give_the_same_bytes() -> None:
    first, second = (documents.render_pdf(documents.template("right"), {**PAGE, "rows": ROWS}, "en") for _ in range(2))
    assert first == second


def test_a_sketch_is_in_metres_with_a_round_scale() -> None:
    plan = documents.sketch(PARCEL)
    assert (round(plan["width"]), round(plan["height"]), plan["bar"]) == (501, 334, 200)
    assert documents.corners(PARCEL)[1] == ["2", "1.000400° N", "21.003000° E"]
