"""
ODK's dialect of XPath, rewritten for libxml2.

A form's expressions differ from plain XPath 1.0 in four ways that the ODK XForms Specification names: dates compare
and reckon as days, an absolute path inside a repeat means the same turn of the repeat, some sixty functions are added,
and ``if``, ``round`` and ``position`` take other arguments. So comparisons, reckoning, absolute paths and added
functions are written as calls of functions of ours; everything else is left to libxml2.
"""

import re
from dataclasses import dataclass, field

from outcrop.field.xpath.functions import NATIVE, SUPPORTED

LONGEST, DEEPEST = 20_000, 60
_TOKEN = re.compile(
    r"""\s*(?:
      (?P<literal>"[^"]*"|'[^']*')
    | (?P<number>\d+(?:\.\d*)?|\.\d+)
    | (?P<name>[^\W\d][\w.\-]*(?::(?!:)(?:[^\W\d][\w.\-]*|\*))?)
    | (?P<sign>::|//|\.\.|!=|<=|>=|[()\[\]@,.|+\-=<>*/$])
    )""",
    re.VERBOSE,
)
#: From loosest to tightest.
_LEVELS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))
_COMPARING, _RECKONING = {"=", "!=", "<", "<=", ">", ">="}, {"+", "-", "*", "div", "mod"}
_BEFORE_OPERAND = {None, "@", "::", "(", "[", ",", "/", "//", "|", "+", "-", "=", "!=", "<", "<=", ">", ">=", "*"}
_NODE_TYPES = {"node", "text", "comment", "processing-instruction"}


class Unreadable(Exception):
    """An expression that is no XPath, or asks for a function that is not known; its text says which, in English."""


@dataclass
class Rewritten:
    """
    :ivar text: the expression for libxml2
    :ivar functions: the functions that it calls, as the form writes them
    :ivar paths: the absolute paths that it names
    """

    text: str
    functions: set[str] = field(default_factory=set)
    paths: set[str] = field(default_factory=set)


@dataclass(frozen=True)
class _Token:
    kind: str
    text: str


def rewritten(expression: str) -> Rewritten:
    """Return the expression for libxml2. :raises Unreadable: saying what is wrong"""
    if len(expression) > LONGEST:
        raise Unreadable("The expression is too long.")
    reader = _Reader(_tokens(expression), expression)
    text = reader.expression()
    if reader.look() is not None:
        raise reader.fault()
    return Rewritten(text, reader.functions, reader.paths)


def _tokens(text: str) -> list[_Token]:
    found: list[_Token] = []
    at, end = 0, len(text.rstrip())
    while at < end:
        match = _TOKEN.match(text, at)
        if match is None:
            raise Unreadable(f"“{text.strip()}” cannot be read from “{text[at : at + 20].strip()}” on.")
        kind = match.lastgroup or ""
        word = match.group(kind)
        before = found[-1] if found else None
        operand = before is None or (before.kind in ("sign", "operator") and before.text in _BEFORE_OPERAND)
        operand = operand or (before is not None and before.kind == "operator")
        if not operand and ((kind == "name" and word in ("and", "or", "div", "mod")) or word == "*"):
            kind = "operator"
        found.append(_Token(kind, word))
        at = match.end()
    return found


class _Reader:
    """Reads one expression by recursive descent and writes it anew."""

    def __init__(self, tokens: list[_Token], whole: str) -> None:
        self.tokens, self.at, self.whole, self.depth = tokens, 0, whole.strip(), 0
        self.functions: set[str] = set()
        self.paths: set[str] = set()

    def look(self, ahead: int = 0) -> str | None:
        """Return the token there, or None at the end."""
        place = self.at + ahead
        return self.tokens[place].text if place < len(self.tokens) else None

    def kind(self, ahead: int = 0) -> str:
        """Return the kind of the token there."""
        place = self.at + ahead
        return self.tokens[place].kind if place < len(self.tokens) else ""

    def take(self, wanted: str = "") -> str:
        """Return the next token and step on."""
        word = self.look()
        if word is None or (wanted and word != wanted):
            raise self.fault()
        self.at += 1
        return word

    def fault(self) -> Unreadable:
        """Say where the expression cannot be read."""
        here = self.look()
        return Unreadable(f"“{self.whole}” cannot be read at “{here}”." if here else f"“{self.whole}” breaks off.")

    def expression(self) -> str:
        """Read a whole expression."""
        self.depth += 1
        if self.depth > DEEPEST:
            raise Unreadable("The expression is nested too deeply.")
        text = self.level(0)
        self.depth -= 1
        return text

    def level(self, n: int) -> str:
        """Read operators of one level, those that bind tighter first."""
        if n == len(_LEVELS):
            return self.unary()
        left = self.level(n + 1)
        while self.look() in _LEVELS[n] and self.kind() in ("sign", "operator"):
            sign = self.take()
            right = self.level(n + 1)
            if sign in _COMPARING:
                left = f"f:compare('{sign}', {left}, {right})"
            elif sign in _RECKONING:
                left = f"f:reckon('{sign}', {left}, {right})"
            else:
                left = f"{left} {sign} {right}" if sign == "or" else f"({left}) {sign} ({right})"
        return left

    def unary(self) -> str:
        """Read a minus sign, then a union of paths."""
        if self.look() == "-":
            self.take()
            return f"f:reckon('-', 0, {self.unary()})"
        text = self.path()
        while self.look() == "|":
            self.take()
            text = f"{text} | {self.path()}"
        return text

    def path(self) -> str:
        """Read a path, which may begin with a call, a literal or brackets."""
        kind, word = self.kind(), self.look()
        if kind in ("literal", "number"):
            return self.take()
        if word == "$":
            raise Unreadable(f"“{self.whole}” names a variable; forms know none.")
        if word == "(":
            self.take()
            text = f"({self.expression()})"
            self.take(")")
        elif kind == "name" and self.look(1) == "(" and word not in _NODE_TYPES:
            text = self.call()
        else:
            return self.steps()
        text += self.predicates()
        return text + self.steps(rooted=False) if self.look() in ("/", "//") else text

    def call(self) -> str:
        """Read a call of a function."""
        name = self.take()
        if name not in NATIVE and name not in SUPPORTED:
            raise Unreadable(f"The function {name}() in “{self.whole}” is not supported.")
        self.functions.add(name)
        self.take("(")
        given = []
        while self.look() != ")":
            given.append(self.expression())
            if self.look() == ",":
                self.take()
            elif self.look() != ")":
                raise self.fault()
        self.take(")")
        if name in SUPPORTED and not (name == "position" and not given):
            least, most = SUPPORTED[name].takes
            if not least <= len(given) <= most:
                raise Unreadable(f"{name}() in “{self.whole}” is called with {len(given)} arguments.")
            return f"f:{name.replace(':', '.')}({', '.join(given)})"
        return f"{name}({', '.join(given)})"

    def steps(self, *, rooted: bool = True) -> str:
        """Read the steps of a path; a plain absolute one is looked up in the same turn of its repeat."""
        plain = rooted and self.look() == "/"
        text, began = "", self.at
        while True:
            if self.look() in ("/", "//"):
                plain = plain and self.look() == "/"
                text += self.take()
            elif self.at > began:
                break
            text, simple = self.step(text)
            plain = plain and simple
            if self.look() not in ("/", "//"):
                break
        if plain and text.startswith("/"):
            self.paths.add(text)
            return f"f:at('{text}')"
        return text

    def step(self, text: str) -> tuple[str, bool]:
        """Read one step with its predicates; say whether it is a bare name."""
        word, kind = self.look(), self.kind()
        if word in (".", ".."):
            return text + self.take() + self.predicates(), False
        simple = kind == "name"
        if word == "@":
            text, simple = text + self.take(), False
        elif kind == "name" and self.look(1) == "::":
            text, simple = text + self.take() + self.take(), False
        if self.kind() not in ("name",) and self.look() != "*":
            raise self.fault()
        name = self.take()
        text += name
        if name in _NODE_TYPES and self.look() == "(":
            text, simple = text + self.take("(") + self.take(")"), False
        found = self.predicates()
        return text + found, simple and not found and not name.endswith("*")

    def predicates(self) -> str:
        """Read what stands in square brackets."""
        text = ""
        while self.look() == "[":
            self.take()
            inside = self.expression()
            # A bare number is a position; a number that we reckon must stay one.
            text += f"[{inside}]"
            self.take("]")
        return text
