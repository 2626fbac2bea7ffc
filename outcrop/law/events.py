"""What the law engine tells."""

from dataclasses import dataclass
from typing import ClassVar

from outcrop.kernel.events import Event


@dataclass(frozen=True, kw_only=True)
class LawKept(Event):
    """
    A law decided something for the first time and is kept.

    :param hash: SHA-256 of the bundle, which binds the text of the law into the journal
    """

    type: ClassVar[str] = "law.bundle-kept"

    hash: str
    pack: str
    engine: str
