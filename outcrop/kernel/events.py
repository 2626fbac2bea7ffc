"""Events: what happened, in the past tense. A context tells it upward; it never waits for an answer."""

from collections.abc import Iterator
from dataclasses import dataclass, fields
from typing import Any, ClassVar
from uuid import UUID

from outcrop.kernel.refs import Ref


@dataclass(frozen=True, slots=True)
class Personal:
    """
    A fact about a person. Only a salted commitment of it enters the journal, under that person's key, so that it can
    be proved while the key lives and nobody can read it once the key is gone.
    """

    of: UUID
    value: Any


@dataclass(frozen=True, kw_only=True)
class Event:
    """
    Something that happened. Subclasses are frozen dataclasses and set ``type``: ``context.thing-happened``.

    Field values are strings, whole numbers, booleans, dates, instants, decimals, UUIDs, refs, money, quantities,
    ``Personal``, or lists and string-keyed mappings of these; never a model.
    """

    type: ClassVar[str]
    version: ClassVar[int] = 1

    def facts(self) -> Iterator[tuple[str, Any]]:
        """Yield each field's name and value."""
        for each in fields(self):
            yield each.name, getattr(self, each.name)

    def subjects(self) -> list[Ref]:
        """Return the things that it is about: every field that is a ref."""
        return [value for _, value in self.facts() if isinstance(value, Ref)]
