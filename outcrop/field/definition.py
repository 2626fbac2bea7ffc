"""A form as ODK's XForms have it: its answers' shape, its questions in order, its rules and its words."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

Element = Any


@dataclass(frozen=True)
class Bind:
    """
    The rules of one answer.

    :ivar type: its type without a namespace: ``string``, ``int``, ``decimal``, ``date`` …
    :ivar preload: what fills it by itself: ``start``, ``end``, ``today``, ``uid`` …; empty for most
    """

    type: str = "string"
    relevant: str = ""
    required: str = ""
    readonly: str = ""
    calculate: str = ""
    constraint: str = ""
    constraint_says: str = ""
    required_says: str = ""
    preload: str = ""

    def expressions(self) -> Iterator[str]:
        """Yield every expression of the rules."""
        yield from filter(None, (self.relevant, self.required, self.readonly, self.calculate, self.constraint))


@dataclass(frozen=True)
class Words:
    """
    A label or hint: literal, or one of the form's translated texts.

    :ivar ref: expression that gives the id of a translated text
    :ivar parts: literal text and, as one-element tuples, expressions whose values stand in it
    """

    ref: str = ""
    parts: tuple[str | tuple[str], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.ref or self.parts)


@dataclass(frozen=True)
class Choice:
    """One of the answers that a question offers."""

    value: str
    label: Words


@dataclass(frozen=True)
class ItemSet:
    """Answers offered from a list of the form, filtered by ``nodes``, an expression."""

    nodes: str
    value: str
    label: str
    translated: bool


@dataclass(frozen=True)
class Question:
    """
    One question.

    :ivar kind: input, select, select1, rank, upload, trigger, range, secret
    :ivar takes: for an upload, the kinds of file, such as ``image/*``
    """

    kind: str
    path: str
    label: Words = Words()
    hint: Words = Words()
    appearance: str = ""
    takes: str = ""
    choices: tuple[Choice, ...] = ()
    items: ItemSet | None = None
    start: str = ""
    end: str = ""
    step: str = ""


@dataclass(frozen=True)
class Group:
    """Questions that stand together; with ``repeat`` they are asked again and again."""

    path: str
    label: Words
    inside: "tuple[Question | Group, ...]"
    repeat: bool = False
    count: str = ""
    fixed: bool = False
    appearance: str = ""


@dataclass(frozen=True)
class Setting:
    """A value that is set when something happens: ``setvalue``."""

    events: frozenset[str]
    path: str
    value: str
    literal: bool
    asked_by: str = ""


@dataclass(frozen=True)
class Form:
    """
    A form, read and found sound.

    :ivar form_id: the id of its answers' root; with ``version`` it names the form for good
    :ivar blank: the root of the answers, as a new one begins, without the namespace that all its parts share
    :ivar template: the same with each repeat as a new turn begins, by path
    :ivar space: the namespace that was taken off, put back when answers are sent
    :ivar instances: other lists of the form by id, each under an ``instance`` element
    :ivar files: names of the files that must come with the form
    :ivar notes: what of the form the browser leaves out, in English
    """

    form_id: str
    version: str
    title: str
    blank: Element
    turns: Mapping[str, Element]
    space: str
    binds: Mapping[str, Bind]
    body: tuple[Question | Group, ...]
    settings: tuple[Setting, ...]
    instances: Mapping[str, Element]
    external: Mapping[str, str]
    texts: Mapping[str, Mapping[str, Mapping[str, Words]]]
    language: str
    spaces: Mapping[str, str]
    files: frozenset[str]
    notes: tuple[str, ...] = ()
    functions: frozenset[str] = field(default_factory=frozenset)

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages that the form speaks, its own first; none where it has no translations."""
        return tuple(sorted(self.texts, key=lambda name: name != self.language))

    @cached_property
    def questions(self) -> dict[str, Question]:
        """Every question by its path."""
        return {each.path: each for each in every(self.body) if isinstance(each, Question)}

    @cached_property
    def repeats(self) -> dict[str, Group]:
        """Every repeat by its path."""
        return {each.path: each for each in every(self.body) if isinstance(each, Group) and each.repeat}


def every(body: "tuple[Question | Group, ...]") -> "Iterator[Question | Group]":
    """Yield all parts of a form's body, outer ones first."""
    for each in body:
        yield each
        if isinstance(each, Group):
            yield from every(each.inside)
