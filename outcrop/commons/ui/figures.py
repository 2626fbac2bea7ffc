"""
Figures in the reader's language: numbers, money, measured amounts, shares, dates.

Thousands stand apart by a narrow no-break space, which no language reads as a decimal mark; the decimal mark is the
language's own. Figures and their unit never part at a line end.
"""

from datetime import date, datetime, tzinfo
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from django.utils.dates import MONTHS
from django.utils.formats import get_format
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext

from outcrop.kernel.quantity import Quantity

THIN, FIRM, MINUS = "\u202f", "\u00a0", "\u2212"
UNITS = {
    "g": _("g"),
    "kg": _("kg"),
    "mg": _("mg"),
    "ha": _("ha"),
    "m": _("m"),
    "km": _("km"),
    "[ppth]": "‰",
    "%": "%",
    "t": _("t"),
}


def number(value: Any, places: int | None = None) -> str:
    """
    Write a number: ``1 234.5``.

    :param places: decimals to show; none given, as many as the value has
    """
    exact = value if isinstance(value, Decimal) else Decimal(str(value))
    if places is not None:
        exact = exact.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)
    whole, _dot, rest = format(abs(exact), "f").partition(".")
    sign = MINUS if exact < 0 else ""
    mark = str(get_format("DECIMAL_SEPARATOR")) if rest else ""
    return f"{sign}{_grouped(whole)}{mark}{rest}"


def _grouped(digits: str) -> str:
    if len(digits) < 5:  # a four-digit number reads better unbroken, and a year is not an amount
        return digits
    return f"{int(digits):,}".replace(",", THIN)


def money(minor: int, *, exponent: int, shown: int, symbol: str) -> str:
    """
    Write an amount of money: ``13 513 690 ¤``.

    :param minor: whole minor units
    :param exponent: how many digits of it are decimals
    :param shown: how many decimals people write; more are shown where rounding would change the amount
    """
    exact = Decimal(minor).scaleb(-exponent)
    whole = exact == exact.quantize(Decimal(1).scaleb(-shown))
    return f"{number(exact, shown if whole else exponent)}{FIRM}{symbol}"


def unit_name(unit: str) -> str:
    """Return a UCUM unit as the reader writes it."""
    return str(UNITS.get(unit, unit))


def quantity(value: Quantity) -> str:
    """Write a measured amount, with its uncertainty where there is one: ``38.42 g ± 0.02``."""
    text = f"{number(value.value)}{FIRM}{unit_name(value.unit)}"
    return f"{text}{FIRM}±{FIRM}{number(value.u)}" if value.u else text


def hectares(value: Any) -> str:
    """Write an area: two decimals, and four where it is smaller than a tenth of a hectare."""
    exact = Decimal(str(value))
    places = 2 if abs(exact) >= Decimal("0.1") or exact == 0 else 4
    return f"{number(exact.quantize(Decimal(1).scaleb(-places)).normalize() + 0)}{FIRM}{unit_name('ha')}"


def per_cent(ppm: int) -> str:
    """Write a rate given in parts per million: 50,000 is ``5 %``."""
    return f"{number((Decimal(ppm) / 10_000).normalize() + 0)}{FIRM}%"


def day(value: date) -> str:
    """Write a date in the order of the language: ``14 May 2026``. A translation may use the month's number."""
    parts = {"day": value.day, "month": MONTHS[value.month], "month_number": value.month, "year": value.year}
    return pgettext("date", "%(day)s %(month)s %(year)s") % parts


def month(value: date) -> str:
    """Write the month of a day in the order of the language: ``May 2026``."""
    parts = {"month": MONTHS[value.month], "month_number": value.month, "year": value.year}
    return pgettext("month of a year", "%(month)s %(year)s") % parts


def moment(value: datetime, zone: tzinfo) -> str:
    """Write an aware instant in the country's time zone: ``14 May 2026, 10:30``."""
    local = value.astimezone(zone)
    return pgettext("date and time", "%(date)s, %(time)s") % {"date": day(local.date()), "time": f"{local:%H:%M}"}
