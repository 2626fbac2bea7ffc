"""Reads a bundle's formulas: little Python, and only the little that a formula of law needs."""

import ast
import builtins
from collections.abc import Iterator, Mapping
from types import SimpleNamespace
from typing import Any

from outcrop.commons.packs.api import Fault

LANGUAGE = "outcrop.law.language"
ARGUMENTS = ("case", "day", "law")
#: The words that a formula may import; nothing else is let in.
WORDS = (
    *("Amount", "Choice", "Count", "Day", "Enum", "Flag", "Micrograms", "Rate"),
    *("by", "days_after", "maximum", "minimum", "share", "where"),
)
#: What a formula may call: the words that reckon, and what it is handed.
CALLED = (*WORDS[8:], "case", "law")
#: Python as far as a formula needs it: no loops, no branches, nothing that could run on or reach out.
GRAMMAR: tuple[type[ast.AST], ...] = (
    *(ast.Module, ast.ImportFrom, ast.alias, ast.ClassDef, ast.FunctionDef, ast.arguments, ast.arg),
    *(ast.Assign, ast.Return, ast.Expr, ast.Name, ast.Attribute, ast.Call, ast.Constant, ast.Tuple),
    *(ast.BinOp, ast.UnaryOp, ast.Compare, ast.expr_context, ast.unaryop, ast.cmpop),
    *(ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod, ast.BitAnd, ast.BitOr),
)


def faults_of(path: str, source: str) -> Iterator[Fault]:
    """Yield everything in a formula file that a formula has no business with."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError) as fault:
        yield Fault(f"law/{path}", f"line {getattr(fault, 'lineno', 1)}", f"It is not Python: {fault}.")
        return
    for node in ast.walk(tree):
        if sentence := _complaint(node):
            yield Fault(f"law/{path}", f"line {getattr(node, 'lineno', 1)}", sentence)


def _complaint(node: ast.AST) -> str:
    if not isinstance(node, GRAMMAR):
        return f"A formula has no use for “{type(node).__name__}”. It assigns, reckons, chooses and returns."
    match node:
        case ast.ImportFrom(module=module, names=names):
            lawful = module == LANGUAGE and all(name.name in WORDS and not name.asname for name in names)
            return "" if lawful else f"A formula imports only from {LANGUAGE}, by name: {', '.join(WORDS)}."
        case ast.Name(id=name) | ast.Attribute(attr=name) | ast.arg(arg=name) if name.startswith("_"):
            return f"A formula does not use {name!r}."
        case ast.Name(id=name, ctx=ast.Store()) if name in CALLED:
            return f"{name!r} is a word of the language and cannot mean something else."
        case ast.Constant(value=float() | complex()):
            return "A formula holds no fractions: money is in minor units, rates in parts per million."
    return _misplaced(node)


def _misplaced(node: ast.AST) -> str:
    match node:
        case ast.Call(func=func, keywords=keywords):
            lawful = isinstance(func, ast.Name) and func.id in CALLED and not keywords
            return "" if lawful else f"A formula calls only {', '.join(CALLED)}."
        case ast.FunctionDef():
            # A dated formula could not be asked as known on a day; and its dates would stand where no reference does.
            wanted = "Write one “def formula(case, day, law)”. Dates live in the parameters, each beside its reference."
            return "" if _plain(node) else wanted
        case ast.ClassDef(name=name, keywords=keywords, decorator_list=decorators):
            lawful = bool(ast.get_docstring(node)) and name not in CALLED and not (keywords or decorators)
            return "" if lawful else f"{name} needs a docstring that says what it is, and nothing but a base."
    return ""


def _plain(function: ast.FunctionDef) -> bool:
    told = function.args
    more = (told.posonlyargs, told.kwonlyargs, told.vararg, told.kwarg, told.defaults, function.decorator_list)
    return function.name == "formula" and [each.arg for each in told.args] == list(ARGUMENTS) and not any(more)


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
        namespace: dict[str, Any] = {"__name__": f"law:{path}", "__builtins__": _bare(words)}
        exec(compile(source, path, "exec"), namespace)  # noqa: S102 - fenced above; formulas are a pack's only Python
        kinds = tuple(word for word in words.values() if isinstance(word, type))
        found += [
            v for v in namespace.values() if isinstance(v, type) and v not in kinds and hasattr(v, "definition_period")
        ]
    return found


def _bare(words: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is left of Python: making a class, and an import that always brings the language."""
    language = SimpleNamespace(**words)
    return {"__build_class__": builtins.__build_class__, "__import__": lambda *_: language}
