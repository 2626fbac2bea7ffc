"""Carrying expressions out on the answers of a form."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial
from typing import Any, Protocol

from lxml import etree

from outcrop.field.xpath.functions import OWN, SUPPORTED
from outcrop.field.xpath.rewriting import Rewritten, Unreadable, rewritten
from outcrop.field.xpath.values import Value, node_text

FUNCTIONS = "urn:outcrop:field:functions"
Node = Any


class Faulty(Exception):
    """An expression that reads well and cannot be carried out; its text says why, in English."""


class Knows(Protocol):
    """What an evaluator asks of the form."""

    version: str

    def instance(self, name: str) -> Node | None:
        """Return the root of a secondary instance."""

    def itext(self, name: str) -> str:
        """Return a text in the language in use."""

    def choice_name(self, value: str, question: str, at: Node) -> str:
        """Return the label of a choice."""

    def pulled(self, file: str, column: str, key: str, value: str) -> str:
        """Return a cell of a file that came with the form."""


class Evaluator:
    """
    Evaluates expressions on one set of answers.

    :param root: the answers; they may change between evaluations
    :ivar current: the node at which the expression in hand began
    """

    def __init__(self, root: Node, form: Knows, *, now: datetime, spaces: Mapping[str, str]) -> None:
        self.root, self.form, self.now, self.current = root, form, now, root
        self._spaces = {prefix: uri for prefix, uri in spaces.items() if prefix and prefix != "f"} | {"f": FUNCTIONS}
        self._calls = self._functions()
        self._read: dict[str, Any] = {}

    @property
    def version(self) -> str:
        """The form's version."""
        return self.form.version

    def _functions(self) -> dict[tuple[str, str], Callable[..., Value]]:
        names = {name.replace(":", "."): each.does for name, each in SUPPORTED.items()} | OWN
        return {(FUNCTIONS, name): partial(_called, does, self) for name, does in names.items()}

    def value(self, expression: str, at: Node) -> Value:
        """
        Return what an expression gives at a node.

        :raises Unreadable: if it is no expression that is supported
        :raises Faulty: if it cannot be carried out
        """
        compiled = self._read.get(expression)
        if compiled is None:
            compiled = self._read[expression] = self._compiled(expression)
        before, self.current = self.current, at
        try:
            return compiled(at)
        except (etree.XPathError, RecursionError) as fault:
            raise Faulty(f"“{expression.strip()}” cannot be carried out: {fault}.") from fault
        finally:
            self.current = before

    def _compiled(self, expression: str) -> Any:
        read: Rewritten = rewritten(expression)
        try:
            return etree.XPath(read.text, namespaces=self._spaces, extensions=self._calls, regexp=False)
        except etree.XPathError as fault:
            raise Unreadable(f"“{expression.strip()}” is no expression: {fault}.") from fault

    # --- what functions ask ---

    def at(self, path: str) -> list[Node]:
        """Return the nodes of an absolute path, those of the same turn wherever it shares a repeat with this node."""
        names = [self._name(step) for step in path.split("/")[1:]]
        line = [self.current, *self.current.iterancestors()][::-1] if self._is_answer(self.current) else []
        if not names or names[0] != self.root.tag:
            return []
        found, shared = [self.root], bool(line) and line[0] is self.root
        for depth, name in enumerate(names[1:], 1):
            last = depth == len(names) - 1
            shared = shared and depth < len(line) and line[depth].tag == name
            if shared and (not last or depth == len(line) - 1):
                found = [line[depth]]
            else:
                found = [child for node in found for child in node.iterchildren(name)]
        return found

    def _is_answer(self, node: Node) -> bool:
        return hasattr(node, "iterancestors") and (
            node is self.root or any(each is self.root for each in node.iterancestors())
        )

    def _name(self, step: str) -> str:
        prefix, mark, name = step.rpartition(":")
        return f"{{{self._spaces.get(prefix, prefix)}}}{name}" if mark else step

    def instance(self, name: str) -> list[Node]:
        """Return the document of a secondary instance, so that a path begins with the name of its root."""
        root = self.form.instance(name)
        return [] if root is None else [root]

    def itext(self, name: str) -> str:
        """Return a text of the form."""
        return self.form.itext(name)

    def choice_name(self, value: str, question: str) -> str:
        """Return the label of a choice."""
        return self.form.choice_name(value, question, self.current)

    def pulled(self, file: str, column: str, key: str, value: str) -> str:
        """Return a cell of a file."""
        return self.form.pulled(file, column, key, value)

    def path_of(self, node: Node) -> tuple[str, ...]:
        """Return the names from the root to a node."""
        return tuple(each.tag for each in [node, *node.iterancestors()][::-1])

    def turns_of(self, group: Value) -> list[Node]:
        """Return all turns of the repeat that a node belongs to."""
        if not isinstance(group, list) or not group:
            return []
        parent = group[0].getparent()
        return [] if parent is None else list(parent.iterchildren(group[0].tag))

    def below(self, turn: Node, path: tuple[str, ...]) -> list[Node]:
        """Return the nodes of a path that lie in one turn of a repeat."""
        found = [turn]
        for name in path[len(self.path_of(turn)) :]:
            found = [child for node in found for child in node.iterchildren(name)]
        return found


def _called(does: Callable[..., Value], evaluator: Evaluator, _context: Any, *given: Value) -> Value:
    answer = does(evaluator, *given)
    if isinstance(answer, list):
        return [node for node in answer if not isinstance(node, str)] or [text for text in answer if text] or []
    return answer if isinstance(answer, str | bool | float) else node_text(str(answer))
