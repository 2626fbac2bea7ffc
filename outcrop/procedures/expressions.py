"""
The small language in which a gateway asks its question, such as ``cadastre.outcome == 'free' and hectares <= 5``.

It knows literals, names, dotted names, ``== != < <= > >=``, ``in``, ``not in``, ``and``, ``or``, ``not``, lists and
parentheses; nothing can be called, and a dotted name looks into facts only, never into a Python object.
SpiffWorkflow's own way, ``eval``, would let a diagram run anything.
"""

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

MAX_LENGTH = 500
MAX_DEPTH = 20

_TOKEN = re.compile(
    r"(?P<space>[ \t\r\n]+)|(?P<number>\d+(?:\.\d+)?(?![\w.]))|(?P<text>'[^'\\\n]*'|\"[^\"\\\n]*\")"
    r"|(?P<name>[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*(?![\w.]))|(?P<sign>==|!=|<=|>=|<|>|\(|\)|\[|\]|,)",
    re.ASCII,
)
_CONSTANTS = {"true": True, "false": False, "none": None, "True": True, "False": False, "None": None}
_WORDS = {"and", "or", "not", "in"}
_COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "==": lambda left, right: _same(left, right),
    "!=": lambda left, right: not _same(left, right),
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
}


class ExpressionFault(ValueError):
    """
    An expression that cannot be read or answered.

    :param at: where, counted from 1; 0 if the fault is not at a place
    """

    def __init__(self, sentence: str, *, at: int = 0) -> None:
        self.at = at
        super().__init__(f"{sentence} (character {at})" if at else sentence)


@dataclass(frozen=True, slots=True)
class Token:
    """A word of the expression and where it stands, counted from 1."""

    kind: str
    text: str
    at: int


@dataclass(frozen=True, slots=True)
class Node:
    """
    A part of a read expression.

    :param kind: literal, name, list, not, and, or, or a comparison
    :param value: the literal's value, or the name
    """

    kind: str
    at: int
    value: Any = None
    parts: tuple["Node", ...] = ()

    def names(self) -> Iterator[tuple[str, int]]:
        """Yield every name that it asks for, with its place."""
        if self.kind == "name":
            yield self.value, self.at
        for part in self.parts:
            yield from part.names()


def _tokens(text: str) -> list[Token]:
    if len(text) > MAX_LENGTH:
        raise ExpressionFault(f"The condition is longer than {MAX_LENGTH} characters.")
    found, place = [], 0
    while place < len(text):
        match = _TOKEN.match(text, place)
        if match is None:
            raise ExpressionFault(f"'{text[place]}' has no meaning here.", at=place + 1)
        kind = str(match.lastgroup)
        if kind != "space":
            word = match.group()
            found.append(Token("sign" if word in _WORDS else kind, word, place + 1))
        place = match.end()
    return [*found, Token("end", "", len(text) + 1)]


class _Reader:
    """Reads by descent: or, and, not, comparison, atom."""

    def __init__(self, text: str) -> None:
        self.tokens = _tokens(text)
        self.place = 0
        self.depth = 0

    @property
    def next(self) -> Token:
        return self.tokens[self.place]

    def take(self, *signs: str) -> Token | None:
        token = self.next
        if token.kind != "sign" or token.text not in signs:
            return None
        self.place += 1
        return token

    def need(self, sign: str) -> None:
        if not self.take(sign):
            raise ExpressionFault(f"'{sign}' was expected.", at=self.next.at)

    def deeper(self, read: Callable[[], Node]) -> Node:
        self.depth += 1
        if self.depth > MAX_DEPTH:
            raise ExpressionFault(f"The condition nests deeper than {MAX_DEPTH}.", at=self.next.at)
        node = read()
        self.depth -= 1
        return node

    def joined(self, word: str, read: Callable[[], Node]) -> Node:
        parts = [read()]
        while self.take(word):
            parts.append(read())
        return parts[0] if len(parts) == 1 else Node(word, parts[0].at, None, tuple(parts))

    def either(self) -> Node:
        return self.joined("or", lambda: self.joined("and", self.negation))

    def negation(self) -> Node:
        if token := self.take("not"):
            return Node("not", token.at, None, (self.deeper(self.negation),))
        return self.comparison()

    def comparison(self) -> Node:
        left = self.atom()
        token = self.take(*_COMPARE, "in", "not")
        if token is None:
            return left
        if token.text == "not":
            self.need("in")
        node = Node("not in" if token.text == "not" else token.text, token.at, None, (left, self.atom()))
        if again := self.take(*_COMPARE, "in", "not"):
            raise ExpressionFault("Comparisons are not chained; join them with 'and'.", at=again.at)
        return node

    def atom(self) -> Node:
        token = self.next
        if self.take("("):
            node = self.deeper(self.either)
            self.need(")")
            return node
        if self.take("["):
            return self.deeper(lambda: self.listed(token))
        if token.kind in ("number", "text", "name"):
            self.place += 1
            return _leaf(token)
        what = f"'{token.text}' stands where" if token.text else "The condition ends where"
        raise ExpressionFault(f"{what} a value was expected.", at=token.at)

    def listed(self, start: Token) -> Node:
        parts: list[Node] = []
        while not self.take("]"):
            if parts:
                self.need(",")
            parts.append(self.atom())
        return Node("list", start.at, None, tuple(parts))


def _leaf(token: Token) -> Node:
    if token.kind == "number":
        return Node("literal", token.at, Decimal(token.text))
    if token.kind == "text":
        return Node("literal", token.at, token.text[1:-1])
    if token.text in _CONSTANTS:
        return Node("literal", token.at, _CONSTANTS[token.text])
    return Node("name", token.at, token.text)


def read(text: str) -> Node:
    """
    Read an expression.

    :raises ExpressionFault: with the place, if it is none
    """
    reader = _Reader(text)
    node = reader.either()
    if reader.next.kind != "end":
        raise ExpressionFault(f"'{reader.next.text}' was not expected here.", at=reader.next.at)
    return node


def evaluate(text: str, facts: Mapping[str, Any]) -> bool:
    """
    Answer an expression from facts: JSON values, nested mappings reached by dots.

    :raises ExpressionFault: if it cannot be read, asks for a fact that is not there, or compares the incomparable
    """
    answer = _value(read(text), facts)
    if not isinstance(answer, bool):
        raise ExpressionFault(f"A condition must answer yes or no; this one gives {_shown(answer)}.")
    return answer


def _value(node: Node, facts: Mapping[str, Any]) -> Any:
    match node.kind:
        case "literal":
            return node.value
        case "name":
            return _fact(node, facts)
        case "list":
            return [_value(part, facts) for part in node.parts]
        case "not" | "and" | "or":
            return _joined(node, facts)
    left, right = (_value(part, facts) for part in node.parts)
    return _compared(node, left, right)


def _joined(node: Node, facts: Mapping[str, Any]) -> bool:
    answers = (_yes(part, facts) for part in node.parts)
    if node.kind == "not":
        return not next(answers)
    return all(answers) if node.kind == "and" else any(answers)


def _yes(node: Node, facts: Mapping[str, Any]) -> bool:
    # Python would call an empty list or the text 'no' something; a rule of law must not.
    value = _value(node, facts)
    if not isinstance(value, bool):
        raise ExpressionFault(f"{_shown(value)} is neither true nor false.", at=node.at)
    return value


def _compared(node: Node, left: Any, right: Any) -> bool:
    if node.kind in ("in", "not in"):
        if not isinstance(right, list):
            raise ExpressionFault("'in' needs a list at its right.", at=node.at)
        return any(_same(left, each) for each in right) == (node.kind == "in")
    if node.kind in ("==", "!="):
        return bool(_COMPARE[node.kind](left, right))
    if not _ordered(left, right):
        raise ExpressionFault(f"{_shown(left)} and {_shown(right)} have no order.", at=node.at)
    return bool(_COMPARE[node.kind](left, right))


def _same(left: Any, right: Any) -> bool:
    # To Python, true equals 1.
    return type(left) is type(right) and bool(left == right)


def _ordered(left: Any, right: Any) -> bool:
    if isinstance(left, Decimal) and isinstance(right, Decimal):
        return True
    return isinstance(left, str) and isinstance(right, str)


def _fact(node: Node, facts: Mapping[str, Any]) -> Any:
    value: Any = facts
    for part in node.value.split("."):
        if not isinstance(value, Mapping) or part not in value:
            raise ExpressionFault(f"The case has no fact '{node.value}'.", at=node.at)
        value = value[part]
    return _plain(node, value)


def _plain(node: Node, value: Any) -> Any:
    if value is None or isinstance(value, bool | str | Decimal):
        return value
    if isinstance(value, int):
        return Decimal(value)
    if isinstance(value, float):
        # By its shortest decimal, so that 0.1 in a fact equals 0.1 in a rule.
        return Decimal(repr(value))
    if isinstance(value, list):
        return [_plain(node, each) for each in value]
    raise ExpressionFault(f"The fact '{node.value}' is not a value that can be compared.", at=node.at)


def _shown(value: Any) -> str:
    return "nothing" if value is None else f"'{value}'"
