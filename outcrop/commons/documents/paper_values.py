"""
What our templates read. Words arrive finished: a string, a kernel ``Text`` or a lazy translation; templates hold none.

``also`` is the same in a second language, printed small beneath. ``qr`` is the picture of a code as SVG.
"""

from typing import Any, NotRequired, TypedDict

#: A string, a ``Text`` (put into the page's language) or a lazy translation.
Said = Any


class Row(TypedDict):
    """A fact: what it is, what it says, and perhaps a remark."""

    label: Said
    value: Said
    also: NotRequired[Said]
    note: NotRequired[Said]


class Table(TypedDict):
    """Columns under a heading; ``numbers`` names the columns that stand to the right, from 0."""

    heading: NotRequired[Said]
    head: list[Said]
    rows: list[list[Said]]
    numbers: NotRequired[list[int]]


class Parcel(TypedDict):
    """``sketch`` comes from ``documents.sketch``; ``corners`` from ``documents.corners``."""

    heading: Said
    sketch: dict[str, Any]
    caption: NotRequired[Said]
    corners: NotRequired[Table]


class Listed(TypedDict):
    """Sentences under a heading."""

    heading: Said
    items: list[Said]


class Signed(TypedDict):
    """Who signed, and when."""

    heading: Said
    rows: list[Row]


class Check(TypedDict):
    """How to check the paper: beside the code."""

    heading: Said
    text: Said
    address: Said


class _Page(TypedDict):
    country: Said
    issuer: Said
    title: Said
    number: Said
    also: NotRequired[Said]
    qr: NotRequired[str]
    check: NotRequired[Check]
    foot: NotRequired[Said]
    sample: NotRequired[Said]


class PaperValues(_Page):
    """``right.typ``: the paper of a right, or any certificate with facts, on one A4 page."""

    rows: list[Row]
    valid: NotRequired[list[Row]]
    parcel: NotRequired[Parcel]
    table: NotRequired[Table]
    conditions: NotRequired[Listed]
    signed: NotRequired[Signed]


class ReceiptValues(_Page):
    """``receipt.typ``: what was handed in, when, and what happens next, on one A5 page."""

    received: Said
    rows: list[Row]
    next: NotRequired[Listed]


class Line(TypedDict):
    """A line of a sum; ``total`` is ruled off and bold."""

    label: Said
    value: Said
    note: NotRequired[Said]
    total: NotRequired[bool]


class SlipValues(_Page):
    """``slip.typ``: a sale. ``width`` is ``a5`` or ``58mm``, for the roll of a counter's printer."""

    width: NotRequired[str]
    rows: list[Row]
    lines: list[Line]
    notice: NotRequired[Listed]


class Figure(TypedDict):
    """A large figure over what it counts."""

    value: Said
    label: Said


class Layer(TypedDict):
    """A layer of the bar: ``share`` of the whole in parts per million, so that layers are drawn to scale."""

    label: Said
    share: int
    value: Said
    note: NotRequired[Said]


class Checked(TypedDict):
    """A check and how it came out; ``ok`` colours its mark."""

    label: Said
    value: Said
    ok: bool


class Part(TypedDict):
    """A part of a sheet under its heading: facts, a table, or sentences."""

    heading: Said
    rows: NotRequired[list[Row]]
    table: NotRequired[Table]
    items: NotRequired[list[Said]]


class SheetValues(_Page):
    """``sheet.typ``: figures and parts, on as many A4 pages as they need."""

    lead: NotRequired[Said]
    figures: NotRequired[list[Figure]]
    parts: list[Part]


class PassportValues(_Page):
    """``passport.typ``: where a bar comes from and what was checked, on one A4 page."""

    figures: list[Figure]
    rows: list[Row]
    layers_heading: NotRequired[Said]
    layers: NotRequired[list[Layer]]
    checks_heading: NotRequired[Said]
    checks: NotRequired[list[Checked]]
    signed: NotRequired[Signed]
