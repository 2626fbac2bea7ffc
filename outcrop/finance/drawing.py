"""A plan drawn by the server: a bar for each month, from what is left if all goes badly to what if all goes well."""

from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from outcrop.finance.season import Plan

WIDTH, HEIGHT, TOP, BOTTOM = 336, 150, 8, 20


def bars(plan: Plan) -> SafeString:
    """Return the picture of a plan. The table beside it says the same to whoever does not see it."""
    top = max(0, *(each.high for each in plan.months))
    low = min(0, *(each.low for each in plan.months))
    span = max(1, top - low)
    step = WIDTH / len(plan.months)

    def y(minor: int) -> float:
        return round(TOP + (HEIGHT - TOP - BOTTOM) * (top - minor) / span, 1)

    rows = []
    for place, each in enumerate(plan.months):
        x, wide = round(place * step + 3, 1), round(step - 6, 1)
        for kind, high, low_end in (
            ("lean" if each.lean else "good", each.high, max(each.low, 0)),
            ("bad", min(each.high, 0), each.low),
        ):
            if high > low_end or each.high == each.low == high:
                rows.append((f"plan-{kind}", x, y(high), wide, max(1.5, round(y(low_end) - y(high), 1))))
    marks = [
        (round((place + 0.5) * step, 1), HEIGHT - 5, f"{each.month.month}") for place, each in enumerate(plan.months)
    ]
    return format_html(
        '<svg class="plan-bars" viewBox="0 0 {} {}" role="img" aria-label="{}">{}'
        '<line class="plan-nothing" x1="0" y1="{}" x2="{}" y2="{}"/>{}</svg>',
        WIDTH, HEIGHT, _("What is left at the end of each month, from a bad year to a good one"),
        format_html_join("", '<rect class="{}" x="{}" y="{}" width="{}" height="{}" rx="2"/>', rows), y(0), WIDTH, y(0),
        format_html_join("", '<text class="plan-month" x="{}" y="{}">{}</text>', marks),
    )  # fmt: skip
