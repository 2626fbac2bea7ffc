"""
Panels: what the desk shows beside a task (map, facts), plugged in by the context that owns the subject.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.http import HttpRequest
from django.utils.safestring import SafeString

from outcrop.kernel.acts import Actor
from outcrop.kernel.refs import Ref


@dataclass(frozen=True, slots=True)
class Panel:
    """
    What to show of a subject to one actor.

    :param title: one line, such as "Altan Partnership asks for 4.2 ha"
    :param template: a template of the plugging context, included with ``context``; empty for none
    :param picture: drawn above the template, such as the ground with what lies round it
    """

    title: Any
    template: str = ""
    context: Mapping[str, Any] = field(default_factory=dict)
    picture: SafeString | None = None


Maker = Callable[[Ref, Actor], Panel | None]
Namer = Callable[[Ref, Actor], Any]


@dataclass(frozen=True, slots=True)
class _Plugged:
    make: Maker
    name: Namer | None


Beside = Callable[[HttpRequest], SafeString]
#: Where a context above may show something of its own: beside a decision.
MOMENTS = ("decision",)

_plugged: dict[str, _Plugged] = {}
_beside: dict[str, list[Beside]] = {moment: [] for moment in MOMENTS}


def plug_panel(kind: str, make: Maker, *, name: Namer | None = None) -> None:
    """
    Let subjects of this kind (``Ref.kind``) be shown by ``make``. Called once, in a context's ``wiring.py``.

    :param make: returns what this actor may see of the subject, or None
    :param name: returns one line for a queue of many, cheaper than the panel; without it, the panel's title is used
    """
    known = _plugged.get(kind)
    if known is not None and known.make is not make:
        raise ValueError(f"A panel for {kind} is already plugged")
    _plugged[kind] = _Plugged(make, name)


def panel_of(subject: Ref, actor: Actor) -> Panel | None:
    """Return what to show of the subject, or None if its context plugged nothing or shows this actor nothing."""
    known = _plugged.get(subject.kind)
    return known.make(subject, actor) if known else None


def name_of(subject: Ref, actor: Actor) -> Any:
    """Return one line that names the subject to an actor, or an empty one."""
    known = _plugged.get(subject.kind)
    if known is None:
        return ""
    if known.name is not None:
        return known.name(subject, actor)
    panel = known.make(subject, actor)
    return panel.title if panel else ""


def plug_beside(moment: str, fragment: Beside) -> None:
    """Have a context above show something on a case's pages, at one of ``MOMENTS``; called in its ``wiring.py``."""
    if fragment not in _beside[moment]:
        _beside[moment].append(fragment)


def beside(moment: str, request: HttpRequest) -> list[SafeString]:
    """Return what others show at a moment."""
    return [fragment(request) for fragment in _beside[moment]]
