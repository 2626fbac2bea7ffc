"""Only the kernel's clock asks the machine for the time: everything else is handed an instant."""

import ast

from .house import CODE, modules, tree, where

ASKING = {"now", "utcnow", "today", "localtime", "gmtime", "localdate"}
ASKED = {"datetime", "date", "timezone", "time", "dt", "pendulum"}


def asks_the_machine(node: ast.AST) -> bool:
    if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)):
        return False
    of = node.func.value
    name = of.attr if isinstance(of, ast.Attribute) else getattr(of, "id", "")
    return (node.func.attr in ASKING and name in ASKED) or (node.func.attr == "time" and name == "time")


def test_nobody_but_the_clock_asks_for_the_time() -> None:
    asking = [
        where(path, node.lineno)  # type: ignore[attr-defined]
        for path in modules()
        if path != CODE / "kernel" / "clock.py"
        for node in ast.walk(tree(path))
        if asks_the_machine(node)
    ]
    assert not asking, f"Take the time from the act, or be handed a clock: {asking}"


def test_no_column_fills_itself_with_the_time() -> None:
    filled = [
        where(path, node.value.lineno)
        for path in modules()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.keyword) and node.arg in ("auto_now", "auto_now_add")
    ]
    assert not filled, filled
