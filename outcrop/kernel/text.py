"""Text in several languages as one value."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Self


@dataclass(frozen=True, slots=True)
class Text:
    """
    The same sentence in several languages.

    :param by_language: language code to text; at least one
    :param unreviewed: languages whose text nobody who speaks it has checked yet
    """

    by_language: Mapping[str, str]
    unreviewed: frozenset[str] = field(default_factory=frozenset)

    def __post_init__(self) -> None:
        if not self.by_language or not all(isinstance(v, str) and v.strip() for v in self.by_language.values()):
            raise ValueError("A text needs at least one language, and no language may be empty")

    def chosen(self, languages: str | Iterable[str]) -> tuple[str, str]:
        """Return (language, text) for the first of the wished languages that it has, else for its own first."""
        wished = [languages] if isinstance(languages, str) else list(languages)
        for code in wished:
            for candidate in (code, code.split("-")[0]):
                if candidate in self.by_language:
                    return candidate, self.by_language[candidate]
        return next(iter(self.by_language.items()))

    def into(self, *languages: str) -> str:
        """Return the text in the first wished language that it has, else in its own first language."""
        return self.chosen(languages)[1]

    def __str__(self) -> str:
        return next(iter(self.by_language.values()))

    @classmethod
    def read(cls, value: Any) -> Self:
        """
        Read a text from a pack file or a JSON column: a string, or a mapping of language to string, where the key
        ``unreviewed`` may list languages.

        :raises ValueError: if it is neither
        """
        if isinstance(value, cls):
            return value
        if isinstance(value, str):
            return cls({"en": value})
        if isinstance(value, Mapping):
            rest = {k: v for k, v in value.items() if k != "unreviewed"}
            return cls(rest, frozenset(value.get("unreviewed", ())))
        raise ValueError(f"Not a text: {value!r}")

    def written(self) -> dict[str, Any]:
        """Return the form that ``read`` takes."""
        marks = {"unreviewed": sorted(self.unreviewed)} if self.unreviewed else {}
        return {**self.by_language, **marks}
