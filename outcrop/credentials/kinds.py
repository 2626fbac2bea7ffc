"""
Kinds of paper: contexts say what each is called, how its facts are, and in which order the compact form holds them.

A kind that nobody plugged still verifies; its facts then keep the names that they were signed under.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True)
class Kind:
    """
    A kind of paper.

    :param labels: fact to what a reader calls it
    :param compact: names of the facts that the code holds; the place in this row is the number they are stored under,
        so that names are only ever added at its end
    :param says: fact to what puts its value into a reader's words; what comes back empty is told elsewhere on the page
    """

    name: Any
    labels: Mapping[str, Any] = field(default_factory=dict)
    compact: tuple[str, ...] = ()
    says: Mapping[str, Callable[[Any], Any]] = field(default_factory=dict)


_kinds: dict[str, Kind] = {}


def plug_kind(
    kind: str,
    *,
    name: Any,
    labels: Mapping[str, Any] | None = None,
    compact: tuple[str, ...] = (),
    says: Mapping[str, Callable[[Any], Any]] | None = None,
) -> None:
    """Say what a kind of paper is called and how its facts are; once, in ``wiring.py``."""
    _kinds[kind] = Kind(name, labels or {}, compact, says or {})


def name_of(kind: str) -> Any:
    """Return what a kind is called."""
    return _kinds[kind].name if kind in _kinds else kind.replace("-", " ").capitalize()


def label_of(kind: str, fact: str) -> Any:
    """Return what a fact is called."""
    labels = _kinds[kind].labels if kind in _kinds else {}
    return labels.get(fact, fact.replace("_", " ").capitalize())


def said(kind: str, fact: str, value: Any) -> Any:
    """Return a fact's value as the kind says it to a reader."""
    says = _kinds[kind].says if kind in _kinds else {}
    return says[fact](value) if fact in says else value


def numbered_fields(kind: str, facts: Mapping[str, Any]) -> dict[int | str, Any]:
    """Return facts under small whole numbers, as the compact form holds them."""
    order = _kinds[kind].compact if kind in _kinds else ()
    return {order.index(name) + 1 if name in order else name: value for name, value in facts.items()}


def named_fields(kind: str, fields: Mapping[int | str, Any]) -> dict[str, Any]:
    """Return them under their names again."""
    order = _kinds[kind].compact if kind in _kinds else ()
    return {
        order[key - 1] if isinstance(key, int) and 0 < key <= len(order) else str(key): value
        for key, value in fields.items()
    }
