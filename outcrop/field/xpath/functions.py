"""
The functions that ODK adds to XPath 1.0 (ODK XForms Specification, “XPath Functions”), and those left to libxml2.

Each is handed the evaluator, which knows the form, and its arguments: text, number, yes or no, or a list of nodes.
"""

import base64
import hashlib
import math
import random
import re
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from outcrop.field.xpath import places
from outcrop.field.xpath.values import (
    Value,
    clock_of,
    compare,
    day_text,
    days_of,
    moment_of,
    moment_text,
    node_text,
    number_of,
    reckon,
    text_of,
    truth_of,
)

if TYPE_CHECKING:
    from outcrop.field.xpath.evaluating import Evaluator

#: Functions of XPath 1.0 that libxml2 carries out itself.
NATIVE = frozenset(
    {
        *("last", "position", "count", "local-name", "name", "namespace-uri", "contains", "starts-with", "not", "true"),
        *("substring-before", "substring-after", "substring", "string-length", "normalize-space", "translate", "false"),
        *("boolean", "lang", "floor", "ceiling"),
    }
)
ANY = 99
_LONGEST_PATTERN, _LONGEST_MATCHED = 500, 2_000


@dataclass(frozen=True)
class Function:
    """:ivar takes: least and most arguments"""

    does: Callable[..., Value]
    takes: tuple[int, int]


SUPPORTED: dict[str, Function] = {}
#: Functions whose answer changes by itself: computed once for a form that is filled.
UNSTEADY = frozenset({"uuid", "random", "now", "once"})


def function(name: str, least: int, most: int | None = None) -> Callable[[Callable[..., Value]], Callable[..., Value]]:
    """Add a function to the dialect."""

    def add(does: Callable[..., Value]) -> Callable[..., Value]:
        SUPPORTED[name] = Function(does, (least, least if most is None else most))
        return does

    return add


def plain(name: str, least: int, most: int | None, does: Callable[..., Value]) -> None:
    """Add a function that needs nothing but its arguments."""
    SUPPORTED[name] = Function(lambda _e, *given: does(*given), (least, least if most is None else most))


def _each(*given: Value) -> Iterator[str]:
    """Yield the texts of all arguments, node lists opened."""
    for value in given:
        if isinstance(value, list):
            yield from map(node_text, value)
        else:
            yield text_of(value)


def _numbers(*given: Value) -> list[float]:
    return [number_of(text) for text in _each(*given) if text.strip()]


def _chosen(value: Value) -> list[str]:
    return text_of(value).split()


# --- texts and choices -----------------------------------------------------------------------------------------------
plain("string", 1, 1, text_of)
plain("concat", 1, ANY, lambda *given: "".join(_each(*given)))
plain("join", 1, ANY, lambda mark, *given: text_of(mark).join(_each(*given)))
plain("selected", 2, 2, lambda value, wanted: text_of(wanted).strip() in _chosen(value))
plain("count-selected", 1, 1, lambda value: float(len(_chosen(value))))
plain("ends-with", 2, 2, lambda text, end: text_of(text).endswith(text_of(end)))
plain("coalesce", 2, ANY, lambda *given: next((text for text in map(text_of, given) if text), ""))
plain("if", 3, 3, lambda asked, yes, no: yes if truth_of(asked) else no)
plain("boolean-from-string", 1, 1, lambda value: text_of(value).strip().lower() in ("1", "true"))
plain("count-non-empty", 1, 1, lambda nodes: float(sum(bool(text.strip()) for text in _each(nodes))))


@function("selected-at", 2)
def _selected_at(_e: "Evaluator", value: Value, index: Value) -> Value:
    chosen, n = _chosen(value), number_of(index)
    return chosen[int(n)] if not math.isnan(n) and 0 <= n < len(chosen) else ""


@function("substr", 2, 3)
def _substr(_e: "Evaluator", value: Value, start: Value, end: Value = None) -> Value:
    begin, stop = number_of(start), None if end is None else number_of(end)
    if math.isnan(begin) or (stop is not None and math.isnan(stop)):
        return ""
    return text_of(value)[int(begin) : None if stop is None else int(stop)]


@function("regex", 2)
def _regex(_e: "Evaluator", value: Value, pattern: Value) -> Value:
    wanted, text = text_of(pattern), text_of(value)
    if len(wanted) > _LONGEST_PATTERN or len(text) > _LONGEST_MATCHED:
        return False
    try:
        return re.fullmatch(wanted, text) is not None
    except re.error:
        return False


@function("digest", 2, 3)
def _digest(_e: "Evaluator", value: Value, kind: Value, written: Value = "base64") -> Value:
    names = {"MD5": "md5", "SHA-1": "sha1", "SHA-256": "sha256", "SHA-384": "sha384", "SHA-512": "sha512"}
    name = names.get(text_of(kind).upper())
    if name is None:
        return ""
    found = hashlib.new(name, text_of(value).encode(), usedforsecurity=False).digest()
    return found.hex() if text_of(written) == "hex" else base64.b64encode(found).decode()


@function("base64-decode", 1)
def _base64_decode(_e: "Evaluator", value: Value) -> Value:
    try:
        return base64.b64decode(text_of(value)).decode()
    except ValueError:
        return ""


# --- numbers ---------------------------------------------------------------------------------------------------------
plain("number", 1, 1, number_of)
plain("sum", 1, ANY, lambda *given: math.fsum(_numbers(*given)))
plain("min", 1, ANY, lambda *given: min(_numbers(*given), default=math.nan))
plain("max", 1, ANY, lambda *given: max(_numbers(*given), default=math.nan))
plain("pi", 0, 0, lambda: math.pi)


def _reckoned(does: Callable[..., float]) -> Callable[..., Value]:
    def tried(*given: Value) -> float:
        numbers = [number_of(value) for value in given]
        try:
            return math.nan if any(map(math.isnan, numbers)) else float(does(*numbers))
        except (ValueError, OverflowError, ZeroDivisionError):
            return math.nan

    return tried


for _name, _does in {
    "int": lambda number: float(math.trunc(number)),
    "abs": math.fabs, "sqrt": math.sqrt, "exp": math.exp, "log": math.log, "log10": math.log10,
    "sin": math.sin, "cos": math.cos, "tan": math.tan, "asin": math.asin, "acos": math.acos, "atan": math.atan,
}.items():  # fmt: skip
    plain(_name, 1, 1, _reckoned(_does))
plain("pow", 2, 2, _reckoned(math.pow))
plain("atan2", 2, 2, _reckoned(math.atan2))


@function("round", 1, 2)
def _round(_e: "Evaluator", value: Value, places_: Value = 0.0) -> Value:
    number, digits = number_of(value), number_of(places_)
    if math.isnan(number) or math.isinf(number) or math.isnan(digits) or abs(digits) > 15:
        return number
    scale = 10.0 ** int(digits)
    return math.floor(number * scale + 0.5) / scale


@function("random", 0)
def _random(_e: "Evaluator") -> Value:
    return random.random()  # noqa: S311 - a form's own dice, no secret


# --- yes or no -------------------------------------------------------------------------------------------------------
@function("checklist", 2, ANY)
def _checklist(_e: "Evaluator", least: Value, most: Value, *given: Value) -> Value:
    count = sum(truth_of(value) if isinstance(value, bool) else text_of(value) in ("1", "true") for value in given)
    return _between(float(count), least, most)


@function("weighted-checklist", 2, ANY)
def _weighted(_e: "Evaluator", least: Value, most: Value, *given: Value) -> Value:
    pairs = zip(given[::2], given[1::2], strict=False)
    return _between(sum(number_of(weight) for value, weight in pairs if truth_of(value)), least, most)


def _between(count: float, least: Value, most: Value) -> bool:
    low, high = number_of(least), number_of(most)
    return (low < 0 or count >= low) and (high < 0 or count <= high)


# --- time ------------------------------------------------------------------------------------------------------------
@function("today", 0)
def _today(e: "Evaluator") -> Value:
    return e.now.date().isoformat()


@function("now", 0)
def _now(e: "Evaluator") -> Value:
    return e.now.isoformat(timespec="milliseconds")


@function("date", 1)
def _date(_e: "Evaluator", value: Value) -> Value:
    days = number_of(value)
    return "" if math.isnan(days) else day_text(days)


@function("date-time", 1)
def _date_time(_e: "Evaluator", value: Value) -> Value:
    text, days = text_of(value), number_of(value)
    return "" if math.isnan(days) else text if "T" in text else moment_text(days)


@function("decimal-date-time", 1)
def _decimal_date_time(_e: "Evaluator", value: Value) -> Value:
    try:
        return days_of(text_of(value))
    except ValueError:
        return number_of(value)


@function("decimal-time", 1)
def _decimal_time(_e: "Evaluator", value: Value) -> Value:
    try:
        clock = clock_of(text_of(value).rpartition("T")[2])
    except ValueError:
        return math.nan
    return timedelta(hours=clock.hour, minutes=clock.minute, seconds=clock.second) / timedelta(days=1)


_MARKS: dict[str, Callable[[datetime], str]] = {
    "Y": lambda t: f"{t.year:04d}", "y": lambda t: f"{t.year % 100:02d}", "m": lambda t: f"{t.month:02d}",
    "n": lambda t: str(t.month), "b": lambda t: t.strftime("%b"), "B": lambda t: t.strftime("%B"),
    "d": lambda t: f"{t.day:02d}", "e": lambda t: str(t.day), "H": lambda t: f"{t.hour:02d}",
    "h": lambda t: str(t.hour), "M": lambda t: f"{t.minute:02d}", "S": lambda t: f"{t.second:02d}",
    "3": lambda t: f"{t.microsecond // 1000:03d}", "a": lambda t: t.strftime("%a"), "A": lambda t: t.strftime("%A"),
    "W": lambda t: f"{t.isocalendar().week:02d}", "%": lambda t: "%",
}  # fmt: skip


@function("format-date", 2)
@function("format-date-time", 2)
def _format_date(_e: "Evaluator", value: Value, form: Value) -> Value:
    text = text_of(value).strip()
    try:
        at = moment_of(text) if "-" in text else datetime.fromtimestamp(number_of(value) * 86_400, tz=UTC)
    except (ValueError, OverflowError, OSError):
        return ""
    return re.sub(r"%(.)", lambda m: _MARKS[m.group(1)](at) if m.group(1) in _MARKS else m.group(), text_of(form))


# --- places ----------------------------------------------------------------------------------------------------------
@function("distance", 1, ANY)
def _distance(_e: "Evaluator", *given: Value) -> Value:
    points = places.points(";".join(_each(*given)))
    return math.nan if len(points) < 2 else sum(places.metres(a, b) for a, b in pairwise(points))


@function("area", 1)
def _area(_e: "Evaluator", value: Value) -> Value:
    return places.square_metres(places.points(";".join(_each(value))))


# --- the form itself -------------------------------------------------------------------------------------------------
@function("uuid", 0, 1)
def _uuid(_e: "Evaluator", _length: Value = None) -> Value:
    return str(uuid.uuid4())


@function("once", 1)
def _once(e: "Evaluator", value: Value) -> Value:
    kept = node_text(e.current)
    return kept or text_of(value)


@function("current", 0)
def _current(e: "Evaluator") -> Value:
    return [e.current]


@function("instance", 1)
def _instance(e: "Evaluator", name: Value) -> Value:
    return e.instance(text_of(name))


@function("position", 1)
def _position(_e: "Evaluator", nodes: Value) -> Value:
    if not isinstance(nodes, list) or not nodes or not hasattr(nodes[0], "itersiblings"):
        return math.nan
    return float(1 + sum(1 for _n in nodes[0].itersiblings(nodes[0].tag, preceding=True)))


@function("indexed-repeat", 3, 7)
def _indexed(e: "Evaluator", wanted: Value, *pairs: Value) -> Value:
    if not isinstance(wanted, list) or not wanted:
        return ""
    for group, index in zip(pairs[::2], pairs[1::2], strict=False):
        n = number_of(index)
        turns = e.turns_of(group)
        if math.isnan(n) or not 1 <= n <= len(turns):
            return ""
        turn = turns[int(n) - 1]
        wanted = [node for path in {e.path_of(node) for node in wanted} for node in e.below(turn, path)]
    return wanted[:1] or ""


@function("pulldata", 4)
def _pulldata(e: "Evaluator", file: Value, column: Value, key: Value, value: Value) -> Value:
    return e.pulled(text_of(file), text_of(column), text_of(key), text_of(value))


@function("jr:itext", 1)
def _itext(e: "Evaluator", name: Value) -> Value:
    return e.itext(text_of(name))


@function("jr:choice-name", 2)
def _choice_name(e: "Evaluator", value: Value, question: Value) -> Value:
    return e.choice_name(text_of(value), text_of(question).strip())


@function("randomize", 1, 2)
def _randomize(_e: "Evaluator", nodes: Value, seed: Value = None) -> Value:
    if not isinstance(nodes, list):
        return nodes
    # The order is for the eye only; without a seed it stays as the form has it, so that a page reads the same twice.
    if seed is not None:
        nodes = [*nodes]
        random.Random(text_of(seed)).shuffle(nodes)  # noqa: S311
    return nodes


@function("version", 0)
def _version(e: "Evaluator") -> Value:
    return e.version


#: Not written by anybody: what comparisons, reckoning and absolute paths become.
OWN: dict[str, Callable[..., Value]] = {
    "compare": lambda _e, sign, one, other: compare(text_of(sign), one, other),
    "reckon": lambda _e, sign, one, other: reckon(text_of(sign), one, other),
    "at": lambda e, path: e.at(text_of(path)),
}
