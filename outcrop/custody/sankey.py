"""The flow of metal from its sources through the custody places into a bar, laid out for an SVG."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from outcrop.commons.ui import figures
from outcrop.custody.models import Lot
from outcrop.custody.passport import BarPassport, SourceLine
from outcrop.kernel.text import Text

MILLION = 1_000_000
MOST_SOURCES = 7
COLOURS = 8
#: Heights in units of the drawing: all the metal together, the least box, and what stands between two boxes.
ALL, LEAST, GAP = 190.0, 40.0, 12.0
LEFT, MIDDLE, RIGHT = (6.0, 240.0), (360.0, 220.0), (754.0, 140.0)
WIDTH = 900


@dataclass(frozen=True, slots=True)
class Box:
    """A box of the drawing: its place, and two lines of words."""

    x: float
    y: float
    width: float
    height: float
    title: str
    words: str
    css: str = ""


@dataclass(frozen=True, slots=True)
class Band:
    """Metal on its way from one box to another; ``width`` is to scale."""

    d: str
    width: float
    css: str


@dataclass(frozen=True, slots=True)
class Stratum:
    """The same as a layer of a cut through the bar, for narrow screens."""

    y: float
    height: float
    css: str
    title: str
    words: str


@dataclass(frozen=True, slots=True)
class Flow:
    """A drawing."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    bands: tuple[Band, ...]
    strata: tuple[Stratum, ...]
    label: str


@dataclass(frozen=True, slots=True)
class _Part:
    title: str
    words: str
    ppm: int
    css: str
    places: dict[str, float]


def flow_of(passport: BarPassport) -> Flow:
    """Return the drawing of an opened passport."""
    parts = _parts(passport.sources)
    centres: dict[str, float] = defaultdict(float)
    for part in parts:
        for place, share in part.places.items():
            centres[place] += share
    left = _column([part.ppm / MILLION for part in parts])
    middle = _column(list(centres.values()))
    height = max(_bottom(left), _bottom(middle), ALL + 40)
    left, middle = _centred(left, height), _centred(middle, height)
    bar = (height / 2 - (ALL + 30) / 2, ALL + 30)
    boxes = [*_left_boxes(parts, left), *_middle_boxes(centres, middle), _bar_box(passport, bar)]
    bands = [*_inward(parts, left, list(centres), middle), *_onward(list(centres.values()), middle, bar)]
    words = ", ".join(f"{part.title} {part.words}" for part in parts)
    return Flow(WIDTH, round(height), tuple(boxes), tuple(bands), tuple(_strata(parts)), words)


def _parts(lines: Sequence[SourceLine]) -> list[_Part]:
    shown, rest = list(lines[:MOST_SOURCES]), list(lines[MOST_SOURCES:])
    places = _places_of([lot for line in lines for lot in line.share.lots])
    parts = [
        _Part(source_name(line), _share(line), line.share.ppm, f"s{n + 1}", _spread(line, places))
        for n, line in enumerate(shown)
    ]
    if rest:
        spread: dict[str, float] = defaultdict(float)
        for line in rest:
            for place, share in _spread(line, places).items():
                spread[place] += share
        ppm = sum(line.share.ppm for line in rest)
        title = ngettext("%(count)s other source", "%(count)s other sources", len(rest)) % {"count": len(rest)}
        parts.append(_Part(title, _per_cent(ppm), ppm, f"s{COLOURS}", dict(spread)))
    return parts


def source_name(line: SourceLine) -> str:
    """Return how a source is called: an enterprise by name, a person only where the reader may know."""
    return str(line.shown.get("name") or line.shown.get("person_name") or _("One person"))


def _share(line: SourceLine) -> str:
    return f"{_per_cent(line.share.ppm)} ± {_per_cent(up_to_tenth(line.share.u_ppm))}"


def up_to_tenth(ppm: int) -> int:
    """Return an uncertainty in whole tenths of a per cent, never smaller than it is."""
    return -(-ppm // 1000) * 1000


def _per_cent(ppm: int) -> str:
    return f"{figures.number(ppm / 10_000, 1)}{figures.FIRM}%"


Bought = dict[UUID, tuple[str, float]]


def _places_of(lots: Sequence[UUID]) -> Bought:
    """Return where each lot was weighed when it was bought, and its metal; the lot may have moved since."""
    language = get_language() or "en"
    rows = Lot.objects.filter(id__in=lots).select_related("mass__instrument__place")
    return {row.id: (_name(row.mass.instrument.place.name, language), float(row.contained_grams)) for row in rows}


def _name(text: Text, language: str) -> str:
    return text.into(language, "en")


def _spread(line: SourceLine, bought: Bought) -> dict[str, float]:
    grams: dict[str, float] = defaultdict(float)
    for lot in line.share.lots:
        place, metal = bought[lot]
        grams[place] += metal
    total = sum(grams.values()) or 1.0
    return {place: line.share.ppm / MILLION * metal / total for place, metal in grams.items()}


def _column(shares: Sequence[float]) -> list[tuple[float, float]]:
    """Return top and height of boxes that stand under each other."""
    found, y = [], 0.0
    for share in shares:
        height = max(LEAST, share * ALL)
        found.append((y, height))
        y += height + GAP
    return found


def _bottom(column: Sequence[tuple[float, float]]) -> float:
    return column[-1][0] + column[-1][1] + 20 if column else 0.0


def _centred(column: list[tuple[float, float]], height: float) -> list[tuple[float, float]]:
    down = (height - (_bottom(column) - 20)) / 2
    return [(y + down, tall) for y, tall in column]


def _left_boxes(parts: list[_Part], column: list[tuple[float, float]]) -> list[Box]:
    return [
        Box(LEFT[0], y, LEFT[1], tall, _cut(part.title, 27), part.words, part.css)
        for part, (y, tall) in zip(parts, column, strict=True)
    ]


def _middle_boxes(centres: dict[str, float], column: list[tuple[float, float]]) -> list[Box]:
    return [
        Box(MIDDLE[0], y, MIDDLE[1], tall, _cut(name, 22), _per_cent(round(share * MILLION)))
        for (name, share), (y, tall) in zip(centres.items(), column, strict=True)
    ]


def _bar_box(passport: BarPassport, bar: tuple[float, float]) -> Box:
    contained = passport.shown.get("contained")
    words = figures.quantity(contained) if contained else ""
    return Box(RIGHT[0], bar[0], RIGHT[1], bar[1], _("The bar"), words, "bar")


def _inward(
    parts: list[_Part], left: list[tuple[float, float]], names: list[str], middle: list[tuple[float, float]]
) -> list[Band]:
    filled = {name: _band_top(middle[n], sum(p.places.get(name, 0) for p in parts)) for n, name in enumerate(names)}
    bands = []
    for part, (y, tall) in zip(parts, left, strict=True):
        start = _band_top((y, tall), part.ppm / MILLION)
        for name, share in part.places.items():
            width = share * ALL
            bands.append(
                _band(LEFT[0] + LEFT[1], start + width / 2, MIDDLE[0], filled[name] + width / 2, width, part.css)
            )
            start, filled[name] = start + width, filled[name] + width
    return bands


def _onward(shares: list[float], middle: list[tuple[float, float]], bar: tuple[float, float]) -> list[Band]:
    bands, end = [], _band_top(bar, sum(shares))
    for share, box in zip(shares, middle, strict=True):
        width = share * ALL
        start = _band_top(box, share)
        bands.append(_band(MIDDLE[0] + MIDDLE[1], start + width / 2, RIGHT[0], end + width / 2, width, "on"))
        end += width
    return bands


def _band_top(box: tuple[float, float], share: float) -> float:
    return box[0] + (box[1] - share * ALL) / 2


def _band(x1: float, y1: float, x2: float, y2: float, width: float, css: str) -> Band:
    bend = (x1 + x2) / 2
    d = f"M{x1:.0f} {y1:.1f}C{bend:.0f} {y1:.1f} {bend:.0f} {y2:.1f} {x2:.0f} {y2:.1f}"
    return Band(d, round(max(width, 1.0), 1), css)


def _strata(parts: list[_Part]) -> list[Stratum]:
    found, y = [], 0.0
    for part in parts:
        height = part.ppm / MILLION * 200
        found.append(Stratum(round(y, 1), round(height, 1), part.css, part.title, part.words))
        y += height
    return found


def _cut(words: Any, most: int) -> str:
    text = str(words)
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"
