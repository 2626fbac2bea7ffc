"""Templates and code name pages, templates and models of their own part or of lower ones only."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from .house import CODE, HEIGHT, lies_above, modules, part_of, tree, where

COMMONS = {path.name for path in (CODE / "commons").iterdir() if (path / "__init__.py").exists()}
NAMED = {
    "url": re.compile(r"{%\s*url\s+['\"](\w+):"),
    "template": re.compile(r"{%\s*(?:include|extends)\s+['\"](\w+)/"),
}


def part_called(name: str) -> str:
    """Return the part behind a name of pages or templates; an app of the commons is the commons."""
    return "commons" if name in COMMONS else name


def points_up(name: str, path: Path) -> bool:
    target = part_called(name)
    return target in HEIGHT and part_of(path) != "config" and lies_above(target, part_of(path))


def test_templates_point_to_their_own_part_or_lower() -> None:
    upward = [
        f"{where(path)} names {kind} {name}"
        for path in sorted(CODE.rglob("templates/**/*"))
        if path.is_file()
        for kind, pattern in NAMED.items()
        for name in pattern.findall(path.read_text(encoding="utf-8"))
        if points_up(name, path)
    ]
    assert not upward, "\n".join(upward)


def names_in_code(path: Path) -> Iterator[tuple[int, str]]:
    """
    Return what a file passes as text to ``reverse``, ``redirect``, ``get_model`` and ``render``, up to the first
    separator.
    """
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called in ("reverse", "reverse_lazy", "redirect", "get_model", "render", "get_template", "render_to_string"):
            for value in node.args:
                if isinstance(value, ast.Constant) and isinstance(value.value, str):
                    yield node.lineno, re.split(r"[:/.]", value.value)[0]


def test_code_names_pages_and_models_of_its_own_part_or_lower() -> None:
    upward = [
        f"{where(path, line)} names {name}"
        for path in modules()
        for line, name in names_in_code(path)
        if points_up(name, path)
    ]
    assert not upward, "\n".join(upward)
