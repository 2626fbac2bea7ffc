"""
Problems: what can go wrong, said to a person.

A problem has a code that never changes its meaning, a sentence that says what happened, and one that says what to do.
Where something is refused to a person it names the next door: the nearest lawful way, and who helps.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar


def _(sentence: str) -> str:
    """Mark a sentence of the kernel for translation; it is translated when it is shown."""
    return sentence


_translators: list[Callable[[str], str]] = []
_writers: list[Callable[[date], str]] = []


def translate_with(function: Callable[[str], str]) -> None:
    """Have the kernel's own sentences put into the reader's language by this function."""
    _translators[:] = [function]


def write_dates_with(function: Callable[[date], str]) -> None:
    """Have the dates in the kernel's sentences written in the reader's language by this function."""
    _writers[:] = [function]


def fill(sentence: Any, params: Mapping[str, Any]) -> str:
    """Return a sentence in the reader's language with its places filled."""
    words = str(sentence)
    if isinstance(sentence, str) and _translators:
        words = _translators[0](sentence)
    return words % {name: _written(value) for name, value in params.items()} if params else words


def _written(value: Any) -> Any:
    return _writers[0](value) if _writers and isinstance(value, date) else value


@dataclass(frozen=True, slots=True)
class Door:
    """
    The nearest lawful way, and who helps to walk it.

    :param label: what to do there, as a link would read
    :param url: where, if it is a page
    :param who: the office or person that helps, free of charge
    """

    label: Any
    url: str = ""
    who: Any = ""


class Problem(Exception):
    """
    Something that a person must hear. Subclasses set ``code``, ``status``, ``message`` and ``remedy``; the words may
    hold ``%(name)s`` places, filled from the keyword arguments.
    """

    code: ClassVar[str] = "problem"
    status: ClassVar[int] = 400
    message: ClassVar[Any] = _("Something went wrong.")
    remedy: ClassVar[Any] = ""

    def __init__(self, *, next_door: Door | None = None, field: str = "", **params: Any) -> None:
        self.next_door = next_door
        self.field = field
        self.params: Mapping[str, Any] = params
        super().__init__(self.code)

    @property
    def sentence(self) -> str:
        """What happened."""
        return fill(self.message, self.params)

    @property
    def advice(self) -> str:
        """What to do."""
        return fill(self.remedy, self.params)

    def __str__(self) -> str:
        return f"{self.sentence} {self.advice}".strip()


class InvalidInput(Problem):
    """Several faults of one input, gathered and raised once."""

    code, status = "input.invalid", 422
    message = _("The input has faults.")
    remedy = _("Correct them and send again.")

    def __init__(self, faults: Mapping[str, list[str]], **rest: Any) -> None:
        self.faults = faults
        super().__init__(**rest)
