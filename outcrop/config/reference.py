"""The generated pages of docs/reference: written by ``outcrop docs``, and compared with the code by a test."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields
from importlib import import_module
from pathlib import Path
from typing import Any

from django.utils.translation import override

from outcrop.commons.policies import declared
from outcrop.field import supported
from outcrop.kernel.events import Event
from outcrop.kernel.problems import Problem

from .environment import SETTINGS
from .paths import ROOT

FOLDER = ROOT / "docs" / "reference"
GENERATED = "Written by `make docs` from the code; do not edit."


def pages() -> dict[Path, str]:
    """Return each generated page with its text."""
    makers: dict[str, Callable[[], str]] = {
        "settings": _settings,
        "problems": _problems,
        "events": _events,
        "permissions": _permissions,
        "field-forms": _field_forms,
    }
    with override("en"):
        return {FOLDER / f"{name}.md": make() for name, make in makers.items()}


def _page(title: str, words: str, head: Iterable[str], rows: Iterable[Iterable[Any]]) -> str:
    head = list(head)
    table = [head, ["---"] * len(head), *([_cell(value) for value in row] for row in rows)]
    return "\n".join(
        [f"# {title}", "", f"{words} {GENERATED}", "", *("| " + " | ".join(row) + " |" for row in table), ""]
    )


def _cell(value: Any) -> str:
    return " ".join(str(value).split()).replace("|", "\\|")


def _settings() -> str:
    rows = ((f"`{name}`", f"`{default}`" if default else "", meaning) for name, (default, meaning) in SETTINGS.items())
    return _page("Settings", "What an operator may set, in the environment.", ("name", "unless set", "meaning"), rows)


def _problems() -> str:
    rows = sorted((f"`{p.code}`", p.status, p.message, p.remedy) for p in made_of(Problem))
    words = "What can go wrong, as pages and the API tell it. A code never changes its meaning."
    return _page("Problems", words, ("code", "status", "what happened", "what to do"), rows)


def _events() -> str:
    told = [event for event in made_of(Event) if "type" in vars(event)]
    rows = sorted((f"`{e.type}`", e.version, ", ".join(f.name for f in fields(e)), _first_line(e)) for e in told)
    words = "What the journal tells. Fields that are facts about a person enter it as commitments only."
    return _page("Events", words, ("type", "version", "fields", "meaning"), rows)


def _permissions() -> str:
    _import_everything()
    rows = ((f"`{policy.verb}`", policy.means) for policy in declared() if not policy.verb.startswith("test."))
    return _page(
        "Permissions", "Every verb that somebody may or may not do.", ("verb", "what it lets somebody do"), rows
    )


def _field_forms() -> str:
    words = "What of XLSForm and ODK XForms is taken, filled in the browser and sent; all else is refused, and why."
    return _page("Field forms", words, ("part", "name", "in the browser"), supported.rows())


def made_of(kind: type) -> Iterator[type[Any]]:
    """Yield every subclass in the house, at any depth, without those of tests."""
    _import_everything()
    seen: set[type] = set()
    waiting = [kind]
    while waiting:
        made: type[Any]
        for made in waiting.pop().__subclasses__():
            waiting.append(made)
            if made not in seen and made.__module__.startswith("outcrop.") and ".tests" not in made.__module__:
                seen.add(made)
                yield made


def _import_everything() -> None:
    """Import whatever declares problems, events and policies, wherever it stands."""
    for path in sorted((ROOT / "outcrop").rglob("*.py")):
        inside = path.relative_to(ROOT / "outcrop").parts
        if not {"tests", "migrations", "management"} & set(inside) and path.name not in ("install.py", "__main__.py"):
            text = path.read_text(encoding="utf-8")
            if "(Problem)" in text or "(Event)" in text or path.name in ("problems.py", "events.py", "policies.py"):
                import_module(_dotted(path))


def _dotted(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")


def _first_line(kind: type) -> str:
    return (kind.__doc__ or "").strip().split("\n\n")[0]
