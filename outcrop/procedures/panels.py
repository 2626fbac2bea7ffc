"""
Panels: what the desk shows beside a task (map, facts), plugged in by the context that owns the subject.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from outcrop.kernel.acts import Actor
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, slots=True)
class Panel:
    """
    What to show of a subject to one actor.

    :param title: one line, such as "Altan Partnership asks for 4.2 ha"
    :param template: a template of the plugging context, included with ``context``; empty for none
    :param shape: GeoJSON geometry, feature or collection to draw on the map, or None
    """

    title: Any
    template: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    shape: Mapping[str, Any] | None = None


Maker = Callable[[Ref, Actor], Panel]
_makers: dict[str, Maker] = {}


def plug_panel(kind: str, make: Maker) -> None:
    """Let subjects of this kind (``Ref.kind``) be shown by ``make``. Called once, in a context's ``wiring.py``."""
    known = _makers.get(kind)
    if known is not None and known is not make:
        raise ValueError(f"A panel for {kind} is already plugged")
    _makers[kind] = make


def panel_of(subject: Ref, actor: Actor) -> Panel | None:
    """Return what to show of the subject, or None if its context plugged nothing."""
    make = _makers.get(subject.kind)
    return make(subject, actor) if make else None
