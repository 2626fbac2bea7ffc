"""What values mean in ODK's dialect: numbers, days, texts and yes or no."""

import math
import re
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

EPOCH = date(1970, 1, 1)
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?")
_SECONDS = 86_400
Value = Any  # what libxml2 hands over: text, float, bool, or a list of nodes


def text_of(value: Value) -> str:
    """Return a value as XPath's ``string()`` does; whole numbers without a decimal point."""
    if isinstance(value, list):
        return node_text(value[0]) if value else ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return number_text(float(value))
    return str(value)


def node_text(node: Any) -> str:
    """Return the text of a node: an element, an attribute or a text."""
    return node if isinstance(node, str) else "".join(node.itertext())


def number_text(number: float) -> str:
    """Write a number as XPath does."""
    if math.isnan(number):
        return "NaN"
    if math.isinf(number):
        return "Infinity" if number > 0 else "-Infinity"
    return str(int(number)) if number == int(number) and abs(number) < 1e15 else repr(number)


def number_of(value: Value) -> float:
    """Return a value as a number; a date counts in days since 1970-01-01 (ODK XForms Specification, data types)."""
    if isinstance(value, bool):
        return 1.0 if value else 0.0
    if isinstance(value, int | float):
        return float(value)
    text = text_of(value).strip()
    if not text:
        return math.nan
    try:
        return float(text) if re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", text) else days_of(text)
    except ValueError:
        return math.nan


def days_of(text: str) -> float:
    """Return a date or instant in days since 1970-01-01 UTC. :raises ValueError: if it is none"""
    if _DAY.fullmatch(text):
        return float((date.fromisoformat(text) - EPOCH).days)
    if _MOMENT.fullmatch(text):
        return moment_of(text).timestamp() / _SECONDS
    raise ValueError(text)


def moment_of(text: str) -> datetime:
    """Return an instant; a date is its midnight, what names no zone is UTC. :raises ValueError: if it is none"""
    found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    return found if found.tzinfo else found.replace(tzinfo=UTC)


def day_text(days: float) -> str:
    """Write a number of days since 1970-01-01 as a date."""
    return (EPOCH + timedelta(days=math.floor(days))).isoformat()


def moment_text(days: float) -> str:
    """Write a number of days since 1970-01-01 as an instant in UTC."""
    return datetime.fromtimestamp(days * _SECONDS, tz=UTC).isoformat(timespec="milliseconds")


def truth_of(value: Value) -> bool:
    """Return a value as XPath's ``boolean()`` does."""
    if isinstance(value, bool):
        return value
    if isinstance(value, int | float):
        return bool(value) and not math.isnan(value)
    return bool(value)


def clock_of(text: str) -> time:
    """Return a time of day. :raises ValueError: if it is none"""
    return time.fromisoformat(text.strip().replace("Z", "+00:00"))


def compare(sign: str, left: Value, right: Value) -> bool:
    """
    Compare as XPath 1.0 (3.4) does, with dates as days.

    Of a list of nodes it is enough that one of them fits.
    """
    if isinstance(left, list) and not isinstance(right, bool):
        return any(compare(sign, node_text(each), right) for each in left)
    if isinstance(right, list) and not isinstance(left, bool):
        return any(compare(sign, left, node_text(each)) for each in right)
    if sign in ("=", "!="):
        return _same(left, right) is (sign == "=")
    one, other = number_of(left), number_of(right)
    return {"<": one < other, "<=": one <= other, ">": one > other, ">=": one >= other}[sign]


def _same(left: Value, right: Value) -> bool:
    if isinstance(left, bool) or isinstance(right, bool):
        return truth_of(left) is truth_of(right)
    if isinstance(left, int | float) or isinstance(right, int | float):
        return number_of(left) == number_of(right)
    return text_of(left) == text_of(right)


def reckon(sign: str, left: Value, right: Value) -> float:
    """Add, take away, multiply, divide; the rest of ``mod`` has the sign of the left side (XPath 1.0, 3.5)."""
    one, other = number_of(left), number_of(right)
    if math.isnan(one) or math.isnan(other):
        return math.nan
    if sign in ("div", "mod") and other == 0:
        return math.nan if one == 0 or sign == "mod" else math.copysign(math.inf, one)
    try:
        return {
            "+": lambda: one + other,
            "-": lambda: one - other,
            "*": lambda: one * other,
            "div": lambda: one / other,
            "mod": lambda: math.fmod(one, other),
        }[sign]()
    except (OverflowError, ValueError):
        return math.nan
