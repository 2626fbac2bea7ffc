"""Filters of custody's pages: ``{% load custody %}``."""

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django import template
from django.utils.translation import gettext_lazy as _

from outcrop.commons.ui import figures
from outcrop.custody import passport, sankey, selectors
from outcrop.custody.models import Lot
from outcrop.custody.origins import Mark
from outcrop.kernel.quantity import Quantity
from outcrop.kernel.text import Text

register = template.Library()

STATES = {"live": _("live"), "suspended": _("suspended"), "ended": _("ended"), "revoked": _("revoked")}


@register.filter
def tidied(value: Quantity | None) -> str:
    """Write a measured amount with two digits of its uncertainty."""
    return figures.quantity(passport.tidy(value)) if value else ""


@register.filter
def grams(value: Any) -> str:
    """Write grams with up to three decimals."""
    return figures.number(_rounded(value))


@register.filter
def signed_grams(value: Any) -> str:
    """Write grams with their sign."""
    rounded = _rounded(value)
    return f"+{figures.number(rounded)}" if rounded > 0 else figures.number(rounded)


def _rounded(value: Any) -> Decimal:
    return Decimal(str(value)).quantize(Decimal("0.001")).normalize() + 0


@register.filter
def plainly(value: Decimal | int) -> str:
    """Write a figure of an instrument without trailing zeros."""
    return figures.number(Decimal(value).normalize() + 0)


@register.filter
def unit(code: str) -> str:
    """Write a UCUM unit as people do."""
    return figures.unit_name(code)


@register.filter
def named(names: Mapping[str, Text], key: str) -> Text | str:
    """Return what the pack calls a key."""
    return names.get(key, key)


@register.filter
def marks(lot: Lot) -> list[Mark]:
    """Return the marks of what is in a lot."""
    return selectors.marks_in(lot)


@register.filter
def called(lot: Lot) -> str:
    """Return the number under which people know a lot: a bar's own, if it is one."""
    return lot.bar.number if hasattr(lot, "bar") else lot.number


@register.filter
def district(path: str) -> Text:
    """Return the name of a district by its path."""
    return passport.district(path)


@register.filter
def source(line: passport.SourceLine) -> str:
    """Return how a source is called."""
    return sankey.source_name(line)


@register.filter
def share(ppm: int) -> str:
    """Write parts per million as per cent with one decimal."""
    return figures.number(Decimal(ppm) / 10_000, 1)


@register.filter
def share_u(ppm: int) -> str:
    """Write the uncertainty of a share as per cent with one decimal, rounded up."""
    return figures.number(Decimal(sankey.up_to_tenth(ppm)) / 10_000, 1)


@register.filter
def passed(checks: list[passport.Check]) -> int:
    """Count the checks that were passed; what is only noted or still open does not count."""
    return sum(check.state == "ok" for check in checks)


@register.filter
def state(word: str) -> str:
    """Write the state of a right."""
    return str(STATES.get(word, word))
