"""Drawings as SVG: no script, no style attribute, the same figures stand in a table beneath."""

from collections.abc import Sequence
from decimal import Decimal

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from outcrop.custody.models import Transformation

WIDTH, HEIGHT, LEFT, TOP, BOTTOM = 720, 220, 8, 16, 28


def running_chart(steps: Sequence[Transformation]) -> SafeString:
    """Draw how a place's running sum went against the limit at which pouring stops."""
    most = max(Decimal(1), *(step.running_limit for step in steps)) * Decimal("1.1")
    across = Decimal(WIDTH - 2 * LEFT) / max(len(steps) - 1, 1)

    def at(n: int, grams: Decimal) -> str:
        return f"{LEFT + n * across:.1f} {TOP + (HEIGHT - TOP - BOTTOM) * (1 - grams / most):.1f}"

    went = " ".join(at(n, step.running) for n, step in enumerate(steps))
    limit = " ".join(at(n, step.running_limit) for n, step in enumerate(steps))
    floor = HEIGHT - BOTTOM
    return format_html(
        '<svg class="running" viewBox="0 0 {w} {h}" role="img" aria-label="{label}">'
        '<path class="floor" d="M{left} {floor}H{right}"/>'
        '<polyline class="limit" points="{limit}"/><polyline class="went" points="{went}"/>'
        '<text x="{left}" y="{low}">{first}</text><text x="{right}" y="{low}" class="end">{last}</text></svg>',
        w=WIDTH,
        h=HEIGHT,
        label=_("The running sum after each pour, and the limit above it"),
        left=LEFT,
        right=WIDTH - LEFT,
        floor=floor,
        low=HEIGHT - 8,
        limit=limit,
        went=went,
        first=_("pour %(turn)s") % {"turn": steps[0].turn},
        last=_("pour %(turn)s") % {"turn": steps[-1].turn},
    )
