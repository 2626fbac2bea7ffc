"""How names are said and sorted: by the pack's order and the pack's alphabet."""

from functools import lru_cache

from outcrop.commons.packs.api import current
from outcrop.registry.models import Person
from outcrop.registry.record.noting import note
from outcrop.registry.section import section

_BEFORE_LETTERS = " -'’"


def told(person: Person) -> str:
    """Return a person's name to be shown to somebody; unless it is herself, that leaves a reading."""
    note(person.id)
    return said(person)


def said(person: Person) -> str:
    """Return a person's name as the country says it, for the house's own use and for herself."""
    parts = {"given": person.given_name, "family": person.family_name, "patronymic": person.patronymic}
    return " ".join(parts[part] for part in section().names.said if parts[part]) or person.given_name


@lru_cache
def _places(alphabet: str) -> dict[str, str]:
    letters = _BEFORE_LETTERS + alphabet.upper()
    return {letter: f"{n:02x}" for n, letter in enumerate(letters, 1)}


def sort_key(*parts: str) -> str:
    """
    Return a key by which text sorts in the order of the country's alphabet, under any collation.

    Letters that the alphabet does not have come after it, in the order of Unicode.
    """
    places = _places(current().country.alphabet)
    return "00".join("".join(places.get(letter, f"ff{ord(letter):06x}") for letter in part.upper()) for part in parts)[
        :600
    ]
