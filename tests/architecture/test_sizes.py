"""Small, and the tail guarded: past these sizes something wants a name of its own."""

import ast
import statistics
from pathlib import Path

from .house import CODE, modules, tree, where

LONGEST_FILE, LONGEST_FUNCTION = 400, 50
MEDIAN_FUNCTION = 12
# Lists of the same thing over and over read best in one piece.
CATALOGUES = {CODE / "config" / "settings.py"}


def functions(path: Path) -> list[tuple[str, int, int]]:
    """Return name, line and length of each function."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    found = [node for node in ast.walk(tree(path)) if isinstance(node, kinds)]
    return [(node.name, node.lineno, (node.end_lineno or node.lineno) - node.lineno + 1) for node in found]


def test_no_file_is_too_long_to_be_read_in_one_go() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in modules(tests=True)}
    long = [f"{where(path)}: {n} lines" for path, n in lengths.items() if n > LONGEST_FILE and path not in CATALOGUES]
    assert not long, long


def test_no_function_is_longer_than_a_screen() -> None:
    long = [
        f"{where(path, line)} {name}: {length} lines"
        for path in modules(tests=True)
        for name, line, length in functions(path)
        if length > LONGEST_FUNCTION
    ]
    assert not long, long


def test_half_of_all_functions_are_short() -> None:
    lengths = [length for path in modules() for _, _, length in functions(path)]
    assert statistics.median(lengths) <= MEDIAN_FUNCTION
