"""Reforms and commitments as everybody reads them."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from outcrop.law import api as law
from outcrop.pathway.models import Commitment, CommitmentMove, Reform, ReformStage
from outcrop.pathway.section import section


@dataclass(frozen=True, slots=True)
class ShownReform:
    """A reform with its stages, and the dated values of the parameters that it changes, as the pack has them."""

    reform: Reform
    stages: list[ReformStage]
    parameters: list[Any]
    owner: Any


@dataclass(frozen=True, slots=True)
class ShownCommitment:
    """A commitment with what became of it; ``due`` is the day that holds now, ``late`` whether it is past and open."""

    commitment: Commitment
    moves: list[CommitmentMove]
    owner: Any
    due: date
    late: bool

    @property
    def fate(self) -> str:
        """``kept``, ``postponed``, ``broken``, or empty while nothing was said."""
        return self.moves[-1].fate if self.moves else ""


def _name(agency: str) -> Any:
    owners = [*(step.owner for step in section().steps), *(stage.owner for stage in section().stages.listed)]
    return next((owner.who for owner in owners if owner.agency == agency), agency)


def reforms() -> list[ShownReform]:
    """Return all reforms, the latest first."""
    known = law.parameters()
    rows = Reform.objects.prefetch_related("stages").order_by("-entered_at", "-id")[:100]
    return [
        ShownReform(row, list(row.stages.all()), [known[name] for name in row.parameters if name in known],
                    _name(row.owner_agency))
        for row in rows
    ]  # fmt: skip


def commitments(on: date) -> list[ShownCommitment]:
    """Return all commitments, the next due first."""
    shown = []
    for row in Commitment.objects.prefetch_related("moves").order_by("due", "id")[:200]:
        moves = list(row.moves.all())
        due = next((move.new_due for move in reversed(moves) if move.new_due), row.due)
        still_open = not moves or moves[-1].fate == "postponed"
        shown.append(ShownCommitment(row, moves, _name(row.owner_agency), due, still_open and due < on))
    return shown
