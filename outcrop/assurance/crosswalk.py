"""The cross-walk: what a subject has shown, against every requirement of every standard that counts here."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from outcrop.assurance.catalogue import Cost, EvidenceKind, Requirement, catalogue
from outcrop.assurance.catalogue.shapes import after
from outcrop.assurance.models import Evidence, Finding, Inspection, Outcome, Subject
from outcrop.assurance.subjects import InForce, applies, in_force, uses_mercury
from outcrop.cadastre import api as cadastre
from outcrop.registry import api as registry

#: ``shown`` means that evidence was filed, not that anybody has judged it.
State = Literal["met", "progress", "missed", "shown", "open"]
GOOD: frozenset[State] = frozenset({"met", "shown"})
_BY_OUTCOME: dict[str, State] = {Outcome.PASS: "met", Outcome.PROGRESS: "progress", Outcome.FAIL: "missed"}


@dataclass(frozen=True, slots=True)
class Shown:
    """
    Something that answers a requirement.

    :ivar evidence: what was filed; None where the register itself knows
    :ivar until: the last day on which it answers; None where it does for good
    """

    kind: EvidenceKind
    evidence: Evidence | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Row:
    """One requirement and where it stands."""

    standard: str
    requirement: Requirement
    state: State
    shown: tuple[Shown, ...]
    finding: Finding | None

    @property
    def good(self) -> bool:
        """Whether it is met or at least shown."""
        return self.state in GOOD


@dataclass(frozen=True, slots=True)
class Sheet:
    """One standard's requirements as they stand for a subject."""

    standard: InForce
    rows: tuple[Row, ...]

    @property
    def open(self) -> list[Row]:
        """Requirements that nothing answers, or that were missed."""
        return [row for row in self.rows if not row.good]

    @property
    def answered(self) -> int:
        """How many are met or shown."""
        return len(self.rows) - len(self.open)

    @property
    def known_costs(self) -> list[tuple[Row, Cost]]:
        """What a source names as the cost of what is open."""
        return [(row, row.requirement.cost) for row in self.open if row.requirement.cost is not None]

    @property
    def costs_unknown(self) -> int:
        """How many open requirements have no cost in any source."""
        return len(self.open) - len(self.known_costs)


def sheets(subject: Subject, *, on: date, protected: bool) -> list[Sheet]:
    """
    Return each standard that counts here with where its requirements stand for a subject on a day.

    :param protected: whether the reader may know of findings about somebody who must be protected
    """
    answers = answers_of(subject, on=on)
    found = _last_findings(subject, on=on, protected=protected)
    mercury = uses_mercury(subject)
    return [
        Sheet(each, tuple(_row(each, asked, answers, found) for asked in _asked(each, subject, mercury)))
        for each in in_force()
    ]


def _asked(each: InForce, subject: Subject, mercury: bool | None) -> Iterable[Requirement]:
    return (asked for asked in each.book.requirements if applies(asked, subject, mercury=mercury))


def _row(each: InForce, asked: Requirement, answers: dict[str, Shown], found: dict[tuple[str, str], Finding]) -> Row:
    shown = tuple(answers[kind] for kind in asked.evidence if kind in answers)
    finding = found.get((each.book.key, asked.id))
    state: State = "shown" if shown else "open"
    if finding is not None:
        state = _BY_OUTCOME[finding.outcome]
    elif any(one.evidence is None for one in shown):
        state = "met"
    return Row(each.book.key, asked, state, shown, finding)


def answers_of(subject: Subject, *, on: date) -> dict[str, Shown]:
    """Return what answers on a day, by kind of evidence: the newest of each that is still good."""
    answers: dict[str, Shown] = {}
    rows = Evidence.objects.filter(subject=subject, shown_on__lte=on).select_related("document")
    newest = {row.kind: row for row in rows.order_by("shown_on", "filed_at")}
    for kind in catalogue().kinds:
        if kind.found is not None:
            if _is_found(kind, subject, on):
                answers[kind.key] = Shown(kind, None, None)
        elif kind.key in newest and (shown := _still_good(kind, newest[kind.key], on)):
            answers[kind.key] = shown
    return answers


def _still_good(kind: EvidenceKind, row: Evidence, on: date) -> Shown | None:
    if kind.good_months is None:
        return Shown(kind, row, None)
    until = after(row.shown_on, months=kind.good_months)
    return Shown(kind, row, until) if on <= until else None


def _is_found(kind: EvidenceKind, subject: Subject, on: date) -> bool:
    if kind.found == "assurance.inspected":
        last = Inspection.objects.filter(subject=subject, day__lte=on).order_by("-day").first()
        return last is not None and on <= after(last.day, months=kind.good_months or 12)
    if subject.kind != Subject.ENTERPRISE:
        return False
    if kind.found == "registry.enterprise-formed":
        return registry.enterprise_formed(subject.ref, on)
    return cadastre.live_right_of(subject.ref, on) is not None


def _last_findings(subject: Subject, *, on: date, protected: bool) -> dict[tuple[str, str], Finding]:
    rows = Finding.objects.filter(subject=subject, day__lte=on).exclude(outcome=Outcome.NOT_SEEN)
    if not protected:
        rows = rows.filter(protects="")
    return {(row.standard, row.requirement): row for row in rows.order_by("day", "inspection__made_at")}
