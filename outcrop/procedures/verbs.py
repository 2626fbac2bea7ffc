"""
Verbs: what a service task does. A context above plugs its own, so that this floor never imports upward.

A verb runs in the transaction of the decision that led to it: if it raises a problem, the decision is not taken.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref

Work = Callable[[Ref, Mapping[str, Any], Act], Mapping[str, Any] | None]


@dataclass(frozen=True, slots=True)
class Verb:
    """
    A plugged verb.

    :param work: takes the case's subject, its facts and the act; returns new facts
    :param gives: names of the facts that it returns, which gateways after it may ask
    """

    name: str
    work: Work
    gives: frozenset[str]


_plugged: dict[str, Verb] = {}


def plug_verb(name: str, work: Work, *, gives: tuple[str, ...] = ()) -> None:
    """
    Let service tasks with ``oc:verb="name"`` do ``work``. Called once, in a context's ``wiring.py``.

    :raises ValueError: if another piece of work has the name already
    """
    known = _plugged.get(name)
    if known is not None and known.work is not work:
        raise ValueError(f"The verb {name} is already plugged")
    _plugged[name] = Verb(name, work, frozenset(gives))


def plugged() -> Mapping[str, Verb]:
    """Return every plugged verb by name."""
    return dict(_plugged)
