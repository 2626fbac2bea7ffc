"""The tags and filters of the face: ``{% load ui %}``."""

from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django import template
from django.template import Context
from django.template.loader import render_to_string
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext

from outcrop.commons.packs import api as packs
from outcrop.commons.ui import besides, components, figures, maps
from outcrop.kernel.money import Money
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.text import Text

register = template.Library()

for simple in (
    components.icon, components.tag, components.button, components.submission, components.figure, components.line,
    components.total, components.back, components.crumbs, components.qr, components.door, components.problem_panel,
    components.problem_faults, components.pages, components.errors, maps.drawing, maps.map_head,
):  # fmt: skip
    register.simple_tag(simple)
for block in (
    components.fact, components.step, components.notice, components.seen_by, components.empty, components.slip,
    components.receipt,
):  # fmt: skip
    register.simple_block_tag(block)
register.simple_block_tag(components.disclosure, name="details")
register.simple_tag(maps.moving_map, name="map")


@register.simple_tag(takes_context=True)
def deadline(context: Context, due: date | None, on: date | None = None) -> SafeString | str:
    """Show how long there is until a day, counted from the request's civil date."""
    return components.deadline(due, on or context["request"].act().on)


@register.simple_tag(takes_context=True)
def beside(context: Context, moment: besides.Moment, about: str = "") -> SafeString:
    """Show what other contexts have to say at a moment: ``{% beside "finding" about=row.requirement %}``."""
    shown = besides.beside(moment, context["request"], about)
    return format_html_join("", '<div class="top-gap">{}</div>', ((each,) for each in shown))


@register.simple_tag(takes_context=True)
def ask(
    context: Context,
    form: Any,
    submit: Any = "",
    action: str = "",
    method: str = "post",
    cancel: str = "",
    kind: str = "",
    summary: bool = True,
) -> SafeString:
    """Write a whole form: fault summary, secret, submission id, fields, button."""
    values = {
        "form": form,
        "submit": submit or gettext("Continue"),
        "action": action,
        "method": method,
        "cancel": cancel,
        "kind": kind,
        "summary": summary,
    }
    return render_to_string("ui/parts/ask.html", values, request=context.get("request"))


@register.filter
def t(value: Any) -> Any:
    """Write a text in the reader's language, marked with its own where that differs, and where nobody reviewed it."""
    if not isinstance(value, Text):
        return value
    language = get_language() or "en"
    chosen, words = value.chosen((language, "en"))
    told: Any = (
        words
        if chosen == language.split("-")[0] or chosen == language
        else format_html('<span lang="{}">{}</span>', chosen, words)
    )
    if chosen in value.unreviewed:
        told = format_html('{}<abbr class="unreviewed" title="{}">*</abbr>', told, gettext("translation not reviewed"))
    return told


@register.filter
def plain(value: Any) -> str:
    """Write a text without any mark, for titles and attributes."""
    return value.into(get_language() or "en", "en") if isinstance(value, Text) else str(value)


@register.filter
def money(value: Money | None) -> str:
    """Write an amount with its currency's symbol."""
    if value is None:
        return ""
    rules = packs.current().country.money
    if value.currency != rules.currency:
        return figures.money(value.minor, exponent=2, shown=2, symbol=value.currency)
    return figures.money(value.minor, exponent=rules.exponent, shown=rules.shown_digits, symbol=rules.symbol)


@register.filter
def quantity(value: Quantity | None) -> str:
    """Write a measured amount with its uncertainty."""
    return "" if value is None else figures.quantity(value)


@register.filter
def number(value: Any, places: int | None = None) -> str:
    """Write a number."""
    return "" if value is None or value == "" else figures.number(value, places)


@register.filter
def hectares(value: Any) -> str:
    """Write an area that is given in hectares."""
    return "" if value is None or value == "" else figures.hectares(value)


@register.filter
def per_cent(ppm: int | None) -> str:
    """Write a rate that is given in parts per million."""
    return "" if ppm is None else figures.per_cent(ppm)


@register.filter
def day(value: date | None) -> str:
    """Write a date."""
    return "" if value is None else figures.day(value)


@register.filter
def month(value: date | None) -> str:
    """Write the month of a day as people read it; nothing for none."""
    return "" if value is None else figures.month(value)


@register.filter
def moment(value: datetime | None) -> str:
    """Write an instant in the country's time zone."""
    return "" if value is None else figures.moment(value, ZoneInfo(packs.current().country.zone))
