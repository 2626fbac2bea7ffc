"""The report of an import: what became of each row, and why."""

import csv
import hashlib
import io
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import StrEnum


class Outcome(StrEnum):
    """What became of a row."""

    ACCEPTED = "accepted"
    CORRECTED = "corrected"
    UNCHANGED = "unchanged"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class Note:
    """
    A remark on a row: what was corrected, or why it was refused.

    :ivar code: never changes its meaning, so that reports can be counted
    """

    code: str
    sentence: str


@dataclass(slots=True)
class Line:
    """A row of the report."""

    row: int
    name: str
    outcome: Outcome
    notes: list[Note] = field(default_factory=list)


HEAD = ("row", "name", "outcome", "codes", "notes")


@dataclass(frozen=True)
class Report:
    """All rows of a file, in its order, and what became of each."""

    lines: list[Line]

    def counts(self) -> dict[str, int]:
        """Return how many rows had each outcome, and each code of a note."""
        found = Counter(line.outcome.value for line in self.lines)
        found.update(code for line in self.lines for code in {note.code for note in line.notes})
        return dict(found)

    @property
    def refused(self) -> list[Line]:
        """The rows that were not taken."""
        return [line for line in self.lines if line.outcome is Outcome.REFUSED]

    def as_csv(self) -> str:
        """Write it as CSV, one line a row."""
        out = io.StringIO()
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(HEAD)
        writer.writerows(_cells(self.lines))
        return out.getvalue()

    def digest(self) -> str:
        """Return the SHA-256 of its CSV."""
        return hashlib.sha256(self.as_csv().encode()).hexdigest()


def _cells(lines: Iterable[Line]) -> Iterable[tuple[object, ...]]:
    for line in lines:
        codes = " ".join(note.code for note in line.notes)
        sentences = " ".join(note.sentence for note in line.notes)
        yield line.row, _safe(line.name), line.outcome.value, codes, _safe(sentences)


def _safe(text: str) -> str:
    """Keep a spreadsheet from taking a cell for a formula."""
    return f"'{text}" if text[:1] in ("=", "+", "-", "@", "\t", "\r") else text


def told(report: Report, *, most_refused: int = 10) -> Iterator[str]:
    """Yield what a command says of a report: how many rows had each outcome and note, and the first refusals."""
    counts = report.counts()
    outcomes = ", ".join(f"{counts.get(each.value, 0)} {each.value}" for each in Outcome)
    yield f"{len(report.lines)} rows: {outcomes}"
    for code in sorted(set(counts) - {each.value for each in Outcome}):
        yield f"  {counts[code]:>6} {code}"
    for line in report.refused[:most_refused]:
        yield f"  row {line.row} ({line.name or 'no number'}) refused: {line.notes[-1].sentence}"
