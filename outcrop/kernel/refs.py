"""A pointer to a thing of another context: what kind it is and which one, and nothing more."""

from dataclasses import dataclass
from typing import Self
from uuid import UUID


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """
    An opaque pointer, written ``cadastre.right:0190…``.

    :param kind: context and thing, ``context.thing``
    """

    kind: str
    id: UUID

    def __str__(self) -> str:
        return f"{self.kind}:{self.id}"

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read a ref back from its written form. :raises ValueError: if it is none."""
        kind, _, number = text.partition(":")
        if not kind:
            raise ValueError(f"Not a ref: {text!r}")
        return cls(kind, UUID(number))
