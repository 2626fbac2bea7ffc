"""The pack's ``procedures`` folder: its diagrams, and the tests beside them."""

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from outcrop.commons.packs.api import Fault, Pack
from outcrop.procedures import checking, verbs
from outcrop.procedures.definition import Procedure
from outcrop.procedures.reading import Unreadable, read_procedure

FOLDER = "procedures"


@lru_cache(maxsize=64)
def cached(xml: str) -> Procedure:
    """Read the text of a procedure; the same text is read once."""
    return read_procedure(xml.encode())


def files(root: Path) -> list[Path]:
    """Return the diagrams of a pack, by name."""
    return sorted((root / FOLDER).glob("*.bpmn"))


def procedure_of(pack: Pack, key: str) -> Procedure | None:
    """Return a pack's procedure by its key, or None if it has none of that name."""
    path = next((each for each in files(pack.root) if each.stem == key), None)
    return cached(path.read_text(encoding="utf-8")) if path else None


def duties_of(pack: Pack) -> frozenset[str]:
    """Return every duty that the pack's procedures name."""
    return frozenset().union(*(cached(path.read_text(encoding="utf-8")).duties for path in files(pack.root)))


def cross_check(pack: Pack) -> Iterator[Fault]:
    """Report everything that is wrong with the pack's diagrams, then what their tests find."""
    duties = _duties(pack)
    if not files(pack.root):
        yield Fault(FOLDER, "", "The folder holds no .bpmn file. Draw the procedure in any BPMN 2.0 editor.")
    for path in files(pack.root):
        where = f"{FOLDER}/{path.name}"
        try:
            procedure = read_procedure(path.read_bytes())
        except Unreadable as broken:
            yield from (Fault(where, f"line {f.line}" if f.line else "", f.sentence) for f in broken.faults)
            continue
        if procedure.key != path.stem:
            yield Fault(where, procedure.key, f"The process is called '{procedure.key}', the file '{path.stem}'.")
        found = checking.schema_faults(procedure.xml)
        found += checking.faults_of(procedure, verbs=verbs.plugged(), duties=duties)
        yield from (Fault(where, f"line {f.line}" if f.line else "", f.sentence) for f in found)


def _duties(pack: Pack) -> frozenset[str]:
    posts = pack.section("posts")
    return frozenset(duty for agency in posts.agencies for post in agency.posts for duty in post.duties)
