"""The pack's ``procedures`` folder: its diagrams, and the tests beside them."""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from outcrop.commons.packs.api import Fault, Pack
from outcrop.procedures import checking, reading, verbs
from outcrop.procedures.definition import Procedure
from outcrop.procedures.packtests import ProcedureTest, TestFile, failures, untested_ends
from outcrop.procedures.reading import read_procedure

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
    sound = []
    for path in files(pack.root):
        found = list(_faults_of_file(path, duties))
        yield from (Fault(f"{FOLDER}/{path.name}", f"line {f.line}" if f.line else "", f.sentence) for f in found)
        if not found:
            sound.append(read_procedure(path.read_bytes()))
    yield from _tested(pack, {each.key: each for each in sound})


def _faults_of_file(path: Path, duties: frozenset[str]) -> Iterator[reading.Fault]:
    try:
        procedure = read_procedure(path.read_bytes())
    except reading.Unreadable as broken:
        yield from broken.faults
        return
    if procedure.key != path.stem:
        yield reading.Fault(0, f"The process is called '{procedure.key}', the file '{path.stem}'.")
    yield from checking.schema_faults(procedure.xml)
    yield from checking.faults_of(procedure, verbs=verbs.plugged(), duties=duties)


def _tested(pack: Pack, sound: Mapping[str, Procedure]) -> Iterator[Fault]:
    """Walk the tests of the diagrams that are sound, and report what none of them walks."""
    walked: dict[str, list[ProcedureTest]] = {key: [] for key in sound}
    for path in sorted((pack.root / FOLDER / "tests").glob("*.yaml")):
        where = f"{FOLDER}/tests/{path.name}"
        found, file = pack.tried(where, TestFile)
        yield from found
        procedure = sound.get(file.procedure) if file else None
        if procedure is None:
            continue
        walked[procedure.key] += file.tests
        yield from (Fault(where, test.name, told) for test in file.tests for told in failures(procedure, test))
    for key, tests in walked.items():
        for end in untested_ends(sound[key], tests):
            yield Fault(f"{FOLDER}/tests", key, f"No test comes to the end '{end}'. Add one that does.")


def _duties(pack: Pack) -> frozenset[str]:
    posts = pack.section("posts")
    return frozenset(duty for agency in posts.agencies for post in agency.posts for duty in post.duties)
