"""Reads a bundle's formulas: little Python, and only the little that a formula of law needs."""

import ast
import builtins
from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any

from outcrop.commons.packs.api import Fault

LANGUAGE = "outcrop.law.language"
#: The words that a formula may import; nothing else is let in.
WORDS = (
    *("Amount", "Choice", "Count", "Day", "Enum", "Flag", "Micrograms", "Rate"),
    *("by", "days_after", "maximum", "minimum", "share", "where"),
)
#: What of Python itself they may call.
BUILTINS = (
    "__build_class__",
    "abs",
    "bool",
    "dict",
    "int",
    "len",
    "list",
    "max",
    "min",
    "range",
    "str",
    "sum",
    "tuple",
    "zip",
)
#: Reach around the fence: text formatting walks attributes, the others run or open things.
FORBIDDEN = {"compile", "eval", "exec", "format", "format_map", "getattr", "globals", "open", "setattr", "vars"}


def faults_of(path: str, source: str) -> Iterator[Fault]:
    """Yield everything in a formula file that a formula has no business with."""
    try:
        tree = ast.parse(source)
    except SyntaxError as fault:
        yield Fault(f"law/{path}", f"line {fault.lineno}", f"It is not Python: {fault.msg}.")
        return
    for node in ast.walk(tree):
        if sentence := _complaint(node):
            yield Fault(f"law/{path}", f"line {getattr(node, 'lineno', 1)}", sentence)


def _complaint(node: ast.AST) -> str:
    match node:
        case ast.Import():
            return f"Import single words: from {LANGUAGE} import …"
        case ast.ImportFrom(module=module, names=names):
            lawful = module == LANGUAGE and all(name.name in WORDS and not name.asname for name in names)
            return "" if lawful else f"A formula imports only from {LANGUAGE}, by name: {', '.join(WORDS)}."
        case ast.Name(id=name) | ast.Attribute(attr=name) if name.startswith("_") or name in FORBIDDEN:
            return f"A formula does not use {name!r}."
        case ast.Constant(value=float()):
            return "A formula holds no fractions: money is in minor units, rates in parts per million."
    return _misplaced(node)


def _misplaced(node: ast.AST) -> str:
    match node:
        case ast.FunctionDef(name=name) if name.startswith("formula_"):
            return "Dates live in the parameters, where a reader sees them beside their reference: write one “formula”."
        case ast.ClassDef(name=name) if not ast.get_docstring(node):
            return f"{name} needs a docstring that says what it is and cites its article."
    return ""


def variable_classes(files: Mapping[str, str], words: Mapping[str, Any]) -> list[type]:
    """
    Run formula files and return the classes of variables that they define.

    Files that come back from the database are held to the same fence as files of a pack.

    :raises ValueError: naming the first thing that a formula may not do
    """
    found: list[type] = []
    for path, source in files.items():
        if fault := next(faults_of(path, source), None):
            raise ValueError(str(fault))
        namespace: dict[str, Any] = {"__name__": f"law:{path}", "__builtins__": _builtins(words)}
        exec(compile(source, path, "exec"), namespace)  # noqa: S102 - fenced above; formulas are a pack's only Python
        kinds = tuple(word for word in words.values() if isinstance(word, type))
        found += [
            v for v in namespace.values() if isinstance(v, type) and v not in kinds and hasattr(v, "definition_period")
        ]
    return found


def _builtins(words: Mapping[str, Any]) -> dict[str, Any]:
    def bring(name: str, *_: Any) -> Any:
        return SimpleNamespace(**words)

    return {name: getattr(builtins, name) for name in BUILTINS} | {"__import__": bring}
