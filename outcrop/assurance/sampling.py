"""Drawing by lot, scoring by risk, and what a drawn share tells of all."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from outcrop.assurance.models import Action, Finding, Inspection, Outcome, Step, Subject
from outcrop.assurance.section import RiskWeights
from outcrop.assurance.subjects import uses_mercury

T = TypeVar("T")
Z95 = 1.959963984540054
MONTH_DAYS, MOST_MONTHS = 30.4375, 36


@dataclass(frozen=True, slots=True)
class Rate:
    """
    A share and the interval in which the share of all lies.

    :ivar low: lower end of the 95 % interval
    :ivar missing: drawn and not visited, so that the reader can judge
    """

    found: int
    visited: int
    low: float
    high: float
    missing: int = 0

    @property
    def share(self) -> float:
        """The share found."""
        return self.found / self.visited if self.visited else 0.0


def wilson(found: int, visited: int, *, z: float = Z95) -> tuple[float, float]:
    """
    Return the score interval of a share: Wilson, E. B. (1927), Journal of the American Statistical Association 22,
    209-212. Nothing visited says nothing: 0 to 1.

    The frame is taken as much larger than the sample, which makes the interval too wide in a small district, never too
    narrow.
    """
    if visited == 0:
        return 0.0, 1.0
    share, square = found / visited, z * z
    middle = (share + square / (2 * visited)) / (1 + square / visited)
    half = z / (1 + square / visited) * math.sqrt(share * (1 - share) / visited + square / (4 * visited * visited))
    return max(0.0, middle - half), min(1.0, middle + half)


def draw(frame: Sequence[T], count: int, *, salt: str) -> list[T]:
    """
    Draw so many by lot without replacement, each with the same chance, in a way that anybody can repeat with the salt.

    Drawn before risk is looked at and from the whole frame, so that the share found among them is an unbiased estimate
    of the share in the frame (simple random sampling: Cochran, Sampling Techniques, 3rd ed. 1977, ch. 2 and 3).

    :param frame: in a fixed order
    """
    return random.Random(int(salt, 16)).sample(list(frame), min(count, len(frame)))  # noqa: S311 - the salt is secret


def risk(subject: Subject, weights: RiskWeights, *, on: date) -> dict[str, int]:
    """
    Return the parts of a subject's score, each with its points. Having no right is none of them, nor is a complaint:
    coming forward is never a reason to be visited.
    """
    last = Inspection.objects.filter(subject=subject, day__lte=on).order_by("-day").first()
    parts = {"never_inspected": 0 if last else weights.never_inspected}
    if last:
        months = min(MOST_MONTHS, int((on - last.day).days / MONTH_DAYS))
        missed = Finding.objects.filter(inspection=last, outcome=Outcome.FAIL)
        parts["month_since_inspection"] = months * weights.month_since_inspection
        parts["open_failure"] = missed.filter(protects="").count() * weights.open_failure
        parts["needs_protection"] = missed.exclude(protects="").count() * weights.needs_protection
    late = Action.objects.filter(finding__subject=subject, due__lt=on).exclude(steps__kind=Step.CLOSED).distinct()
    parts["overdue_action"] = late.count() * weights.overdue_action
    parts["uses_mercury"] = weights.uses_mercury if uses_mercury(subject) else 0
    return {key: points for key, points in parts.items() if points}
