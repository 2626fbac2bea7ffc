"""Free words: nobody is named in a finding."""

import itertools
import re

from outcrop.assurance import problems
from outcrop.registry import api as registry

LEAST = 10
_NUMBER = re.compile(r"\b[A-Za-z]{2,4}[-‐-―−][A-Za-z0-9]{1,12}[-‐-―−]\d{4}[-‐-―−]\d{5,9}[-‐-―−][A-Za-z0-9]\b")
_INITIAL = re.compile(r"\b[^\W\d_]\.\s*[^\W\d_]\w+")
_ENDS = (".", "!", "?", ":")


def sentence(text: str, *, field: str = "words", most: int = 4000) -> str:
    """Return words that somebody else could understand. :raises WordsMissing: if there are too few"""
    told = text.strip()[:most]
    if len(told) < LEAST:
        raise problems.WordsMissing(field=field)
    return told


def check_no_person_named(text: str, *, field: str = "words") -> None:
    """:raises NamesSomebody: if a text holds the number of a person of the register"""
    for number in _NUMBER.findall(text):
        if registry.find_person(number) is not None:
            raise problems.NamesSomebody(field=field)


def like_a_name(text: str) -> str:
    """Return the first words that look like a person's name, or nothing. A guess that asks, and never decides."""
    for match in _INITIAL.finditer(text):
        if match.group()[0].isupper() and match.group().rpartition(".")[2].strip()[:1].isupper():
            return match.group()
    words = text.split()
    for before, word in itertools.pairwise(words):
        bare = word.strip("\"'“”«»(),;.!?:")
        if len(bare) > 1 and bare[0].isupper() and not bare.isupper() and not before.endswith(_ENDS):
            return bare
    return ""
