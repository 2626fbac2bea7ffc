"""Contexts above that take the answers of a form: plugged in by form id, told once a submission is whole."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from outcrop.field.xml import local, read_xml, words
from outcrop.kernel.acts import Act
from outcrop.kernel.refs import Ref

#: What one question, or one turn of a repeat, was answered: text, a mapping of a group, or a list of turns.
Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answers:
    """
    One set of answers, as consumers get it.

    :ivar values: by name: a text; for a group a mapping; what stands more than once as a list of these
    :ivar files: document ids of photographs and recordings, by file name
    """

    submission: Ref
    form_id: str
    version: str
    area_path: str
    received_on: date
    values: Values
    files: Mapping[str, Any]


Consumer = Callable[[Answers, Act], None]
_consumers: dict[str, list[Consumer]] = {}


def plug_consumer(form_id: str, take: Consumer) -> None:
    """
    Have a context take the answers of a form, in the transaction in which they become whole.

    A ``Problem`` that it raises refuses the answers: they are held, and the department sees its sentence.
    """
    plugged = _consumers.setdefault(form_id, [])
    if take not in plugged:
        plugged.append(take)


def tell(answers: Answers, *, act: Act) -> None:
    """Hand answers to whoever takes those of this form."""
    for take in _consumers.get(answers.form_id, ()):
        take(answers, act)


def values_in(xml: str) -> Values:
    """Return what a submission says, by the names of its questions; ``meta`` is left out."""
    root = read_xml(xml.encode())
    return {name: value for name, value in _inside(root).items() if name != "meta"}


def _inside(element: Any) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for child in element:
        value: Any = _inside(child) if len(child) else words(child)
        name = local(child)
        if name not in found:
            found[name] = value
        elif isinstance(found[name], list):
            found[name].append(value)
        else:
            found[name] = [found[name], value]
    return found
