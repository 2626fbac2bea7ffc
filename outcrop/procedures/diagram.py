"""
Draws a procedure as SVG from the diagram interchange in its file, with where a case stands: a few kilobytes, no script.

Colours are presentation attributes, because the Content-Security-Policy allows no inline style. The steps as a list,
which every page shows beside it, say the same in words.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from textwrap import wrap
from typing import Any

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from outcrop.kernel.text import Text
from outcrop.procedures import definition as d

INK, QUIET, LINE, EDGE = "#1d2526", "#55605f", "#b9ae9b", "#245c48"
# fill, stroke, stroke width, text
LOOKS = {
    "done": ("#e4efe8", EDGE, 1.5, INK),
    "against": ("#f8e9e1", "#9c4221", 1.5, INK),
    "now": ("#fbf0d6", "#c9962b", 3, INK),
    "late": ("#fbf0d6", "#9c4221", 3, INK),
    "later": ("#ffffff", LINE, 1.5, INK),
    "skipped": ("#ffffff", LINE, 1, QUIET),
}
MARGIN = 14
SIZE, SMALL = 13.0, 11.5


@dataclass(frozen=True, slots=True)
class Standing:
    """
    How the elements of a diagram stand.

    :param looks: element to one of ``LOOKS``; one that is not named is still to come
    :param notes: element to a short line beneath its name, such as "day 5 of 15"
    :param taken: arrows that the case went along
    """

    looks: Mapping[str, str] = field(default_factory=dict)
    notes: Mapping[str, Any] = field(default_factory=dict)
    taken: frozenset[str] = frozenset()


def draw(procedure: d.Procedure, standing: Standing, *, language: str, title: str, name: str) -> SafeString:
    """
    Draw a procedure.

    :param name: an id that is unique on the page
    """
    said = _Words(language)
    left, top, right, bottom = _extent(procedure)
    drawn = format_html_join("", "{}", ((part,) for part in _parts(procedure, standing, said, name)))
    return format_html(
        '<svg class="bpmn" xmlns="http://www.w3.org/2000/svg" viewBox="{} {} {} {}" width="{}" height="{}" role="img" '
        'aria-labelledby="{}-t {}-d" font-size="{}" text-anchor="middle">'
        '<title id="{}-t">{}</title><desc id="{}-d">{}</desc>'
        "<defs>{}{}</defs>{}</svg>",
        left, top, right - left, bottom - top, right - left, bottom - top, name, name, _n(SIZE), name, title, name,
        _told(procedure, standing, said), _head(name, LINE), _head(f"{name}-taken", EDGE), drawn,
    )  # fmt: skip


def taken(procedure: d.Procedure, passed: list[str], waiting: list[str]) -> frozenset[str]:
    """Return the arrows that a run went along: all that leave what lies behind it, of a choice the chosen one."""
    found = set()
    for at, element in enumerate(passed):
        after = [*passed[at + 1 :], *waiting]
        flows = [flow for flow in procedure.after(element) if flow.target in after]
        if procedure.elements[element].kind == d.EXCLUSIVE:
            flows = sorted(flows, key=lambda flow: after.index(flow.target))[:1]
        found |= {flow.id for flow in flows}
    return frozenset(found)


@dataclass(frozen=True, slots=True)
class _Words:
    language: str

    def __call__(self, text: Text | None) -> str:
        return text.into(self.language, "en") if text else ""


def _parts(procedure: d.Procedure, standing: Standing, said: _Words, name: str) -> Iterator[SafeString]:
    yield from _arrows(procedure, standing, said, name)
    yield from _elements(procedure, standing, said)


def _extent(procedure: d.Procedure) -> tuple[int, int, int, int]:
    boxes = [*procedure.boxes.values(), *procedure.labels.values()]
    points = [point for line in procedure.lines.values() for point in line]
    xs = [b.x for b in boxes] + [b.x + b.width for b in boxes] + [x for x, _ in points]
    ys = [b.y for b in boxes] + [b.y + b.height for b in boxes] + [y for _, y in points]
    if not xs:
        return 0, 0, 1, 1
    # The names of ends without a label box hang below them.
    return round(min(xs)) - MARGIN, round(min(ys)) - MARGIN, round(max(xs)) + MARGIN, round(max(ys)) + MARGIN


def _told(procedure: d.Procedure, standing: Standing, said: _Words) -> str:
    """Say in a sentence what the picture shows."""
    now = [said(procedure.elements[e].name) for e, look in standing.looks.items() if look in ("now", "late")]
    done = [s for s in procedure.steps if standing.looks.get(s.id) in ("done", "against")]
    counted = _("%(done)s of %(all)s steps are decided.") % {"done": len(done), "all": len(procedure.steps)}
    waits = _("Waiting: %(steps)s.") % {"steps": ", ".join(now)} if now else ""
    return f"{counted} {waits} {_('The same is told as a list of steps on this page.')}"


def _head(name: str, colour: str) -> SafeString:
    return format_html(
        '<marker id="{}-a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0l8 4-8 4z" fill="{}"/></marker>',
        name, colour,
    )  # fmt: skip


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _arrows(procedure: d.Procedure, standing: Standing, said: _Words, name: str) -> Iterator[SafeString]:
    for going in (False, True):  # those that were taken lie on top
        flows = [f for f in procedure.flows.values() if (f.id in standing.taken) is going]
        colour, arrow = (EDGE, f"{name}-taken-a") if going else (LINE, f"{name}-a")
        paths = format_html_join(
            "", '<path d="{}" marker-end="url(#{})"/>', ((_path(procedure.lines.get(f.id, ())), arrow) for f in flows)
        )
        yield format_html('<g fill="none" stroke="{}" stroke-width="{}">{}</g>', colour, 2 if going else 1.5, paths)
        for flow in flows:
            if flow.name:
                yield _beside(procedure, flow, said(flow.name))


def _path(points: tuple[tuple[float, float], ...]) -> str:
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points) if points else ""


def _beside(procedure: d.Procedure, flow: d.Flow, words: str) -> SafeString:
    if flow.id in procedure.labels:
        return _lines(*procedure.labels[flow.id].centre, [words], SMALL, QUIET)
    line = procedure.lines.get(flow.id, ())
    if len(line) < 2:
        return SafeString("")
    (x, y), (x2, y2) = line[0], line[1]
    if abs(x2 - x) >= abs(y2 - y):
        return _lines(x + 4, y - 9, [words], SMALL, QUIET, anchor="start")
    return _lines(x + 6, y + (11 if y2 > y else -9), [words], SMALL, QUIET, anchor="start")


def _elements(procedure: d.Procedure, standing: Standing, said: _Words) -> Iterator[SafeString]:
    for element in procedure.in_order():
        box = procedure.boxes.get(element.id)
        if box is None:
            continue
        look = standing.looks.get(element.id, "later")
        fill, stroke, width, ink = LOOKS[look]
        inner = _shape(element, box, said, standing, ink)
        yield format_html(
            '<g class="{} {}"><g fill="{}" stroke="{}" stroke-width="{}">{}</g>{}</g>',
            element.kind, look, fill, stroke, width, *inner,
        )  # fmt: skip
        if element.kind not in (d.TASK, d.VERB):
            yield _named_below(procedure, element, box, said(element.name), ink)


def _shape(element: d.Element, box: d.Box, said: _Words, standing: Standing, ink: str) -> tuple[SafeString, SafeString]:
    x, y = box.centre
    if element.kind in (d.TASK, d.VERB):
        rect = format_html(
            '<rect x="{}" y="{}" width="{}" height="{}" rx="8"/>', _n(box.x), _n(box.y), _n(box.width), _n(box.height)
        )
        return rect, _words_in(element, box, said, standing, ink)
    if element.kind in (d.START, d.END):
        ring = format_html('<circle cx="{}" cy="{}" r="{}"/>', _n(x), _n(y), _n(box.width / 2))
        inner = format_html('<circle cx="{}" cy="{}" r="{}"/>', _n(x), _n(y), _n(box.width / 2 - 4))
        return (ring + inner if element.kind == d.END else ring), SafeString("")
    half = box.width / 2
    diamond = format_html(
        '<path d="M{} {}l{} {} {} {} {} {}z"/>', _n(x), _n(y - half), *map(_n, (half, half, -half, half, -half, -half))
    )
    return diamond, _sign(element.kind, x, y)


def _sign(kind: str, x: float, y: float) -> SafeString:
    drawn = {
        d.EXCLUSIVE: f"M{_n(x - 6)} {_n(y - 7)}l12 14m0 -14l-12 14",
        d.PARALLEL: f"M{_n(x)} {_n(y - 10)}v20m-10 -10h20",
        d.INCLUSIVE: f"M{_n(x - 9)} {_n(y)}a9 9 0 1 0 18 0a9 9 0 1 0 -18 0",
    }[kind]
    return format_html('<path d="{}" fill="none" stroke="{}" stroke-width="2.5"/>', drawn, QUIET)


def _words_in(element: d.Element, box: d.Box, said: _Words, standing: Standing, ink: str) -> SafeString:
    note = standing.notes.get(element.id)
    words = said(element.name)
    size, most = SIZE, 3 if note else 4
    bold = standing.looks.get(element.id) in ("now", "late")
    lines = _wrapped(words, box.width - 12, size, bold=bold)
    if len(lines) > most:
        size = SMALL
        lines = _wrapped(words, box.width - 8, size, bold=bold)
    lines = [*lines[: most - 1], lines[most - 1] + "…"] if len(lines) > most else lines
    x, y = box.centre
    drawn = _lines(x, y - (8 if note else 0), lines, size, ink, bold=bold)
    if not note:
        return drawn
    told = _wrapped(str(note), box.width - 8, SMALL)
    return drawn + _lines(x, box.y + box.height - 11, [told[0] + ("…" if len(told) > 1 else "")], SMALL, QUIET)


def _named_below(procedure: d.Procedure, element: d.Element, box: d.Box, words: str, ink: str) -> SafeString:
    if not words or words == element.id:
        return SafeString("")
    label = procedure.labels.get(element.id)
    width = max(label.width if label else 110, 60)
    lines = _wrapped(words, width, SMALL)
    if label:
        return _lines(*label.centre, lines, SMALL, ink)
    return _lines(box.centre[0], box.y + box.height + 8 + 7 * len(lines), lines, SMALL, ink)


def _wrapped(words: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    # Measured on system sans faces: how wide a letter is, as a share of the size; Cyrillic is wider.
    letter = 0.6 if any("Ѐ" <= sign <= "ӿ" for sign in words) else 0.54
    room = int(width / (size * letter * (1.12 if bold else 1)))
    return wrap(words, max(6, room), break_long_words=False, break_on_hyphens=False) or [""]


def _lines(
    x: float, y: float, lines: list[str], size: float, colour: str, *, bold: bool = False, anchor: str = ""
) -> SafeString:
    """Write lines of text, centred on the point or beginning there."""
    step = size * 1.18
    first = y - step * (len(lines) - 1) / 2 + size * 0.36
    spans = format_html_join(
        "", '<tspan x="{}" y="{}">{}</tspan>', ((_n(x), _n(first + n * step), t) for n, t in enumerate(lines))
    )
    how = format_html(' text-anchor="{}"', anchor) if anchor else SafeString("")
    how += SafeString(' font-weight="700"') if bold else SafeString("")
    return format_html('<text font-size="{}" fill="{}"{}>{}</text>', _n(size), colour, how, spans)
