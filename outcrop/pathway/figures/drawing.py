"""A survival curve drawn by the server: steps, its interval as a band, axes in words. No script, no style attribute."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from outcrop.pathway.figures.survival import Curve, Point

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 320, 190, 38, 10, 10, 34


def draw(curve: Curve, *, title: str) -> SafeString:
    """Return the picture of a curve. The table beside it says the same to whoever does not see it."""
    last = max(point.days for point in curve.points) or 1
    start = Point(0, 100, 100, 100)
    points = (start, *curve.points)
    xs = [LEFT + (WIDTH - LEFT - RIGHT) * point.days / last for point in points]
    line = _steps(xs, [_y(point.share) for point in points])
    upper = _steps(xs, [_y(point.high) for point in points])
    lower = _steps(xs, [_y(point.low) for point in points])
    band = f"{upper} L{_back(lower)} Z"
    return format_html(
        '<svg class="curve" viewBox="0 0 {} {}" role="img" aria-label="{}"><path class="curve-band" d="{}"/>'
        '<path class="curve-line" d="{}"/>{}{}</svg>',
        WIDTH, HEIGHT, title, band, line, _across(last), _up(),
    )  # fmt: skip


def _y(share: float) -> float:
    return round(TOP + (HEIGHT - TOP - BOTTOM) * (1 - share / 100), 1)


def _steps(xs: list[float], ys: list[float]) -> str:
    path = f"M{xs[0]:.1f} {ys[0]}"
    for x, y in zip(xs[1:], ys[1:], strict=True):
        path += f" H{x:.1f} V{y}"
    return path


def _back(path: str) -> str:
    """Return the corners of a stepped path from its end to its begin."""
    corners: list[tuple[str, str]] = []
    x = y = ""
    for part in path.split():
        if part[0] == "M":
            x = part[1:]
        elif part[0] == "H":
            x = part[1:]
            corners.append((x, y))
            continue
        else:
            y = part.lstrip("V")
        if y:
            corners.append((x, y))
    return " L".join(f"{a} {b}" for a, b in reversed(corners))


def _across(last: int) -> SafeString:
    marks = [(LEFT + (WIDTH - LEFT - RIGHT) * part / 4, round(last * part / 4)) for part in range(5)]
    rows = [*((f"{x:.1f}", HEIGHT - 18, n) for x, n in marks), ((LEFT + WIDTH) / 2, HEIGHT - 3, _("days"))]
    return format_html_join("", '<text x="{}" y="{}" class="curve-x">{}</text>', rows)


def _up() -> SafeString:
    rows = [(LEFT, _y(n), WIDTH - RIGHT, _y(n), LEFT - 5, _y(n) + 4, f"{n} %") for n in (0, 25, 50, 75, 100)]
    return format_html_join(
        "",
        '<line class="curve-grid" x1="{}" y1="{}" x2="{}" y2="{}"/><text x="{}" y="{}" class="curve-y">{}</text>',
        rows,
    )
