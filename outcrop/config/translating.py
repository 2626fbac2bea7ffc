"""
Translations of the pages: sentences are gathered from the code, kept in the packs, checked and compiled.

A pack keeps one catalogue a language: ``locale/<language>/LC_MESSAGES/django.po``, which people write, and beside it
``django.mo``, which the house reads. Needs Babel, which is among the developers' parts; a running house does not.
"""

import ast
import re
from collections import Counter
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

from .paths import ROOT

CODE = ROOT / "outcrop"
Marked = tuple[int, str | tuple[str, ...], str | None]  # line, sentence or its forms, context
#: The words that mark a sentence in code: whether a context comes first, and how many sentences follow it.
MARKS = {
    **dict.fromkeys(("_", "gettext", "gettext_lazy", "gettext_noop", "noop"), (0, 1)),
    **dict.fromkeys(("ngettext", "ngettext_lazy"), (0, 2)),
    **dict.fromkeys(("pgettext", "pgettext_lazy"), (1, 1)),
    **dict.fromkeys(("npgettext", "npgettext_lazy"), (1, 2)),
}
#: What a translation must keep: named places, places without a name, signs of per cent, tags.
KEPT = re.compile(r"%\(\w+\)[a-z]|%%|%[sd](?!\w)|%(?=\W|$)|</?\w[^>]*>")
NOBODY = dict.fromkeys(("msgid_bugs_address", "last_translator", "language_team"), "nobody yet")
HEADER = """\
# Sentences of the pages in the language "{language}", by the English sentence.
# UNREVIEWED: nobody who speaks the language at home has checked them yet; TERMS.md beside this folder lists the words
# and where they are from. `outcrop translations` adds what is missing, `outcrop translations --check` finds faults."""


def asked() -> Catalog:
    """Return every sentence that the code marks for translation."""
    wanted = Catalog()
    for path in sorted(CODE.rglob("*")):
        if path.suffix in READ and "tests" not in path.relative_to(CODE).parts:
            for line, sentence, context in READ[path.suffix](path.read_text(encoding="utf-8")):
                wanted.add(sentence, locations=[(str(path.relative_to(ROOT)), line)], context=context)
    return wanted


def _in_code(source: str) -> Iterator[Marked]:
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    for call in sorted(calls, key=lambda node: (node.lineno, node.col_offset)):
        contexts, sentences = MARKS.get(getattr(call.func, "id", getattr(call.func, "attr", "")), (0, 0))
        words = [_literal(each) for each in call.args[: contexts + sentences]]
        if sentences and words and all(words):
            said = tuple(filter(None, words[contexts:]))
            yield call.lineno, said if sentences > 1 else said[0], words[0] if contexts else None


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _in_template(source: str) -> Iterator[Marked]:
    # The lines of a template are indented as no Python is.
    told = "\n".join(line.lstrip() for line in templatize(source).splitlines())
    for line, sentence, _comments, context in extract("python", BytesIO(told.encode())):
        yield line, sentence, context


READ: dict[str, Callable[[str], Iterator[Marked]]] = {".py": _in_code, ".html": _in_template, ".txt": _in_template}


def catalogues(pack: Path) -> list[Path]:
    """Return the catalogues that a pack keeps."""
    return sorted(pack.glob("locale/*/LC_MESSAGES/django.po"))


def begin(pack: Path, language: str) -> Path:
    """Return a pack's catalogue of a language; an empty one where there was none."""
    path = pack / "locale" / language / "LC_MESSAGES" / "django.po"
    if not path.exists():
        path.parent.mkdir(parents=True)
        _write(path, Catalog(locale=language, project="Outcrop", version="1", fuzzy=False, **NOBODY))
    return path


def gather(path: Path, *, forget: bool = False) -> Catalog:
    """
    Bring a catalogue up to the code and compile it; return it.

    :param forget: drop the translations of sentences that the code no longer asks for
    """
    kept = _read(path)
    for message in list(kept.obsolete.values()):  # a sentence that comes back finds its translation again
        kept[message.id] = message
    kept.update(asked(), no_fuzzy_matching=True, update_header_comment=False, update_creation_date=False)
    if forget:
        kept.obsolete.clear()
    _write(path, kept)
    with path.with_suffix(".mo").open("wb") as compiled:
        write_mo(compiled, kept)
    return kept


def _read(path: Path) -> Catalog:
    with path.open("rb") as file:
        return read_po(file, locale=path.parents[1].name)


def _write(path: Path, catalogue: Catalog) -> None:
    catalogue.header_comment = HEADER.format(language=path.parents[1].name)
    with path.open("wb") as file:
        write_po(file, catalogue, width=120, include_lineno=False, sort_by_file=True)


def missing(catalogue: Catalog) -> list[Message]:
    """Return the sentences that have no translation."""
    return [message for message in catalogue if message.id and not all(_told(message))]


def faults(path: Path) -> list[str]:
    """Say what is wrong with a catalogue: sentences missing, places that differ, a compiled file of another content."""
    kept, wanted = _read(path), asked()
    found = []
    for message in wanted:
        own = kept.get(message.id, message.context)
        if message.id and (own is None or not all(_told(own))):
            found.append(f"not translated: {_first(message)!r} ({message.locations[0][0]})")
    found += [fault for message in kept if message.id for fault in _differing(message)]
    if not _is_compiled(path, kept):
        found.append(f"{path.with_suffix('.mo').name} is not what {path.name} says: run `outcrop translations`")
    return found


def _differing(message: Message) -> Iterator[str]:
    asked_for = [_places(sentence) for sentence in _asked(message)]
    for told in filter(None, _told(message)):
        if _places(told) not in asked_for:
            yield f"places differ: {_first(message)!r} became {told!r}"
        if _ends(_first(message)) != _ends(told):
            yield f"begins or ends with other white space: {_first(message)!r} became {told!r}"


def _places(sentence: str) -> frozenset[tuple[str, int]]:
    """Return what a translation must keep; a named place may stand twice, the rest as often as in English."""
    found = Counter(KEPT.findall(sentence))
    return frozenset((part, 1 if part.startswith("%(") else times) for part, times in found.items())


def _ends(sentence: str) -> tuple[bool, bool]:
    return sentence[:1].isspace(), sentence[-1:].isspace()


def _is_compiled(path: Path, kept: Catalog) -> bool:
    try:
        with path.with_suffix(".mo").open("rb") as file:
            compiled = read_mo(file)
    except OSError:
        return False
    return _sentences(compiled) == _sentences(kept)


def _sentences(catalogue: Catalog) -> dict[Any, tuple[str, ...]]:
    told = (m for m in catalogue if m.id and all(_told(m)))
    return {(_plain(m.context), _first(m)): _told(m) for m in told}


def _plain(context: str | bytes | None) -> str | None:
    return context.decode() if isinstance(context, bytes) else context  # Babel leaves it as it lies in a .mo


def _asked(message: Message) -> tuple[str, ...]:
    return (message.id,) if isinstance(message.id, str) else tuple(message.id)


def _told(message: Message) -> tuple[str, ...]:
    return (message.string or "",) if isinstance(message.string, str | None) else tuple(message.string)


def _first(message: Message) -> str:
    return _asked(message)[0]
