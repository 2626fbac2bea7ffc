"""Of another context only ``api`` and ``events`` may be imported; of the commons what is made for all."""

import ast
from collections.abc import Iterator
from pathlib import Path

from .house import CODE, HEIGHT, modules, part_of, tree, where

# Of the commons, besides each app's door: the frame's vocabulary, which every context speaks.
SPOKEN_BY_ALL = {"appendonly", "calls", "fields", "guards", "policies", "posting"}
# Names of the face that pages are made of; its other modules are its own.
FACE = {"figures", "forms", "maps", "problems", "templatetags"}


def imported(path: Path) -> Iterator[tuple[int, str]]:
    """
    Return every module of ours that a file imports, with the line. ``from x import y`` counts as ``x.y`` where that is
    one.
    """
    package = path.relative_to(CODE.parent).with_suffix("").parts[:-1]
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            origin = ".".join([*base, *([node.module] if node.module else [])])
            for alias in node.names:
                inner = f"{origin}.{alias.name}"
                yield node.lineno, inner if is_module(inner) else origin


def is_module(name: str) -> bool:
    place = CODE.parent.joinpath(*name.split("."))
    return place.with_suffix(".py").exists() or (place / "__init__.py").exists()


def is_a_door(module: str) -> bool:
    steps = module.split(".")[1:]
    if steps[0] == "kernel" or (steps[:1] == ["commons"] and len(steps) == 1):
        return True
    if steps[0] == "commons":
        return (
            steps[1] in SPOKEN_BY_ALL
            or steps[2:3] in ([], ["api"], ["events"])
            or (steps[1] == "ui" and steps[2] in FACE)
        )
    return steps[1:] in ([], ["api"], ["events"])


def test_contexts_are_entered_by_their_doors() -> None:
    through_walls = [
        f"{where(path, line)} imports {module}"
        for path in modules()
        if part_of(path) not in ("config", "commons", "kernel")
        for line, module in imported(path)
        if module.startswith("outcrop.") and module.split(".")[1] != part_of(path)
        if module.split(".")[1] in HEIGHT and not is_a_door(module)
    ]
    assert not through_walls, "\n".join(["Ask the other context's api.py instead:", *through_walls])
