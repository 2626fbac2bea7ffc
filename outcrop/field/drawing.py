"""The pictures of surveys as SVG, drawn by the server: pairs of bars, and a stair from the pit to the border."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from outcrop.commons.ui import figures
from outcrop.commons.ui.templatetags.ui import plain
from outcrop.field.sheets import Compared, Leg

#: Units of the drawing; it scales to the width of the page.
WIDTH, ROW, BAR, LEFT = 340, 62, 15, 4
MOST = WIDTH - 96


def bars(rows: list[Compared], *, label: str) -> SafeString:
    """Draw each measure as two bars, the lawful way above; each pair to its own scale."""
    parts: list[SafeString] = []
    for number, row in enumerate(each for each in rows if each.told):
        top = number * ROW
        unit = f" ({plain(row.measure.unit)})" if row.measure.unit else ""
        parts.append(_text(LEFT, top + 14, f"{plain(row.measure.label)}{unit}", "f-name"))
        most = max(abs(row.lawful or Decimal(0)), abs(row.other or Decimal(0))) or Decimal(1)
        for n, (value, css) in enumerate(((row.lawful, "f-lawful"), (row.other, "f-other"))):
            assert value is not None
            width = max(1, round(MOST * abs(value) / most))
            y = top + 20 + n * (BAR + 3)
            parts.append(_bar(LEFT, y, width, css))
            parts.append(_text(LEFT + width + 6, y + 12, figures.number(value), "f-figure"))
    return _picture(parts, height=max(ROW, ROW * sum(row.told for row in rows)), label=label)


def stairs(legs: list[Leg], *, label: str) -> SafeString:
    """Draw the price from hand to hand: what stood before, then costs, informal payments and margin on top of it."""
    told = [leg for leg in legs if leg.price is not None]
    most = max((leg.price for leg in told if leg.price), default=Decimal(1)) or Decimal(1)
    parts: list[SafeString] = []
    for number, leg in enumerate(told):
        top = number * ROW
        assert leg.price is not None
        parts.append(_text(LEFT, top + 14, plain(leg.stage.label), "f-name"))
        at = LEFT
        for value, css in _shares(leg):
            width = round(MOST * max(Decimal(0), value) / most)
            if width:
                parts.append(_bar(at, top + 20, width, css))
                at += width
        parts.append(_text(min(at + 6, WIDTH - 76), top + 32, figures.number(leg.price), "f-figure"))
    return _picture(parts, height=max(ROW, ROW * len(told) - 12), label=label)


def _shares(leg: Leg) -> Iterator[tuple[Decimal, str]]:
    assert leg.price is not None
    if leg.margin is None:
        yield leg.price, "f-before"
        return
    yield leg.price - leg.costs - leg.informal - leg.margin, "f-before"
    yield leg.costs, "f-costs"
    yield leg.informal, "f-informal"
    yield leg.margin, "f-margin"


def _bar(x: int, y: int, width: int, css: str) -> SafeString:
    return format_html('<rect class="{}" x="{}" y="{}" width="{}" height="{}"/>', css, x, y, width, BAR)


def _text(x: int, y: int, words: Any, css: str) -> SafeString:
    return format_html('<text class="{}" x="{}" y="{}">{}</text>', css, x, y, words)


def _picture(parts: list[SafeString], *, height: int, label: str) -> SafeString:
    return format_html(
        '<svg class="survey" viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>',
        WIDTH, height, label or _("Picture"), format_html_join("", "{}", ((part,) for part in parts)),
    )  # fmt: skip
