"""What makes a still map readable where little lies on it: latitudes, longitudes, and a bar of known length."""

import math
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from outcrop.commons.ui import figures

if TYPE_CHECKING:
    from outcrop.commons.ui.svgmap import Sheet

DEGREE_M = 111_320  # metres in a degree of latitude
LEAST_LINES = 3  # over the width of the sheet
LONGEST_BAR = 0.3  # of the width of the sheet
EDGE, LEFT_ROOM, TOP_ROOM, RIGHT_ROOM = 6, 70, 30, 28  # pixels; no word is written where it would be cut


def graticule(sheet: "Sheet") -> SafeString:
    """Draw lines of latitude and longitude with their degrees, and a bar of a round length."""
    return format_html_join("", "{}", ((part,) for part in (*_lines(sheet), *_bar(sheet))))


def round_below(most: float) -> Decimal:
    """Return the largest of 1, 2, 5, 10, 20, 50 and so on, down to fractions, that is not more than this."""
    power = math.floor(math.log10(most))
    first = max(each for each in (1, 2, 5) if each <= most / 10**power * (1 + 1e-9))
    return Decimal(first).scaleb(power)


def _lines(sheet: "Sheet") -> Iterator[SafeString]:
    view, wide = sheet.view, sheet.scale * sheet.shrink
    step = round_below((view.east - view.west) / LEAST_LINES)
    for degrees in _within(view.west, view.east, step):
        x = round((float(degrees) - view.west) * wide, 1)
        yield format_html('<path class="m-line" d="M{} 0v{}"/>', x, sheet.height)
        if LEFT_ROOM < x < sheet.width - RIGHT_ROOM:
            yield _words(x, 16, _degrees(degrees), "m-middle")
    for degrees in _within(view.south, view.north, step):
        y = round((view.north - float(degrees)) * sheet.scale, 1)
        yield format_html('<path class="m-line" d="M0 {}h{}"/>', y, sheet.width)
        if y > TOP_ROOM:
            yield _words(EDGE, y - 4, _degrees(degrees))


def _within(first: float, last: float, step: Decimal) -> Iterator[Decimal]:
    at = math.ceil(first / float(step))
    while float(at * step) <= last:
        yield at * step
        at += 1


def _bar(sheet: "Sheet") -> Iterator[SafeString]:
    metres = round_below(sheet.width * LONGEST_BAR / sheet.scale * DEGREE_M)
    long = round(float(metres) / DEGREE_M * sheet.scale, 1)
    x, y = sheet.width - EDGE - 4 - long, sheet.height - EDGE - 4
    length = (
        f"{figures.number(metres / 1000, 0)} {figures.unit_name('km')}"
        if metres >= 1000
        else f"{figures.number(metres)} {figures.unit_name('m')}"
    )
    yield format_html('<path class="m-bar" d="M{} {}v5h{}v-5"/>', x, y - 5, long)
    yield _words(x + long / 2, y - 8, length, "m-middle")


def _degrees(value: Decimal) -> str:
    return f"{figures.number(value)}°"


def _words(x: float, y: float, words: str, css: str = "") -> SafeString:
    return format_html('<text class="{}" x="{}" y="{}">{}</text>', f"m-words {css}".strip(), round(x, 1), y, words)
