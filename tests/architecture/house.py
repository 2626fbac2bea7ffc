"""What the tests about the code look at: its files, its parts and the order of its floors."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CODE = ROOT / "outcrop"
# Lowest first; parts of one line do not know each other.
FLOORS = (
    ("kernel",),
    ("commons",),
    ("law", "procedures", "field", "credentials", "ledger"),
    ("registry",),
    ("cadastre",),
    ("assurance", "voice", "learning", "assemblies", "forum", "safety"),
    ("custody",),
    ("market",),
    ("pathway", "fiscal"),
    ("planning", "programme", "offices", "finance"),
    ("insight",),
    ("config",),
)
HEIGHT = {part: height for height, line in enumerate(FLOORS) for part in line}


def modules(*, tests: bool = False, migrations: bool = False) -> Iterator[Path]:
    """Return the Python files of the house."""
    for path in sorted(CODE.rglob("*.py")):
        inside = path.relative_to(CODE).parts
        if ("tests" in inside and not tests) or ("migrations" in inside and not migrations):
            continue
        yield path


@cache
def tree(path: Path) -> ast.Module:
    """Return a file's syntax tree."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def where(path: Path, line: int | None = None) -> str:
    """Return a place as an editor opens it."""
    return f"{path.relative_to(ROOT)}" + (f":{line}" if line else "")


def part_of(path: Path) -> str:
    """Return the part that a file belongs to: ``cadastre``, ``commons``, ``kernel``."""
    return path.relative_to(CODE).parts[0]


def lies_above(target: str, source: str) -> bool:
    """Return whether something points up or sideways: neither is allowed."""
    return target != source and HEIGHT[target] >= HEIGHT[source]
